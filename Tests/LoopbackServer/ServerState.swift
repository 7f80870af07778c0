import Synchronization

/// What the threads of a server share.
final class ServerState: Sendable {
  struct Values {
    var requests: [LoopbackServer.Request] = []
    /// Requests as far as their head, whatever became of them.
    var heads: [LoopbackServer.Request] = []
    var connections: Set<Socket> = []
    var connectionCount = 0
    var hangUps = 0
    var isStopped = false
    /// Gates that answers wait at, opened when the server stops so that no thread is left behind.
    var gates: [LoopbackServer.Gate] = []
    var waiters: [Waiter] = []
    var nextWaiter = 0
  }

  struct Waiter {
    let number: Int
    let condition: @Sendable (borrowing Values) -> Bool
    let continuation: CheckedContinuation<Void, Never>
  }

  let bodyLimit: Int
  /// What is done to every connection, in place of reading requests; nil: they are read.
  let greeting: [LoopbackServer.Answer.Step]?
  let onHead: (@Sendable (LoopbackServer.Request) -> LoopbackServer.Answer?)?
  let answer: @Sendable (LoopbackServer.Request) -> LoopbackServer.Answer
  let state = Mutex(Values())

  init(
    bodyLimit: Int, greeting: [LoopbackServer.Answer.Step]?,
    onHead: (@Sendable (LoopbackServer.Request) -> LoopbackServer.Answer?)?,
    answer: @escaping @Sendable (LoopbackServer.Request) -> LoopbackServer.Answer
  ) {
    self.bodyLimit = bodyLimit
    self.greeting = greeting
    self.onHead = onHead
    self.answer = answer
  }

  /// Takes a connection in and says its number; nil when the server has stopped.
  func add(_ socket: Socket) -> Int? {
    state.withLock { state in
      guard !state.isStopped else { return nil }
      state.connections.insert(socket)
      state.connectionCount += 1
      return state.connectionCount
    }
  }

  /// Closes a connection; under the lock, so that ``endConnections()`` never meets a number that was given away again.
  func removeAndClose(_ socket: Socket) {
    state.withLock { state in
      state.connections.remove(socket)
      socket.close()
    }
  }

  /// Wakes every connection's thread and every waiting test.
  func endConnections() {
    let (gates, waiters) = state.withLock { state in
      for socket in state.connections { socket.shutDown() }
      defer {
        state.gates = []
        state.waiters = []
      }
      return (state.gates, state.waiters)
    }
    for gate in gates { gate.open() }
    for waiter in waiters { waiter.continuation.resume() }
  }

  /// Changes the values and wakes those who waited for that.
  func update(_ change: @Sendable (inout Values) -> Void) {
    let ready = state.withLock { state in
      change(&state)
      guard !state.waiters.isEmpty else { return [Waiter]() }
      let ready = state.waiters.filter { $0.condition(state) }
      state.waiters.removeAll { waiter in ready.contains { $0.number == waiter.number } }
      return ready
    }
    for waiter in ready { waiter.continuation.resume() }
  }

  /// Waits at a gate on behalf of an answer.
  func wait(at gate: LoopbackServer.Gate) {
    let isStopped = state.withLock { state in
      if !state.isStopped { state.gates.append(gate) }
      return state.isStopped
    }
    if isStopped { return }
    gate.wait()
    state.withLock { state in
      if let index = state.gates.firstIndex(where: { $0 === gate }) { state.gates.remove(at: index) }
    }
  }

  /// Waits until a condition holds, the server stops or the task is cancelled.
  func wait(until condition: @escaping @Sendable (borrowing Values) -> Bool) async {
    let number = state.withLock { state in
      state.nextWaiter += 1
      return state.nextWaiter
    }
    await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        let isDone = state.withLock { state in
          if state.isStopped || Task.isCancelled || condition(state) { return true }
          state.waiters.append(Waiter(number: number, condition: condition, continuation: continuation))
          return false
        }
        if isDone { continuation.resume() }
      }
    } onCancel: {
      let waiter = state.withLock { state -> Waiter? in
        guard let index = state.waiters.firstIndex(where: { $0.number == number }) else { return nil }
        return state.waiters.remove(at: index)
      }
      waiter?.continuation.resume()
    }
  }
}
