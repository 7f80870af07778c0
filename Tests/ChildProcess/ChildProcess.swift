public import Foundation

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
  private static func ended(_ id: pid_t) async -> Int32 {
    await withCheckedContinuation { continuation in
      Thread.detachNewThread {
        var status: Int32 = 0
        while waitpid(id, &status, 0) < 0, errno == EINTR {}
        let signal = status & 0x7F
        continuation.resume(returning: signal == 0 ? (status >> 8) & 0xFF : 128 + signal)
      }
    }
  }

  private static func spawn(
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
