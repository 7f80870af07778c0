public import LarkAPI
public import LarkCore
import LarkOptions
public import LarkShortcuts

extension IM.Shortcuts.FlagList: PagedShortcut {
  /// A flag that is set.
  public struct Entry: Sendable {
    /// The flag.
    public let flag: IM.Types.Flag
    /// The message of a flagged thread, where it was to be had.
    public let message: IM.Types.Message?
  }

  /// The flags of the pages that were read.
  public struct Output: Sendable {
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

  public static func page(of output: Output) -> (items: [Entry], next: PageCursor) {
    (output.flags, PageCursor(hasMore: output.hasMore, token: output.pageToken))
  }

  public func preview(as _: IdentityKind) throws(LarkError) -> ShortcutPreview {
    let scopes = IM.Messages.Mget.method.scopes.user.recommended.map(\.rawValue).joined(separator: " and ")
    let note = "flags on threads then get their messages (\(IM.Messages.Mget.method.id)), which needs \(scopes)"
    var calls = [ShortcutPreview.Call(try request.prepared(), note: includesThreadMessages ? note : nil)]
    if includesThreadMessages {
      calls.append(
        try .init(
          following: IM.Messages.Mget(messageIDs: ["<message_id>"]),
          "the messages of threads, \(MessageBatch.size) in a call",
          when: "for flags on threads whose message does not come with them"))
    }
    return ShortcutPreview(calls: calls)
  }

  public func run(
    with client: AnyLarkClient, progress: @escaping ShortcutProgress.Handler
  ) async throws(LarkError) -> Output {
    let user = try client.user(for: Self.self)
    let request = try request
    try await client.checkScopes(of: self)
    let pages = try await user.pages(of: request, PageLoop(pages), progress: progress) { page in
      EntryCount(present: page.flagItems?.count ?? 0, removed: page.deleteFlagItems?.count ?? 0)
    }
    let flags = pages.replies.flatMap { $0.flagItems ?? [] }
    let messages = pages.replies.flatMap { $0.messages ?? [] }
    var warnings = pages.warnings
    if pages.position?.nextToken != nil {
      warnings.append(
        .init("page_limit_reached", "stopped after \(pages.replies.count) pages, and more follow: ask for more pages"))
    }
    var threadMessages: [String: IM.Types.Message] = [:]
    if includesThreadMessages {
      do throws(LarkError) {
        let lookup = try await Self.threadMessages(of: flags, among: messages, user)
        threadMessages = lookup.messages
        warnings += lookup.warnings
      } catch {
        if error.kind == .cancelled { throw error }
        warnings.append(
          .init("thread_messages_skipped", "flags on threads stand without their message: \(error.reason)"))
      }
    }
    return Output(
      flags: flags.map { flag in .init(flag: flag, message: flag.threadMessageID.flatMap { threadMessages[$0] }) },
      cancelledFlags: pages.replies.flatMap { $0.deleteFlagItems ?? [] }, messages: messages, hasMore: pages.hasMore,
      pageToken: pages.pageToken, answer: pages.answer, position: pages.position, warnings: warnings)
  }

  /// The request for the first page.
  private var request: IM.Flags.List {
    get throws(LarkError) {
      let options = try checked()
      return IM.Flags.List(pageSize: options.pageSize, pageToken: options.pageToken)
    }
  }

  /// The messages of flagged threads by id: those that came with the flags, and the others from the platform.
  private static func threadMessages(
    of flags: [IM.Types.Flag], among known: [IM.Types.Message], _ user: LarkClient<User>
  ) async throws(LarkError) -> (messages: [String: IM.Types.Message], warnings: [ShortcutWarning]) {
    var messages: [String: IM.Types.Message] = [:]
    func add(_ message: IM.Types.Message) { if let id = message.messageID { messages[id] = message } }
    known.forEach(add)
    let missing = flags.compactMap(\.threadMessageID).filter { messages[$0] == nil }.distinct()
    guard !missing.isEmpty else { return (messages, []) }
    let warnings = try await user.requireScopes(of: IM.Messages.Mget.self, for: "the messages of threads")
    for batch in missing.batches(of: MessageBatch.size) {
      try await user.send(IM.Messages.Mget(messageIDs: batch)).items?.forEach(add)
    }
    return (messages, warnings)
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
