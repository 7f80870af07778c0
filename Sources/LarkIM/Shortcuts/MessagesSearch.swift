public import LarkAPI
public import LarkCore
public import LarkFoundation

extension IM.Shortcuts.MessagesSearch {
  /// What to search for. Without words the filters alone decide.
  public struct Options: Sendable, Hashable {
    /// Words to look for.
    public var query: String
    /// Chats (`oc_…`), or links to them. One text may hold several, with commas between them; so may those of people.
    public var chatIDs: [String]
    /// Senders (`ou_…`).
    public var senders: [String]
    /// Only messages with such an attachment.
    public var includeAttachmentType: IM.Messages.Search.Filter.IncludeAttachmentTypesElement?
    /// Only messages in such chats.
    public var chatType: IM.Messages.Search.Filter.ChatType?
    /// Only messages of such senders.
    public var senderType: IM.Types.SearchSenderType?
    /// No messages of such senders.
    public var excludeSenderType: IM.Types.SearchSenderType?
    /// Only messages that mention the user who searches.
    public var isAtMe: Bool
    /// Only messages that mention one of these people (`ou_…`), or everybody.
    public var atChatterIDs: [String]
    /// Earliest time of sending, such as `2026-03-10`, `2026-03-10 09:00`, `2026-03-10T09:00:00+08:00` or Unix seconds.
    public var start: String?
    /// Latest time of sending, in the same forms. A day alone counts to its end.
    public var end: String?
    /// How many hits a page holds, from 1 to 50.
    public var pageSize: Int
    /// Where to begin: the token that a page before gave.
    public var pageToken: String?
    /// Whether to follow the pages.
    public var pageAll: Bool
    /// How many pages to follow at most, from 1 to 40; nil: 40 where pages are followed. A number alone makes them be
    /// followed.
    public var pageLimit: Int?
    /// Whether to leave reactions alone.
    public var noReactions: Bool
    /// The zone that times without offset are meant in, and that messages show times in.
    public var timeZone: TimeZone?

    /// Options; everything may be left out.
    public init(
      query: String = "", chatIDs: [String] = [], senders: [String] = [],
      includeAttachmentType: IM.Messages.Search.Filter.IncludeAttachmentTypesElement? = nil,
      chatType: IM.Messages.Search.Filter.ChatType? = nil, senderType: IM.Types.SearchSenderType? = nil,
      excludeSenderType: IM.Types.SearchSenderType? = nil, isAtMe: Bool = false, atChatterIDs: [String] = [],
      start: String? = nil, end: String? = nil, pageSize: Int = 20, pageToken: String? = nil, pageAll: Bool = false,
      pageLimit: Int? = nil, noReactions: Bool = false, timeZone: TimeZone? = nil
    ) {
      self.query = query
      self.chatIDs = chatIDs
      self.senders = senders
      self.includeAttachmentType = includeAttachmentType
      self.chatType = chatType
      self.senderType = senderType
      self.excludeSenderType = excludeSenderType
      self.isAtMe = isAtMe
      self.atChatterIDs = atChatterIDs
      self.start = start
      self.end = end
      self.pageSize = pageSize
      self.pageToken = pageToken
      self.pageAll = pageAll
      self.pageLimit = pageLimit
      self.noReactions = noReactions
      self.timeZone = timeZone
    }
  }

  /// Messages that were found.
  public struct Result: Sendable {
    /// The messages in the platform's order; empty where they could not be read, see ``readError``.
    public let messages: [RenderedMessage]
    /// Ids of all hits.
    public let messageIDs: [String]
    /// Why the messages could not be read, though they were found.
    public let readError: LarkError?
    /// Whether more hits follow.
    public let hasMore: Bool
    /// Token of the page that follows; empty where none does.
    public let pageToken: String
    /// What the platform has to say about the search.
    public let notice: String?
    /// Where the reading stopped; nil unless pages were followed.
    public let position: PagePosition?
    /// What could not be fetched around the messages.
    public let warnings: [ShortcutWarning]
  }

