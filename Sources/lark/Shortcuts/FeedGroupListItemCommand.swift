import LarkCore
import LarkIM
import LarkJSON

/// `lark im +feed-group-list-item`.
enum FeedGroupListItemCommand: ShortcutOutputCommand {
  typealias Operation = IM.Shortcuts.FeedGroupListItem

  static func complete(
    _ operation: inout Operation, _ arguments: ShortcutArguments
  ) throws(CommandError) -> [ShortcutWarning] {
    try arguments.keepToOnePage(&operation.pages)
  }

  static func output(_ result: Operation.Output) -> ShortcutOutput {
    let pages = PageOutput(hasMore: result.hasMore, token: result.pageToken, position: result.position)
    let answer = ListAnswer(
      lists: FeedGroupItemOutput.lists(result.items, deleted: result.deletedItems), page: result.answer)
    return ShortcutOutput(
      data: .object(answer.json(ends: pages.ends)), meta: pages.meta, pageFailure: pages.failure, warnings: result.warnings, rows: answer.rows,
      remark: pages.remark, pretty: FeedGroupText.cards(result.items, removed: result.deletedItems.count, pages))
  }
}
