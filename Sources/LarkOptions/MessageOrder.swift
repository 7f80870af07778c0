package import LarkAPI

/// In which order messages are listed, by the time they were sent.
public enum MessageOrder: String, Sendable, Hashable, CaseIterable {
  /// Oldest first.
  case ascending = "asc"
  /// Newest first.
  case descending = "desc"

  package var sortType: IM.Messages.List.SortType {
    switch self {
    case .ascending: .byCreateTimeAsc
    case .descending: .byCreateTimeDesc
    }
  }
}
