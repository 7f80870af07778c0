/// An address on loopback where every connection is refused, as long as somebody holds this: the port is taken, but
/// nobody listens. The port of a server that was stopped may be the next server's.
public final class DeadAddress: Sendable {
  private let socket: Socket

  /// - Throws: ``SocketError`` when the system has no port.
  public init() throws(SocketError) {
    socket = try Socket.bound()
  }

  /// The address as a URL, without a final slash.
  public var baseURL: String { "http://127.0.0.1:\(socket.port)" }

  deinit { socket.close() }
}
