import LarkCore
import LarkIM
import LarkJSON

/// `lark im +chat-list`.
enum ChatListCommand: ShortcutCommand {
  typealias Operation = IM.Shortcuts.ChatList

  static func options(_ arguments: ShortcutArguments) throws(CommandError) -> Operation.Options {
    var options = Operation.Options(
      sortType: try order(arguments), types: try arguments.list("types"), pageToken: try arguments.text("page-token"),
      pageAll: try arguments.isOn("page-all"), excludeMuted: try arguments.isOn("exclude-muted"))
    if let type: IM.Types.UserIDType = try arguments.word("user-id-type") { options.userIDType = type }
    if let size = try arguments.integer("page-size") { options.pageSize = size }
    if try arguments.isGiven("page-limit") { options.pageLimit = try arguments.integer("page-limit") }
    if try arguments.isGiven("page-delay") { options.pageDelay = try arguments.integer("page-delay") }
    return options
  }

  private static func order(_ arguments: ShortcutArguments) throws(CommandError) -> IM.Chats.List.SortType {
    if try !arguments.isGiven("sort"), let order: IM.Chats.List.SortType = try arguments.word("sort-type") {
      return order
    }
    return try arguments.text("sort") == "active_time" ? .byActiveTimeDesc : .byCreateTimeAsc
  }

  static func preview(_ options: Operation.Options, as identity: IdentityKind) throws(LarkError) -> ShortcutPreview {
    try Operation.preview(options, as: identity)
  }

  static func run(_ options: Operation.Options, with caller: ShortcutCaller) async throws(LarkError) -> ShortcutOutput {
    let list =
      switch caller.client {
      case .user(let client): try await client.listChats(options, progress: caller.progress)
      case .bot(let client): try await client.listChats(options, progress: caller.progress)
      }
    let pages = PageOutput(hasMore: list.hasMore, token: list.pageToken, position: list.position)
    let chats = list.chats.map(\.rawJSON.value)
    var data: JSONObject = [
      "chats": .array(chats), "has_more": .bool(list.hasMore), "page_token": .string(list.pageToken),
    ]
    data["filter"] = list.filter?.json
    data["notices"] = list.warnings.json
    return ShortcutOutput(
      data: .object(data), meta: pages.meta, pageFailure: pages.failure, warnings: list.warnings, rows: chats, remark: pages.remark,
      pretty: ChatTable.pretty(chats, filter: list.filter))
  }
}
