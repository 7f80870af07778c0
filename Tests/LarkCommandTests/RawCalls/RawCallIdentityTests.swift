import LarkCore
import LarkJSON
import LoopbackServer
import Testing

@testable import lark

@Suite("Raw calls: who calls")
struct RawCallIdentityTests {
  private func settings(_ variables: [String: String]) throws -> Settings {
    try Settings { variables[$0] }
  }

  private func choice(
    _ wish: IdentityWish?, _ variables: [String: String], callers: [IdentityKind] = [.user, .bot]
  ) throws -> IdentityChoice {
    try IdentityChoice.make(wish: wish, settings: settings(variables), callers: callers, call: "im.x.y")
  }

  private func refusal(
    _ wish: IdentityWish?, _ variables: [String: String], callers: [IdentityKind] = [.user, .bot]
  ) throws -> CommandError {
    do {
      let choice = try choice(wish, variables, callers: callers)
      Issue.record("not refused: \(choice)")
      return CommandError.invalidArgument("", hint: "")
    } catch let error as CommandError {
      return error
    }
  }

  static let userToken = ["LARK_USER_ACCESS_TOKEN": "u-1"]
  static let app = ["LARK_APP_ID": "cli_1", "LARK_APP_SECRET": "s"]

  @Test("the command line comes first, then strict mode, then the setting, then the tokens")
  func order() throws {
    #expect(try choice(.bot, Self.userToken) == IdentityChoice(identity: .bot, reason: .asked))
    #expect(try choice(nil, ["LARK_STRICT_MODE": "bot", "LARK_DEFAULT_AS": "user"]).reason == .strictMode)
    #expect(
      try choice(nil, Self.userToken.merging(["LARK_DEFAULT_AS": "bot"]) { $1 })
        == IdentityChoice(identity: .bot, reason: .defaultSetting, origin: "LARK_DEFAULT_AS"))
    // Who types auto wants the choice made anew.
    #expect(try choice(.auto, Self.userToken.merging(["LARK_DEFAULT_AS": "bot"]) { $1 }).identity == .user)
    #expect(try choice(nil, Self.userToken.merging(Self.app) { $1 }) == IdentityChoice(identity: .user, reason: .userToken))
    #expect(try choice(nil, Self.app) == IdentityChoice(identity: .bot, reason: .noUserToken))
    #expect(try choice(nil, [:]).identity == .bot)
    #expect(try choice(nil, [:], callers: [.user]) == IdentityChoice(identity: .user, reason: .onlyCaller))
    #expect(try choice(nil, Self.app, callers: [.user]) == IdentityChoice(identity: .user, reason: .onlyCaller))
  }

  @Test("a wish that cannot be honoured is an error, never another identity")
  func refused() throws {
    let asked = try refusal(.user, Self.app, callers: [.bot])
    #expect(asked.message == "im.x.y cannot be called with --as user; it supports: bot")
    #expect(asked.hint == "use --as bot")
    #expect(asked.params.map(\.name) == ["--as"])
    #expect(asked.type == .validation)
    let inferred = try refusal(nil, Self.userToken, callers: [.bot])
    #expect(
      inferred.message
        == "im.x.y cannot be called with the identity user, chosen because there is a user token; it supports: bot")
    let strict = try refusal(.user, ["LARK_STRICT_MODE": "bot"])
    #expect(strict.message == "strict mode allows calls as bot only, but --as user was given")
    let setting = try refusal(nil, ["LARK_DEFAULT_AS": "user"], callers: [.bot])
    #expect(setting.message.contains("because LARK_DEFAULT_AS says so"))
  }

  @Test("a call of a user with a bot's token ends as one of a bot with a user's token does", arguments: [
    ["im", "feed.groups", "batch_query", "--data", #"{"group_ids":["ofg_1"]}"#], ["im", "+flag-list"],
  ])
  func otherToken(call: [String]) async throws {
    let platform = try PlatformStub()
    try await CallSite.run(platform, environment: ["LARK_TENANT_ACCESS_TOKEN": "t-given"]) { site in
      let result = try await site.lark(call)
      #expect(result.status == 2)
      let error = try result.failure
      #expect(error["type"] == "validation")
      #expect(error["message"] == "only a user may make this call, but the token that is there is that of a bot")
      #expect(error["params"]?[0]?["name"] == "--as")
    }
    try await CallSite.run(platform, environment: CallSite.user) { site in
      let result = try await site.lark("im", "chats", "create", "--as", "auto", "--data", #"{"name":"x"}"#)
      #expect(result.status == 2)
      #expect(try result.failure["params"]?[0]?["name"] == "--as")
    }
    #expect(platform.server.requests.isEmpty)
  }

  @Test("a token is for one identity, and where it is all there is, --as asks for what cannot be", arguments: [
    (["LARK_USER_ACCESS_TOKEN": "u-1"], "bot", "that of a user"),
    (["LARK_TENANT_ACCESS_TOKEN": "t-1"], "user", "that of a bot"),
  ], [["im", "chats", "list"], ["im", "+chat-list"], ["api", "GET", "/open-apis/x"]])
  func askedIdentity(given: ([String: String], String, String), call: [String]) async throws {
    let (environment, identity, problem) = given
    let platform = try PlatformStub()
    try await CallSite.run(platform, environment: environment) { site in
      let result = try await site.lark(call + ["--as", identity])
      #expect(result.status == 2)
      let error = try result.failure
      #expect(error["type"] == "validation")
      #expect(error["message"]?.stringValue?.contains("as --as says") == true)
      #expect(error["message"]?.stringValue?.hasSuffix(problem) == true)
    }
    #expect(platform.server.requests.isEmpty)
  }

  @Test("missing credentials are named")
  func credentials() throws {
    func error(_ identity: IdentityKind, _ variables: [String: String]) throws -> CommandError? {
      let settings = try settings(variables)
      do throws(CommandError) {
        _ = try Credential(for: identity, settings)
        return nil
      } catch { return error }
    }
    let user = try #require(try error(.user, Self.app))
    #expect(user.type == .authentication)
    #expect(user.subtype == .tokenMissing)
    #expect(try error(.bot, ["LARK_APP_ID": "cli_1"])?.message == "LARK_APP_ID is set, but LARK_APP_SECRET is not")
    #expect(try error(.bot, ["LARK_APP_SECRET": "s"])?.message == "LARK_APP_SECRET is set, but LARK_APP_ID is not")
    #expect(try error(.bot, [:])?.subtype == .notConfigured)
    #expect(try error(.bot, Self.app) == nil)
    #expect(try error(.bot, ["LARK_TENANT_ACCESS_TOKEN": "t-1"]) == nil)
  }

  @Test("settings have two names, of which ours comes first")
  func names() throws {
    let settings = try settings([
      "LARKSUITE_CLI_APP_ID": "cli_old", "LARK_APP_ID": "cli_new", "LARKSUITE_CLI_APP_SECRET": " s ",
      "LARKSUITE_CLI_BRAND": "LARK", "LARK_USER_SCOPES": "im:chat:read, im:chat", "LARK_USER_ACCESS_TOKEN": "",
      "LARKSUITE_CLI_STRICT_MODE": "off",
    ])
    #expect(settings.appID == "cli_new")
    #expect(settings.appSecret == "s")
    #expect(settings.brand == .lark)
    #expect(settings.userScopes == ["im:chat:read", "im:chat"])
    #expect(settings.userToken == nil)
    #expect(settings.strictIdentity == nil)
  }

  @Test("tenant tokens are kept beside those of users, or where that is asked for", arguments: [
    (["LARK_CONFIG_DIR": "/none/c"], "/none/c/tokens" as String?),
    (["LARKSUITE_CLI_CONFIG_DIR": "/none/c"], "/none/c/tokens"),
    (["LARK_CONFIG_DIR": "/none/c", "LARK_BASE_URL": "http://127.0.0.1:1"], "/none/c/tokens"),
    (["LARK_CONFIG_DIR": "/none/c", "LARK_TOKEN_CACHE": "off"], nil),
    (["LARK_BASE_URL": "http://127.0.0.1:1", "LARK_TOKEN_CACHE": "/t"], "/t"), ([:], nil),
  ])
  func tenantTokens(variables: [String: String], folder: String?) throws {
    let settings = try settings(variables.merging(["LARK_KEYCHAIN": "off"]) { $1 })
    #expect(settings.tenantTokens?.records.place == folder)
  }

  #if os(Linux)
    @Test("the user's folder is where the system has such folders", arguments: [
      (["HOME": "/none/h"], "/none/h/.config/lark" as String?),
      (["HOME": "/none/h", "XDG_CONFIG_HOME": "/none/x"], "/none/x/lark"),
      (["HOME": "/none/h", "XDG_CONFIG_HOME": "relative"], "/none/h/.config/lark"), (["HOME": "relative"], nil),
    ])
    func configFolder(variables: [String: String], folder: String?) throws {
      #expect(try settings(variables).configFolder == folder)
    }
  #endif

  @Test("a folder that depends on where one stands is refused")
  func relativeFolder() {
    #expect(throws: CommandError.self) { try settings(["LARK_CONFIG_DIR": "here"]) }
  }

  @Test("a setting that means nothing is an error", arguments: ["BRAND", "DEFAULT_AS", "STRICT_MODE"])
  func bad(name: String) throws {
    do {
      _ = try settings(["LARK_\(name)": "bogus"])
      Issue.record("taken")
    } catch let error as CommandError {
      #expect(error.type == .config)
      #expect(error.message == "LARK_\(name) is 'bogus', which means nothing")
      #expect(error.fields["field"] == .string("LARK_\(name)"))
    }
  }
}
