import Dispatch
import Synchronization

extension LoopbackServer {
  /// Something an answer waits for until the test opens it.
  ///
  ///     let gate = LoopbackServer.Gate()
  ///     let server = try LoopbackServer.start { _ in .text("late", after: gate) }
  ///     async let reply = client.get(server.baseURL)
  ///     await server.requests(atLeast: 1)
  ///     gate.open()
  ///
  /// Stopping the server opens the gates its answers wait at.
  public final class Gate: Sendable {
    private let group = DispatchGroup()
    private let isOpen = Mutex(false)

    public init() {
      group.enter()
    }

    /// Lets everyone through, now and later.
    public func open() {
      let isFirst = isOpen.withLock { isOpen in
        defer { isOpen = true }
        return !isOpen
      }
      if isFirst { group.leave() }
    }

    /// Blocks the calling thread until the gate is open.
    public func wait() {
      group.wait()
    }

    // A group must not go away while somebody is inside.
    deinit { open() }
  }
}
