import Foundation
import LarkCore
import Testing

/// A request of the platform's official SDK, as recorded on the wire.
struct Recording: Sendable, CustomTestStringConvertible {
  struct Part: Sendable {
    var name: String
    /// The text of a text part; nil for a file.
    var text: String?
    var length: Int
  }

  var name: String
  var method: String
  var identity: IdentityKind
  var params: JSONObject
  /// nil: no body was built.
  var data: JSONObject?
  /// Names of fixtures by field.
  var files: [String: String]
  var verb: String
  /// Percent-encoded.
  var path: String
  /// Decoded pairs in the order they were sent.
  var query: [QueryItem]
  var contentType: String?
  var json: JSON?
  var parts: [Part]?

  var testDescription: String { name }

  /// The name without the identity, which changes nothing but the token.
  var requestName: String { name.hasSuffix("-user") ? String(name.dropLast("-user".count)) : name }

  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
  static let fixtures = folder.appending(path: "Fixtures")

  static let all: [Recording] = {
    guard let data = try? Data(contentsOf: folder.appending(path: "Recordings.json")),
      let list = try? JSON(parsing: [UInt8](data)).arrayValue
    else { return [] }
    return list.compactMap(Recording.init)
  }()

  private init?(_ json: JSON) {
    guard let name = json["name"]?.stringValue, let method = json["method"]?.stringValue,
      let identity = json["identity"]?.stringValue.flatMap(IdentityKind.init(rawValue:)),
      let params = json["params"]?.objectValue, let expected = json["expected"],
      let verb = expected["verb"]?.stringValue, let path = expected["path"]?.stringValue
    else { return nil }
    self.name = name
    self.method = method
    self.identity = identity
    self.params = params
    self.verb = verb
    self.path = path
    data = json["data"]?.objectValue
    files = [:]
    for (field, file) in json["files"]?.objectValue ?? [:] { files[field] = file["bytes"]?.stringValue }
    query = (expected["query"]?.arrayValue ?? []).compactMap { pair in
      guard let name = pair[0]?.stringValue, let value = pair[1]?.stringValue else { return nil }
      return QueryItem(name: name, value: value)
    }
    contentType = expected["contentType"]?.stringValue
    self.json = expected["json"]
    parts = expected["parts"]?.arrayValue?.compactMap { part in
      guard let name = part["name"]?.stringValue, let length = part["length"]?.intValue else { return nil }
      return Part(name: name, text: part["text"]?.stringValue, length: length)
    }
  }
}
