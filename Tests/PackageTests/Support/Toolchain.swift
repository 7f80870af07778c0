import ChildProcess
import Foundation

/// Runs the toolchain that built the tests.
enum Toolchain {
  struct Result: Sendable {
    var status: Int32
    /// Standard output and standard error together.
    var output: String

    /// The lines in which SwiftPM tells that it compiles something. Plugins it names each time, compiled or not.
    var compiled: [Substring] {
      output.split(separator: "\n").filter { $0.contains("Compiling ") && !$0.contains("Compiling plugin ") }
    }
  }

  /// Type-checks a file against the modules of this very build.
  static func typeCheck(_ file: URL) async throws -> Result {
    try await run(
      "swiftc",
      ["-typecheck", "-swift-version", "6", "-I", modules.path, "-module-cache-path", moduleCache.path, file.path])
  }

  /// Runs a tool of the toolchain and waits for it.
  static func run(_ tool: String, _ arguments: [String], in folder: URL? = nil) async throws -> Result {
    let result = try await ChildProcess.run(tool, arguments, in: folder)
    return Result(status: result.status, output: result.output + result.error)
  }

  /// Where this build has its modules: beside the test bundle.
  private static var modules: URL {
    var folder = Bundle.main.bundleURL
    for bundle in Bundle.allBundles where bundle.bundlePath.hasSuffix(".xctest") { folder = bundle.bundleURL }
    while folder.path != "/", !FileManager.default.fileExists(atPath: folder.appending(path: "Modules").path) {
      folder.deleteLastPathComponent()
    }
    return folder.appending(path: "Modules")
  }

  private static let moduleCache = FileManager.default.temporaryDirectory.appending(path: "lark-module-cache")
}
