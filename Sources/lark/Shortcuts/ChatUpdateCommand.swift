import LarkCore
import LarkIM
import LarkJSON

/// `lark im +chat-update`.
enum ChatUpdateCommand: ShortcutCommand {
  typealias Operation = IM.Shortcuts.ChatUpdate

  static func options(_ arguments: ShortcutArguments) throws(CommandError) -> Operation.Options {
    Operation.Options(
      chatID: try arguments.text("chat-id") ?? "", name: try arguments.text("name"),
      description: try arguments.text("description"))
  }

  static func preview(_ options: Operation.Options, as _: IdentityKind) throws(LarkError) -> ShortcutPreview {
    try Operation.preview(options)
  }

  static func run(_ options: Operation.Options, with caller: ShortcutCaller) async throws(LarkError) -> ShortcutOutput {
    let chat =
      switch caller.client {
      case .user(let client): try await client.updateChat(options)
      case .bot(let client): try await client.updateChat(options)
      }
    return ShortcutOutput(
      data: ["chat_id": .string(chat.chatID)], pretty: PrettyText(heading: ["Changed \(chat.chatID)"]))
  }
}
