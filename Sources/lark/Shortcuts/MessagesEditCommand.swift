import LarkCore
import LarkIM
import LarkJSON

/// `lark im +messages-edit`.
enum MessagesEditCommand: ShortcutOutputCommand {
  typealias Operation = IM.Shortcuts.MessagesEdit

  static func complete(
    _ operation: inout Operation, _ arguments: ShortcutArguments
  ) throws(CommandError) -> [ShortcutWarning] {
    operation.media = MediaSettings(
      baseDirectory: arguments.workingDirectory, privateHosts: arguments.privateHosts)
    return []
  }

  static func output(_ message: EditedMessage) -> ShortcutOutput {
    let time = SentMessageOutput.printed(message.updateTime)
    var data: JSONObject = ["message_id": .string(message.messageID)]
    if let chatID = message.chatID { data["chat_id"] = .string(chatID) }
    if !time.isEmpty { data["update_time"] = .string(time) }
    data["notices"] = message.warnings.json
    let pretty = PrettyText(heading: ["Changed \(message.messageID)\(time.isEmpty ? "" : " at \(time)")"])
    return ShortcutOutput(data: .object(data), warnings: message.warnings, pretty: pretty)
  }
}
