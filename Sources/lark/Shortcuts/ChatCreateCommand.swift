import LarkCore
import LarkIM
import LarkJSON

/// `lark im +chat-create`.
enum ChatCreateCommand: ShortcutCommand {
  typealias Operation = IM.Shortcuts.ChatCreate

  static func options(_ arguments: ShortcutArguments) throws(CommandError) -> Operation.Options {
    Operation.Options(
      name: try arguments.text("name"), description: try arguments.text("description"),
      users: try arguments.list("users"), bots: try arguments.list("bots"), owner: try arguments.text("owner"),
      type: try arguments.word("type") ?? .private, chatMode: try arguments.word("chat-mode") ?? .group,
      setBotManager: try arguments.isOn("set-bot-manager"), idempotencyKey: try arguments.text("idempotency-key"))
  }

  static func preview(_ options: Operation.Options, as identity: IdentityKind) throws(LarkError) -> ShortcutPreview {
    try Operation.preview(options, as: identity)
  }

  static func run(_ options: Operation.Options, with caller: ShortcutCaller) async throws(LarkError) -> ShortcutOutput {
    let chat =
      switch caller.client {
      case .user(let client): try await client.createChat(options)
      case .bot(let client): try await client.createChat(options)
      }
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
