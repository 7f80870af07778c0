import LarkCore
import LarkIM
import LarkJSON

/// What is printed about messages that were sent, replied to or changed.
enum SentMessageOutput {
  /// What is printed about a message that was sent.
  static func output(_ message: SentMessage) -> ShortcutOutput {
    let time = printed(message.createTime)
    var data: JSONObject = ["message_id": .string(message.messageID)]
    if let chatID = message.chatID { data["chat_id"] = .string(chatID) }
    data["create_time"] = .string(time)
    if let fallback = message.fallback {
      data["fallback"] = [
        "flag": .string("--\(fallback.option)"), "url": .string(fallback.address),
        "reason": .string(fallback.reason.message),
      ]
    }
    data["notices"] = message.warnings.json
    let place = message.chatID.map { " to \($0)" } ?? ""
    let pretty = PrettyText(heading: ["Sent \(message.messageID)\(place)\(time.isEmpty ? "" : " at \(time)")"])
    return ShortcutOutput(data: .object(data), warnings: message.warnings, pretty: pretty)
  }

  /// The time of a message for people: local where it is a number, otherwise as it came.
  static func printed(_ time: MillisecondTimestamp?) -> String {
    guard let time else { return "" }
    return MessageTimeFormat().contentTime(Int64(time.rawValue)) ?? time.rawValue
  }
}
