public import LarkAPI
public import LarkCore

extension IM.Shortcuts.ChatSearch {
  /// Which groups to look for: words, members or both are needed.
  public struct Options: Sendable, Hashable {
    /// Words to look for in the names of groups and of their members.
    public var query: String?
    /// Only groups with these users (`ou_…`), at most 50. One text may hold several, with commas between them; so may
    /// those of the other lists.
    public var memberIDs: [String]
    /// Only such groups: `private`, `external`, `public_joined`, `public_not_joined`.
    public var searchTypes: [String]
    /// Only groups of these modes: `group`, `topic`.
    public var chatModes: [String]
    /// Whether to find only groups that the caller created or manages.
    public var isManager: Bool
    /// Whether to match names of groups only, not those of members.
    public var disableSearchByUser: Bool
    /// Order; nil: the platform's.
    public var sorter: IM.Chats.Search.Sorter?
    /// How many groups a page holds, from 1 to 100.
    public var pageSize: Int
    /// Where to begin: the token that a page before gave.
    public var pageToken: String?
    /// Whether to follow the pages.
    public var pageAll: Bool
    /// How many pages to follow at most, up to 1000; 0: all of them; nil: 10.
    public var pageLimit: Int?
    /// Milliseconds between two pages, from 0 to 60000; nil: 200.
    public var pageDelay: Int?
    /// Whether to leave out groups that the user has muted.
    public var excludeMuted: Bool

    /// Options; words, members or both are needed.
    public init(
      query: String? = nil, memberIDs: [String] = [], searchTypes: [String] = [], chatModes: [String] = [],
      isManager: Bool = false, disableSearchByUser: Bool = false, sorter: IM.Chats.Search.Sorter? = nil,
      pageSize: Int = 20, pageToken: String? = nil, pageAll: Bool = false, pageLimit: Int? = nil,
      pageDelay: Int? = nil, excludeMuted: Bool = false
    ) {
      self.query = query
      self.memberIDs = memberIDs
      self.searchTypes = searchTypes
      self.chatModes = chatModes
      self.isManager = isManager
      self.disableSearchByUser = disableSearchByUser
      self.sorter = sorter
      self.pageSize = pageSize
      self.pageToken = pageToken
      self.pageAll = pageAll
      self.pageLimit = pageLimit
      self.pageDelay = pageDelay
      self.excludeMuted = excludeMuted
    }
  }

  /// Groups that were found.
  public struct Result: Sendable {
    /// The groups in the order asked for, those of all pages read.
    public let chats: [IM.Chats.Search.Reply.Item.MetaData]
    /// How many groups match, as the platform says; muted ones count.
    public let total: Int?
    /// Whether more groups follow.
    public let hasMore: Bool
    /// Token of the page that follows; empty where none does.
    public let pageToken: String
    /// What the platform has to say about the search, such as that the words were cut.
    public let notice: String?
    /// Where the reading stopped; nil unless pages were followed.
    public let position: PagePosition?
    /// What came of the wish to leave out muted groups; nil where there was none.
    public let filter: MuteFilter?
    /// What could not be done as asked.
    public let warnings: [ShortcutWarning]
  }

  /// The requests that the shortcut would make. Nothing is sent.
  ///
  /// - Parameters:
  ///   - options: Which groups to look for.
  ///   - identity: Who would call.
  /// - Throws: ``LarkError`` of kind `invalidRequest` that names the option at fault.
  public static func preview(
    _ options: Options, as identity: IdentityKind = .user
  ) throws(LarkError) -> ShortcutPreview {
    let plan = try Plan(options)
    var calls = [ShortcutPreview.Call(try plan.request.prepared())]
    if options.excludeMuted, !plan.findsForeignOnly { calls += try MuteFilter.preview(as: identity) }
    return ShortcutPreview(plan.loop.remark, calls: calls, warnings: plan.loop.warnings)
  }