  /// How many pages are followed at most.
  static let pageLimit = 40

  /// The requests that the shortcut would make. Nothing is sent.
  ///
  /// - Parameters:
  ///   - options: What to search for.
  ///   - identity: Who would call.
  /// - Throws: ``LarkError`` of kind `invalidRequest` for an option that cannot be.
  public static func preview(_ options: Options, as identity: IdentityKind) throws(LarkError) -> ShortcutPreview {
    let plan = try Plan(options)
    var description = "the search, then the messages found and what belongs to them"
    if let remark = plan.loop.remark { description += "; \(remark)" }
    let calls = [
      ShortcutPreview.Call(try plan.request.prepared()),
      try .init(
        following: MessageBatch.request(["<message_id>"]), "the messages found, \(MessageBatch.size) in a call",
        when: "where anything is found"),
    ]
    return ShortcutPreview(description, calls: calls + (try options.parts.preview(as: identity)))
  }

  /// Options that were found to be right.
  struct Plan: Sendable {
    /// The request for the first page.
    let request: IM.Messages.Search
    let loop: PageLoop

    init(_ options: Options) throws(LarkError) {
      let filter = try Self.filter(options)
      let size = try OptionRules.number(options.pageSize, in: 1...50, option: "page-size")
      let most = IM.Shortcuts.MessagesSearch.pageLimit
      let limit = try OptionRules.number(options.pageLimit ?? most, in: 0...most, option: "page-limit")
      loop = PageLoop(limit: options.pageAll || options.pageLimit != nil ? PageLoop.most(limit) : nil)
      request = IM.Messages.Search(
        pageSize: size, pageToken: OptionRules.filled(options.pageToken), query: options.query,
        filter: filter == .init() ? nil : filter)
    }

    private static func filter(_ options: Options) throws(LarkError) -> IM.Messages.Search.Filter {
      var filter = IM.Messages.Search.Filter()
      filter.chatIDs = try ids(options.chatIDs) { (id) throws(LarkError) in
        try OptionRules.chatID(id, option: "chat-id")
      }
      filter.fromIDs = try ids(options.senders) { (id) throws(LarkError) in
        try OptionRules.userID(id, option: "sender")
      }
      filter.atChatterIDs = try ids(options.atChatterIDs) { (id) throws(LarkError) in
        try OptionRules.userID(id, option: "at-chatter-ids")
      }
      if let type = options.senderType, type == options.excludeSenderType {
        throw .invalidOption(
          ["sender-type", "exclude-sender-type"],
          "messages of senders of type '\(type.rawValue)' are asked for and excluded: nothing can be found",
          remedy: "leave one of them out")
      }
      filter.includeAttachmentTypes = options.includeAttachmentType.map { [$0] }
      filter.chatType = options.chatType
      filter.fromTypes = options.senderType.map { [$0] }
      filter.excludeFromTypes = options.excludeSenderType.map { [$0] }
      filter.isAtMe = options.isAtMe ? true : nil
      let (start, end) = try TimeInput.range(options.start, options.end, in: options.timeZone)
      if start != nil || end != nil { filter.timeRange = .init(startTime: start?.dateTime, endTime: end?.dateTime) }
      return filter
    }

    private static func ids(
      _ texts: [String], _ rule: (String) throws(LarkError) -> String
    ) throws(LarkError) -> [String]? {
      let parts = OptionRules.list(texts)
      return parts.isEmpty ? nil : try parts.map(rule)
    }
  }
}

