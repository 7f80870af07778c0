import LarkCore
import LarkIM
import LarkJSON

/// `lark im +chat-create`.
enum ChatCreateCommand: ShortcutOutputCommand {
  typealias Operation = IM.Shortcuts.ChatCreate

  static func output(_ chat: Operation.Output) -> ShortcutOutput {
    let facts: JSONObject = [
      "chat_id": .string(chat.chatID), "name": chat.name.map(JSON.string) ?? .null,
      "chat_type": chat.chatType.map { .string($0.rawValue) } ?? .null,
      "owner_id": chat.ownerID.map(JSON.string) ?? .null, "external": chat.external.map(JSON.bool) ?? .null,
    ]
    var data = facts
    data["share_link"] = chat.shareLink.map(JSON.string)
    let row = JSON.object(data)
    data["notices"] = chat.warnings.json
    let pretty = PrettyText(
      heading: ["Created \(chat.chatID)"], table: [facts], footer: chat.shareLink.map { ["Link to join: \($0)"] } ?? [])
    return ShortcutOutput(data: .object(data), warnings: chat.warnings, rows: [row], pretty: pretty)
  }
}
