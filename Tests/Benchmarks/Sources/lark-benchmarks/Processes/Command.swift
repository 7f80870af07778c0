import Foundation

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// A program with its arguments, to be run as a process of its own.
struct Command {
  let program: String
  let arguments: [String]
  /// Variables besides those of this process, of which none that `lark` reads are passed on.
  var environment: [String: String] = [:]
  /// File for standard output; none is kept otherwise.
  var output: String?
  /// File for standard error; otherwise it is this process's own.
  var errors: String?
  /// What the process has as its standard input; nothing otherwise.
  var input: Int32?
  /// What the process has as its standard input and output, in the place of the two.
  var stream: Int32?

  /// - Parameters:
  ///   - program: Path of the program.
  ///   - arguments: What follows its name.
  init(_ program: String, _ arguments: [String]) {
    self.program = program
    self.arguments = arguments
  }

  /// What a process cost, its children included.
  struct Outcome {
    var cost: Cost
    /// Most memory of one process, in bytes. Not less than this process holds itself.
    var largest: Int
  }

  /// Runs the program to its end.
  ///
  /// - Throws: ``BenchmarkError`` when it does not start or fails.
  @discardableResult
  func run() throws -> Outcome {
    let meter = Meter()
    let process = try start()
    let ended = try wait(for: process, options: 0)
    let wall = meter.cost.wall
    guard let usage = ended else { throw BenchmarkError("\(program) did not end") }
    #if canImport(Darwin)
      let unit = 1
    #else
      let unit = 1024
    #endif
    return Outcome(
      cost: Cost(wall: wall, processor: usage.processorTime), largest: Int(usage.ru_maxrss) * unit)
  }

  /// Runs the program to its end and tells the most memory it held, as far as that was seen.
  func peakMemory() throws -> Int? {
    let process = try start()
    let memory = PeakMemory(of: String(process))
    var peak: Int?
    while true {
      if let soFar = memory.soFar { peak = max(peak ?? 0, soFar) }
      guard let usage = try wait(for: process, options: WNOHANG) else {
        // The process may need this processor itself.
        usleep(50)
        continue
      }
      #if canImport(Darwin)
        return Int(usage.ru_maxrss)
      #else
        return peak
      #endif
    }
  }

  /// What the program writes to standard output.
  func text() throws -> String {
    let folder = try ScratchFolder()
    var command = self
    command.output = folder.path("output")
    try command.run()
    return try String(contentsOfFile: folder.path("output"), encoding: .utf8)
  }

  /// Starts the program.
  ///
  /// - Returns: The process.
  func start() throws -> pid_t {
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
    #else
      var actions = posix_spawn_file_actions_t()
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    if let input = stream ?? input {
      posix_spawn_file_actions_adddup2(&actions, input, 0)
    } else {
      posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    }
    if let stream {
      posix_spawn_file_actions_adddup2(&actions, stream, 1)
    } else {
      posix_spawn_file_actions_addopen(&actions, 1, output ?? "/dev/null", O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    }
    if let errors { posix_spawn_file_actions_addopen(&actions, 2, errors, O_WRONLY | O_CREAT | O_TRUNC, 0o600) }

    // Threads of Swift's tasks block signals; what they start must not.
    #if canImport(Darwin)
      var attributes: posix_spawnattr_t?
    #else
      var attributes = posix_spawnattr_t()
    #endif
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))

    var inherited = ProcessInfo.processInfo.environment.filter { !$0.key.hasPrefix("LARK") }
    inherited.merge(environment) { _, own in own }
    let argumentTexts = ([program] + arguments).map { strdup($0) } + [nil]
    let environmentTexts = inherited.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for text in argumentTexts + environmentTexts { free(text) } }
    var process: pid_t = 0
    let result = posix_spawnp(&process, program, &actions, &attributes, argumentTexts, environmentTexts)
    guard result == 0 else { throw BenchmarkError("cannot start \(program): \(String(cString: strerror(result)))") }
    return process
  }

  /// Waits for the end of a process.
  ///
  /// - Returns: What it used; nil when it still runs and the options say not to wait.
  private func wait(for process: pid_t, options: Int32) throws -> rusage? {
    var status: Int32 = 0
    var usage = rusage()
    while true {
      let ended = wait4(process, &status, options, &usage)
      if ended == 0 { return nil }
      if ended == process { break }
      guard errno == EINTR else { throw BenchmarkError("\(program) cannot be waited for") }
    }
    guard status == 0 else {
      let line = ([program] + arguments).joined(separator: " ")
      let told = errors.flatMap { try? String(contentsOfFile: $0, encoding: .utf8) }.map { "\n\($0)" } ?? ""
      throw BenchmarkError("'\(line)' failed with status \(status)\(told)")
    }
    return usage
  }
}
