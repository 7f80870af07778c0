import Foundation
import LarkJSON
import SchemaImport
import SchemaModel

/// The catalog of awkward names and mistakes.
enum Fixture {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()

  static var catalog: [UInt8] {
    get throws { try Array(Data(contentsOf: folder.appending(path: "Fixtures/catalog.json"))) }
  }

  /// What an import makes of it, compiled by the target of that name.
  static let imported = folder.deletingLastPathComponent().appending(path: "ImportedBindings/schema")
}

/// What an import makes of one method.
struct ImportedMethod {
  /// The method file; nil where the method was left out.
  let file: JSON?
  let notes: [ImportNote]

  /// - Parameters:
  ///   - json: Members of the method beside those that every method has, which they may replace.
  ///   - marksRisk: Whether another method of the catalog is marked as dangerous.
  init(_ json: JSON, marksRisk: Bool = true) throws {
    var method: JSONObject = [
      "path": "things", "httpMethod": "GET", "description": "Do it", "accessTokens": ["user"], "scopes": ["a:thing"],
    ]
    for (key, value) in json.objectValue ?? [:] { method[key] = value.isNull ? nil : value }
    var methods: JSONObject = ["do": .object(method)]
    if marksRisk {
      methods["other"] = [
        "path": "others", "httpMethod": "POST", "danger": true, "description": "Other", "accessTokens": ["user"],
        "scopes": ["a:thing"],
      ]
    }
    let result = try CatalogImport.read(
      [
        "services": [
          [
            "name": "acme", "version": "v1", "title": "Acme", "description": "Acme.",
            "servicePath": "/open-apis/acme/v1", "resources": ["things": ["methods": .object(methods)]],
          ]
        ]
      ])
    file = try result.files.first { $0.path == "acme/things/do.json" }.map { try JSON(parsing: $0.bytes) }
    notes = result.report.notes.filter { $0.place.hasPrefix("acme.things.do") }
  }

  /// The value at the end of a path.
  subscript(path: String) -> JSON? {
    (JSONPointer(parsing: path)?.segments ?? []).reduce(file) { json, segment in
      json?.arrayValue == nil ? json?[segment] : Int(segment).flatMap { json?[$0] }
    }
  }

  /// Kinds and places of the notes, without the method's id.
  var noted: [String] {
    notes.map { note in
      let place = note.place.dropFirst("acme.things.do".count).drop { $0 == " " }
      return place.isEmpty ? note.kind.rawValue : "\(note.kind.rawValue) \(place)"
    }
  }
}

/// A number with its very text.
func number(_ text: String) -> JSON {
  JSONNumber(text).map(JSON.number) ?? .null
}
