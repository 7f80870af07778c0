import LarkCore
import LarkIM
import LarkJSON

/// What sending, replying and editing have in common on the command line: flags about the content, and the output.
enum MessageFlags {
  /// What the message is to say, as it was typed or read.
  static func draft(_ arguments: ShortcutArguments) throws(CommandError) -> MessageDraft {
    let words = try arguments.inputs(["text", "markdown", "content"])
    return MessageDraft(
      text: words["text"], markdown: words["markdown"], content: words["content"],
      msgType: try arguments.text("msg-type").map(IM.Messages.Create.MsgType.init(rawValue:)),
      image: try arguments.text("image"), file: try arguments.text("file"), video: try arguments.text("video"),
      videoCover: try arguments.text("video-cover"), audio: try arguments.text("audio"))
  }

  /// How media are found.
  static func media(_ arguments: ShortcutArguments) throws(CommandError) -> MediaSettings {
    MediaSettings(
      baseDirectory: arguments.input.workingDirectory,
      onFailure: try arguments.text("on-media-failure").map(MediaSettings.FailurePolicy.init(rawValue:)) ?? .fail,
      privateHosts: arguments.settings.privateMediaHosts)
  }

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
