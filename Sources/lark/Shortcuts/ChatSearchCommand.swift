import LarkCore
import LarkIM
import LarkJSON

/// `lark im +chat-search`.
enum ChatSearchCommand: ShortcutOutputCommand {
  typealias Operation = IM.Shortcuts.ChatSearch

  static func output(_ found: Operation.Output) -> ShortcutOutput {
    let pages = PageOutput(hasMore: found.hasMore, token: found.pageToken, position: found.position)
    let chats = found.chats.map(\.rawJSON.value)
    var data: JSONObject = ["chats": .array(chats)]
    data["total"] = found.total.map { .number(JSONNumber($0)) }
    data["has_more"] = .bool(found.hasMore)
    data["page_token"] = .string(found.pageToken)
    data["notice"] = found.notice.map(JSON.string)
    data["filter"] = found.filter?.json
    data["notices"] = found.warnings.json
    return ShortcutOutput(
      data: .object(data), meta: pages.meta, pageFailure: pages.failure, warnings: found.warnings, rows: chats, remark: pages.remark,
      pretty: ChatTable.pretty(chats, filter: found.filter, notes: found.notice.map { [$0] } ?? []))
  }
}
