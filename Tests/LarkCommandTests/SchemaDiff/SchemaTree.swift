import ChildProcess
import Foundation
import Testing

/// A folder with a small schema, and what tests do to it.
struct SchemaTree {
  /// The working directory of commands.
  let folder: URL

  /// Gives a working directory that is gone afterwards.
  static func run(_ body: (SchemaTree) async throws -> Void) async throws {
    try await Command.withTemporaryFolder { try await body(SchemaTree(folder: $0.resolvingSymlinksInPath())) }
  }

  static let service = """
    {
      "name": "desk", "version": "v1", "title": "Help desk", "description": "Tickets.",
      "basePath": "/open-apis/desk/v1"
    }
    """
  static let close = """
    {
      "summary": "Close a ticket.",
      "http": { "method": "POST", "path": "/open-apis/desk/v1/tickets/{ticket_id}/close" },
      "identities": ["user", "bot"],
      "scopes": ["desk:ticket"],
      "risk": "write",
      "params": { "ticket_id": { "in": "path", "type": "string", "required": true } },
      "data": { "reason": { "type": "string", "maxLength": 20 } },
      "response": { "state": { "type": "string" } }
    }
    """

  /// Writes files of a schema below a folder.
  ///
  /// - Parameters:
  ///   - name: Folder of the schema, seen from the working directory.
  ///   - close: What `desk/tickets/close.json` says.
  func writeSchema(_ name: String, close: String = close) throws {
    try write(Self.service, to: "\(name)/desk/service.json")
    try write(close, to: "\(name)/desk/tickets/close.json")
  }

  func write(_ text: String, to name: String) throws {
    let file = folder.appending(path: name)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  /// Runs `lark schema diff` in the working directory.
  func diff(_ arguments: String..., environment: [String: String] = [:]) async throws -> ProcessResult {
    try await run(Command.lark.path(percentEncoded: false), ["schema", "diff"] + arguments, environment)
  }

  /// Runs git in the working directory, without the settings of whoever runs the tests.
  func git(_ arguments: String...) async throws {
    let result = try await run("git", ["-c", "user.name=Test", "-c", "user.email=test@example.com"] + arguments, [:])
    try #require(result.status == 0, "git \(arguments): \(result.error)")
  }

  /// Makes the working directory a repository and commits everything in it.
  func commit(_ message: String) async throws {
    if !FileManager.default.fileExists(atPath: folder.appending(path: ".git").path(percentEncoded: false)) {
      try await git("init", "-q", "-b", "main")
    }
    try await git("add", "-A")
    try await git("commit", "-q", "-m", message)
  }

  private func run(
    _ executable: String, _ arguments: [String], _ environment: [String: String]
  ) async throws -> ProcessResult {
    let temporary = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
    var variables = [
      "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin", "HOME": NSTemporaryDirectory(),
      "GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_NOSYSTEM": "1",
      // A repository above the temporary folder is none of the tests'.
      "GIT_CEILING_DIRECTORIES": temporary.path(percentEncoded: false),
    ]
    variables.merge(environment) { $1 }
    let result = try await ChildProcess.run(executable, arguments, environment: variables, in: folder)
    return ProcessResult(output: result.output, error: result.error, status: result.status)
  }
}
