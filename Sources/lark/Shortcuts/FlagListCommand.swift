import LarkCore
import LarkIM
import LarkJSON

/// `lark im +flag-list`.
enum FlagListCommand: ShortcutCommand {
  typealias Operation = IM.Shortcuts.FlagList

  static func options(_ arguments: ShortcutArguments) throws(CommandError) -> Operation.Options {
    var options = Operation.Options(
      pageToken: try arguments.textOrBlank("page-token"), pageAll: try arguments.isOn("page-all"),
      enrichFeedThread: try arguments.isOn("enrich-feed-thread"))
    if let size = try arguments.integer("page-size") { options.pageSize = size }
    if let limit = try arguments.integer("page-limit") { options.pageLimit = limit }
    return options
  }

  static func preview(_ options: Operation.Options, as _: IdentityKind) throws(LarkError) -> ShortcutPreview {
    try Operation.preview(options)
  }

  static func run(_ options: Operation.Options, with caller: ShortcutCaller) async throws(LarkError) -> ShortcutOutput {
    let result = try await caller.user.listFlags(options, progress: caller.progress)
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
