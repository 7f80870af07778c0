import Foundation
import LarkJSON
import LoopbackServer
import Testing

@Suite("Setting up apps", .timeLimit(.minutes(5)))
struct ConfigTests {
  @Test("the secret is read from standard input, kept privately and shown masked")
  func initialize() async throws {
    try await SignInSite.run([:]) { site in
      let result = try await site.lark(
        "config", "init", "--app-id", SignInSite.appID, input: SignInSite.secret + "\n")
      #expect(result.status == 0)
      #expect(try result.json["data"]?["app_secret"] == "****-app")
      #expect(try result.json["data"]?["brand"] == "feishu")
      #expect(try site.permissions(site.settings) == 0o700)
      #expect(try site.permissions(site.settings.appending(path: "config.json")) == 0o600)
      #expect(try site.permissions(site.record("secret")) == 0o600)
      let config = try String(contentsOf: site.settings.appending(path: "config.json"), encoding: .utf8)
      #expect(!config.contains(SignInSite.secret))
      let shown = try await site.lark("config", "show")
      #expect(try shown.json["data"]?["app_id"] == "cli_test")
      #expect(try shown.json["data"]?["app_secret"] == "****-app")
      #expect(try shown.json["data"]?["from"]?["app_id"] == "the profile 'default'")
      // And it is what calls are made with.
      site.platform.on("GET", "/open-apis/im/v1/chats/oc_1", .success())
      let call = try await site.lark("im", "chats", "get", "--params", #"{"chat_id":"oc_1"}"#)
      #expect(call.status == 0, "\(call.error)")
      try await site.login()
      #expect(try await site.callAsUser().status == 0)
    }
  }

  @Test("each profile has its app, platform and habits")
  func profiles() async throws {
    try await SignInSite.run([:]) { site in
      try await site.lark("config", "init", "--app-id", "cli_one", input: "secret-number-one")
      try await site.lark(
        "config", "init", "--profile", "work", "--app-id", SignInSite.appID, "--brand", "lark", "--strict-mode", "user",
        input: SignInSite.secret)
      let one = try await site.lark("config", "show").json["data"]
      #expect(one?["app_id"] == "cli_one")
      #expect(one?["profiles"] == ["default", "work"])
      #expect(one?["strict_mode"] == "off")
      // Before the command, after it, or as a variable.
      for words in [["--profile", "work", "config", "show"], ["config", "show", "--profile=work"]] {
        let data = try await site.lark(words).json["data"]
        #expect(data?["app_id"] == "cli_test")
        #expect(data?["brand"] == "lark")
        #expect(data?["strict_mode"] == "user")
      }
      #expect(
        try await site.lark("config", "show", environment: ["LARK_PROFILE": "work"]).json["data"]?["profile"] == "work")
      try await site.lark("auth", "login", "--scope", "im:chat:read", "--profile", "work")
      #expect(try await site.lark("auth", "status", "--profile", "work").json["data"]?["signed_in"] == true)
      #expect(try await site.lark("auth", "status").json["data"]?["signed_in"] == false)
      let strict = try await site.lark("--profile", "work", "whoami", "--as", "bot")
      #expect(strict.status == 2)
      #expect(try strict.failure["hint"]?.stringValue?.contains("the profile 'work'") == true)
      // What is not said stays.
      try await site.lark(
        "config", "init", "--profile", "work", "--default-as", "bot", "--app-id", SignInSite.appID,
        input: SignInSite.secret)
      let changed = try await site.lark("config", "show", "--profile", "work").json["data"]
      #expect(changed?["brand"] == "lark")
      #expect(changed?["default_as"] == "bot")
    }
  }

