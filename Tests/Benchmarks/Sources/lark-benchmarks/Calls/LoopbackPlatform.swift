#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// A server on this machine that answers as the platform does. It is a process of its own, so that what it costs is not
/// counted with the client.
enum LoopbackPlatform {
  /// What this program is told to be the server.
  static let command = "serve"

  /// Starts the server and ends it after the work.
  ///
  /// - Parameter work: Is given the address to call.
  static func run(_ work: (_ address: String) throws -> Void) throws {
    let (listener, port) = try LoopbackSocket.listen()
    defer { close(listener) }
    var server = Command(Program.own, [command])
    server.input = listener
    let process = try server.start()
    defer {
      kill(process, SIGTERM)
      waitpid(process, nil, 0)
    }
    try work("http://127.0.0.1:\(port)")
  }

  /// Serves connections of the socket that is standard input, as long as the parent lives.
  static func serve() throws {
    let parent = getppid()
    var connections: [Int32: LoopbackConnection] = [:]
    var entries = [pollfd(fd: 0, events: Int16(POLLIN), revents: 0)]
    while getppid() == parent {
      guard poll(&entries, nfds_t(entries.count), 1000) > 0 else { continue }
      for entry in entries where entry.revents != 0 {
        if entry.fd == 0 {
          guard let connection = LoopbackSocket.accept(from: 0) else { continue }
          connections[connection] = LoopbackConnection(connection)
        } else if let connection = connections[entry.fd], !connection.serve() {
          close(entry.fd)
          connections[entry.fd] = nil
        }
      }
      entries = ([0] + connections.keys).map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    }
  }
}
