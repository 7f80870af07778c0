import LarkCore
import LarkIM
import LarkJSON

/// `lark im +feed-shortcut-list`.
enum FeedShortcutListCommand: ShortcutCommand {
  typealias Operation = IM.Shortcuts.FeedShortcutList

  static func options(_ arguments: ShortcutArguments) throws(CommandError) -> Operation.Options {
    Operation.Options(pageToken: try arguments.text("page-token"), noDetail: try arguments.isOn("no-detail"))
  }

  static func preview(_ options: Operation.Options, as _: IdentityKind) throws(LarkError) -> ShortcutPreview {
    try Operation.preview(options)
  }

  static func run(_ options: Operation.Options, with caller: ShortcutCaller) async throws(LarkError) -> ShortcutOutput {
    let result = try await caller.user.listFeedShortcuts(options)
    let entries = result.entries.map { $0.shortcut.rawJSON.with("detail", $0.chat?.rawJSON.value) }
    let answer = ListAnswer(lists: [.init(name: "shortcuts", entries: entries)], page: result.answer)
    var data = answer.json()
    data["_notice"] = result.notice.map(JSON.string)
    let pages = PageOutput(hasMore: result.hasMore, token: result.pageToken ?? "")
    return ShortcutOutput(data: .object(data), warnings: result.warnings, rows: answer.rows, remark: pages.remark)
  }
}
