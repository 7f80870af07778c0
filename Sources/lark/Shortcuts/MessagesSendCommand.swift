import LarkCore
import LarkIM

/// `lark im +messages-send`.
enum MessagesSendCommand: ShortcutOutputCommand {
  typealias Operation = IM.Shortcuts.MessagesSend

  static func output(_ message: Operation.Output) -> ShortcutOutput {
    SentMessageOutput.output(message)
  }
}
