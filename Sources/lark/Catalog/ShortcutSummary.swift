import LarkJSON
import SchemaModel

/// What lists say about a shortcut: its file, read without what its flags take.
struct ShortcutSummary: Sendable, Hashable {
  /// Service and name.
  var id: ShortcutID
  /// What the shortcut does, in one sentence.
  var summary: String
  /// Who may call, in alphabetical order.
  var identities: [Caller]
  /// What a call may do.
  var risk: Method.Risk
  /// Names of the flags, without their hyphens, in the order of the file.
  var flags: [String]

  /// Reads a shortcut's file; `nil` where it is none.
  init?(id: ShortcutID, json: UnsafeRawBufferPointer) {
    guard let head = try? JSONReader.read(json, { reader in Head(from: &reader) }) ?? nil else { return nil }
    self.id = id
    summary = head.summary
    identities = head.identities.compactMap(Caller.init).sorted { $0.rawValue < $1.rawValue }
    risk = Method.Risk(rawValue: head.risk) ?? .read
    flags = head.flags
  }

  private struct Head {
    var summary = ""
    var identities: [String] = []
    var risk = ""
    var flags: [String] = []

    init?(from json: inout JSONReader) {
      guard json.enterObject() else { return nil }
      while let key = json.nextKey() {
        switch key {
        case "summary": summary = json.read() ?? ""
        case "identities": identities = json.read() ?? []
        case "risk": risk = json.read() ?? ""
        case "flags": readFlags(from: &json)
        default: json.skip()
        }
      }
    }

    private mutating func readFlags(from json: inout JSONReader) {
      guard json.enterObject() else { return }
      while let key = json.nextKey() {
        flags.append(key.string)
        json.skip()
      }
    }
  }
}
