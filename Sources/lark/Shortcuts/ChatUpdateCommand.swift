import LarkCore
import LarkIM
import LarkJSON

/// `lark im +chat-update`.
enum ChatUpdateCommand: ShortcutOutputCommand {
  typealias Operation = IM.Shortcuts.ChatUpdate

  static func output(_ chat: Operation.Output) -> ShortcutOutput {
    return ShortcutOutput(
      data: ["chat_id": .string(chat.chatID)], pretty: PrettyText(heading: ["Changed \(chat.chatID)"]))
  }
}
