import Dispatch
import LarkCore
import LarkFoundation
import Synchronization

/// `lark mock run`: a command within the environment of a platform.
enum MockRun {
  /// The command's process, for signals; below 1: there is none.
  private static let child = Atomic<Int32>(0)
  /// A signal that came before there was one.
  private static let early = Atomic<Int32>(0)

  /// Signals that are passed on, where whoever sent them meant this process alone.
  private static let passed: [Int32] = [SIGINT, SIGTERM, SIGQUIT, SIGHUP, SIGUSR1, SIGUSR2, SIGALRM]

  /// Runs the command.
  ///
  /// - Parameters:
  ///   - words: The program and its arguments.
  ///   - site: The platform around it.
  /// - Returns: The exit code of the command; of one that a signal ended, 128 and the number of it.
  static func run(_ words: [String], at site: MockSite) async throws(CommandError) -> ExitCode {
    passOnSignals()
    let id: pid_t
    do throws(FileProblem) { id = try spawn(words, site.environment) } catch {
      let name = Echo.safe(words.first ?? "")
      throw .invalidArgument(
        "'\(name)' cannot be run: \(error.reason)", hint: "name a program, with its arguments behind it",
        params: [.init(name, reason: "cannot be run")])
    }
    child.store(id, ordering: .sequentiallyConsistent)
    let waiting = early.exchange(0, ordering: .sequentiallyConsistent)
    if waiting != 0 { kill(id, waiting) }
    return ExitCode(rawValue: await ended(id))
  }

  private static func ended(_ id: pid_t) async -> Int32 {
    await withCheckedContinuation { continuation in
      DispatchQueue(label: "lark.mock.run").async {
        let status = ChildProgram.wait(for: id)
        child.store(0, ordering: .sequentiallyConsistent)
        continuation.resume(returning: status)
      }
    }
  }

  private static func spawn(_ words: [String], _ environment: [String]) throws(FileProblem) -> pid_t {
    #if canImport(Darwin)
      var attributes: posix_spawnattr_t?
    #else
      var attributes = posix_spawnattr_t()
    #endif
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // What this process ignores for itself.
    var signals = sigset_t()
    sigemptyset(&signals)
    sigaddset(&signals, SIGPIPE)
    sigaddset(&signals, SIGXFSZ)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    // Threads that run tasks are spared signals; the command is not.
    var mask = sigset_t()
    sigemptyset(&mask)
    posix_spawnattr_setsigmask(&attributes, &mask)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK))
    let arguments = words.map { strdup($0) }
    let values = environment.map { strdup($0) }
    defer { (arguments + values).forEach { free($0) } }
    // The program is looked for where the command would look, not where this process does.
    if let path = environment.first(where: { $0.hasPrefix("PATH=") }) {
      System.setEnvironment("PATH", String(path.dropFirst("PATH=".count)))
    }
    var id: pid_t = 0
    let number = posix_spawnp(&id, words[0], nil, &attributes, arguments + [nil], values + [nil])
    guard number == 0 else { throw FileProblem(number) }
    return id
  }

  private static func passOnSignals() {
    for number in passed {
      // Whoever started this wants it ignored, and the command inherits that.
      if Interruption.isIgnored(number) { continue }
      var action = sigaction()
      action.sa_flags = Int32(SA_SIGINFO) | Int32(SA_RESTART)
      let pass: @convention(c) (Int32, UnsafeMutablePointer<siginfo_t>?, UnsafeMutableRawPointer?) -> Void = {
        number, info, _ in
        // The keyboard tells the command by itself.
        #if canImport(Darwin)
          guard info?.pointee.si_pid != 0 else { return }
        #else
          guard let info, info.pointee.si_code <= 0 else { return }
        #endif
        let id = MockRun.child.load(ordering: .relaxed)
        if id > 0 { kill(id, number) } else { MockRun.early.store(number, ordering: .relaxed) }
      }
      #if canImport(Darwin)
        action.__sigaction_u.__sa_sigaction = pass
      #else
        action.__sigaction_handler.sa_sigaction = pass
      #endif
      sigaction(number, &action, nil)
    }
  }
}
