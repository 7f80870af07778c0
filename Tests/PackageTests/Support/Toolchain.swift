import Foundation

/// Runs the toolchain that built the tests.
enum Toolchain {
  struct Result: Sendable {
    var status: Int32
    /// Standard output and standard error together.
    var output: String
  }

  /// Type-checks a file against the modules of this very build.
  static func typeCheck(_ file: URL) async throws -> Result {
    try await run(
      "swiftc",
      ["-typecheck", "-swift-version", "6", "-I", modules.path, "-module-cache-path", moduleCache.path, file.path])
  }

  /// Runs a tool of the toolchain and waits for it.
  static func run(_ tool: String, _ arguments: [String], in folder: URL? = nil) async throws -> Result {
    // Waiting blocks a thread, and the ones that run tests are few: this one is none of them.
    try await withCheckedThrowingContinuation { continuation in
      Thread.detachNewThread { continuation.resume(with: Swift.Result { try runAndWait(tool, arguments, in: folder) }) }
    }
  }

  private static func runAndWait(_ tool: String, _ arguments: [String], in folder: URL?) throws -> Result {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [tool] + arguments
    process.currentDirectoryURL = folder
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Result(status: process.terminationStatus, output: String(decoding: data, as: UTF8.self))
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
