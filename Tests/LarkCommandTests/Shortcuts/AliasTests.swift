import LarkJSON
import LoopbackServer
import Testing

@testable import lark

@Suite("Commands of plain words")
struct AliasTests {
  private static let chat = "oc_abcdef1234567890"
  private static let user = "ou_1234567890abcdef"
  private static let message = "om_1234567890abcdef"
  private static let members = "/open-apis/im/v1/chats/\(chat)/members"
  private static let reactions = "/open-apis/im/v1/messages/\(message)/reactions"

  private static func platform() throws -> PlatformStub {
    let platform = try PlatformStub.quiet()
    platform.on("POST", ReadingPath.list, .success(#"{"message_id":"om_1","chat_id":"oc_1"}"#))
    platform.on("GET", ReadingPath.list, .success(itemsJSON([messageJSON("om_1")])))
    platform.on("POST", members, .success())
    platform.on("DELETE", members, .success())
    platform.on("POST", "/open-apis/im/v1/files", .success(#"{"file_key":"file_v3_b"}"#))
    platform.on("POST", "/open-apis/im/v1/messages/*/reactions", .success(#"{"reaction_id":"r1"}"#))
    return platform
  }

  private func run(_ line: String, on platform: PlatformStub) async throws -> CallSite.Result {
    var result: CallSite.Result?
    let tokens = CallSite.user.merging(["LARK_TENANT_ACCESS_TOKEN": "t-given"]) { $1 }
    try await CallSite.run(platform, environment: tokens) { site in
      try site.write("%PDF-1.4", to: "document.pdf")
      result = try await site.shell("lark im \(line)")
    }
    return try #require(result)
  }

  @Test(
    "make the calls of what they stand for",
    arguments: [
      ("send-message --chat-id \(chat) --text 'Hello, team' --as user", "POST /open-apis/im/v1/messages?receive_id_type=chat_id", "u-token-of-the-user"),
      ("upload-file --chat-id \(chat) --file ./document.pdf --as bot", "POST /open-apis/im/v1/files", "t-given"),
      ("add-member --chat-id \(chat) --user-id \(user) --as bot", "POST \(members)?member_id_type=open_id", "t-given"),
      ("remove-member --chat-id \(chat) --user-id \(user) --as bot", "DELETE \(members)?member_id_type=open_id", "t-given"),
      ("add-reaction --message-id \(message) --emoji ':+1:' --as user", "POST \(reactions)", "u-token-of-the-user"),
    ])
  func calls(line: String, call: String, token: String) async throws {
    let platform = try Self.platform()
    let result = try await run(line, on: platform)
    #expect(result.status == 0, "\(result.error)")
    #expect(platform.requests.map(\.line) == [call])
    #expect(platform.requests.first?.header("Authorization") == "Bearer \(token)")
    let dryRun = try await run("\(line) --dry-run", on: platform)
    #expect(dryRun.status == 0, "\(dryRun.error)")
    #expect(try dryRun.json["data"]?["api"]?.arrayValue?.count == 1)
    #expect(platform.requests.count == 1)
  }

  @Test("a list takes the number of messages as its limit")
  func limit() async throws {
    let platform = try Self.platform()
    let result = try await run("list-messages --chat-id \(Self.chat) --limit 20 --as user", on: platform)
    #expect(result.status == 0, "\(result.error)")
    #expect(platform.requests.first?.query("page_size") == "20")
    #expect(platform.requests.first?.query("container_id") == Self.chat)
    #expect(try result.json["data"]?["messages"]?.arrayValue?.count == 1)
  }

  @Test("the bodies hold what the flags say")
  func bodies() async throws {
    let platform = try Self.platform()
    _ = try await run("add-member --chat-id \(Self.chat) --user-id ' on_1, on_2' --user-id on_1 --as bot", on: platform)
    #expect(platform.requests.last?.query("member_id_type") == "union_id")
    #expect(platform.requests.last?.parsedBody == ["id_list": ["on_1", "on_2"]])
    _ = try await run("add-reaction --message-id \(Self.message) --emoji thumbsdown --as bot", on: platform)
    #expect(platform.requests.last?.parsedBody == ["reaction_type": ["emoji_type": "ThumbsDown"]])
    let upload = try await run("upload-file --file ./document.pdf --as bot", on: platform)
    #expect(try upload.json["data"]?["file_key"] == "file_v3_b")
    let parts = try #require(platform.requests.last?.parts)
    #expect(parts.first { $0.name == "file_type" }?.text == "pdf")
    #expect(parts.first { $0.name == "file_name" }?.text == "document.pdf")
    #expect(parts.first { $0.name == "file" }?.text == "%PDF-1.4")
  }

  @Test("one member is removed at once, several must be confirmed")
  func removal() async throws {
    let platform = try Self.platform()
    let line = "remove-member --chat-id \(Self.chat) --user-id ou_1,ou_2 --as bot"
    let asked = try await run(line, on: platform)
    #expect(asked.status == 10)
    #expect(try asked.failure["hint"]?.stringValue?.contains("lark im remove-member") == true)
    #expect(platform.requests.isEmpty)
    #expect(try await run("\(line) --yes", on: platform).status == 0)
    #expect(platform.requests.last?.parsedBody == ["id_list": ["ou_1", "ou_2"]])
  }

  @Test(
    "what cannot be is refused before anything is sent, by the flag's own name",
    arguments: [
      ("add-member --chat-id \(chat)", "--user-id", "--user-id is missing"),
      ("add-member --chat-id \(user) --user-id \(user)", "--chat-id", "--chat-id: '\(user)' is no id of a chat"),
      ("add-member --chat-id \(chat) --user-id ' , '", "--user-id", "--user-id names nobody"),
      ("add-member --chat-id \(chat) --user-id ou_1,cli_1", "--user-id", "--user-id: 'ou_1' and 'cli_1' are ids of two kinds"),
      ("add-reaction --message-id \(chat) --emoji OK", "--message-id", "--message-id: '\(chat)' is no id of a message"),
      ("add-reaction --message-id \(message) --emoji thumbup", "--emoji", "--emoji: 'thumbup' is no emoji of the platform"),
      ("upload-file --file none.pdf --as bot", "--file", "--file: 'none.pdf' cannot be read: no such file or directory"),
      ("upload-file --flie a", "--flie", "unknown flag --flie; --file is missing"),
    ])
  func refused(line: String, flag: String, message: String) async throws {
    let platform = try Self.platform()
    for ending in ["", " --dry-run"] {
      let result = try await run(line + ending, on: platform)
      #expect(result.status == 2)
      #expect(try result.failure["params"]?[0]?["name"]?.stringValue == flag)
      #expect(try result.failure["message"]?.stringValue == message)
    }
    #expect(platform.server.requests.isEmpty)
  }

  @Test("an unknown emoji comes with near ones")
  func nearEmoji() async throws {
    let platform = try Self.platform()
    let result = try await run("add-reaction --message-id \(Self.message) --emoji ':thumbup:'", on: platform)
    #expect(try result.failure["params"]?[0]?["suggestions"]?[0] == "THUMBSUP")
    #expect(try result.failure["hint"]?.stringValue?.hasPrefix("did you mean THUMBSUP") == true)
  }

  @Test("help says what each stands for, and the service lists them", arguments: CommandAlias.all.map(\.word))
  func help(word: String) async throws {
    let alias = try #require(CommandAlias.all.first { $0.word == word })
    let service = try await Command.lark("im", "--help")
    #expect(service.output.contains("  \(word)"))
    for arguments in [["im", word, "--help"], ["help", "im", word]] {
      let result = try await Command.run(Command.lark, arguments)
      #expect(result.status == 0)
      let words = result.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      #expect(words.contains("Usage: lark im \(word) [flags]"))
      #expect(words.contains("Stands for 'lark \(alias.target.command)'"))
    }
    // A resource of that name would be out of reach.
    #expect(!Catalog.standard.resources(of: "im").contains(word))
  }
}
