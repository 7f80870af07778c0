import Synchronization

extension LoopbackServer {
  /// A connection as bytes. One thread receives; any may send.
  public final class Wire: Sendable {
    private let socket: Socket
    /// Whether the connection's thread still has it.
    private let isOpen = Mutex(true)

    init(_ socket: Socket) {
      self.socket = socket
    }

    /// Waits for bytes; none at the end of the connection.
    public func receive() -> [UInt8] {
      [UInt8](unsafeUninitializedCapacity: 65_536) { room, count in
        count = max(0, socket.receive(into: UnsafeMutableRawBufferPointer(room)))
      }
    }

    /// Sends bytes; false when the client is gone.
    @discardableResult
    public func send(_ bytes: [UInt8]) -> Bool {
      isOpen.withLock { isOpen in isOpen && bytes.withUnsafeBytes { socket.send($0) } }
    }

    /// Says that nothing more will be sent; what the client sends can still be received.
    public func finishSending() {
      isOpen.withLock { if $0 { socket.finishWriting() } }
    }

    /// Ends the connection: the client sees an orderly end.
    public func hangUp() {
      isOpen.withLock { if $0 { socket.shutDown() } }
    }

    func end() {
      isOpen.withLock { $0 = false }
    }
  }
}
