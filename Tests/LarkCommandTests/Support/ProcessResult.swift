import Foundation
import LarkJSON
import Testing

/// What a process left behind.
struct ProcessResult: Sendable {
  var output: String
  var error: String
  var status: Int32

  /// Standard output as JSON.
  var json: JSON {
    get throws { try JSON(parsing: output) }
  }

  /// The `error` object of the envelope on standard error, which must hold nothing else.
  var failure: JSON {
    get throws {
      let envelope = try JSON(parsing: error)
      #expect(envelope["ok"]?.boolValue == false)
      return try #require(envelope["error"])
    }
  }
}

/// Runs executables and collects what they write.
enum Command {
  /// The folder that this build's executables are in.
  static let folder: URL = {
    for bundle in Bundle.allBundles where bundle.bundlePath.hasSuffix(".xctest") {
      return bundle.bundleURL.deletingLastPathComponent()
    }
    return Bundle.main.bundleURL
  }()

  /// The `lark` of this build.
  static var lark: URL { folder.appending(path: "lark") }

  /// Runs `lark`.
  ///
  /// - Parameters:
  ///   - arguments: What follows the name of the binary.
  ///   - environment: Variables besides `PATH`.
  static func lark(_ arguments: String..., environment: [String: String] = [:]) async throws -> ProcessResult {
    try await run(lark, arguments, environment: environment)
  }

  /// Runs a script in a shell, with `LARK` set to the `lark` of this build.
  ///
  /// - Parameters:
  ///   - script: What the shell runs.
  ///   - arguments: The script's arguments.
  ///   - shell: Path of the shell.
  static func shell(
    _ script: String, _ arguments: [String] = [], in shell: String = "/bin/sh"
  ) async throws -> ProcessResult {
    try await run(
      URL(filePath: shell), ["-c", script, "script"] + arguments, environment: ["LARK": lark.path(percentEncoded: false)])
  }

  /// Runs an executable to its end.
  static func run(
    _ executable: URL, _ arguments: [String], environment: [String: String] = [:]
  ) async throws -> ProcessResult {
    try await withTemporaryFolder { folder in
      let process = Process()
      process.executableURL = executable
      process.arguments = arguments
      var variables = environment
      variables["PATH"] = ProcessInfo.processInfo.environment["PATH"]
      process.environment = variables
      process.standardInput = FileHandle.nullDevice
      // Files rather than pipes: a pipe that is not read in time stops the process.
      let output = try emptyFile("output", in: folder)
      let error = try emptyFile("error", in: folder)
      process.standardOutput = try FileHandle(forWritingTo: output)
      process.standardError = try FileHandle(forWritingTo: error)
      try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, any Error>) in
        process.terminationHandler = { _ in continuation.resume() }
        do { try process.run() } catch {
          process.terminationHandler = nil
          continuation.resume(throwing: error)
        }
      }
      return ProcessResult(
        output: try String(contentsOf: output, encoding: .utf8),
        error: try String(contentsOf: error, encoding: .utf8), status: process.terminationStatus)
    }
  }

  /// Gives a folder that is gone afterwards.
  static func withTemporaryFolder<Value>(_ body: (URL) async throws -> Value) async throws -> Value {
    let folder = FileManager.default.temporaryDirectory.appending(path: "lark-tests-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try await body(folder)
  }

  private static func emptyFile(_ name: String, in folder: URL) throws -> URL {
    let file = folder.appending(path: name)
    try Data().write(to: file)
    return file
  }
}
