import LarkCore
import LarkIM
import LarkJSON

/// `lark im +chat-list`.
enum ChatListCommand: ShortcutOutputCommand {
  typealias Operation = IM.Shortcuts.ChatList

  static func output(_ list: Operation.Output) -> ShortcutOutput {
    let pages = PageOutput(hasMore: list.hasMore, token: list.pageToken, position: list.position)
    let chats = list.chats.map(\.rawJSON.value)
    var data: JSONObject = [
      "chats": .array(chats), "has_more": .bool(list.hasMore), "page_token": .string(list.pageToken),
    ]
    data["filter"] = list.filter?.json
    data["notices"] = list.warnings.json
    return ShortcutOutput(
      data: .object(data), meta: pages.meta, pageFailure: pages.failure, warnings: list.warnings, rows: chats, remark: pages.remark,
      pretty: ChatTable.pretty(chats, filter: list.filter))
  }
}
