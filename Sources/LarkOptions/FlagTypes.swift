public import LarkAPI

extension IM.Shortcuts {
  /// Where a flag shows.
  public enum FlagType: String, Sendable, Hashable, CaseIterable {
    /// On the message.
    case message
    /// In the feed, for its thread.
    case feed

    package var wireValue: IM.Types.FlagType {
      switch self {
      case .message: .message
      case .feed: .feed
      }
    }
  }

  /// What a flag sits on.
  public enum FlagItemType: String, Sendable, Hashable, CaseIterable {
    /// A message.
    case `default`
    /// A thread in a chat sorted into topics.
    case thread
    /// A thread in any other chat.
    case messageThread = "msg_thread"

    package var wireValue: IM.Types.FlagItemType {
      switch self {
      case .default: .default
      case .thread: .thread
      case .messageThread: .messageThread
      }
    }
  }
}