extension LarkClient where As == User {
  /// Searches the messages that the user can see, and makes them readable: with the names of senders and chats, what
  /// merged forwards hold, and reactions.
  ///
  /// What could not be fetched around the messages marks them or gives a warning; it does not fail the call. Where the
  /// messages themselves cannot be read, the result has their ids.
  ///
  /// - Parameters:
  ///   - options: What to search for.
  ///   - progress: Told about every page.
  /// - Throws: ``LarkError``: of kind `invalidRequest`, before anything is sent, for an option that cannot be;
  ///   otherwise as the platform refuses the search.
  public func searchMessages(
    _ options: IM.Shortcuts.MessagesSearch.Options, progress: (@Sendable (ShortcutProgress) -> Void)? = nil
  ) async throws(LarkError) -> IM.Shortcuts.MessagesSearch.Result {
    let plan = try IM.Shortcuts.MessagesSearch.Plan(options)
    try await checkScopes(of: IM.Shortcuts.MessagesSearch.self, flags: options.scopeFlags)
    let hits = try await messageHits(plan, progress)
    let messages: [IM.Types.Message]
    do throws(LarkError) { messages = try await self.messages(hits.ids) } catch {
      if error.kind == .cancelled { throw error }
      let warning = ShortcutWarning("messages_mget_failed", error.reason)
      return .init(hits, readError: error, warnings: [warning])
    }
    let reader = MessageReader(client: .user(self), timeZone: options.timeZone, parts: options.parts)
    let reading = try await reader.read(messages)
    return .init(hits, messages: reading.messages, warnings: reading.warnings)
  }

  private func messageHits(
    _ plan: IM.Shortcuts.MessagesSearch.Plan, _ progress: (@Sendable (ShortcutProgress) -> Void)?
  ) async throws(LarkError) -> MessageHits {
    let pages = try await plan.loop.list(plan.request, progress: progress) { (request) async throws(LarkError) in
      try await send(request)
    }
    return MessageHits(pages)
  }

  /// The messages of some ids, one batch after the other.
  private func messages(_ ids: [String]) async throws(LarkError) -> [IM.Types.Message] {
    var messages: [IM.Types.Message] = []
    for batch in ids.batches(of: MessageBatch.size) {
      messages += try await send(MessageBatch.request(batch)).items ?? []
    }
    return messages
  }
}

extension LarkClient where As == Bot {
  /// There to explain the refusal.
  @available(
    *, unavailable,
    message: "only a user may search messages; search with a LarkClient<User>, made by LarkClient.user(…)"
  )
  public func searchMessages(
    _ options: IM.Shortcuts.MessagesSearch.Options, progress: (@Sendable (ShortcutProgress) -> Void)? = nil
  ) async throws(LarkError) -> IM.Shortcuts.MessagesSearch.Result {
    throw OptionRules.refusal(of: IM.Shortcuts.MessagesSearch.self, to: .bot)
  }
}

/// What a search found.
private struct MessageHits {
  let ids: [String]
  let notice: String?
  let hasMore: Bool
  let pageToken: String
  let position: PagePosition?

  init(_ pages: PageLoop.List<IM.Messages.Search>) {
    ids = pages.items.compactMap { $0.metaData?.messageID }.filter { !$0.isEmpty }.distinct()
    notice = pages.replies.compactMap(\.notice).first { !$0.isEmpty }
    hasMore = pages.hasMore
    pageToken = pages.pageToken
    position = pages.position
  }
}

extension IM.Shortcuts.MessagesSearch.Result {
  fileprivate init(
    _ hits: MessageHits, messages: [RenderedMessage] = [], readError: LarkError? = nil, warnings: [ShortcutWarning]
  ) {
    self.init(
      messages: messages, messageIDs: hits.ids, readError: readError, hasMore: hits.hasMore, pageToken: hits.pageToken,
      notice: hits.notice, position: hits.position, warnings: warnings)
  }
}

extension IM.Shortcuts.MessagesSearch.Options {
  /// Which parts of what belongs to the messages are fetched.
  fileprivate var parts: MessageReader.Parts {
    MessageReader.Parts(reactions: !noReactions, chats: true)
  }
}
