import LarkCore

/// What the server answers to those who list messages: 22 texts of people whose names are asked for apart. Reactions are
/// asked for in two calls, since one takes 20 messages.
enum SampleMessages {
  /// The answer as bytes.
  static let answer = Array(
    JSON.object(["code": 0, "msg": "success", "data": ["has_more": false, "items": .array((0..<22).map(message))]])
      .serializedBytes())

  private static func message(_ number: Int) -> JSON {
    [
      "message_id": .string("om_\(number)"), "msg_type": "text", "chat_id": "oc_1",
      "create_time": .string(String(1_767_196_800_000 + number * 61_234)), "deleted": false, "updated": false,
      "sender": ["id": .string("ou_\(number % 5)"), "id_type": "open_id", "sender_type": "user"],
      "body": ["content": .string(#"{"text":"Message \#(number) about the rollout, with a bit to read"}"#)],
    ]
  }
}
