import LarkCore
import LarkIM
import LarkJSON

/// `lark im +feed-group-query-item`.
enum FeedGroupQueryItemCommand: ShortcutCommand {
  typealias Operation = IM.Shortcuts.FeedGroupQueryItem

  static func options(_ arguments: ShortcutArguments) throws(CommandError) -> Operation.Options {
    Operation.Options(
      feedGroupID: try arguments.text("feed-group-id") ?? "", feedIDs: try arguments.list("feed-id"))
  }

  static func preview(_ options: Operation.Options, as _: IdentityKind) throws(LarkError) -> ShortcutPreview {
    try Operation.preview(options)
  }

  static func run(_ options: Operation.Options, with caller: ShortcutCaller) async throws(LarkError) -> ShortcutOutput {
    let result = try await caller.user.queryFeedGroupItems(options)
    let answer = ListAnswer(
      lists: FeedGroupItemOutput.lists(result.items, deleted: result.deletedItems), page: result.answer)
    return ShortcutOutput(
      data: .object(answer.json()), warnings: result.warnings, rows: answer.rows,
      pretty: FeedGroupText.cards(result.items, removed: result.deletedItems.count))
  }
}
