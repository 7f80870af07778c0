import LarkJSON
import SchemaCompiler
import SchemaImport
import SchemaModel
import Testing

@Suite("Catalogs")
struct CatalogTests {
  private static let service: JSON = [
    "name": "acme", "version": "v1", "title": "Acme", "description": "Acme.", "servicePath": "/open-apis/acme/v1",
    "resources": ["things": ["methods": ["get": ["path": "things", "httpMethod": "GET", "description": "Get", "accessTokens": ["user"], "scopes": []]]]],
  ]

  @Test(
    "come in several forms",
    arguments: [
      ["version": "1", "services": [service]], ["services": ["acme": service]], [service], service,
    ] as [JSON])
  func forms(catalog: JSON) throws {
    let result = try CatalogImport.read(catalog)
    #expect(result.files.map(\.path) == ["acme/service.json", "acme/things/get.json"])
  }

  @Test("may hold nothing of the kind", arguments: ["[]", "{}", "1", "null", #"{"services": 1}"#, #"{"services": [{"name": "im"}]}"#])
  func none(text: String) {
    #expect(throws: CatalogError.self) { try CatalogImport.read(Array(text.utf8)) }
  }

  @Test("that are not JSON are refused with the place")
  func notJSON() {
    #expect {
      try CatalogImport.read(Array("{\n  nonsense\n}".utf8))
    } throws: { error in
      (error as? CatalogError)?.message.hasSuffix("at line 2, column 3") == true
    }
  }

  @Test("give something sound, whatever is in them", .timeLimit(.minutes(15)), arguments: 0..<6)
  func fuzz(seed: UInt64) throws {
    var random = Lehmer(state: seed &* 7919 &+ 17)
    let catalog = try JSON(parsing: Fixture.catalog)
    for _ in 0..<12 {
      var damaged = catalog
      for _ in 0..<8 { damaged = Self.damaged(damaged, &random) }
      guard let result = try? CatalogImport.read(damaged) else { continue }
      let reading = SchemaReader.read(result.files)
      #expect(reading.diagnostics.map(\.description) == [])
      #expect(BindingCompiler.nameProblems(in: reading.schema).map(\.description) == [])
    }
  }

  /// Puts something else in one place, on the way down a random path.
  private static func damaged(_ json: JSON, _ random: inout Lehmer) -> JSON {
    let stops = Int.random(in: 0..<9, using: &random) == 0
    switch json {
    case .object(let object) where !stops && !object.isEmpty:
      let chosen = Int.random(in: 0..<object.count, using: &random)
      var result = JSONObject()
      for (index, (key, value)) in object.enumerated() {
        guard index == chosen else {
          result.append(key, value)
          continue
        }
        switch Int.random(in: 0..<16, using: &random) {
        case 0: continue
        case 1: result.append(strange.randomElement(using: &random)?.stringValue ?? "", value)
        case 2:
          result.append(key, value)
          result.append(key, damaged(value, &random))
        default: result.append(key, damaged(value, &random))
        }
      }
      return .object(result)
    case .array(var elements) where !stops && !elements.isEmpty:
      let index = Int.random(in: 0..<elements.count, using: &random)
      elements[index] = damaged(elements[index], &random)
      return .array(elements)
    default:
      return strange.randomElement(using: &random) ?? .null
    }
  }

  private static let strange: [JSON] = [
    nil, true, false, 0, -1, number("1e400"), number("12345678901234567890123"), "", " ", "self", "Type", "..", "a/b",
    "{x}", ":y", "types", "list", "array", "object", "file", "number", "path", "query", "header", "DELETE", "\u{0}",
    "x\ny", "中文", "👩‍👩‍👧", [], [nil], ["a", "a"], [1, "1"], ["": ""], ["type": "file"], ["type": "array"],
    ["type": "object", "properties": ["a": ["type": "file"], "A": 1]], ["name": "default"],
    ["type": "integer", "enum": ["1", "01", "1.0"], "default": "1"], "{\"a\":", "[[[[", "&lt;<b", "。",
  ]
}

struct Lehmer: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ (state >> 29)
  }
}
