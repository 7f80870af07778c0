import LarkCore
import LarkIM

/// `lark im +messages-send`.
enum MessagesSendCommand: ShortcutCommand {
  typealias Operation = IM.Shortcuts.MessagesSend

  static func options(_ arguments: ShortcutArguments) throws(CommandError) -> Operation.Options {
    Operation.Options(
      chatID: try arguments.text("chat-id"), userID: try arguments.text("user-id"),
      message: try MessageFlags.draft(arguments), idempotencyKey: try arguments.text("idempotency-key"),
      media: try MessageFlags.media(arguments))
  }

  static func preview(_ options: Operation.Options, as identity: IdentityKind) throws(LarkError) -> ShortcutPreview {
    try Operation.preview(options, as: identity)
  }

  static func run(_ options: Operation.Options, with caller: ShortcutCaller) async throws(LarkError) -> ShortcutOutput {
    switch caller.client {
    case .user(let client): MessageFlags.output(try await client.sendMessage(options, progress: caller.progress))
    case .bot(let client): MessageFlags.output(try await client.sendMessage(options, progress: caller.progress))
    }
  }
}
