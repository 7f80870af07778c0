import LarkJSON
import SchemaModel

/// What an index says about a method: the head of its file, read without the fields.
struct MethodSummary: Sendable, Hashable {
  /// Service, resource and name.
  var id: MethodID
  /// HTTP method.
  var verb: String
  /// What the method does, in one sentence.
  var summary: String
  /// Who may call, in alphabetical order.
  var identities: [Caller]
  /// What a call may do.
  var risk: Method.Risk
  /// Whether people call the method or shortcuts alone use it.
  var surface: Method.Surface

  /// Reads the head of a method file; `nil` where it is no method file.
  init?(id: MethodID, json: UnsafeRawBufferPointer) {
    guard let head = try? JSONReader.read(json, { reader in Head(from: &reader) }) ?? nil, !head.isEvent else {
      return nil
    }
    self.id = id
    verb = head.verb
    summary = head.summary
    identities = head.identities.compactMap(Caller.init).sorted { $0.rawValue < $1.rawValue }
    risk = Method.Risk(rawValue: head.risk) ?? .read
    surface = Method.Surface(rawValue: head.surface) ?? .raw
  }

  private struct Head {
    var verb = ""
    var summary = ""
    var identities: [String] = []
    var risk = ""
    var surface = ""
    /// Whether the file is about an event, which nobody calls.
    var isEvent = false

    init?(from json: inout JSONReader) {
      guard json.enterObject() else { return nil }
      while let key = json.nextKey() {
        switch key {
        case "summary": summary = json.read() ?? ""
        case "identities": identities = json.read() ?? []
        case "risk": risk = json.read() ?? ""
        case "surface": surface = json.read() ?? ""
        case "http": readHTTP(from: &json)
        case "event":
          isEvent = true
          json.skip()
        default: json.skip()
        }
      }
    }

    private mutating func readHTTP(from json: inout JSONReader) {
      guard json.enterObject() else { return }
      while let key = json.nextKey() {
        switch key {
        case "method": verb = json.read() ?? ""
        default: json.skip()
        }
      }
    }
  }
}
