import ChildProcess
import Foundation
import LarkJSON
import Testing

/// `lark mock` as people meet it: the built command.
@Suite(.timeLimit(.minutes(5))) struct MockCommandTests {
  @Test func theFirstMinute() async throws {
    let result = try await Self.lark(["mock", "run", "--", "lark", "im", "+messages-send", "--chat-id", "oc_demo", "--text", "Hello"])
    #expect(result.status == 0, "\(result.error)")
    let json = try JSON(parsing: result.output)
    #expect(json["ok"] == true && json["data"]?["chat_id"] == "oc_demo")
  }

  @Test func severalCommandsShareIt() async throws {
    let script = """
      set -e
      lark im +messages-send --as user --chat-id oc_demo --text one >/dev/null
      lark im +messages-send --as bot --chat-id oc_demo --markdown '**two**' >/dev/null
      lark im +chat-messages-list --chat-id oc_demo
      """
    let result = try await Self.lark(["mock", "run", "--", "sh", "-c", script])
    #expect(result.status == 0, "\(result.error)")
    let messages = try JSON(parsing: result.output)["data"]?["messages"]?.arrayValue ?? []
    #expect(messages.compactMap { $0["content"]?.stringValue }.sorted() == ["**two**", "one"])
  }

  @Test(arguments: [("exit 7", 7), ("kill -TERM $$", 143), ("kill -9 $$", 137), ("exit 0", 0)])
  func theExitCodeIsPassedOn(_ script: String, _ status: Int32) async throws {
    #expect(try await Self.lark(["mock", "run", "--", "sh", "-c", script]).status == status)
  }

  @Test func signalsReachTheCommand() async throws {
    // The command tells this process, which is its parent's.
    let result = try await Self.lark([
      "mock", "run", "--", "sh", "-c", "trap 'echo caught; exit 3' TERM; kill -TERM $PPID; while :; do sleep 0.1; done",
    ])
    #expect(result.output == "caught\n" && result.status == 3)
  }

  @Test func nothingOfTheUsersIsUsedOrLeft() async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let result = try await Self.lark(
      ["mock", "run", "--", "sh", "-c", "echo $LARK_CONFIG_DIR; echo $LARK_TENANT_ACCESS_TOKEN; command -v lark; lark whoami"],
      environment: [
        "LARK_APP_ID": "cli_own", "LARK_APP_SECRET": "own", "LARKSUITE_CLI_TENANT_ACCESS_TOKEN": "t-own",
        "LARK_TENANT_ACCESS_TOKEN": "t-own", "TMPDIR": folder.path,
      ])
    let lines = result.output.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(result.status == 0, "\(result.error)")
    #expect(lines[0].hasPrefix(folder.path) && lines[0].hasSuffix("/config"))
    #expect(lines[1] == "" && lines[2].hasSuffix("/bin/lark"))
    #expect(!result.output.contains("cli_own"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
  }

  @Test func mistakes() async throws {
    for arguments in [
      ["mock"], ["mock", "run"], ["mock", "run", "--port", "65536", "--", "true"], ["mock", "run", "--fault", "oops", "--", "true"],
      ["mock", "run", "--", "no-such-program-anywhere"], ["mock", "serve", "--format", "xml"],
    ] {
      let result = try await Self.lark(arguments)
      #expect(arguments.count == 1 ? result.status == 0 : result.status == 2, "\(arguments): \(result.output)\(result.error)")
    }
  }

  private static func lark(
    _ arguments: [String], environment: [String: String] = [:]
  ) async throws -> (status: Int32, output: String, error: String) {
    var variables = ProcessInfo.processInfo.environment
    variables.merge(environment) { $1 }
    let result = try await ChildProcess.run(
      Command.lark.path(percentEncoded: false), arguments, environment: variables)
    return (result.status, result.output, result.error)
  }
}
