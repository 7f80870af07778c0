public import LarkAPI
public import LarkCore

extension IM.Shortcuts.FlagList {
  /// How many flags to list, and with what.
  public struct Options: Sendable, Hashable {
    /// How many flags a page holds, those taken off included, from 1 to 50.
    public var pageSize: Int
    /// Token of the page wanted; exactly one page is read then, even where the token is empty.
    public var pageToken: String?
    /// Whether to read page after page from the first on.
    public var pageAll: Bool
    /// How many pages to follow at most, from 0 to 1000; 0 means all.
    public var pageLimit: Int
    /// Whether flags on threads come with their message.
    public var enrichFeedThread: Bool

    /// - Parameters:
    ///   - pageSize: How many flags a page holds, those taken off included, from 1 to 50.
    ///   - pageToken: Token of the page wanted; exactly one page is read then.
    ///   - pageAll: Whether to read page after page from the first on.
    ///   - pageLimit: How many pages to follow at most, from 0 to 1000; 0 means all.
    ///   - enrichFeedThread: Whether flags on threads come with their message.
    public init(
      pageSize: Int = 50, pageToken: String? = nil, pageAll: Bool = false, pageLimit: Int = 20,
      enrichFeedThread: Bool = true
    ) {
      self.pageSize = pageSize
      self.pageToken = pageToken
      self.pageAll = pageAll
      self.pageLimit = pageLimit
      self.enrichFeedThread = enrichFeedThread
    }
  }

  /// A flag that is set.
  public struct Entry: Sendable {
    /// The flag.
    public let flag: IM.Types.Flag
    /// The message of a flagged thread, where it was to be had.
    public let message: IM.Types.Message?
  }

  /// The flags of the pages that were read.
  public struct Result: Sendable {
    /// Flags that are set, the oldest change first.
    public let flags: [Entry]
    /// Flags that were taken off, the oldest change first.
    public let cancelledFlags: [IM.Types.Flag]
    /// Flagged messages, as far as the platform includes them.
    public let messages: [IM.Types.Message]
    /// Whether more pages follow.
    public let hasMore: Bool
    /// Token of the page that follows; empty where none does.
    public let pageToken: String
    /// The page as it came, where one was asked for; nil where pages were followed.
    public let answer: JSON?
    /// Where the reading stopped; nil unless pages were followed.
    public let position: PagePosition?
    /// What is missing, and why.
    public let warnings: [ShortcutWarning]
  }

  /// The calls that the shortcut would make. Nothing is sent.
  ///
  /// - Parameter options: How many flags to list, and with what.
  /// - Throws: ``LarkError`` of kind `invalidRequest` that names the options at fault.
  public static func preview(_ options: Options) throws(LarkError) -> ShortcutPreview {
    let plan = try Plan(options)
    let scopes = IM.Messages.Mget.method.scopes.user.recommended.map(\.rawValue).joined(separator: " and ")
    let note =
      "flags on threads then get their messages (\(IM.Messages.Mget.method.id)), which needs \(scopes); "
      + "--enrich-feed-thread=false leaves that out"
    let request = try plan.request.prepared()
    var calls = [ShortcutPreview.Call(request, note: options.enrichFeedThread ? note : nil)]
    if options.enrichFeedThread {
      calls.append(
        try .init(
          following: messages(["<message_id>"]), "the messages of threads, \(MessageBatch.size) in a call",
          when: "for flags on threads whose message does not come with them"))
    }
    return ShortcutPreview(calls: calls, warnings: plan.extent.warnings)
  }

  /// The request for the messages of threads.
  static func messages(_ ids: [String]) -> IM.Messages.Mget { IM.Messages.Mget(messageIDs: ids) }

  /// The options, settled.
  struct Plan {
    let extent: ListExtent
    /// The request for the first page.
    let request: IM.Flags.List

    init(_ options: Options) throws(LarkError) {
      extent = try ListExtent(
        pageSize: options.pageSize, pageToken: options.pageToken, pageAll: options.pageAll,
        pageLimit: options.pageLimit)
      request = IM.Flags.List(pageSize: extent.pageSize, pageToken: extent.pageToken)
    }
  }
}

