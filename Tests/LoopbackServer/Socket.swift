// One place for what the C libraries spell differently.

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// A TCP socket on a loopback address. A plain number: whoever holds it closes it.
struct Socket: Sendable, Hashable {
  let descriptor: Int32

  /// Opens a socket of 127.0.0.1 that has a port and does not listen: whoever connects is refused.
  static func bound() throws(SocketError) -> Socket {
    let result = try opened()
    var name = ipv4Name(port: 0)
    let bound = withUnsafePointer(to: &name) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(result.descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    guard bound == 0 else {
      let code = errno
      result.close()
      throw SocketError(call: "bind", code: code)
    }
    return result
  }

  /// Opens a connection to a port of 127.0.0.1.
  static func connected(to port: UInt16) throws(SocketError) -> Socket {
    let result = try opened()
    var name = ipv4Name(port: port)
    let connected = withUnsafePointer(to: &name) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(result.descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    guard connected == 0 else {
      let code = errno
      result.close()
      throw SocketError(call: "connect", code: code)
    }
    return result
  }

  private static func opened() throws(SocketError) -> Socket {
    #if canImport(Glibc)
      let stream = Int32(SOCK_STREAM.rawValue)
    #else
      let stream = SOCK_STREAM
    #endif
    let descriptor = socket(AF_INET, stream, 0)
    guard descriptor >= 0 else { throw SocketError(call: "socket", code: errno) }
    let result = Socket(descriptor: descriptor)
    result.closeOnExec()
    #if canImport(Darwin)
      result.set(SOL_SOCKET, SO_NOSIGPIPE, 1)
    #endif
    return result
  }

  private static func ipv4Name(port: UInt16) -> sockaddr_in {
    var name = sockaddr_in()
    name.sin_family = sa_family_t(AF_INET)
    name.sin_port = port.bigEndian
    name.sin_addr.s_addr = UInt32(0x7f00_0001).bigEndian
    return name
  }

  /// The port of an IPv4 socket.
  var port: UInt16 {
    var name = sockaddr_in()
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    _ = withUnsafeMutablePointer(to: &name) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { getsockname(descriptor, $0, &size) }
    }
    return UInt16(bigEndian: name.sin_port)
  }

  /// Reads what is there, waiting for the first byte; 0 at the end and after an error.
  func receive(into buffer: UnsafeMutableRawBufferPointer) -> Int {
    while true {
      let count = recv(descriptor, buffer.baseAddress, buffer.count, 0)
      if count >= 0 { return count }
      if errno != EINTR { return 0 }
    }
  }

  /// Writes all bytes; false when the other side is gone.
  func send(_ bytes: UnsafeRawBufferPointer) -> Bool {
    #if canImport(Darwin)
      let flags: Int32 = 0
    #else
      let flags = Int32(MSG_NOSIGNAL)
    #endif
    var rest = bytes
    while !rest.isEmpty {
      #if canImport(Darwin)
        let count = Darwin.send(descriptor, rest.baseAddress, rest.count, flags)
      #elseif canImport(Glibc)
        let count = Glibc.send(descriptor, rest.baseAddress, rest.count, flags)
      #else
        let count = Musl.send(descriptor, rest.baseAddress, rest.count, flags)
      #endif
      if count < 0 {
        if errno == EINTR { continue }
        return false
      }
      rest = UnsafeRawBufferPointer(rebasing: rest[count...])
    }
    return true
  }

  /// Ends both directions: a thread that reads or writes wakes up.
  func shutDown() {
    _ = shutdown(descriptor, Int32(SHUT_RDWR))
  }

  /// Says that nothing more will be written; the other side's bytes can still be read.
  func finishWriting() {
    _ = shutdown(descriptor, Int32(SHUT_WR))
  }

  /// Makes the next ``close()`` tell the other side about an error, not an orderly end.
  func resetOnClose() {
    var value = linger(l_onoff: 1, l_linger: 0)
    setsockopt(descriptor, SOL_SOCKET, SO_LINGER, &value, socklen_t(MemoryLayout<linger>.size))
  }

  func close() {
    #if canImport(Darwin)
      _ = Darwin.close(descriptor)
    #elseif canImport(Glibc)
      _ = Glibc.close(descriptor)
    #else
      _ = Musl.close(descriptor)
    #endif
  }

  /// Keeps children that a test starts from holding the port.
  private func closeOnExec() {
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
  }

  private func set(_ level: Int32, _ option: Int32, _ value: Int32) {
    var value = value
    setsockopt(descriptor, level, option, &value, socklen_t(MemoryLayout<Int32>.size))
  }
}

/// A system call that failed.
public struct SocketError: Error, Sendable, CustomStringConvertible {
  public let call: String
  public let code: Int32

  public var description: String { "\(call) failed with error \(code)" }
}
