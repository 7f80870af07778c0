import LarkCore
import LarkIM
import LarkJSON

/// `lark im +feed-shortcut-list`.
enum FeedShortcutListCommand: ShortcutOutputCommand {
  typealias Operation = IM.Shortcuts.FeedShortcutList

  static func preview(_ operation: Operation, as identity: IdentityKind) throws(LarkError) -> ShortcutPreview {
    try operation.preview(as: identity).noting("--no-detail leaves that out")
  }

  static func output(_ result: Operation.Output) -> ShortcutOutput {
    let entries = result.entries.map { $0.shortcut.rawJSON.with("detail", $0.chat?.rawJSON.value) }
    let answer = ListAnswer(lists: [.init(name: "shortcuts", entries: entries)], page: result.answer)
    var data = answer.json()
    data["_notice"] = result.notice.map(JSON.string)
    let pages = PageOutput(hasMore: result.hasMore, token: result.pageToken ?? "")
    return ShortcutOutput(data: .object(data), warnings: result.warnings, rows: answer.rows, remark: pages.remark)
  }
}