extension LarkClient where As == User {
  /// Lists the flags of the user, those on threads with their message.
  ///
  /// A message that cannot be had is left out with a warning; a page that fails fails the call.
  ///
  /// - Parameters:
  ///   - options: How many flags, and with what.
  ///   - progress: Told about every page where pages are followed.
  /// - Throws: ``LarkError``: of kind `invalidRequest` with the options at fault before anything is sent, otherwise
  ///   that of the page that failed.
  public func listFlags(
    _ options: IM.Shortcuts.FlagList.Options = .init(), progress: (@Sendable (ShortcutProgress) -> Void)? = nil
  ) async throws(LarkError) -> IM.Shortcuts.FlagList.Result {
    let plan = try IM.Shortcuts.FlagList.Plan(options)
    try await checkScopes(of: IM.Shortcuts.FlagList.self, flags: options.scopeFlags)
    let pages = try await pages(of: plan.request, plan.extent, progress: progress) { page in
      EntryCount(present: page.flagItems?.count ?? 0, removed: page.deleteFlagItems?.count ?? 0)
    }
    let flags = pages.replies.flatMap { $0.flagItems ?? [] }
    let messages = pages.replies.flatMap { $0.messages ?? [] }
    var warnings = pages.warnings
    if pages.position?.nextToken != nil {
      warnings.append(
        .init(
          "page_limit_reached",
          "stopped after \(pages.replies.count) pages, more follow: raise --page-limit, of which 0 means all pages"))
    }
    var threadMessages: [String: IM.Types.Message] = [:]
    if options.enrichFeedThread {
      do throws(LarkError) {
        let lookup = try await self.threadMessages(of: flags, among: messages)
        threadMessages = lookup.messages
        warnings += lookup.warnings
      } catch {
        if error.kind == .cancelled { throw error }
        warnings.append(
          .init("thread_messages_skipped", "flags on threads stand without their message: \(error.reason)"))
      }
    }
    return IM.Shortcuts.FlagList.Result(
      flags: flags.map { flag in .init(flag: flag, message: flag.threadMessageID.flatMap { threadMessages[$0] }) },
      cancelledFlags: pages.replies.flatMap { $0.deleteFlagItems ?? [] }, messages: messages, hasMore: pages.hasMore,
      pageToken: pages.pageToken, answer: pages.answer, position: pages.position, warnings: warnings)
  }

  /// The messages of flagged threads by id: those that came with the flags, and the others from the platform.
  private func threadMessages(
    of flags: [IM.Types.Flag], among known: [IM.Types.Message]
  ) async throws(LarkError) -> (messages: [String: IM.Types.Message], warnings: [ShortcutWarning]) {
    var messages: [String: IM.Types.Message] = [:]
    func add(_ message: IM.Types.Message) { if let id = message.messageID { messages[id] = message } }
    known.forEach(add)
    let missing = OptionRules.unique(flags.compactMap(\.threadMessageID).filter { messages[$0] == nil })
    guard !missing.isEmpty else { return (messages, []) }
    let warnings = try await requireScopes(of: IM.Messages.Mget.self, for: "the messages of threads")
    for batch in missing.batches(of: MessageBatch.size) {
      try await send(IM.Shortcuts.FlagList.messages(batch)).items?.forEach(add)
    }
    return (messages, warnings)
  }
}

extension LarkClient where As == Bot {
  /// There to explain the refusal.
  @available(
    *, unavailable, message: "only a user has flags to list; use a LarkClient<User>, made by LarkClient.user(…)"
  )
  public func listFlags(
    _ options: IM.Shortcuts.FlagList.Options = .init(), progress: (@Sendable (ShortcutProgress) -> Void)? = nil
  ) async throws(LarkError) -> IM.Shortcuts.FlagList.Result {
    throw OptionRules.refusal(of: IM.Shortcuts.FlagList.self, to: .bot)
  }
}

extension IM.Types.Flag {
  /// The message of the thread that is flagged in the feed; nil for other flags.
  fileprivate var threadMessageID: String? {
    guard flagType == .feed, itemType == .thread || itemType == .messageThread, let itemID, !itemID.isEmpty else {
      return nil
    }
    return itemID
  }
}
