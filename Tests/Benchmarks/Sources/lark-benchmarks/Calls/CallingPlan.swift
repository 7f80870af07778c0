/// What a process that does nothing but call is to do.
struct CallingPlan {
  /// What the process calls.
  enum Work: String {
    /// `im.chats.get`, through a client.
    case client
    /// The same request, written to a bare socket: what server and machine allow at most.
    case socket
    /// A file, which is saved and removed.
    case download
  }

  /// What this program is told to be the process.
  static let command = "call-again-and-again"

  var work: Work
  /// Address of the server.
  var server: String
  /// How many calls are measured; bytes of the file where one is downloaded.
  var count: Int
  /// How many calls are made at the same time.
  var tasks = 1
  /// File of the certificates to trust; the system's without it.
  var certificates: String?

  init(_ work: Work, server: String, count: Int, tasks: Int = 1) {
    self.work = work
    self.server = server
    self.count = count
    self.tasks = tasks
  }

  /// - Parameter arguments: ``arguments`` of the plan.
  init(arguments: [String]) throws(BenchmarkError) {
    guard arguments.count == 4, let work = Work(rawValue: arguments[0]), let count = Int(arguments[2]),
      let tasks = Int(arguments[3])
    else { throw BenchmarkError("\(Self.command) is for lark-benchmarks itself") }
    self.init(work, server: arguments[1], count: count, tasks: tasks)
  }

  var arguments: [String] { [work.rawValue, server, String(count), String(tasks)] }

  /// Carries out the plan in a process of its own.
  ///
  /// - Parameter program: What the process runs: this program, or that of another build.
  func run(by program: String = Program.own) throws -> CallingReport {
    var command = Command(program, [Self.command] + arguments)
    if let certificates { command = TLSFront.command(command, trusting: certificates) }
    let text = try command.text()
    guard let report = CallingReport(line: text) else { throw BenchmarkError("the calling process says '\(text)'") }
    return report
  }
}
