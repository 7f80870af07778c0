import Synchronization

/// Counts the work on tokens that goes on although whoever asked for it was cancelled. A refresh token works once: a
/// process that ends before the new one is stored signs the user out.
enum UnfinishedWork {
  private struct State {
    var count = 0
    var waiters: [CheckedContinuation<Void, Never>] = []
  }

  private static let state = Mutex(State())

  /// Whether there is such work.
  static var isGoingOn: Bool { state.withLock { $0.count > 0 } }

  /// Work begins that must come to its end.
  static func begin() {
    state.withLock { $0.count += 1 }
  }

  /// Work has come to its end.
  static func end() {
    let waiters = state.withLock { state -> [CheckedContinuation<Void, Never>] in
      state.count -= 1
      guard state.count == 0 else { return [] }
      defer { state.waiters = [] }
      return state.waiters
    }
    for waiter in waiters { waiter.resume() }
  }

  /// Waits until all work has come to its end.
  static func finish() async {
    await withCheckedContinuation { waiter in
      let isDone = state.withLock { state in
        if state.count > 0 { state.waiters.append(waiter) }
        return state.count == 0
      }
      if isDone { waiter.resume() }
    }
  }
}
