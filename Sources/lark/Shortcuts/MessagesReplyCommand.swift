import LarkCore
import LarkIM

/// `lark im +messages-reply`.
enum MessagesReplyCommand: ShortcutCommand {
  typealias Operation = IM.Shortcuts.MessagesReply

  static func options(_ arguments: ShortcutArguments) throws(CommandError) -> Operation.Options {
    Operation.Options(
      messageID: try arguments.text("message-id") ?? "", message: try MessageFlags.draft(arguments),
      replyInThread: try arguments.isOn("reply-in-thread"),
      idempotencyKey: try arguments.text("idempotency-key"), media: try MessageFlags.media(arguments))
  }

  static func preview(_ options: Operation.Options, as identity: IdentityKind) throws(LarkError) -> ShortcutPreview {
    try Operation.preview(options, as: identity)
  }

  static func run(_ options: Operation.Options, with caller: ShortcutCaller) async throws(LarkError) -> ShortcutOutput {
    switch caller.client {
    case .user(let client): MessageFlags.output(try await client.replyToMessage(options, progress: caller.progress))
    case .bot(let client): MessageFlags.output(try await client.replyToMessage(options, progress: caller.progress))
    }
  }
}
