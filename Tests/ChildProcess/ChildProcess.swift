public import Foundation
import Synchronization

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Runs an executable to its end.
///
/// Foundation's `Process` on Linux copies more of a directory entry than there is when it looks for open files, and so
/// ends the tests now and then. This one spawns itself, with files for the three streams, which the child opens: a pipe
/// that is not read in time stops a child, and a file that the tests hold open is passed on to others.
public enum ChildProcess {
  /// What a child left behind.
  public struct Result: Sendable {
    public var output: String
    public var error: String
    /// The exit status, or 128 and the number of the signal that ended the child.
    public var status: Int32
  }

  /// - Parameters:
  ///   - executable: Path of the executable, or a name to look for in `PATH`.
  ///   - arguments: Arguments after the name.
  ///   - environment: Variables of the child; nil: those of the tests.
  ///   - folder: Working directory; nil: that of the tests.
  ///   - input: Standard input.
  ///   - started: Called once the child runs, with its id.
  /// - Throws: ``SpawnError`` when the child cannot be started, or an error of a file.
  public static func run(
    _ executable: String, _ arguments: [String], environment: [String: String]? = nil, in folder: URL? = nil,
    input: String = "", started: (@Sendable (Int32) async -> Void)? = nil
  ) async throws -> Result {
    let streams = FileManager.default.temporaryDirectory.appending(path: "lark-streams-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: streams, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: streams) }
    try Data(input.utf8).write(to: streams.appending(path: "input"))
    let id = try spawn(executable, arguments, environment: environment, in: folder, streams: streams)
    async let status = ended(id)
    await started?(id)
    return Result(
      output: try text(streams, "output", after: await status), error: try text(streams, "error", after: await status),
      status: await status)
  }

  private static func text(_ folder: URL, _ name: String, after status: Int32) throws -> String {
    String(decoding: try Data(contentsOf: folder.appending(path: name)), as: UTF8.self)
  }

  /// Waits on a thread of its own: those that run tests are few.
  fileprivate static func ended(_ id: pid_t) async -> Int32 {
    await withCheckedContinuation { continuation in
      Thread.detachNewThread {
        var status: Int32 = 0
        while waitpid(id, &status, 0) < 0, errno == EINTR {}
        let signal = status & 0x7F
        continuation.resume(returning: signal == 0 ? (status >> 8) & 0xFF : 128 + signal)
      }
    }
  }

  fileprivate static func spawn(
    _ executable: String, _ arguments: [String], environment: [String: String]?, in folder: URL?, streams: URL
  ) throws -> pid_t {
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
    #else
      var actions = posix_spawn_file_actions_t()
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for (number, name) in ["input", "output", "error"].enumerated() {
      let path = streams.appending(path: name).path(percentEncoded: false)
      let flags = number == 0 ? O_RDONLY : O_WRONLY | O_CREAT | O_TRUNC
      posix_spawn_file_actions_addopen(&actions, Int32(number), path, flags, 0o600)
    }
    // Not every C library can change the folder of a child it spawns; every shell can, and then becomes the child.
    let move = folder.map { ["/bin/sh", "-c", "cd \"$0\" && exec \"$@\"", $0.path(percentEncoded: false)] } ?? []
    let words = (move + [executable] + arguments).map { strdup($0) }
    let variables = (environment ?? ProcessInfo.processInfo.environment).map { strdup("\($0)=\($1)") }
    defer { (words + variables).forEach { free($0) } }
    var id: pid_t = 0
    let code = posix_spawnp(&id, move.first ?? executable, &actions, nil, words + [nil], variables + [nil])
    guard code == 0 else { throw SpawnError(executable: executable, code: code) }
    return id
  }
}

/// A child that could not be started.
public struct SpawnError: Error, CustomStringConvertible {
  public var executable: String
  public var code: Int32

  public var description: String { "cannot start \(executable): \(String(cString: strerror(code)))" }
}

/// A child that is talked to line by line while it runs.
///
/// Its input and output are named pipes, which the child opens: what the tests hold open is closed in every other child.
public final class ChildSession: Sendable {
  private struct State {
    var lines: [String] = []
    var isOver = false
    var waiters: [(isWanted: @Sendable (String) -> Bool, continuation: CheckedContinuation<String?, Never>)] = []
  }

  private let state = Mutex(State())
  private let input: Mutex<Int32>
  /// Id of the child.
  public let id: pid_t

  /// What a child left behind.
  public struct End: Sendable {
    /// The exit status, or 128 and the number of the signal that ended the child.
    public var status: Int32
    /// What it wrote to standard error.
    public var error: String
    /// The lines of its output that nobody asked for.
    public var lines: [String]
  }

