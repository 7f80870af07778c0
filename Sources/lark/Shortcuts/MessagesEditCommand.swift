import LarkCore
import LarkIM
import LarkJSON

/// `lark im +messages-edit`.
enum MessagesEditCommand: ShortcutCommand {
  typealias Operation = IM.Shortcuts.MessagesEdit

  static func options(_ arguments: ShortcutArguments) throws(CommandError) -> Operation.Options {
    Operation.Options(
      messageID: try arguments.text("message-id") ?? "", message: try MessageFlags.draft(arguments),
      media: MediaSettings(
        baseDirectory: arguments.input.workingDirectory, privateHosts: arguments.settings.privateMediaHosts))
  }

  static func preview(_ options: Operation.Options, as identity: IdentityKind) throws(LarkError) -> ShortcutPreview {
    try Operation.preview(options, as: identity)
  }

  static func run(_ options: Operation.Options, with caller: ShortcutCaller) async throws(LarkError) -> ShortcutOutput {
    switch caller.client {
    case .user(let client): output(try await client.editMessage(options, progress: caller.progress))
    case .bot(let client): output(try await client.editMessage(options, progress: caller.progress))
    }
  }

  private static func output(_ message: EditedMessage) -> ShortcutOutput {
    let time = MessageFlags.printed(message.updateTime)
    var data: JSONObject = ["message_id": .string(message.messageID)]
    if let chatID = message.chatID { data["chat_id"] = .string(chatID) }
    if !time.isEmpty { data["update_time"] = .string(time) }
    data["notices"] = message.warnings.json
    let pretty = PrettyText(heading: ["Changed \(message.messageID)\(time.isEmpty ? "" : " at \(time)")"])
    return ShortcutOutput(data: .object(data), warnings: message.warnings, pretty: pretty)
  }
}