  /// Options that were found to be right.
  struct Plan: Sendable {
    /// The request for the first page.
    let request: IM.Chats.Search
    let loop: PageLoop

    init(_ options: Options) throws(LarkError) {
      let query = OptionRules.filled(options.query)
      let members = OptionRules.list(options.memberIDs)
      guard query != nil || !members.isEmpty else {
        throw .invalidOption(
          ["query", "member-ids"], "nothing is said about the groups to look for",
          remedy: "give --query, --member-ids or both")
      }
      let filter = try Self.filter(options, members: members)
      let size = try OptionRules.number(options.pageSize, in: 1...100, option: "page-size")
      loop = try PageLoop(pageAll: options.pageAll, pageLimit: options.pageLimit, pageDelay: options.pageDelay)
      request = IM.Chats.Search(
        pageSize: size, pageToken: OptionRules.filled(options.pageToken), query: query.map(SearchText.quoted),
        filter: filter == .init() ? nil : filter, sorter: options.sorter)
    }

    private static func filter(
      _ options: Options, members: [String]
    ) throws(LarkError) -> IM.Chats.Search.Filter {
      let types = try OptionRules.words(
        options.searchTypes, of: ["private", "external", "public_joined", "public_not_joined"], option: "search-types")
      let modes = try OptionRules.words(options.chatModes, of: ["group", "topic"], option: "chat-modes").distinct()
      try OptionRules.check(members.count, atMost: 50, "users", option: "member-ids")
      let memberIDs = try members.map { (id) throws(LarkError) in try OptionRules.userID(id, option: "member-ids") }
      return IM.Chats.Search.Filter(
        searchTypes: types.isEmpty ? nil : types.map(IM.Chats.Search.Filter.SearchTypesElement.init(rawValue:)),
        memberIDs: memberIDs.isEmpty ? nil : memberIDs, isManager: options.isManager ? true : nil,
        disableSearchByUser: options.disableSearchByUser ? true : nil,
        chatModes: modes.isEmpty ? nil : modes.map { $0 == "topic" ? .topic : .group })
    }

    /// Whether the caller can be in none of the groups.
    var findsForeignOnly: Bool { request.filter?.searchTypes == [.publicNotJoined] }
  }
}

extension LarkClient {
  /// Searches the groups that the caller can see, by name or by members.
  ///
  /// - Parameters:
  ///   - options: Which groups to look for.
  ///   - progress: Told about every page.
  /// - Throws: ``LarkError``: of kind `invalidRequest`, before anything is sent, for an option that cannot be; otherwise as
  ///   the platform refuses a page, or to tell which groups are muted.
  public func searchChats(
    _ options: IM.Shortcuts.ChatSearch.Options, progress: (@Sendable (ShortcutProgress) -> Void)? = nil
  ) async throws(LarkError) -> IM.Shortcuts.ChatSearch.Result {
    let plan = try IM.Shortcuts.ChatSearch.Plan(options)
    try await checkScopes(of: IM.Shortcuts.ChatSearch.self, flags: options.scopeFlags)
    let list = try await plan.loop.list(plan.request, progress: progress) { (request) async throws(LarkError) in
      try await send(request)
    }
    var chats = list.items.compactMap(\.metaData)
    var position = list.position
    position?.items = chats.count
    var filter: MuteFilter?
    if options.excludeMuted {
      if plan.findsForeignOnly {
        filter = MuteFilter(
          unfiltered: chats.count, reason: "nothing was left out: nobody mutes groups that they are not in")
      } else {
        (chats, filter) = try await AnyLarkClient(self).withoutMuted(chats, hasMore: list.hasMore) { $0.chatID }
      }
    }
    return IM.Shortcuts.ChatSearch.Result(
      chats: chats, total: list.replies.last?.total, hasMore: list.hasMore, pageToken: list.pageToken,
      notice: list.replies.compactMap { OptionRules.filled($0.notice) }.last, position: position, filter: filter,
      warnings: plan.loop.warnings)
  }
}
