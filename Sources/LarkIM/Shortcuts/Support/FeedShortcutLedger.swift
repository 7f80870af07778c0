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
  /// The entries for chats.
  ///
  /// - Parameter chatIDs: Ids of chats (`oc_…`); one that comes twice counts once.
  static func entries(_ chatIDs: [String]) -> [IM.Types.FeedShortcut] {
    chatIDs.distinct().map { IM.Types.FeedShortcut(feedCardID: $0, type: .chat) }
  }
}
