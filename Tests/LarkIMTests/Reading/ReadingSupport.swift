import Foundation
import LarkCore
import LarkIM
import LarkTesting
import Synchronization
import Testing

@testable import LarkIM

/// Paths that reading messages asks for.
enum Route {
  static let list = "/open-apis/im/v1/messages"
  static let get = "/open-apis/im/v1/messages/{message_id}"
  static let mget = "/open-apis/im/v1/messages/mget"
  static let search = "/open-apis/im/v1/messages/search"
  static let reactions = "/open-apis/im/v1/messages/reactions/batch_query"
  static let chats = "/open-apis/im/v1/chats/batch_query"
  static let directChats = "/open-apis/im/v1/chat_p2p/batch_query"
  static let userNames = "/open-apis/contact/v3/users/basic_batch"
  static let botNames = "/open-apis/contact/v3/users/batch"
  static let app = "/open-apis/application/v6/applications/{app_id}"
}

extension StubAnswer {
  /// A success whose data follows from the request.
  ///
  /// - Parameters:
  ///   - turns: How many turns of other tasks the answer waits, so that answers overtake each other.
  ///   - fails: Whether the connection breaks instead.
  ///   - data: The data.
  static func data(
    after turns: @escaping @Sendable (RecordedRequest) -> Int = { _ in 0 },
    failingWhen fails: @escaping @Sendable (RecordedRequest) -> Bool = { _ in false },
    _ data: @escaping @Sendable (RecordedRequest) -> JSON
  ) -> StubAnswer {
    StubAnswer { (request) throws(TransportError) in
      if fails(request) { throw TransportError(reason: .other, message: "the line is dead", wasNeverSent: false) }
      for _ in 0..<turns(request) { await Task.yield() }
      let envelope: JSON = ["code": 0, "msg": "success", "data": data(request)]
      return HTTPResponse(
        status: 200, headers: [HTTPField(name: "Content-Type", value: "application/json")],
        body: .data(Data(envelope.serializedBytes())))
    }
  }
}

extension RecordedRequest {
  func query(_ name: String) -> String? { query.first { $0.name == name }?.value }

  func queries(_ name: String) -> [String] { query.filter { $0.name == name }.map(\.value) }

  /// The ids that a request for reactions asks about.
  var reactionIDs: [String] {
    (json?["queries"]?.arrayValue ?? []).compactMap { $0["message_id"]?.stringValue }
  }

  /// The strings of a list in the body.
  func strings(_ key: String) -> [String] { (json?[key]?.arrayValue ?? []).compactMap(\.stringValue) }
}

/// How many pieces of work are under way at a time.
final class Gauge: Sendable {
  private let state = Mutex((now: 0, most: 0))

  var most: Int { state.withLock { $0.most } }

  func enter() {
    state.withLock { state in
      state.now += 1
      state.most = max(state.most, state.now)
    }
  }

  func leave() { state.withLock { $0.now -= 1 } }
}

extension IM.Types.Message {
  /// A text message.
  static func text(_ id: String, sender: String = "ou_1", thread: String? = nil, name: String? = nil) -> Self {
    var message = IM.Types.Message(type: "text", content: #"{"text":"\#(id)"}"#, id: id)
    message.threadID = thread
    message.sender = IM.Types.Sender()
    message.sender?.id = sender
    message.sender?.senderType = sender.hasPrefix("cli_") ? "app" : "user"
    message.sender?.senderName = name
    return message
  }

  static func forward(_ id: String) -> Self { IM.Types.Message(type: "merge_forward", content: "Merged", id: id) }
}

/// A text message as the platform answers it.
func textJSON(_ id: String, sender: String = "ou_1", extra: JSONObject = [:]) -> JSON {
  var message: JSONObject = [
    "message_id": .string(id), "msg_type": "text", "body": ["content": .string(#"{"text":"\#(id)"}"#)],
    "sender": ["id": .string(sender), "sender_type": "user"],
  ]
  for (key, value) in extra { message[key] = value }
  return .object(message)
}

extension JSON {
  static func strings(_ strings: [String]) -> JSON { .array(strings.map { .string($0) }) }
}
