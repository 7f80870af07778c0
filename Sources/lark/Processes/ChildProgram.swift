import LarkFoundation

/// Another program that a command needs, run to its end without a shell.
///
/// Foundation's `Process` is no choice here: on Linux it looks for open files by reading more of a directory entry than
/// there is, and ends the command now and then. `posix_spawn` passes on nothing but the three streams, because every
/// descriptor that is opened here closes itself in a child.
enum ChildProgram {
  /// What the program left behind.
  struct Result: Sendable {
    var output: [UInt8]
    var error: String
    /// The exit status, or 128 and the number of the signal that ended it.
    var status: Int32
  }

  /// Why the program could not be run.
  struct Failure: Error, Sendable {
    var program: String
    /// The error number of the operating system.
    var number: Int32

    /// Whether there is no such program.
    var isMissing: Bool { number == ENOENT }
    /// What the operating system calls it.
    var text: String { String(cString: strerror(number)) }
  }

  /// Runs a program that is found through `PATH`.
  ///
  /// - Parameters:
  ///   - program: Its name.
  ///   - arguments: What follows the name.
  ///   - input: What the program reads on standard input.
  /// - Throws: ``Failure``, where it cannot be started or its streams cannot be served.
  static func run(_ program: String, _ arguments: [String], input: [UInt8] = []) throws(Failure) -> Result {
    let pipes = try Pipes(for: program)
    defer { pipes.close() }
    let id = try spawn(program, arguments, pipes)
    pipes.closeEndsOfChild()
    let (output, error, number) = exchange(pipes, input)
    // What is left open here would let the child wait for ever.
    pipes.close()
    let status = wait(for: id)
    if number != 0 { throw Failure(program: program, number: number) }
    return Result(output: output, error: String(decoding: error, as: UTF8.self), status: status)
  }

  private static func spawn(_ program: String, _ arguments: [String], _ pipes: Pipes) throws(Failure) -> pid_t {
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
      var attributes: posix_spawnattr_t?
    #else
      var actions = posix_spawn_file_actions_t()
      var attributes = posix_spawnattr_t()
    #endif
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    for (number, descriptor) in pipes.endsOfChild.enumerated() {
      posix_spawn_file_actions_adddup2(&actions, descriptor, Int32(number))
    }
    // This command ignores SIGPIPE, which a child would inherit.
    var signals = sigset_t()
    sigemptyset(&signals)
    sigaddset(&signals, SIGPIPE)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    // Interrupts from the keyboard are for this command, which lets what must not be cut off come to its end.
    posix_spawnattr_setpgroup(&attributes, 0)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETPGROUP))
    let words = ([program] + arguments).map { strdup($0) }
    defer { words.forEach { free($0) } }
    var id: pid_t = 0
    let number = posix_spawnp(&id, program, &actions, &attributes, words + [nil], environ)
    guard number == 0 else { throw Failure(program: program, number: number) }
    return id
  }

  /// Writes the input and reads both outputs side by side, so that no full pipe stops the child.
  private static func exchange(_ pipes: Pipes, _ input: [UInt8]) -> ([UInt8], [UInt8], number: Int32) {
    var collected: [[UInt8]] = [[], []]
    var rest = input[...]
    if rest.isEmpty { pipes.closeInput() }
    var buffer = [UInt8](repeating: 0, count: 65_536)
    var isOpen = [true, true]
    while isOpen.contains(true) || !rest.isEmpty {
      // A descriptor below zero is passed over.
      var requests = [
        pollfd(fd: rest.isEmpty ? -1 : pipes.input, events: Int16(POLLOUT), revents: 0),
        pollfd(fd: isOpen[0] ? pipes.output : -1, events: Int16(POLLIN), revents: 0),
        pollfd(fd: isOpen[1] ? pipes.error : -1, events: Int16(POLLIN), revents: 0),
      ]
      guard poll(&requests, nfds_t(requests.count), -1) >= 0 else {
        if errno == EINTR { continue }
        return (collected[0], collected[1], errno)
      }
      if requests[0].revents != 0 {
        let count = rest.withUnsafeBytes { write(pipes.input, $0.baseAddress, $0.count) }
        if count > 0 { rest = rest.dropFirst(count) }
        // A child that reads no more has its reasons; its status tells them.
        if count < 0, errno != EINTR, errno != EAGAIN { rest = [] }
        if rest.isEmpty { pipes.closeInput() }
      }
      for index in 0...1 where requests[index + 1].revents != 0 {
        let count = read(index == 0 ? pipes.output : pipes.error, &buffer, buffer.count)
        if count > 0 {
          collected[index] += buffer[..<count]
        } else if count == 0 || errno != EINTR {
          isOpen[index] = false
        }
      }
    }
    return (collected[0], collected[1], 0)
  }

  /// Waits until a child has ended.
  ///
  /// - Returns: Its exit status, or 128 and the number of the signal that ended it.
  static func wait(for id: pid_t) -> Int32 {
    var status: Int32 = 0
    while waitpid(id, &status, 0) < 0, errno == EINTR {}
    let signal = status & 0x7F
    return signal == 0 ? (status >> 8) & 0xFF : 128 + signal
  }
}

/// The three pipes between this process and a child.
private final class Pipes {
  /// The child's ends, by the number they have there.
  private(set) var endsOfChild: [Int32] = []
  private var own: [Int32] = []

  /// Where the child's input is written.
  var input: Int32 { own[0] }
  /// Where the child's output is read.
  var output: Int32 { own[1] }
  /// Where the child's errors are read.
  var error: Int32 { own[2] }

  init(for program: String) throws(ChildProgram.Failure) {
    for number in 0...2 {
      var ends: [Int32] = [-1, -1]
      guard pipe(&ends) == 0 else { throw failure(program) }
      for index in 0...1 {
        // Not 0, 1 or 2, which are the child's; and closed in every child but the one that gets a copy.
        let moved = fcntl(ends[index], F_DUPFD_CLOEXEC, 3)
        let number = errno
        _ = closeDescriptor(ends[index])
        ends[index] = moved
        errno = number
      }
      endsOfChild.append(ends[number == 0 ? 0 : 1])
      own.append(ends[number == 0 ? 1 : 0])
      guard !ends.contains(-1) else { throw failure(program) }
    }
    // A write must not wait for a child that waits for its output to be read.
    _ = fcntl(input, F_SETFL, O_NONBLOCK)
  }

  private func failure(_ program: String) -> ChildProgram.Failure {
    let number = errno
    close()
    return ChildProgram.Failure(program: program, number: number)
  }

  func closeEndsOfChild() {
    for index in endsOfChild.indices { closeOnce(&endsOfChild[index]) }
  }

  func closeInput() { closeOnce(&own[0]) }

  func close() {
    closeEndsOfChild()
    for index in own.indices { closeOnce(&own[index]) }
  }

  private func closeOnce(_ descriptor: inout Int32) {
    if descriptor >= 0 { _ = closeDescriptor(descriptor) }
    descriptor = -1
  }

  private func closeDescriptor(_ descriptor: Int32) -> Int32 {
    #if canImport(Darwin)
      Darwin.close(descriptor)
    #elseif canImport(Musl)
      Musl.close(descriptor)
    #else
      Glibc.close(descriptor)
    #endif
  }
}
