import LarkJSON
import SchemaImport
import Testing

@Suite("An imported field")
struct FieldRuleTests {
  /// A field of a body, as the catalog says it and as the method file does; and what is noted about it.
  struct Case: CustomTestStringConvertible, Sendable {
    let source: JSON
    let field: JSON
    let noted: [String]

    init(_ source: JSON, _ field: JSON, _ noted: String...) {
      self.source = source
      self.field = field
      self.noted = noted
    }

    var testDescription: String { source.serialized() }
  }

  static let cases: [Case] = [
    Case(["type": "string"], ["type": "string"]),
    Case(["type": "list", "properties": ["a": ["type": "string"]]],
      ["type": "array", "items": ["type": "object", "properties": ["a": ["type": "string"]]]]),
    Case(["properties": ["a": ["type": "string"]]],
      ["type": "object", "properties": ["a": ["type": "string"]]], "type-corrected"),
    Case(["description": "What?"], ["type": "any", "description": "What?"], "type-corrected"),
    Case(["type": "int"], ["type": "integer"], "type-corrected"),
    Case(["type": "bool"], ["type": "boolean"], "type-corrected"),
    Case(["type": "mystery"], ["type": "any"], "type-corrected"),
    Case(["type": ["null", "string"]], ["type": "string"]),
    Case(3, ["type": "any"], "type-corrected"),
    Case(["type": "object"], ["type": "object"], "shape-unknown"),
    Case(["type": "array"], ["type": "array", "items": ["type": "any"]], "shape-unknown"),
    Case(["type": "array", "items": ["type": "integer", "required": true]], ["type": "array", "items": ["type": "integer"]]),
    Case(["type": "array", "example": "[1, 2]"],
      ["type": "array", "items": ["type": "integer"], "example": [1, 2]], "items-guessed", "value-corrected"),
    Case(["type": "array", "example": "1"], ["type": "array", "items": ["type": "any"]], "shape-unknown", "value-left-out"),
    Case(["type": "array", "enum": ["a", "b"]], ["type": "array", "items": ["type": "string", "enum": ["a", "b"]]], "items-guessed"),
    Case(["type": "string[]"], ["type": "array", "items": ["type": "string"]], "type-corrected"),
    Case(["type": "integer", "default": "", "example": "`5`", "min": "1", "max": "9"],
      ["type": "integer", "minimum": 1, "maximum": 9, "example": 5], "value-corrected"),
    Case(["type": "integer", "default": "many"], ["type": "integer"], "value-left-out"),
    Case(["type": "integer", "default": "12", "max": "9"], ["type": "integer", "maximum": 9], "value-corrected", "value-left-out"),
    Case(["type": "number", "default": "1.50"], ["type": "number", "default": number("1.50")], "value-corrected"),
    Case(["type": "boolean", "default": "false", "example": "True"],
      ["type": "boolean", "default": false, "example": true], "value-corrected", "value-corrected"),
    Case(["type": "boolean", "example": "perhaps"], ["type": "boolean"], "value-left-out"),
    Case(["type": "string", "example": 5, "min": "x"], ["type": "string", "example": "5"], "value-left-out", "value-corrected"),
    Case(["type": "string", "max": "0"], ["type": "string"], "value-left-out"),
    Case(["type": "boolean", "max": "1"], ["type": "boolean"], "value-left-out"),
    Case(["type": "string", "min": "5", "max": "2"], ["type": "string"], "value-left-out"),
    Case(["type": "object", "example": "{\"a\": 1}"], ["type": "object", "example": ["a": 1]], "shape-unknown", "value-corrected"),
    Case(["type": "object", "example": "{\"b\": 1}", "properties": ["a": ["type": "string"]]],
      ["type": "object", "properties": ["a": ["type": "string"]]], "value-corrected", "value-left-out"),
    Case(["type": "string", "options": [["value": "a", "description": "First."], ["value": "b"]]],
      ["type": "string", "enum": [["value": "a", "description": "First."], "b"]]),
    Case(["type": "string", "enum": ["a"], "options": [["value": "b", "description": "B"]]],
      ["type": "string", "enum": ["a", ["value": "b", "description": "B"]]]),
    Case(["type": "integer", "enum": ["1", "2"]], ["type": "integer", "enum": [1, 2]], "value-corrected"),
    Case(["type": "integer", "enum": ["1", "x"]], ["type": "integer", "openEnum": [1]], "value-corrected", "value-left-out"),
    Case(["type": "string", "enum": ["a", "b"], "default": "c"], ["type": "string", "openEnum": ["a", "b"], "default": "c"], "value-corrected"),
    Case(["type": "string", "enum": ["a", "b"], "example": "c"], ["type": "string", "enum": ["a", "b"]], "value-left-out"),
    Case(["type": "boolean", "description": "Loud", "options": [["value": "true", "description": "yes"]]],
      ["type": "boolean", "description": "Loud. `true`: yes"], "text-moved"),
    Case(["type": "string", "enum": ["+", "-"]],
      ["type": "string", "enum": [["value": "+", "name": "value1"], "-"]], "swift-name"),
  ]

  @Test("follows the rules", arguments: cases)
  func rule(rule: Case) throws {
    let method = try ImportedMethod(["httpMethod": "POST", "danger": true, "requestBody": ["thing": rule.source]])
    #expect(method["/data/thing"] == rule.field)
    // The guess about the method's risk is not what this is about.
    #expect(method.noted.filter { $0 != "risk-guessed" } == rule.noted.map { "\($0) requestBody.thing" })
  }

  @Test("holds strings, where its name is that of a list of ids", arguments: ["ids", "user_ids", "user_id_list", "fileTokens_urls", "chatIds"])
  func ids(name: String) throws {
    let method = try ImportedMethod(["responseBody": .object([name: ["type": "array"]])])
    #expect(method["/response/\(name)/items/type"] == "string")
  }

  @Test("may be called like another one, when Swift has a name for it")
  func names() throws {
    let method = try ImportedMethod([
      "httpMethod": "POST", "danger": true, "parameters": ["type": ["type": "string", "location": "query"]],
      "requestBody": ["type": ["type": "string"], "user_id": ["type": "string"], "userId": ["type": "string"], "user.id": ["type": "string"]],
    ])
    #expect(method["/data/type/swiftName"] == "bodyType")
    let names = ["user_id", "userId", "user.id"].map { method["/data/\($0)/swiftName"]?.stringValue }
    #expect(names == [nil, "userId2", "userId3"])
  }

  @Test("deep inside of others can hold anything")
  func depth() throws {
    var field: JSON = ["type": "string"]
    for _ in 0..<60 { field = ["type": "object", "properties": ["in": field]] }
    let method = try ImportedMethod(["responseBody": ["out": field]])
    #expect(method.file != nil)
    #expect(method.notes.map(\.kind) == [.shapeUnknown, .fieldLeftOut])
    // The compiler takes twice as long for each level of nested types.
    var levels = 0
    var inner = method.file?["response"]?["out"]
    while let next = inner?["properties"]?["in"] { (inner, levels) = (next, levels + 1) }
    #expect(levels == 14)
    #expect(inner?["type"] == "any")
  }
}
