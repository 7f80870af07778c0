/// How many pages of a list are read.
public enum PageCount: Sendable, Hashable {
  /// The one page asked for, as the platform gives it.
  case one
  /// One page after the other, at most so many; a number below 1 counts as 1.
  case upTo(Int)
  /// Every page there is.
  case all

  /// How many at most.
  package var limit: Int {
    switch self {
    case .one: 1
    case .upTo(let limit): max(1, limit)
    case .all: .max
    }
  }

  /// How many a number allows that people typed: 0 stands for all.
  package init(typed limit: Int) { self = limit == 0 ? .all : .upTo(limit) }

  /// Reads `--page-all` and `--page-limit`.
  package init<Flags: FlagReader>(_ flags: Flags) throws(Flags.Failure) {
    guard try flags.isOn("page-all") else {
      self = .one
      return
    }
    self.init(typed: try flags.number("page-limit") ?? 0)
  }
}
