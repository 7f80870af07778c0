import LarkCore
import LarkIM
import LarkJSON

/// `lark im +flag-list`.
enum FlagListCommand: ShortcutOutputCommand {
  typealias Operation = IM.Shortcuts.FlagList

  static func complete(
    _ operation: inout Operation, _ arguments: ShortcutArguments
  ) throws(CommandError) -> [ShortcutWarning] {
    try arguments.keepToOnePage(&operation.pages)
  }

  static func preview(_ operation: Operation, as identity: IdentityKind) throws(LarkError) -> ShortcutPreview {
    try operation.preview(as: identity).noting("--enrich-feed-thread=false leaves that out")
  }

  static func output(_ result: Operation.Output) -> ShortcutOutput {
    let pages = PageOutput(hasMore: result.hasMore, token: result.pageToken, position: result.position)
    let flags = result.flags.map { $0.flag.rawJSON.with("message", $0.message?.rawJSON.value) }
    let cancelled = result.cancelledFlags.map(\.rawJSON.value)
    let messages = result.messages.map(\.rawJSON.value)
    let lists: [ListAnswer.List] = [
      .init(name: "flag_items", entries: flags), .init(name: "delete_flag_items", entries: cancelled),
      .init(name: "messages", entries: messages),
    ]
    let answer = ListAnswer(lists: lists, page: result.answer)
    return ShortcutOutput(
      data: .object(answer.json(ends: pages.ends)), meta: pages.meta, pageFailure: pages.failure, warnings: result.warnings, rows: answer.rows,
      remark: pages.remark)
  }
}
