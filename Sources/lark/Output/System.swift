import LarkFoundation

/// The few calls to the operating system that need no Foundation.
enum System {
  /// Writes to a file descriptor once.
  ///
  /// - Returns: How many bytes were taken, or the error number.
  static func write(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Result<Int, Failure> {
    #if canImport(Darwin)
      let count = Darwin.write(descriptor, bytes.baseAddress, bytes.count)
    #elseif canImport(Musl)
      let count = Musl.write(descriptor, bytes.baseAddress, bytes.count)
    #else
      let count = Glibc.write(descriptor, bytes.baseAddress, bytes.count)
    #endif
    return count < 0 ? .failure(Failure(number: errno)) : .success(count)
  }

  /// An error of the operating system.
  struct Failure: Error, Sendable, Hashable {
    /// The error number.
    var number: Int32

    /// The call was interrupted and may be repeated.
    var isInterruption: Bool { number == EINTR }
    /// The descriptor cannot take more just now.
    var isFull: Bool { number == EAGAIN }
    /// The reader went away.
    var isBrokenPipe: Bool { number == EPIPE }

    /// What the operating system calls it, such as `No space left on device`.
    var text: String { String(cString: strerror(number)) }
  }

  /// The bytes of a file.
  ///
  /// - Parameters:
  ///   - path: Path of the file.
  ///   - limit: How many bytes are enough.
  static func contents(of path: String, upTo limit: Int = .max) throws(Failure) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw Failure(number: errno) }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 65_536)
    while bytes.count < limit {
      let count = read(descriptor, &piece, piece.count)
      if count < 0, errno == EINTR { continue }
      if count < 0 { throw Failure(number: errno) }
      if count == 0 { break }
      bytes += piece[..<count]
    }
    return bytes
  }

  /// Whether bytes hold others somewhere.
  static func contains(_ bytes: [UInt8], _ pattern: [UInt8]) -> Bool {
    bytes.withUnsafeBytes { bytes in
      pattern.withUnsafeBytes { pattern in
        guard let first = pattern.first, let sought = pattern.baseAddress else { return true }
        var rest = bytes[...]
        while rest.count >= pattern.count, let start = UnsafeRawBufferPointer(rebasing: rest).baseAddress,
          let found = memchr(start, Int32(first), rest.count - pattern.count + 1)
        {
          if memcmp(found, sought, pattern.count) == 0 { return true }
          rest = rest.dropFirst(UnsafeRawPointer(found) - start + 1)
        }
        return false
      }
    }
  }

  /// Waits until a file descriptor takes more.
  static func waitUntilWritable(_ descriptor: Int32) {
    var request = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
    _ = poll(&request, 1, -1)
  }

  /// Whether a file descriptor is a terminal.
  static func isTerminal(_ descriptor: Int32) -> Bool {
    isatty(descriptor) == 1
  }

  /// How many characters a line of standard output holds: what the environment says, otherwise the terminal; nil where
  /// neither does.
  static var columns: Int? {
    if let text = environment("COLUMNS"), let count = Int(text), count > 0 { return count }
    var size = winsize()
    guard isTerminal(STDOUT_FILENO), ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else {
      return nil
    }
    return Int(size.ws_col)
  }

  /// The value of an environment variable, or `nil` where it is not set.
  static func environment(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }

  /// Sets an environment variable of this process.
  static func setEnvironment(_ name: String, _ value: String) {
    setenv(name, value, 1)
  }

  /// Ends the process.
  static func exit(_ code: ExitCode) -> Never {
    #if canImport(Darwin)
      Darwin.exit(code.rawValue)
    #elseif canImport(Musl)
      Musl.exit(code.rawValue)
    #else
      Glibc.exit(code.rawValue)
    #endif
  }
}
