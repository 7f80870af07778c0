import LarkCore
import LarkIM
import LarkJSON

/// `lark im +feed-group-list`.
enum FeedGroupListCommand: ShortcutCommand {
  typealias Operation = IM.Shortcuts.FeedGroupList

  static func options(_ arguments: ShortcutArguments) throws(CommandError) -> Operation.Options {
    var options = Operation.Options(
      pageToken: try arguments.textOrBlank("page-token"), pageAll: try arguments.isOn("page-all"),
      startTime: try arguments.time("start-time"), endTime: try arguments.time("end-time"))
    if let size = try arguments.integer("page-size") { options.pageSize = size }
    if let limit = try arguments.integer("page-limit") { options.pageLimit = limit }
    return options
  }

  static func preview(_ options: Operation.Options, as _: IdentityKind) throws(LarkError) -> ShortcutPreview {
    try Operation.preview(options)
  }

  static func run(_ options: Operation.Options, with caller: ShortcutCaller) async throws(LarkError) -> ShortcutOutput {
    let result = try await caller.user.listFeedGroups(options, progress: caller.progress)
    let pages = PageOutput(hasMore: result.hasMore, token: result.pageToken, position: result.position)
    let lists: [ListAnswer.List] = [
      .init(name: "groups", entries: result.groups.map(\.rawJSON.value)),
      .init(name: "deleted_groups", entries: result.deletedGroups.map(\.rawJSON.value)),
    ]
    let answer = ListAnswer(lists: lists, page: result.answer)
    let table = result.groups.map { group -> JSONObject in
      [
        "group_id": .string(group.groupID ?? ""), "name": .string(group.name ?? ""),
        "type": .string(group.type?.rawValue ?? ""),
      ]
    }
    return ShortcutOutput(
      data: .object(answer.json(ends: pages.ends)), meta: pages.meta, pageFailure: pages.failure, warnings: result.warnings, rows: answer.rows,
      remark: pages.remark,
      pretty: FeedGroupText.page(table, of: "group", removed: result.deletedGroups.count, "deleted", pages))
  }
}
