package import LarkFoundation

/// An open file, closed with its owner.
///
/// Foundation's file handles leave garbage behind for every piece they read on Apple platforms, and cannot create a
/// file that is private from its first moment.
package struct SystemFile: ~Copyable {
  private let descriptor: Int32

  /// How many bytes are moved at a time.
  static let pieceLength = 262_144

  /// Opens a file for reading.
  package init(reading path: String) throws(FileProblem) {
    descriptor = open(path, O_RDONLY | O_CLOEXEC)
    if descriptor < 0 { throw FileProblem(errno) }
  }

  /// Creates a file that did not exist and that only this user may read.
  package init(creating path: String) throws(FileProblem) {
    descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    if descriptor < 0 { throw FileProblem(errno) }
  }

  /// Opens a file that is there for writing from its beginning on.
  package init(overwriting path: String) throws(FileProblem) {
    descriptor = open(path, O_WRONLY | O_CLOEXEC)
    if descriptor < 0 { throw FileProblem(errno) }
  }

  /// Opens a file that is there for writing from its end on.
  package init(appendingTo path: String) throws(FileProblem) {
    descriptor = open(path, O_WRONLY | O_APPEND | O_CLOEXEC)
    if descriptor < 0 { throw FileProblem(errno) }
  }

  /// Reads what another part of the process has opened, such as standard input, which stays open.
  package init(sharing descriptor: Int32) throws(FileProblem) {
    self.descriptor = fcntl(descriptor, F_DUPFD_CLOEXEC, 0)
    if self.descriptor < 0 { throw FileProblem(errno) }
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
  }

  /// What a file can be.
  package enum Kind {
    /// A file of so many bytes.
    case regular(length: Int)
    case directory
    /// A pipe or a device, whose length is not known before it is read.
    case other
  }

  // The system counts in 64 bits everywhere, this module in as many as the processor has.

  /// What stands at a path. Nothing is opened: that would wake who writes into a pipe, and closing it again kill them.
  package static func kind(of path: String) throws(FileProblem) -> Kind {
    var facts = stat()
    guard stat(path, &facts) == 0 else { throw FileProblem(errno) }
    switch facts.st_mode & S_IFMT {
    case S_IFREG: return .regular(length: Int(clamping: facts.st_size))
    case S_IFDIR: return .directory
    default: return .other
    }
  }

  /// Who has a file to themselves.
  package enum Privacy: Sendable, Hashable {
    /// Nobody but this user may read or change it.
    case own
    /// It belongs to this user, and others may read or change it too.
    case shared
    /// It belongs to another user.
    case foreign
  }

  /// Who has the file to themselves.
  package func privacy() throws(FileProblem) -> Privacy {
    var facts = stat()
    guard fstat(descriptor, &facts) == 0 else { throw FileProblem(errno) }
    guard facts.st_uid == geteuid() else { return .foreign }
    return facts.st_mode & 0o077 == 0 ? .own : .shared
  }

  /// How many bytes the file holds.
  package func length() throws(FileProblem) -> Int {
    var facts = stat()
    guard fstat(descriptor, &facts) == 0 else { throw FileProblem(errno) }
    return Int(clamping: facts.st_size)
  }

  /// The next bytes; none at the end of the file.
  ///
  /// - Parameter limit: How many bytes at most.
  package func read(upTo limit: Int) throws(FileProblem) -> Data {
    var bytes = Data(count: limit)
    var count = 0
    while count < limit {
      let read = try readSome(into: &bytes, from: count)
      if read == 0 { break }
      count += read
    }
    return bytes.prefix(count)
  }

  /// The next bytes as soon as there are any, such as those that a pipe holds; none at the end of the file.
  ///
  /// - Parameter limit: How many bytes at most.
  package func readSome(upTo limit: Int) throws(FileProblem) -> Data {
    var bytes = Data(count: limit)
    let count = try readSome(into: &bytes, from: 0)
    return bytes.prefix(count)
  }

  private func readSome(into bytes: inout Data, from start: Int) throws(FileProblem) -> Int {
    while true {
      let count = bytes.withUnsafeMutableBytes { Self.read(descriptor, into: $0, from: start) }
      if count >= 0 { return count }
      if errno == EAGAIN {
        // Who opened the pipe does not want to wait for it, but this does.
        var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        poll(&waiting, 1, -1)
      } else if errno != EINTR {
        throw FileProblem(errno)
      }
    }
  }

  /// Everything from here to the end, whose place nobody needs to know before.
  ///
  /// - Parameter limit: How many bytes at most.
  package func readToEnd(upTo limit: Int = .max) throws(FileProblem) -> Data {
    var bytes = Data()
    while bytes.count < limit {
      let piece = try read(upTo: min(Self.pieceLength, limit - bytes.count))
      if piece.isEmpty { break }
      bytes.append(piece)
    }
    return bytes
  }

  /// Bytes from the middle of the file; fewer than asked for at its end.
  ///
  /// - Parameters:
  ///   - position: Where they begin, from 0.
  ///   - limit: How many bytes at most.
  package func read(at position: Int, upTo limit: Int) throws(FileProblem) -> Data {
    guard lseek(descriptor, off_t(position), SEEK_SET) >= 0 else { throw FileProblem(errno) }
    return try read(upTo: limit)
  }

  /// Appends bytes.
  package func write(_ bytes: Data) throws(FileProblem) {
    if let number = bytes.withUnsafeBytes({ problem(writing: $0) }) { throw FileProblem(number) }
  }

  /// Appends what another file holds from where it is read, in constant memory.
  package func write(contentsOf source: borrowing SystemFile) throws(FileProblem) {
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: Self.pieceLength, alignment: 16)
    defer { buffer.deallocate() }
    while true {
      let count = Self.read(source.descriptor, into: buffer, from: 0)
      if count == 0 { return }
      if count < 0 {
        if errno == EINTR { continue }
        throw FileProblem(errno)
      }
      let piece = UnsafeRawBufferPointer(rebasing: buffer[..<count])
      if let number = problem(writing: piece) { throw FileProblem(number) }
    }
  }

  /// The system's error number when bytes cannot be appended.
  private func problem(writing bytes: UnsafeRawBufferPointer) -> Int32? {
    var done = 0
    while done < bytes.count {
      let written = Self.write(descriptor, bytes, from: done)
      if written >= 0 {
        done += written
      } else if errno != EINTR {
        return errno
      }
    }
    return nil
  }

  /// Cuts the file off after so many bytes.
  package func cut(at length: Int) throws(FileProblem) {
    guard ftruncate(descriptor, off_t(length)) == 0 else { throw FileProblem(errno) }
  }

  /// Waits until the bytes are on the disk.
  package func synchronize() throws(FileProblem) {
    guard fsync(descriptor) == 0 else { throw FileProblem(errno) }
  }

  /// Gives a file another name on the same volume, all at once.
  ///
  /// - Parameters:
  ///   - source: The file.
  ///   - target: The new path.
  ///   - overwrite: Whether a file that is there already is replaced.
  package static func move(_ source: String, to target: String, overwrite: Bool) throws(FileProblem) {
    if overwrite {
      guard rename(source, target) == 0 else { throw FileProblem(errno) }
      return
    }
    // A second name for the file is refused where one exists, which a rename is not.
    if link(source, target) == 0 {
      unlink(source)
      return
    }
    guard [EPERM, ENOTSUP, EOPNOTSUPP, EMLINK].contains(errno) else { throw FileProblem(errno) }
    // Not every file system has second names; looking first leaves a gap, but nothing better is left.
    guard access(target, F_OK) != 0 else { throw FileProblem(EEXIST) }
    guard rename(source, target) == 0 else { throw FileProblem(errno) }
  }

  // The functions of the C library, out of reach of the methods of the same name.

  private static func read(_ descriptor: Int32, into buffer: UnsafeMutableRawBufferPointer, from start: Int) -> Int {
    let rest = UnsafeMutableRawBufferPointer(rebasing: buffer[start...])
    #if canImport(Darwin)
      return Darwin.read(descriptor, rest.baseAddress, rest.count)
    #elseif canImport(Musl)
      return Musl.read(descriptor, rest.baseAddress, rest.count)
    #elseif canImport(Android)
      return Android.read(descriptor, rest.baseAddress, rest.count)
    #else
      return Glibc.read(descriptor, rest.baseAddress, rest.count)
    #endif
  }

  private static func write(_ descriptor: Int32, _ buffer: UnsafeRawBufferPointer, from start: Int) -> Int {
    let rest = UnsafeRawBufferPointer(rebasing: buffer[start...])
    #if canImport(Darwin)
      return Darwin.write(descriptor, rest.baseAddress, rest.count)
    #elseif canImport(Musl)
      return Musl.write(descriptor, rest.baseAddress, rest.count)
    #elseif canImport(Android)
      return Android.write(descriptor, rest.baseAddress, rest.count)
    #else
      return Glibc.write(descriptor, rest.baseAddress, rest.count)
    #endif
  }
}
