import LarkCore
import LarkIM
import LarkJSON

/// `lark im +feed-group-list`.
enum FeedGroupListCommand: ShortcutOutputCommand {
  typealias Operation = IM.Shortcuts.FeedGroupList

  static func complete(
    _ operation: inout Operation, _ arguments: ShortcutArguments
  ) throws(CommandError) -> [ShortcutWarning] {
    try arguments.keepToOnePage(&operation.pages)
  }

  static func output(_ result: Operation.Output) -> ShortcutOutput {
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
