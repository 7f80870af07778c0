import Synchronization

/// Lets one at a time do something for each key, in the order in which they come.
final class KeyedQueue<Key: Hashable & Sendable>: Sendable {
  private typealias Waiter = CheckedContinuation<Bool, Never>

  private struct State {
    /// Who waits for a key, in order; a key with nobody waiting is taken.
    var waiters: [Key: [(ticket: Int, waiter: Waiter)]] = [:]
    var lastTicket = 0
  }

  private let state = Mutex(State())

  /// Does something while nobody else does anything for the same key.
  ///
  /// - Throws: What `body` throws, or ``LarkError`` of kind `cancelled` when the task is cancelled while it waits.
  func run<Value>(
    for key: Key, _ body: () async throws(LarkError) -> Value
  ) async throws(LarkError) -> Value {
    guard await enter(key) else {
      throw LarkError(kind: .cancelled, message: "the task was cancelled while waiting its turn", wasNeverSent: true)
    }
    defer { leave(key) }
    return try await body()
  }

  private func enter(_ key: Key) async -> Bool {
    let ticket = state.withLock { state in
      state.lastTicket += 1
      return state.lastTicket
    }
    return await withTaskCancellationHandler {
      await withCheckedContinuation { waiter in
        let isFree = state.withLock { state in
          guard state.waiters[key] != nil else {
            state.waiters[key] = []
            return true
          }
          state.waiters[key]?.append((ticket, waiter))
          return false
        }
        if isFree {
          waiter.resume(returning: true)
        } else if Task.isCancelled {
          // The handler may have run before the waiter was there to be found.
          giveUp(ticket, key)
        }
      }
    } onCancel: {
      giveUp(ticket, key)
    }
  }

  private func giveUp(_ ticket: Int, _ key: Key) {
    let waiter = state.withLock { state -> Waiter? in
      guard let index = state.waiters[key]?.firstIndex(where: { $0.ticket == ticket }) else { return nil }
      return state.waiters[key]?.remove(at: index).waiter
    }
    waiter?.resume(returning: false)
  }

  private func leave(_ key: Key) {
    let next = state.withLock { state -> Waiter? in
      guard state.waiters[key]?.isEmpty == false else {
        state.waiters[key] = nil
        return nil
      }
      return state.waiters[key]?.removeFirst().waiter
    }
    next?.resume(returning: true)
  }
}
