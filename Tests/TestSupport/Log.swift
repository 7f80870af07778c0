import Synchronization

/// Remembers what it is told, in order.
public final class Log<Entry: Sendable>: Sendable {
  private let state = Mutex<[Entry]>([])

  public init() {}

  public func add(_ entry: Entry) {
    state.withLock { $0.append(entry) }
  }

  public var entries: [Entry] { state.withLock { $0 } }
}
