import ChildProcess
import Foundation
import LarkCore
import LarkJSON
import LarkMock
import LoopbackServer
import SchemaModel
import Testing

@testable import lark

/// A folder with the `lark` of this build in reach, for calls against a platform on this machine or a stub of one.
struct CallSite {
  let folder: URL
  /// Variables besides `PATH`.
  var environment: [String: String]

  /// Gives a site whose folder is gone afterwards.
  ///
  /// - Parameters:
  ///   - platform: The stub that calls go to; nil: an address where nobody answers.
  ///   - environment: Further variables.
  static func run(
    _ platform: PlatformStub?, environment: [String: String] = [:], _ body: (CallSite) async throws -> Void
  ) async throws {
    try await run(at: platform?.baseURL ?? "http://127.0.0.1:9", environment: environment, body)
  }

  /// Gives a site with the app of a platform whose folder is gone afterwards.
  ///
  /// - Parameters:
  ///   - platform: The platform that calls go to.
  ///   - environment: Further variables.
  static func run(
    _ platform: MockPlatform, environment: [String: String] = [:], _ body: (CallSite) async throws -> Void
  ) async throws {
    let app = ["LARK_APP_ID": platform.credentials.appID, "LARK_APP_SECRET": platform.credentials.appSecret]
    try await run(at: platform.baseURL, environment: app.merging(environment) { $1 }, body)
  }

  private static func run(
    at address: String, environment: [String: String], _ body: (CallSite) async throws -> Void
  ) async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "lark-call-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    // Beside the folder, whose files are those of the calls.
    let settings = folder.path(percentEncoded: false) + "-settings"
    defer {
      try? FileManager.default.removeItem(at: folder)
      try? FileManager.default.removeItem(atPath: settings)
    }
    // Foundation makes folders in the home directory, which are none of the call's.
    var variables = [
      "HOME": NSTemporaryDirectory(), "LARK_BASE_URL": address, "LARK_ACCOUNTS_URL": address,
      "LARK_CONFIG_DIR": settings, "LARK_KEYCHAIN": "off",
    ]
    variables.merge(environment) { $1 }
    try await body(CallSite(folder: folder.resolvingSymlinksInPath(), environment: variables))
  }

  /// App credentials, as the environment has them.
  static let app = ["LARK_APP_ID": "cli_test", "LARK_APP_SECRET": "secret-of-the-app"]
  /// A user token, as the environment has it.
  static let user = ["LARK_USER_ACCESS_TOKEN": "u-token-of-the-user"]

  /// What a process left behind.
  struct Result {
    var output: String
    var error: String
    var status: Int32

    var json: JSON { get throws { try JSON(parsing: output) } }

    /// The `error` of the envelope on standard error, notes before it left out.
    var failure: JSON {
      get throws {
        let start = try #require(error.range(of: "{\n")?.lowerBound)
        let envelope = try JSON(parsing: String(error[start...]))
        #expect(envelope["ok"] == false)
        return try #require(envelope["error"])
      }
    }
  }

  /// Runs `lark` in the folder.
  ///
  /// - Parameters:
  ///   - arguments: What follows the name of the binary.
  ///   - input: Standard input.
  ///   - started: Called once the process runs, with its id.
  func lark(
    _ arguments: String..., input: String? = nil, started: (@Sendable (Int32) async -> Void)? = nil
  ) async throws -> Result {
    try await lark(arguments: arguments, input: input, started: started)
  }

  /// Runs `lark` in the folder.
  func lark(
    arguments: [String], input: String? = nil, started: (@Sendable (Int32) async -> Void)? = nil
  ) async throws -> Result {
    try await run(Command.lark, arguments, input: input, started: started)
  }

  /// Runs `lark` in the folder.
  func lark(_ arguments: [String], input: String? = nil) async throws -> Result {
    try await run(Command.lark, arguments, input: input)
  }

  private func run(
    _ executable: URL, _ arguments: [String], input: String? = nil, started: (@Sendable (Int32) async -> Void)? = nil
  ) async throws -> Result {
    let result = try await ChildProcess.run(
      executable.path(percentEncoded: false), arguments,
      environment: environment.merging(["PATH": "/usr/bin:/bin"]) { $1 }, in: folder, input: input ?? "",
      started: started)
    return Result(output: result.output, error: result.error, status: result.status)
  }

  /// Writes a file into the folder.
  @discardableResult
  func write(_ text: String, to name: String) throws -> URL {
    let file = folder.appending(path: name)
    try Data(text.utf8).write(to: file)
    return file
  }

  /// Names of what is in the folder.
  var files: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: folder.path(percentEncoded: false)).sorted() }
  }
}

extension CallSite {
  /// Runs a line of shell, in which `lark` is that of this build, and `$LARK` its path.
  func shell(_ line: String, started: (@Sendable (Int32) async -> Void)? = nil) async throws -> Result {
    let path = Command.lark.path(percentEncoded: false)
    return try await run(
      URL(filePath: "/bin/sh"), ["-c", "LARK='\(path)'; lark() { \"$LARK\" \"$@\"; }; \(line)"], started: started)
  }
}
