import ChildProcess
import Foundation
import LarkJSON
import Testing

/// `lark mock` as people meet it: the built command.
@Suite(.timeLimit(.minutes(5))) struct MockCommandTests {
  @Test func theFirstMinute() async throws {
    let result = try await Self.lark([
      "mock", "run", "--", "lark", "im", "+messages-send", "--chat-id", "oc_demo", "--text", "Hello",
    ])
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

  /// The commands of the README and the skills, one after the other on one platform.
  @Test func theShortcutsWork() async throws {
    let script = """
      set -e
      id() { sed -n 's/.*"message_id": "\\([^"]*\\)".*/\\1/p' | head -1; }
      lark im +chat-create --as bot --name Rollout --users ou_ada
      lark im +chat-list --as user
      m=$(lark im +messages-send --as user --chat-id oc_demo --text 'find me' | id)
      lark im +messages-reply --as bot --message-id $m --text pong
      lark im +messages-reply --as bot --message-id $m --text 'in the thread' --reply-in-thread
      lark im +messages-mget --as user --message-ids $m
      lark im +messages-search --as user --query find
      lark im +chat-search --as user --query Demo
      lark im +chat-update --as user --chat-id oc_demo --name Demo2
      b=$(lark im +messages-send --as bot --user-id ou_ben --markdown '# Title' | id)
      lark im +messages-edit --as bot --message-id $b --markdown '# Other'
      lark im add-reaction --as bot --message-id $m --emoji ':+1:'
      lark im +flag-create --as user --message-id $m
      lark im +flag-list --as user
      lark im +flag-cancel --as user --message-id $m
      lark im +feed-shortcut-create --as user --chat-id oc_demo
      lark im +feed-shortcut-list --as user
      lark im +feed-shortcut-remove --as user --chat-id oc_demo
      lark im +feed-group-list --as user
      t=$(lark im +chat-messages-list --chat-id oc_demo | sed -n 's/.*"thread_id": "\\([^"]*\\)".*/\\1/p' | head -1)
      lark im +threads-messages-list --as user --thread $t --format pretty
      printf 'a file' > note.txt
      f=$(lark im +messages-send --as bot --chat-id oc_demo --file ./note.txt | id)
      k=$(lark im +messages-mget --as user --message-ids $f | sed -n 's/.*\\(file_v3_[0-9a-f]*\\).*/\\1/p' | head -1)
      lark im +messages-resources-download --as user --message-id $f --file-key $k --type file --output copy.txt
      cmp note.txt copy.txt
      echo 'It grows.' | lark im +messages-stream --as bot --chat-id oc_demo
      echo THE END
      """
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let result = try await Self.lark(["mock", "run", "--", "sh", "-c", script], in: folder)
    #expect(
      result.status == 0 && result.output.hasSuffix("THE END\n"), "\(result.output.suffix(2_000)) \(result.error)")
    #expect(result.output.contains("in the thread"))
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
      [
        "mock", "run", "--", "sh", "-c",
        "echo $LARK_CONFIG_DIR; echo $LARK_TENANT_ACCESS_TOKEN; command -v lark; lark whoami",
      ],
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
      ["mock"], ["mock", "run"], ["mock", "run", "--port", "65536", "--", "true"],
      ["mock", "run", "--fault", "oops", "--", "true"], ["mock", "run", "--fault", "429 on im.nope", "--", "true"],
      ["mock", "run", "--fault", "429 on im.message", "--", "true"],
      ["mock", "run", "--", "no-such-program-anywhere"], ["mock", "serve", "--format", "xml"],
    ] {
      let result = try await Self.lark(arguments)
      #expect(
        arguments.count == 1 ? result.status == 0 : result.status == 2, "\(arguments): \(result.output)\(result.error)")
    }
  }

  @Test func faultsAreAboutMethodsThatThereAre() async throws {
    let wrong = try await Self.lark(["mock", "run", "--fault", "429 on im.mesages", "--", "true"])
    #expect(wrong.status == 2 && wrong.error.contains("did you mean 'on im.messages'?"), "\(wrong.error)")
    for name in ["im", "im.messages", "im.messages.create", "cardkit.card.elements"] {
      let result = try await Self.lark(["mock", "run", "--fault", "429 every 3 on \(name)", "--", "true"])
      #expect(result.status == 0, "\(name): \(result.error)")
    }
  }

  private static func lark(
    _ arguments: [String], environment: [String: String] = [:], in folder: URL? = nil
  ) async throws -> (status: Int32, output: String, error: String) {
    var variables = ProcessInfo.processInfo.environment
    variables.merge(environment) { $1 }
    let result = try await ChildProcess.run(
      Command.lark.path(percentEncoded: false), arguments, environment: variables, in: folder)
    return (result.status, result.output, result.error)
  }
}
