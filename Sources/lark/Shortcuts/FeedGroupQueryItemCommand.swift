import LarkCore
import LarkIM
import LarkJSON

/// `lark im +feed-group-query-item`.
enum FeedGroupQueryItemCommand: ShortcutOutputCommand {
  typealias Operation = IM.Shortcuts.FeedGroupQueryItem

  static func output(_ result: Operation.Output) -> ShortcutOutput {
    let answer = ListAnswer(
      lists: FeedGroupItemOutput.lists(result.items, deleted: result.deletedItems), page: result.answer)
    return ShortcutOutput(
      data: .object(answer.json()), warnings: result.warnings, rows: answer.rows,
      pretty: FeedGroupText.cards(result.items, removed: result.deletedItems.count))
  }
}