  @Test("a profile that is not there, or that the environment would overrule, is an error")
  func refusedProfiles() async throws {
    try await SignInSite.run([:]) { site in
      try await site.lark("config", "init", "--app-id", "cli_one", input: "secret-number-one")
      let missing = try await site.lark("whoami", "--profile", "wrok")
      #expect(missing.status == 3)
      #expect(try missing.failure["message"] == "there is no profile 'wrok'; there are: default")
      let overruled = try await site.lark(
        "whoami", "--profile", "default", environment: ["LARK_APP_ID": "cli_two", "LARK_APP_SECRET": "s"])
      #expect(overruled.status == 3)
      #expect(try overruled.failure["field"] == "LARK_APP_ID")
      let name = try await site.lark("config", "init", "--profile", "../x", "--app-id", "cli_one", input: "s")
      #expect(name.status == 2)
      #expect(try await site.lark("whoami", "--profile").status == 2)
      // The environment names another app: nothing of the profile applies.
      let other = try await site.lark("config", "show", environment: ["LARK_APP_ID": "cli_two"])
      #expect(try other.json["data"]?["app_secret"] == .null)
      #expect(try other.json["data"]?["profile"] == .null)
    }
  }

  @Test("what is missing or no secret is refused, and nothing is written")
  func refused() async throws {
    try await SignInSite.run([:]) { site in
      #expect(try await site.lark("config", "init", input: "secret-number-one").status == 2)
      #expect(try await site.lark("config", "init", "--app-id", "cli_one", input: " \n").status == 2)
      #expect(try await site.lark("config", "init", "--app-id", "cli_one", input: "two words").status == 2)
      #expect(try await site.lark("config", "init", "--app-id", "cli one", input: "secret-number-one").status == 2)
      let argument = try await site.lark("config", "init", "--app-id", "cli_one", "--app-secret", "x", input: "y")
      #expect(argument.status == 2)
      #expect(try argument.failure["message"]?.stringValue?.contains("--app-secret") == true)
      #expect(!FileManager.default.fileExists(atPath: site.settings.path(percentEncoded: false)))
    }
  }

  @Test("settings that are damaged, too new or mean nothing are errors that name the place", arguments: [
    ("{", 5, "storage"), (#"{"version":2}"#, 5, "storage"), ("[]", 5, "storage"),
    (#"{"version":1,"strict_mode":"perhaps"}"#, 3, "invalid_config"),
    (#"{"version":1,"profiles":{"default":{"app_id":"cli_1","brand":"larque"}}}"#, 3, "invalid_config"),
    (#"{"version":1,"profiles":{"default":{}}}"#, 3, "invalid_config"),
  ])
  func damaged(text: String, status: Int32, subtype: String) async throws {
    try await SignInSite.run([:]) { site in
      let file = site.settings.appending(path: "config.json")
      try FileManager.default.createDirectory(at: site.settings, withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
      chmod(file.path(percentEncoded: false), 0o600)
      let result = try await site.lark("whoami")
      #expect(result.status == status)
      #expect(try result.failure["subtype"]?.stringValue == subtype)
      #expect(try result.failure["message"]?.stringValue?.contains("config.json") == true)
      #expect(try String(contentsOf: file, encoding: .utf8) == text)
    }
  }

  @Test("strict mode and the usual identity may be set for all profiles")
  func global() async throws {
    try await SignInSite.run { site in
      let file = site.settings.appending(path: "config.json")
      try FileManager.default.createDirectory(at: site.settings, withIntermediateDirectories: true)
      try Data(#"{"version":1,"strict_mode":"bot","default_as":"user","later":[1]}"#.utf8).write(to: file)
      chmod(file.path(percentEncoded: false), 0o600)
      #expect(try await site.lark("whoami").json["data"]?["identity"] == "bot")
      let off = try await site.lark("whoami", environment: ["LARK_STRICT_MODE": "off"])
      #expect(try off.json["data"]?["reason"] == "because config.json says so")
      // What this version does not know stays.
      try await site.lark("config", "init", "--app-id", "cli_one", "--strict-mode", "off", input: "secret-number-one")
      #expect(try JSON(parsing: Data(contentsOf: file))["later"] == [1])
      let profile = try await site.lark("whoami", environment: ["LARK_APP_ID": "", "LARK_APP_SECRET": ""])
      #expect(try profile.json["data"]?["identity"] == "user")
    }
  }
}
