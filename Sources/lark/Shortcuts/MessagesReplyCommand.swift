import LarkCore
import LarkIM

/// `lark im +messages-reply`.
enum MessagesReplyCommand: ShortcutOutputCommand {
  typealias Operation = IM.Shortcuts.MessagesReply

  static func output(_ message: Operation.Output) -> ShortcutOutput {
    SentMessageOutput.output(message)
  }
}
