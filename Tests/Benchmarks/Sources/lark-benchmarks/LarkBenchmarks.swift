import Foundation

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Measures what the package costs. Run by hand, in a release build; README.md beside this file holds what came out.
@main
struct LarkBenchmarks {
  static func main() async {
    do {
      switch try Arguments.parse(Array(CommandLine.arguments.dropFirst())) {
      case .help: print(Arguments.help)
      case .measure(let benchmarks, let settings):
        for benchmark in benchmarks { try await benchmark.run(settings) }
      case .again(let work, let count): try work.run(count)
      case .receive(let arguments): try await ReceivingTask.run(arguments)
      case .serve: try LoopbackPlatform.serve()
      case .call(let plan):
        FileHandle.standardOutput.write(Data(try await CallingTask.run(plan).line.utf8))
        // Not with what libraries do at the end of a process: OpenSSL would take its locks away while the session, on
        // its own thread, still closes its connections.
        _exit(0)
      }
    } catch {
      FileHandle.standardError.write(Data("error: \(error)\n".utf8))
      exit(1)
    }
  }
}