  /// Runs a child, and closes its input when the body is done.
  ///
  /// - Parameters:
  ///   - executable: Path of the executable.
  ///   - arguments: Arguments after the name.
  ///   - environment: Variables of the child; nil: those of the tests.
  ///   - folder: Working directory; nil: that of the tests.
  ///   - body: Talks to the child.
  /// - Returns: What the child left behind.
  @discardableResult
  public static func run(
    _ executable: String, _ arguments: [String], environment: [String: String]? = nil, in folder: URL? = nil,
    _ body: (ChildSession) async throws -> Void
  ) async throws -> End {
    let streams = FileManager.default.temporaryDirectory.appending(path: "lark-streams-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: streams, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: streams) }
    let paths = ["input", "output"].map { streams.appending(path: $0).path(percentEncoded: false) }
    for path in paths { mkfifo(path, 0o600) }
    // Opened for both, a pipe does not wait for its other end.
    let input = open(paths[0], O_RDWR | O_CLOEXEC)
    let output = open(paths[1], O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    let id = try ChildProcess.spawn(executable, arguments, environment: environment, in: folder, streams: streams)
    _ = fcntl(output, F_SETFL, 0)
    let session = ChildSession(id: id, input: input)
    session.read(output)
    async let status = ChildProcess.ended(id)
    do { try await body(session) } catch {
      session.closeInput()
      kill(id, SIGKILL)
      _ = await status
      throw error
    }
    session.closeInput()
    let code = await status
    _ = await session.line { _ in false }
    let error = String(decoding: try Data(contentsOf: streams.appending(path: "error")), as: UTF8.self)
    return End(status: code, error: error, lines: session.state.withLock { $0.lines })
  }

  private init(id: pid_t, input: Int32) {
    self.id = id
    self.input = Mutex(input)
  }

  /// Writes to the child's input.
  public func send(bytes: [UInt8]) {
    input.withLock { input in
      var rest = bytes[...]
      while !rest.isEmpty {
        let count = rest.withUnsafeBytes { write(input, $0.baseAddress, $0.count) }
        guard count > 0 else { return }
        rest = rest.dropFirst(count)
      }
    }
  }

  /// Writes a line to the child's input.
  public func send(_ line: String) { send(bytes: Array((line + "\n").utf8)) }

  /// Ends the child's input.
  public func closeInput() {
    input.withLock { input in
      if input >= 0 { close(input) }
      input = -1
    }
  }

  /// Takes the next line of the output that is wanted, and waits for it.
  ///
  /// - Returns: The line; nil where the output ended without it.
  public func line(where isWanted: @escaping @Sendable (String) -> Bool = { _ in true }) async -> String? {
    await withCheckedContinuation { continuation in
      let found: String?? = state.withLock { state in
        if let index = state.lines.firstIndex(where: isWanted) { return state.lines.remove(at: index) }
        if state.isOver { return .some(nil) }
        state.waiters.append((isWanted, continuation))
        return nil
      }
      if let found { continuation.resume(returning: found) }
    }
  }

  /// Lines that came and that nobody took.
  public var pending: [String] { state.withLock { $0.lines } }

  private func read(_ output: Int32) {
    Thread.detachNewThread { [self] in
      var rest: [UInt8] = []
      var piece = [UInt8](repeating: 0, count: 65_536)
      while true {
        let count = recv(output, &piece)
        guard count > 0 else { break }
        rest += piece[..<count]
        while let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
          take(String(decoding: rest[..<end], as: UTF8.self))
          rest.removeSubrange(...end)
        }
      }
      if !rest.isEmpty { take(String(decoding: rest, as: UTF8.self)) }
      close(output)
      let waiters = state.withLock { state in
        state.isOver = true
        defer { state.waiters = [] }
        return state.waiters
      }
      for waiter in waiters { waiter.continuation.resume(returning: nil) }
    }
  }

  private func recv(_ output: Int32, _ piece: inout [UInt8]) -> Int {
    while true {
      #if canImport(Darwin)
        let count = Darwin.read(output, &piece, piece.count)
      #elseif canImport(Musl)
        let count = Musl.read(output, &piece, piece.count)
      #else
        let count = Glibc.read(output, &piece, piece.count)
      #endif
      if count < 0, errno == EINTR { continue }
      return count
    }
  }

  private func take(_ line: String) {
    let continuation = state.withLock { state -> CheckedContinuation<String?, Never>? in
      guard let index = state.waiters.firstIndex(where: { $0.isWanted(line) }) else {
        state.lines.append(line)
        return nil
      }
      return state.waiters.remove(at: index).continuation
    }
    continuation?.resume(returning: line)
  }
}
