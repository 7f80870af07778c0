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

  enum Address {
    /// 127.0.0.1
    case ipv4
    /// ::1
    case ipv6
  }

  /// Opens a listening socket.
  ///
  /// - Parameter port: The port; 0 for one that the system picks.
  static func listening(on address: Address, port: UInt16) throws(SocketError) -> Socket {
    let result = try bound(to: address, port: port)
    guard listen(result.descriptor, 128) == 0 else {
      let code = errno
      result.close()
      throw SocketError(call: "listen", code: code)
    }
    return result
  }

  /// Opens a socket that has a port and does not listen: whoever connects is refused.
  ///
  /// - Parameter port: The port; 0 for one that the system picks.
  static func bound(to address: Address, port: UInt16) throws(SocketError) -> Socket {
    let result = try opened(address)
    let descriptor = result.descriptor
    result.set(SOL_SOCKET, SO_REUSEADDR, 1)
    let bound: Int32
    switch address {
    case .ipv4:
      var name = ipv4Name(port: port)
      bound = withUnsafePointer(to: &name) {
        $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
          bind(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
        }
      }
    case .ipv6:
      result.set(Int32(IPPROTO_IPV6), IPV6_V6ONLY, 1)
      var name = sockaddr_in6()
      name.sin6_family = sa_family_t(AF_INET6)
      name.sin6_port = port.bigEndian
      name.sin6_addr = in6addr_loopback
      bound = withUnsafePointer(to: &name) {
        $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
          bind(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in6>.size))
        }
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
    let result = try opened(.ipv4)
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

  private static func opened(_ address: Address) throws(SocketError) -> Socket {
    #if canImport(Glibc)
      let stream = Int32(SOCK_STREAM.rawValue)
    #else
      let stream = SOCK_STREAM
    #endif
    let descriptor = socket(address == .ipv4 ? AF_INET : AF_INET6, stream, 0)
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

  /// Takes the next connection of a listening socket; nil when there is none.
  func accepted() -> Socket? {
    while true {
      let connection = accept(descriptor, nil, nil)
      if connection >= 0 {
        let result = Socket(descriptor: connection)
        result.closeOnExec()
        // Small answers leave at once, as a real server's do.
        result.set(Int32(IPPROTO_TCP), TCP_NODELAY, 1)
        #if canImport(Darwin)
          result.set(SOL_SOCKET, SO_NOSIGPIPE, 1)
        #endif
        return result
      }
      if errno != EINTR && errno != ECONNABORTED { return nil }
    }
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

/// Waits until one of several sockets has something to read.
///
/// - Returns: Those that have, or nil when waiting failed.
func waitForInput(_ descriptors: [Int32]) -> [Int32]? {
  var entries = descriptors.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
  while true {
    let count = poll(&entries, nfds_t(entries.count), -1)
    if count > 0 { return entries.filter { $0.revents != 0 }.map(\.fd) }
    if count < 0 && errno != EINTR { return nil }
  }
}

/// A pipe; writing to it or closing it wakes ``waitForInput(_:)``.
func openPipe() throws(SocketError) -> (input: Int32, output: Int32) {
  var ends: [Int32] = [0, 0]
  guard pipe(&ends) == 0 else { throw SocketError(call: "pipe", code: errno) }
  for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
  return (ends[0], ends[1])
}

extension SocketError {
  var isAddressInUse: Bool { code == EADDRINUSE }
}
