import Foundation

/// What the command line asks for.
enum Arguments {
  /// What to do.
  enum Task {
    case help
    /// Benchmarks to run, in this order.
    case measure([Benchmark], Settings)
    /// Do some work so often, and nothing else.
    case again(RepeatedWork, Int)
    /// Be the server of a benchmark.
    case serve
    /// Be the client of a benchmark.
    case call(CallingPlan)
    /// Receive events from a server.
    case receive([String])
  }

  static var help: String {
    let width = Benchmark.allCases.map(\.rawValue.count).max() ?? 0
    let lines = Benchmark.allCases.map { benchmark in
      "  \(benchmark.rawValue)\(String(repeating: " ", count: width - benchmark.rawValue.count))   \(benchmark.summary)"
    }
    return """
      lark-benchmarks: what the package costs

      USAGE
        swift build -c release
        swift build -c release --package-path Tests/Benchmarks
        Tests/Benchmarks/.build/release/lark-benchmarks BENCHMARK… [--runs N] [--server URL] \
          [--other PROGRAM] [--other-package FOLDER] [--go PROGRAM] [--python PROGRAM]

      BENCHMARKS
      \(lines.joined(separator: "\n"))
        again WORK COUNT   do one thing so often, for tools that count instructions
        all\(String(repeating: " ", count: width - 3))   every one of them

      Start it in the folder of lark-swift. --runs measures N times instead of the benchmark's own number; --server makes
      throughput call another server, such as one that speaks TLS. compare needs --other, the lark-benchmarks of another
      build; scale takes turns with --other-package, another checkout with a release build; --go and --python add
      programs in Go (the toolchain's go) and Python (with lark-oapi) to compare with.
      """
  }

  /// Reads the arguments.
  ///
  /// - Throws: ``BenchmarkError`` where they make no sense.
  static func parse(_ arguments: [String]) throws(BenchmarkError) -> Task {
    if arguments.first == CallingPlan.command { return .call(try CallingPlan(arguments: Array(arguments.dropFirst()))) }
    if arguments.first == ReceivingTask.command { return .receive(Array(arguments.dropFirst())) }
    if arguments == [LoopbackPlatform.command] { return .serve }
    if arguments.first == RepeatedWork.command {
      guard arguments.count == 3, let work = RepeatedWork(rawValue: arguments[1]), let count = Int(arguments[2]) else {
        let works = RepeatedWork.allCases.map(\.rawValue).joined(separator: ", ")
        throw BenchmarkError("again needs one of \(works), and how often")
      }
      return .again(work, count)
    }
    var benchmarks: [Benchmark] = []
    var settings = Settings()
    var rest = arguments[...]
    while let argument = rest.popFirst() {
      switch argument {
      case "--runs":
        guard let runs = rest.popFirst().flatMap({ Int($0) }), runs > 0 else {
          throw BenchmarkError("--runs needs a number from 1")
        }
        settings.runs = runs
      case "--server":
        guard let server = rest.popFirst() else { throw BenchmarkError("--server needs an address") }
        settings.server = server
      case "--other-package":
        guard let folder = rest.popFirst() else { throw BenchmarkError("--other-package needs a folder") }
        settings.otherPackage = URL(fileURLWithPath: folder, isDirectory: true)
      case "--other", "--go", "--python":
        guard let program = rest.popFirst() else { throw BenchmarkError("\(argument) needs the path of a program") }
        switch argument {
        case "--other": settings.other = program
        case "--go": settings.go = program
        default: settings.python = program
        }
      case "--help", "-h", "help":
        return .help
      case "all":
        benchmarks += Benchmark.allCases.filter { $0 != .compare }
      default:
        guard let benchmark = Benchmark(rawValue: argument) else {
          throw BenchmarkError("unknown benchmark '\(argument)'\n\n\(help)")
        }
        benchmarks.append(benchmark)
      }
    }
    return benchmarks.isEmpty ? .help : .measure(benchmarks, settings)
  }
}
