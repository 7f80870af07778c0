import ChildProcess
import Foundation

/// Runs the toolchain that built the tests.
enum Toolchain {
  struct Result: Sendable {
    var status: Int32
    var standardOutput: String
    var standardError: String
    /// Standard output and standard error together.
    var output: String { standardOutput + standardError }

    /// The lines in which SwiftPM tells that it compiles something. Plugins it names each time, compiled or not.
    var compiled: [Substring] {
      output.split(separator: "\n").filter { $0.contains("Compiling ") && !$0.contains("Compiling plugin ") }
    }
  }

  /// Type-checks files against the modules of this very build.
  static func typeCheck(_ files: [URL]) async throws -> Result {
    // On Linux the transport stands on a module of C, whose map is beside what was built of it.
    let map = modules.deletingLastPathComponent().appending(path: "CLinuxHTTP.build/module.modulemap").path
    let c = FileManager.default.fileExists(atPath: map) ? ["-Xcc", "-fmodule-map-file=\(map)"] : []
    return try await run(
      "swiftc",
      ["-typecheck", "-swift-version", "6", "-I", modules.path, "-module-cache-path", moduleCache.path] + c
        + (files.count > 1 ? ["-wmo"] : []) + files.map(\.path))
  }

  /// Runs a tool of the toolchain and waits for it.
  ///
  /// On Linux SwiftPM itself dies now and then while it talks with a plugin, in the event loop of libdispatch. What it
  /// runs ends with a status of its own, so a signal means SwiftPM, and the same command is given again, twice at most.
  static func run(_ tool: String, _ arguments: [String], in folder: URL? = nil) async throws -> Result {
    var result = try await ChildProcess.run(tool, arguments, in: folder)
    var repetitions = 0
    while tool == "swift", result.status > 128, repetitions < 2 {
      repetitions += 1
      result = try await ChildProcess.run(tool, arguments, in: folder)
    }
    return Result(status: result.status, standardOutput: result.output, standardError: result.error)
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
