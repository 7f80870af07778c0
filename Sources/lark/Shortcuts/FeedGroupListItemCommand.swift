import LarkCore
import LarkIM
import LarkJSON

/// `lark im +feed-group-list-item`.
enum FeedGroupListItemCommand: ShortcutCommand {
  typealias Operation = IM.Shortcuts.FeedGroupListItem

  static func options(_ arguments: ShortcutArguments) throws(CommandError) -> Operation.Options {
    var options = Operation.Options(
      feedGroupID: try arguments.text("feed-group-id") ?? "", pageToken: try arguments.textOrBlank("page-token"),
      pageAll: try arguments.isOn("page-all"), startTime: try arguments.time("start-time"),
      endTime: try arguments.time("end-time"))
    if let size = try arguments.integer("page-size") { options.pageSize = size }
    if let limit = try arguments.integer("page-limit") { options.pageLimit = limit }
    return options
  }

  static func preview(_ options: Operation.Options, as _: IdentityKind) throws(LarkError) -> ShortcutPreview {
    try Operation.preview(options)
  }

  static func run(_ options: Operation.Options, with caller: ShortcutCaller) async throws(LarkError) -> ShortcutOutput {
    let result = try await caller.user.listFeedGroupItems(options, progress: caller.progress)
    let pages = PageOutput(hasMore: result.hasMore, token: result.pageToken, position: result.position)
    let answer = ListAnswer(
      lists: FeedGroupItemOutput.lists(result.items, deleted: result.deletedItems), page: result.answer)
    return ShortcutOutput(
      data: .object(answer.json(ends: pages.ends)), meta: pages.meta, pageFailure: pages.failure, warnings: result.warnings, rows: answer.rows,
      remark: pages.remark, pretty: FeedGroupText.cards(result.items, removed: result.deletedItems.count, pages))
  }
}
