#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// TCP on 127.0.0.1, by the number of the socket.
enum LoopbackSocket {
  /// Listens on a port of the system's choice.
  static func listen() throws -> (listener: Int32, port: UInt16) {
    let listener = try open()
    var name = address(port: 0)
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let result = withUnsafeMutablePointer(to: &name) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { name in
        guard bind(listener, name, size) == 0 else { return errno }
        guard systemListen(listener, 128) == 0 else { return errno }
        return getsockname(listener, name, &size) == 0 ? 0 : errno
      }
    }
    guard result == 0 else { throw BenchmarkError("cannot listen: \(String(cString: strerror(result)))") }
    return (listener, UInt16(bigEndian: name.sin_port))
  }

  /// Connects to a server by its address.
  static func connect(to server: String) throws -> Int32 {
    guard let port = server.split(separator: ":").last.flatMap({ UInt16($0) }) else {
      throw BenchmarkError("the address \(server) has no port")
    }
    return try connect(to: port)
  }

  /// Connects to a port.
  static func connect(to port: UInt16) throws -> Int32 {
    let connection = try open()
    var name = address(port: port)
    let result = withUnsafePointer(to: &name) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { name in
        systemConnect(connection, name, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    guard result == 0 else { throw BenchmarkError("cannot connect: \(String(cString: strerror(errno)))") }
    sendAtOnce(connection)
    return connection
  }

  /// Takes a connection.
  static func accept(from listener: Int32) -> Int32? {
    let connection = systemAccept(listener, nil, nil)
    guard connection >= 0 else { return nil }
    sendAtOnce(connection)
    return connection
  }

  /// Writes all bytes.
  ///
  /// - Returns: Whether the other side took them.
  static func send(_ bytes: [UInt8], to connection: Int32) -> Bool {
    bytes.withUnsafeBytes { bytes in
      var rest = bytes
      while !rest.isEmpty {
        #if canImport(Darwin)
          let count = systemSend(connection, rest.baseAddress, rest.count, 0)
        #else
          let count = systemSend(connection, rest.baseAddress, rest.count, Int32(MSG_NOSIGNAL))
        #endif
        if count < 0 && errno == EINTR { continue }
        guard count > 0 else { return false }
        rest = UnsafeRawBufferPointer(rebasing: rest[count...])
      }
      return true
    }
  }

  private static func open() throws -> Int32 {
    #if canImport(Glibc)
      let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    #else
      let descriptor = socket(AF_INET, SOCK_STREAM, 0)
    #endif
    guard descriptor >= 0 else { throw BenchmarkError("cannot open a socket: \(String(cString: strerror(errno)))") }
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    return descriptor
  }

  private static func address(port: UInt16) -> sockaddr_in {
    var name = sockaddr_in()
    name.sin_family = sa_family_t(AF_INET)
    name.sin_port = port.bigEndian
    name.sin_addr.s_addr = UInt32(0x7f00_0001).bigEndian
    return name
  }

  private static func sendAtOnce(_ connection: Int32) {
    var yes: Int32 = 1
    setsockopt(connection, Int32(IPPROTO_TCP), TCP_NODELAY, &yes, socklen_t(MemoryLayout<Int32>.size))
    #if canImport(Darwin)
      setsockopt(connection, SOL_SOCKET, SO_NOSIGPIPE, &yes, socklen_t(MemoryLayout<Int32>.size))
    #endif
  }
}

// The functions of the C library, out of reach of the methods of the same names.
private let systemListen: @Sendable (Int32, Int32) -> Int32 = { listen($0, $1) }
private let systemAccept: @Sendable (Int32, UnsafeMutablePointer<sockaddr>?, UnsafeMutablePointer<socklen_t>?) -> Int32 = {
  accept($0, $1, $2)
}
private let systemConnect: @Sendable (Int32, UnsafePointer<sockaddr>, socklen_t) -> Int32 = { connect($0, $1, $2) }
private let systemSend: @Sendable (Int32, UnsafeRawPointer?, Int, Int32) -> Int = { send($0, $1, $2, $3) }
