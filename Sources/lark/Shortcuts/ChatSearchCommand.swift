import LarkCore
import LarkIM
import LarkJSON

/// `lark im +chat-search`.
enum ChatSearchCommand: ShortcutCommand {
  typealias Operation = IM.Shortcuts.ChatSearch

  static func options(_ arguments: ShortcutArguments) throws(CommandError) -> Operation.Options {
    var options = Operation.Options(
      query: try arguments.text("query"), memberIDs: try arguments.list("member-ids"),
      searchTypes: try arguments.list("search-types"), chatModes: try arguments.list("chat-modes"),
      isManager: try arguments.isOn("is-manager"),
      disableSearchByUser: try arguments.isOn("disable-search-by-user"), sorter: try order(arguments),
      pageToken: try arguments.text("page-token"), pageAll: try arguments.isOn("page-all"),
      excludeMuted: try arguments.isOn("exclude-muted"))
    if let size = try arguments.integer("page-size") { options.pageSize = size }
    if try arguments.isGiven("page-limit") { options.pageLimit = try arguments.integer("page-limit") }
    if try arguments.isGiven("page-delay") { options.pageDelay = try arguments.integer("page-delay") }
    return options
  }

  private static func order(_ arguments: ShortcutArguments) throws(CommandError) -> IM.Chats.Search.Sorter? {
    switch try arguments.text("sort") {
    case "create_time": .createTimeDesc
    case "update_time": .updateTimeDesc
    case "member_count": .memberCountDesc
    default: try arguments.word("sort-by")
    }
  }

  static func preview(_ options: Operation.Options, as identity: IdentityKind) throws(LarkError) -> ShortcutPreview {
    try Operation.preview(options, as: identity)
  }

  static func run(_ options: Operation.Options, with caller: ShortcutCaller) async throws(LarkError) -> ShortcutOutput {
    let found =
      switch caller.client {
      case .user(let client): try await client.searchChats(options, progress: caller.progress)
      case .bot(let client): try await client.searchChats(options, progress: caller.progress)
      }
    let pages = PageOutput(hasMore: found.hasMore, token: found.pageToken, position: found.position)
    let chats = found.chats.map(\.rawJSON.value)
    var data: JSONObject = ["chats": .array(chats)]
    data["total"] = found.total.map { .number(JSONNumber($0)) }
    data["has_more"] = .bool(found.hasMore)
    data["page_token"] = .string(found.pageToken)
    data["notice"] = found.notice.map(JSON.string)
    data["filter"] = found.filter?.json
    data["notices"] = found.warnings.json
    return ShortcutOutput(
      data: .object(data), meta: pages.meta, pageFailure: pages.failure, warnings: found.warnings, rows: chats, remark: pages.remark,
      pretty: ChatTable.pretty(chats, filter: found.filter, notes: found.notice.map { [$0] } ?? []))
  }
}
