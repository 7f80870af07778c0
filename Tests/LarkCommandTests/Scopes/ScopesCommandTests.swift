import LarkJSON
import LoopbackServer
import Testing

/// `lark scopes`, as a process.
@Suite struct ScopesCommandTests {
  private func lark(
    _ arguments: [String], _ platform: PlatformStub? = nil, environment: [String: String] = [:]
  ) async throws -> CallSite.Result {
    var result: CallSite.Result?
    try await CallSite.run(platform, environment: environment) { site in result = try await site.lark(arguments) }
    return try #require(result)
  }

  @Test("the fewest scopes for methods and shortcuts, by identity")
  func need() async throws {
    let result = try await lark(["scopes", "im.chats.get", "im.chats.link", "im.chats.create", "im.+flag-create"])
    #expect(result.status == 0)
    let data = try #require(try result.json["data"])
    #expect(
      data["user"] == ["im:chat:read", "im:feed.flag:write"])
    // One scope opens all three.
    #expect(data["bot"] == ["im:chat"])
    #expect(data["for"]?.arrayValue?.compactMap { $0["name"]?.stringValue }.last == "im.+flag-create")
  }

  @Test("for one identity, and what is used through shortcuts is said to be unknown where it is")
  func identity() async throws {
    let result = try await lark(["scopes", "im.chats.get", "im.chat_p2p.batch_query", "--as", "user"])
    let data = try #require(try result.json["data"])
    #expect(data["user"] == ["im:chat:read"])
    #expect(data["bot"] == nil)
    #expect(data["unknown"] == ["im.chat_p2p.batch_query"])
  }

  @Test("a list for the developer console, bare")
  func console() async throws {
    let result = try await lark(["scopes", "im.chats.create", "+flag-cancel", "--import"])
    #expect(try result.json["scopes"]?["tenant"] == ["im:chat:create"])
    #expect(try result.json["scopes"]?["user"]?.arrayValue?.count == 4)
    #expect(try result.json["ok"] == nil)
  }

  @Test("without names: everything, and no scope that nothing needs")
  func everything() async throws {
    let result = try await lark(["scopes"])
    let data = try #require(try result.json["data"])
    let names = data["for"]?.arrayValue?.compactMap { $0["name"]?.stringValue } ?? []
    #expect(names.contains("im.chats.create"))
    #expect(names.contains("im.+flag-create"))
    #expect(!names.contains("im.flags.create"))
    #expect(data["bot"]?.arrayValue?.contains("im:resource") == true)
  }

  @Test("what a scope opens")
  func opens() async throws {
    let result = try await lark(["scopes", "--opens", "im:feed.flag:write"])
    let data = try #require(try result.json["data"])
    #expect(data["user"]?.arrayValue?.contains("im.+flag-create") == true)
    #expect(data["user"]?.arrayValue?.contains("im.flags.cancel") == true)
    #expect(data["bot"] == [])
  }

  @Test(
    "a grant that suffices ends with 0, one that does not with 1",
    arguments: [
      ("im:chat:readonly", true, []), ("im:chat:update, im:chat:read", true, []), ("im:message", false, ["im:chat:read"]),
      ("", false, ["im:chat:read"]),
    ])
  func check(grant: String, isEnough: Bool, missing: [JSON]) async throws {
    let result = try await lark(["scopes", "im.chats.get", "--as", "bot", "--check=\(grant)"])
    #expect(result.status == (isEnough ? 0 : 1))
    #expect(try result.json["ok"] == .bool(isEnough))
    #expect(try result.json["missing"]?["bot"] == .array(missing))
    #expect(try result.json["closed"]?["bot"] == (isEnough ? [] : ["im.chats.get"]))
    #expect(result.error == "")
  }

  @Test("the app's own scopes, asked for as its bot")
  func app() async throws {
    let platform = try PlatformStub()
    defer { platform.stop() }
    platform.on(
      "GET", "/open-apis/application/v6/applications/cli_test",
      .success(
        #"{"app":{"scopes":[{"scope":"im:chat:read","token_types":["user"]},{"scope":"im:chat","token_types":["tenant"]}]}}"#))
    let result = try await lark(
      ["scopes", "im.chats.get", "im.chats.update", "--check", "app"], platform, environment: CallSite.app
    )
    #expect(result.status == 1)
    #expect(try result.json["missing"]?["user"] == ["im:chat:update"])
    #expect(try result.json["missing"]?["bot"] == [])
    #expect(try result.json["closed"]?["user"] == ["im.chats.update"])
  }

  @Test(
    "mistakes end with 2 and say what was meant",
    arguments: [
      (["im.chats.creat"], "did you mean 'im.chats.create'?"), (["--opens", "im:chat:reed"], "did you mean 'im:chat:read'?"),
      (["im.chats.create", "--as", "user"], "leave out --as"),
      (["--opens", "im:chat", "--import"], "ask one at a time"), (["im.chats.get", "--opens", "im:chat"], "leave out the names"),
    ])
  func mistakes(arguments: [String], hint: String) async throws {
    let result = try await lark(["scopes"] + arguments)
    #expect(result.status == 2)
    #expect(result.output == "")
    #expect(try result.failure["hint"]?.stringValue?.contains(hint) == true)
  }

  @Test("without credentials the app cannot be asked")
  func noApp() async throws {
    let result = try await lark(["scopes", "im.chats.get", "--check", "app"])
    #expect(result.status == 3)
    #expect(try result.failure["type"] == "config")
  }
}
