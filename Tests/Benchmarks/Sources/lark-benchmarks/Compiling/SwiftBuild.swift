import Foundation

/// `swift build`, as a process.
struct SwiftBuild {
  let package: URL
  let configuration: String
  /// What to build; everything without it.
  var target: String?
  /// Where to build; in the package without it.
  var scratch: String?

  /// Builds.
  ///
  /// - Throws: ``BenchmarkError`` with what the build says when it fails.
  func run() throws -> Command.Outcome {
    var arguments = ["build", "--package-path", package.path, "-c", configuration]
    if let target { arguments += ["--target", target] }
    if let scratch { arguments += ["--scratch-path", scratch] }
    let logs = try ScratchFolder()
    var command = Command("swift", arguments)
    // The compiler's errors come on standard output.
    command.output = logs.path("log")
    do {
      return try command.run()
    } catch {
      let log = (try? String(contentsOfFile: logs.path("log"), encoding: .utf8)) ?? ""
      throw BenchmarkError("\(error)\n\(log)")
    }
  }
}
