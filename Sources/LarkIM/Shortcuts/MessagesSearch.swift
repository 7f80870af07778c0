public import LarkAPI
public import LarkCore
import LarkOptions
public import LarkShortcuts
import LarkFoundation

extension IM.Shortcuts.MessagesSearch: PagedShortcut {
  /// Messages that were found.
  public struct Output: Sendable {
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
  private static let mostPages = 40

  public static func page(of output: Output) -> (items: [RenderedMessage], next: PageCursor) {
    (output.messages, PageCursor(hasMore: output.hasMore, token: output.pageToken))
  }

  public func preview(as identity: IdentityKind) throws(LarkError) -> ShortcutPreview {
    let plan = try Plan(checked())
    var description = "the search, then the messages found and what belongs to them"
    if let remark = plan.loop.remark { description += "; \(remark)" }
    let calls = [
      ShortcutPreview.Call(try plan.request.prepared()),
      try .init(
        following: MessageBatch.request(["<message_id>"]), "the messages found, \(MessageBatch.size) in a call",
        when: "where anything is found"),
    ]
    return ShortcutPreview(description, calls: calls + (try parts.preview(as: identity)))
  }

  public func run(
    with client: AnyLarkClient, progress: @escaping ShortcutProgress.Handler
  ) async throws(LarkError) -> Output {
    let user = try client.user(for: Self.self)
    let plan = try Plan(checked())
    try await client.checkScopes(of: self)
    let pages = try await plan.loop.list(plan.request, progress: progress) { (request) async throws(LarkError) in
      try await user.send(request)
    }
    let hits = MessageHits(pages)
    let messages: [IM.Types.Message]
    do throws(LarkError) { messages = try await Self.messages(hits.ids, user) } catch {
      // The hits stand without their messages: what was found is told all the same.
      if error.kind == .cancelled { throw error }
      return Output(hits, readError: error, warnings: [ShortcutWarning("messages_mget_failed", error.reason)])
    }
    let reading = try await MessageReader(client: client, timeZone: timeZone, parts: parts).read(messages)
    return Output(hits, messages: reading.messages, warnings: reading.warnings)
  }

  /// Which parts of what belongs to the messages are fetched.
  private var parts: MessageReader.Parts { MessageReader.Parts(reactions: includesReactions, chats: true) }

  /// The messages of some ids, one batch after the other.
  private static func messages(_ ids: [String], _ user: LarkClient<User>) async throws(LarkError) -> [IM.Types.Message] {
    var messages: [IM.Types.Message] = []
    for batch in ids.batches(of: MessageBatch.size) {
      messages += try await user.send(MessageBatch.request(batch)).items ?? []
    }
    return messages
  }

  /// Options that were found to be right.
  private struct Plan: Sendable {
    /// The request for the first page.
    let request: IM.Messages.Search
    let loop: PageLoop

    init(_ options: IM.Shortcuts.MessagesSearch) throws(LarkError) {
      let filter = try Self.filter(options)
      let most = IM.Shortcuts.MessagesSearch.mostPages
      let pages: PageCount
      switch options.pages {
      case .one: pages = .one
      case .all: pages = .upTo(most)
      case .upTo(let limit):
        try OptionRules.check(limit, in: 1...most, option: "pages")
        pages = options.pages
      }
      loop = PageLoop(pages)
      request = IM.Messages.Search(
        pageSize: options.pageSize, pageToken: options.pageToken, query: options.query,
        filter: filter == .init() ? nil : filter)
    }

    private static func filter(_ options: IM.Shortcuts.MessagesSearch) throws(LarkError) -> IM.Messages.Search.Filter {
      if let type = options.senderType, type == options.excludedSenderType {
        throw .invalidOption(
          ["senderType", "excludedSenderType"],
          "messages of senders of type '\(type.rawValue)' are asked for and excluded: nothing can be found",
          remedy: "leave one of them out")
      }
      try TimeRange.check(options.since, options.until)
      var filter = IM.Messages.Search.Filter()
      filter.chatIDs = options.chatIDs.isEmpty ? nil : options.chatIDs
      filter.fromIDs = options.senders.isEmpty ? nil : options.senders
      filter.atChatterIDs = options.mentionedIDs.isEmpty ? nil : options.mentionedIDs
      filter.includeAttachmentTypes = options.attachmentType.map { [$0] }
      filter.chatType = options.chatType
      filter.fromTypes = options.senderType.map { [$0] }
      filter.excludeFromTypes = options.excludedSenderType.map { [$0] }
      filter.isAtMe = options.mentionsMe ? true : nil
      if options.since != nil || options.until != nil {
        filter.timeRange = .init(
          startTime: TimeRange.dateTime(options.since, in: options.timeZone),
          endTime: TimeRange.dateTime(options.until, in: options.timeZone))
      }
      return filter
    }
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

extension IM.Shortcuts.MessagesSearch.Output {
  fileprivate init(
    _ hits: MessageHits, messages: [RenderedMessage] = [], readError: LarkError? = nil, warnings: [ShortcutWarning]
  ) {
    self.init(
      messages: messages, messageIDs: hits.ids, readError: readError, hasMore: hits.hasMore, pageToken: hits.pageToken,
      notice: hits.notice, position: hits.position, warnings: warnings)
  }
}
