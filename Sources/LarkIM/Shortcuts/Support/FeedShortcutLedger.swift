public import LarkAPI
public import LarkCore

extension IM.Shortcuts {
  /// What became of entries that were to be added to the sidebar of the feed, or to be removed from it.
  public struct FeedShortcutLedger: Sendable {
    /// The entries asked for, each once.
    public let requested: [IM.Types.FeedShortcut]
    /// The entries that failed, as the platform names them.
    public let failed: [IM.Types.FailedFeedShortcut]
    /// What the platform answers, as it came.
    public let answer: JSON

    /// The entries asked for that are not among those that failed.
    public var succeeded: [IM.Types.FeedShortcut] {
      let failedIDs = Set(failed.compactMap(\.shortcut?.feedCardID))
      return requested.filter { $0.feedCardID.map { !failedIDs.contains($0) } ?? true }
    }

    /// Whether the platform names an entry that failed, be it one that nobody asked for.
    public var isPartialFailure: Bool { !failed.isEmpty }
  }
}

/// Chats as entries of the sidebar of the feed.
enum FeedShortcutEntries {
  /// How many entries one request may hold. They are never split: it would not be one change any more.
  static let limit = 10

  /// The entries for chats.
  ///
  /// - Parameter chatIDs: Ids of chats (`oc_…`), with or without commas between; one that comes twice counts once.
  /// - Throws: ``LarkError`` of kind `invalidRequest` for what is no chat, for no chats and for too many.
  static func entries(_ chatIDs: [String]) throws(LarkError) -> [IM.Types.FeedShortcut] {
    var ids: [String] = []
    for text in OptionRules.list(chatIDs) { ids.append(try OptionRules.chatID(text, option: "chat-id")) }
    ids = OptionRules.unique(ids)
    guard !ids.isEmpty else { throw OptionRules.missing("chat-id", "at least one chat is needed") }
    try OptionRules.check(ids.count, atMost: limit, "chats", option: "chat-id")
    return ids.map { IM.Types.FeedShortcut(feedCardID: $0, type: .chat) }
  }
}
