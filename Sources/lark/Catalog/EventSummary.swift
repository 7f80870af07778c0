import LarkJSON
import SchemaModel

/// What an index says about an event: the head of its file, read without the fields.
struct EventSummary: Sendable, Hashable {
  /// Service, resource and name of the file.
  var id: EventID
  /// Name of the event in its envelope.
  var type: String
  /// Whether the platform waits for an answer.
  var kind: Event.Kind
  /// What has happened, in one sentence.
  var summary: String

  /// Reads the head of an event's file; `nil` where the file is about no event.
  init?(id: EventID, json: UnsafeRawBufferPointer) {
    guard let head = try? JSONReader.read(json, { reader in Head(from: &reader) }) ?? nil, let event = head.event,
      let type = event.type
    else { return nil }
    self.id = id
    self.type = type
    kind = event.kind.flatMap(Event.Kind.init) ?? .event
    summary = head.summary
  }

  private struct Head {
    var summary = ""
    var event: Facts?

    init?(from json: inout JSONReader) {
      guard json.enterObject() else { return nil }
      while let key = json.nextKey() {
        switch key {
        case "summary": summary = json.read() ?? ""
        case "event": event = json.read()
        default: json.skip()
        }
      }
    }
  }

  private struct Facts: JSONDecodable {
    var type: String?
    var kind: String?

    init?(from json: inout JSONReader) {
      guard json.enterObject() else { return nil }
      while let key = json.nextKey() {
        switch key {
        case "type": type = json.read()
        case "kind": kind = json.read()
        default: json.skip()
        }
      }
    }
  }
}
