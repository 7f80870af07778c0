public import LarkAPI
public import LarkCore

extension IM.Shortcuts.ChatList {
  /// Which chats to list.
  public struct Options: Sendable, Hashable {
    /// Kind of the user ids in the result.
    public var userIDType: IM.Types.UserIDType
    /// Oldest chat first, or most recently active first.
    public var sortType: IM.Chats.List.SortType
    /// Kinds of chats, `p2p` and `group`; empty: groups. One text may hold several, with commas between them. Only users
    /// have direct chats to list.
    public var types: [String]
    /// How many chats a page holds, from 1 to 100.
    public var pageSize: Int
    /// Where to begin: the token that a page before gave.
    public var pageToken: String?
    /// Whether to follow the pages.
    public var pageAll: Bool
    /// How many pages to follow at most, up to 1000; 0: all of them; nil: 10.
    public var pageLimit: Int?
    /// Milliseconds between two pages, from 0 to 60000; nil: 200.
    public var pageDelay: Int?
    /// Whether to leave out chats that the user has muted.
    public var excludeMuted: Bool

    /// Options; everything may be left out.
    public init(
      userIDType: IM.Types.UserIDType = .openID, sortType: IM.Chats.List.SortType = .byCreateTimeAsc,
      types: [String] = [], pageSize: Int = 20, pageToken: String? = nil, pageAll: Bool = false, pageLimit: Int? = nil,
      pageDelay: Int? = nil, excludeMuted: Bool = false
    ) {
      self.userIDType = userIDType
      self.sortType = sortType
      self.types = types
      self.pageSize = pageSize
      self.pageToken = pageToken
      self.pageAll = pageAll
      self.pageLimit = pageLimit
      self.pageDelay = pageDelay
      self.excludeMuted = excludeMuted
    }
  }

  /// The caller's chats.
  public struct Result: Sendable {
    /// The chats in the order asked for, those of all pages read.
    public let chats: [IM.Chats.List.Reply.Item]
    /// Whether more chats follow.
    public let hasMore: Bool
    /// Token of the page that follows; empty where none does.
    public let pageToken: String
    /// Where the reading stopped; nil unless pages were followed.
    public let position: PagePosition?
    /// What came of the wish to leave out muted chats; nil where there was none.
    public let filter: MuteFilter?
    /// What could not be done as asked, such as `bot_strip_p2p`: direct chats were left out of a bot's list.
    public let warnings: [ShortcutWarning]
  }

  /// The requests that the shortcut would make. Nothing is sent.
  ///
  /// - Parameters:
  ///   - options: Which chats to list.
  ///   - identity: Who would call.
  /// - Throws: ``LarkError`` of kind `invalidRequest` that names the option at fault.
  public static func preview(_ options: Options, as identity: IdentityKind) throws(LarkError) -> ShortcutPreview {
    let plan = try Plan(options, as: identity)
    var calls = [ShortcutPreview.Call(try plan.request.prepared())]
    if options.excludeMuted { calls += try MuteFilter.preview(as: identity) }
    return ShortcutPreview(plan.loop.remark, calls: calls, warnings: plan.warnings)
  }

  /// Options that were found to be right.
  struct Plan: Sendable {
    /// The request for the first page.
    let request: IM.Chats.List
    let loop: PageLoop
    let warnings: [ShortcutWarning]

    init(_ options: Options, as identity: IdentityKind) throws(LarkError) {
      let size = try OptionRules.number(options.pageSize, in: 1...100, option: "page-size")
      var types = try OptionRules.words(options.types, of: ["p2p", "group"], option: "types").distinct()
      var warnings: [ShortcutWarning] = []
      if identity == .bot, types.contains("p2p") {
        types.removeAll { $0 == "p2p" }
        guard !types.isEmpty else {
          throw .invalidOption(
            ["types"], "a bot has no direct chats to list", remedy: "call as user, or list groups with --types group")
        }
        warnings.append(ShortcutWarning("bot_strip_p2p", "a bot has no direct chats to list: only groups are listed"))
      }
      loop = try PageLoop(pageAll: options.pageAll, pageLimit: options.pageLimit, pageDelay: options.pageDelay)
      self.warnings = warnings + loop.warnings
      request = IM.Chats.List(
        userIDType: options.userIDType, sortType: options.sortType,
        types: types.isEmpty ? nil : types.map(IM.Chats.List.TypesElement.init(rawValue:)), pageSize: size,
        pageToken: OptionRules.filled(options.pageToken))
    }
  }
}

extension LarkClient {
  /// Lists the chats that the caller is in.
  ///
  /// - Parameters:
  ///   - options: Which chats.
  ///   - progress: Told about every page.
  /// - Throws: ``LarkError``: of kind `invalidRequest`, before anything is sent, for an option that cannot be; otherwise as
  ///   the platform refuses a page, or to tell which chats are muted.
  public func listChats(
    _ options: IM.Shortcuts.ChatList.Options = .init(), progress: (@Sendable (ShortcutProgress) -> Void)? = nil
  ) async throws(LarkError) -> IM.Shortcuts.ChatList.Result {
    let plan = try IM.Shortcuts.ChatList.Plan(options, as: As.kind)
    try await checkScopes(of: IM.Shortcuts.ChatList.self, flags: options.scopeFlags)
    let list = try await plan.loop.list(plan.request, progress: progress) { (request) async throws(LarkError) in
      var page = try await send(request)
      if OptionRules.filled(page.pageToken) == nil { page.pageToken = page.nextPageToken }
      return page
    }
    var chats = list.items
    var filter: MuteFilter?
    if options.excludeMuted {
      (chats, filter) = try await AnyLarkClient(self).withoutMuted(chats, hasMore: list.hasMore) { $0.chatID }
    }
    return IM.Shortcuts.ChatList.Result(
      chats: chats, hasMore: list.hasMore, pageToken: list.pageToken, position: list.position, filter: filter,
      warnings: plan.warnings)
  }
}
