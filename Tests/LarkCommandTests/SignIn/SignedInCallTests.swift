import Foundation
import LarkJSON
import LoopbackServer
import Synchronization
import Testing

@Suite("Calls of a user who signed in", .timeLimit(.minutes(15)))
struct SignedInCallTests {
  @Test("login, call, expiry, renewal, logout")
  func life() async throws {
    try await SignInSite.run { site in
      let before = try await site.callAsUser()
      #expect(before.status == 3)
      #expect(try before.failure["subtype"] == "token_missing")
      #expect(
        try before.failure["message"]
          == "there is no user token to call as user: nobody is signed in (user was chosen because nobody else may)")
      let hint = try before.failure["hint"]?.stringValue ?? ""
      #expect(hint.contains(#"lark auth login --scope "im:feed_group_v1:read""#))

      site.accounts.plan { $0.lifetime = 1 }
      try await site.login()
      site.accounts.plan { $0.lifetime = 7_200 }
      let first = try await site.callAsUser()
      #expect(first.status == 0, "\(first.error)")
      #expect(try first.json["identity"] == "user")
      #expect(site.accounts.refreshCount == 1)

      #expect(try await site.callAsUser().status == 0)
      #expect(site.accounts.refreshCount == 1)

      // A token that seems good and is refused.
      site.accounts.expireAccessTokens()
      #expect(try await site.callAsUser().status == 0)
      #expect(site.accounts.refreshCount == 2)
      #expect(try site.json("user")["name"] == "Ada")

      let logout = try await site.lark("auth", "logout")
      #expect(logout.status == 0)
      #expect(try logout.json["data"]?["signed_out"] == [["open_id": "ou_stub", "name": "Ada"]])
      #expect(site.accounts.goodTokenCount == 0)
      #expect(try await site.callAsUser().status == 3)
    }
  }

  @Test("twenty processes at once renew once")
  func twenty() async throws {
    try await SignInSite.run { site in
      try await site.loginThatExpired()
      try await withThrowingTaskGroup(of: Int32.self) { group in
        for _ in 1...20 { group.addTask { try await site.callAsUser().status } }
        for try await status in group { #expect(status == 0) }
      }
      #expect(site.accounts.refreshCount == 1)
      #expect(site.callTokens.count == 20)
      #expect(Set(site.callTokens).count == 1)
    }
  }

  @Test("the scopes that were granted are known before a call")
  func scopes() async throws {
    try await SignInSite.run { site in
      site.platform.on("GET", "/open-apis/im/v1/chats/oc_1", .success())
      try await site.login("im:message")
      let raw = try await site.lark("im", "chats", "get", "--params", #"{"chat_id":"oc_1"}"#)
      #expect(raw.status == 0)
      #expect(raw.error.hasPrefix("warning: the user token seems to lack im:chat:read"))
      let shortcut = try await site.lark("im", "+flag-create", "--message-id", "om_1")
      #expect(shortcut.status == 3)
      #expect(try shortcut.failure["subtype"] == "missing_scope")
      #expect(try shortcut.failure["hint"]?.stringValue?.contains("lark auth login --scope") == true)
    }
  }

  @Test("a shortcut without a login says how to log in, and with which scopes")
  func shortcutWithoutLogin() async throws {
    for environment in [CallSite.app, [:]] {
      try await SignInSite.run(environment) { site in
        let result = try await site.lark("im", "+flag-create", "--message-id", "om_1")
        #expect(result.status == 3)
        let hint = try result.failure["hint"]?.stringValue ?? ""
        #expect(hint.contains("lark auth login --scope \""))
        #expect(hint.contains("im:feed.flag:write"))
        #expect(site.platform.server.requests.isEmpty)
      }
    }
  }

  @Test("a refresh token that is dead says so and leaves what is known about the user")
  func dead() async throws {
    try await SignInSite.run { site in
      try await site.loginThatExpired()
      site.accounts.expireRefreshTokens()
      let result = try await site.callAsUser()
      #expect(result.status == 3)
      let error = try result.failure
      #expect(error["type"] == "authentication")
      #expect(error["subtype"] == "refresh_token_expired")
      #expect(error["hint"]?.stringValue?.contains(#"lark auth login --scope "im:feed_group_v1:read""#) == true)
      #expect(try site.json("user")["refresh_token"] == nil)
      let status = try await site.lark("auth", "status").json["data"]
      #expect(status?["signed_in"] == false)
      #expect(status?["token"]?["state"] == "expired")
      #expect(status?["scopes"] == ["im:feed_group_v1:read", "offline_access"])
      // The next one asks for nothing: there is nothing to ask with.
      let count = site.platform.server.requests.count
      #expect(try await site.callAsUser().status == 3)
      #expect(site.platform.server.requests.count == count)
    }
  }

  @Test("when the outcome of a renewal is not known, that is what is said, and nothing is thrown away")
  func unknownOutcome() async throws {
    try await SignInSite.run { site in
      try await site.loginThatExpired()
      let before = try site.json("user")
      site.platform.on("POST", AccountsStub.tokenPath, .drop)
      let result = try await site.callAsUser()
      #expect(result.status == 4)
      #expect(
        try result.failure["message"]?.stringValue?.hasPrefix("it is not known whether the user token was renewed")
          == true)
      #expect(try site.json("user") == before)
      site.accounts.install()
      #expect(try await site.callAsUser().status == 0)
    }
  }

  /// Signals that end a process which does nothing about them.
  static let deadly: [Int32] = {
    var deadly = [SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGALRM, SIGXCPU, SIGUSR1, SIGUSR2, SIGVTALRM, SIGPROF]
    #if os(Linux)
      deadly += [SIGIO, SIGPWR]
    #endif
    return deadly
  }()

  @Test("a signal does not cut a renewal off: a refresh token works once", arguments: deadly)
  func interrupted(signal: Int32) async throws {
    try await SignInSite.run { site in
      try await site.login()
      try site.change("user", ["expires_at": 1_000])
      let child = Mutex<Int32>(0)
      let started = LoopbackServer.Gate()
      // A renewal has a limit of its own, so the thread of the answer sends the signal: tasks wait while others compute.
      site.platform.on("POST", AccountsStub.tokenPath) { _ in
        started.wait()
        let process = child.withLock { $0 }
        kill(process, signal)
        // A terminal that goes away says so twice.
        if signal == SIGHUP {
          usleep(100_000)
          kill(process, signal)
        }
        // By then a process that does not wait is gone.
        usleep(2_000_000)
        return .json(#"{"access_token":"u-after-interrupt","expires_in":7200,"refresh_token":"r-after-interrupt"}"#)
      }
      let result = try await site.lark(
        "im", "feed.groups", "batch_query", "--data", #"{"group_ids":["ofg_1"]}"#,
        started: { process in
          child.withLock { $0 = process }
          started.open()
        })
      #expect(result.status == 128 + signal)
      #expect(try result.failure["subtype"] == "cancelled")
      #expect(try site.json("user")["refresh_token"] == "r-after-interrupt")
      #expect(site.callTokens.isEmpty)
    }
  }

  @Test("a limit of the call does not cut a renewal off")
  func late() async throws {
    try await SignInSite.run { site in
      try await site.login()
      try site.change("user", ["expires_at": 1_000])
      site.platform.on("POST", AccountsStub.tokenPath) { _ in
        usleep(3_000_000)
        return .json(#"{"access_token":"u-after-limit","expires_in":7200,"refresh_token":"r-after-limit"}"#)
      }
      let result = try await site.lark(
        "im", "feed.groups", "batch_query", "--data", #"{"group_ids":["ofg_1"]}"#, "--timeout", "1")
      #expect(result.status == 4)
      #expect(try site.json("user")["refresh_token"] == "r-after-limit")
      #expect(site.callTokens.isEmpty)
    }
  }

  @Test("signals that end nothing end no renewal", arguments: [SIGPIPE, SIGXFSZ, SIGCHLD, SIGWINCH])
  func harmless(signal: Int32) async throws {
    try await SignInSite.run { site in
      try await site.login()
      try site.change("user", ["expires_at": 1_000])
      let child = Mutex<Int32>(0)
      let started = LoopbackServer.Gate()
      site.platform.on("POST", SignInSite.callPath, .success(#"{"groups":[]}"#))
      site.platform.on("POST", AccountsStub.tokenPath) { _ in
        started.wait()
        kill(child.withLock { $0 }, signal)
        return .json(#"{"access_token":"u-after","expires_in":7200,"refresh_token":"r-after"}"#)
      }
      let result = try await site.lark(
        "im", "feed.groups", "batch_query", "--data", #"{"group_ids":["ofg_1"]}"#,
        started: { process in
          child.withLock { $0 = process }
          started.open()
        })
      #expect(result.status == 0, "\(result.error)")
      #expect(try site.json("user")["refresh_token"] == "r-after")
    }
  }

  /// What somebody else does with the folder of the tokens.
  enum Meddling: CaseIterable {
    case removed, moved, replaced, linked
  }

  @Test("a folder that goes or changes during a renewal costs no token", arguments: Meddling.allCases)
  func folderThatGoes(meddling: Meddling) async throws {
    try await SignInSite.run { site in
      try await site.login()
      try site.change("user", ["expires_at": 1_000])
      let folder = site.settings.appending(path: "tokens")
      site.platform.on("POST", SignInSite.callPath, .success(#"{"groups":[]}"#))
      site.platform.on("POST", AccountsStub.tokenPath) { _ in
        let files = FileManager.default
        let aside = site.settings.appending(path: "aside")
        if meddling == .removed { try? files.removeItem(at: folder) } else { try? files.moveItem(at: folder, to: aside) }
        if meddling == .replaced {
          try? files.createDirectory(at: folder, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
        }
        if meddling == .linked { try? files.createSymbolicLink(at: folder, withDestinationURL: aside) }
        return .json(#"{"access_token":"u-after","expires_in":7200,"refresh_token":"r-after"}"#)
      }
      let result = try await site.callAsUser()
      #expect(result.status == 0, "\(result.error)")
      #expect(result.error == "")
      #expect(try site.json("user")["refresh_token"] == "r-after")
      #expect(try await site.callAsUser().status == 0)
      #expect(site.callTokens == ["Bearer u-after", "Bearer u-after"])
    }
  }

  @Test("where a new token has no place at all, it is used, and that is told", arguments: [true, false])
  func noPlace(isFile: Bool) async throws {
    try await SignInSite.run { site in
      try await site.login()
      try site.change("user", ["expires_at": 1_000])
      let folder = site.settings.appending(path: "tokens")
      site.platform.on("POST", SignInSite.callPath, .success(#"{"groups":[]}"#))
      site.platform.on("POST", AccountsStub.tokenPath) { _ in
        try? FileManager.default.moveItem(at: folder, to: site.settings.appending(path: "aside"))
        if isFile {
          try? Data().write(to: folder)
        } else {
          mkdir(folder.path(percentEncoded: false), 0o700)
          chmod(folder.path(percentEncoded: false), 0o777)
        }
        return .json(#"{"access_token":"u-after","expires_in":7200,"refresh_token":"r-after"}"#)
      }
      let result = try await site.callAsUser()
      #expect(result.status == 0, "\(result.error)")
      #expect(site.callTokens == ["Bearer u-after"])
      #expect(result.error.hasPrefix("warning: the sign-in was renewed and is used for this call, but not stored: "))
      #expect(result.error.contains("auth login"))
    }
  }

  @Test("who wants to outlive the terminal does")
  func nohup() async throws {
    try await SignInSite.run { site in
      try await site.login()
      try site.change("user", ["expires_at": 1_000])
      let pid = site.folder.appending(path: "pid")
      site.platform.on("POST", AccountsStub.tokenPath) { _ in
        let text = (try? String(contentsOf: pid, encoding: .utf8)) ?? ""
        guard let process = Int32(text.trimmingCharacters(in: .newlines)), kill(process, SIGHUP) == 0 else {
          return .status(500)
        }
        return .json(#"{"access_token":"u-after-hangup","expires_in":7200,"refresh_token":"r-after-hangup"}"#)
      }
      site.platform.on("POST", SignInSite.callPath, .success(#"{"groups":[]}"#))
      let result = try await site.shell(
        "trap '' HUP; echo $$ > pid; "
          + "exec '\(Command.lark.path(percentEncoded: false))' im feed.groups batch_query "
          + "--data '{\"group_ids\":[\"ofg_1\"]}'")
      #expect(result.status == 0)
    }
  }

  @Test("a new token that cannot be put in its place is used, and taken up by the next call")
  func unplaced() async throws {
    try await SignInSite.run { site in
      try await site.login()
      try site.change("user", ["expires_at": 1_000])
      let record = try site.record("user")
      let old = try Data(contentsOf: record)
      let renewed = #"{"access_token":"u-in-hand","expires_in":7200,"refresh_token":"r-in-hand"}"#
      site.platform.on("POST", SignInSite.callPath, .success(#"{"groups":[]}"#))
      site.platform.on("POST", AccountsStub.tokenPath) { _ in
        // While the token is on its way something that is no file takes the place of the record.
        try? FileManager.default.removeItem(at: record)
        try? FileManager.default.createDirectory(at: record.appending(path: "x"), withIntermediateDirectories: true)
        return .json(renewed)
      }
      let first = try await site.callAsUser()
      #expect(first.status == 0, "\(first.error)")
      #expect(site.callTokens == ["Bearer u-in-hand"])
      let path = record.path(percentEncoded: false)
      #expect(
        first.error.hasPrefix(
          "warning: the sign-in was renewed and is used for this call, but not stored: "
            + "cannot put the new record in its place at \(path): is a directory; it is kept beside it"))

      try FileManager.default.removeItem(at: record)
      try old.write(to: record)
      chmod(path, 0o600)
      let count = site.platform.server.requests.count
      #expect(try await site.callAsUser().status == 0)
      #expect(site.callTokens == ["Bearer u-in-hand", "Bearer u-in-hand"])
      #expect(site.platform.server.requests.count == count + 1)
      #expect(try site.json("user")["refresh_token"] == "r-in-hand")
      #expect(!site.recordNames.contains { $0.hasSuffix(".reserved") })
    }
  }

  @Test("an app's token is kept for the next process")
  func tenantToken() async throws {
    try await SignInSite.run { site in
      site.platform.on("GET", "/open-apis/im/v1/chats/oc_1", .success())
      let call = ["im", "chats", "get", "--as", "bot", "--params", #"{"chat_id":"oc_1"}"#]
      let path = "/open-apis/auth/v3/tenant_access_token/internal"
      let fetchCount = { site.platform.server.requests.filter { $0.path == path }.count }
      for _ in 1...3 {
        let result = try await site.lark(call)
        #expect(result.status == 0)
      }
      #expect(fetchCount() == 1)
      #expect(try site.permissions(site.record("tenant")) == 0o600)
      try await site.lark(call, environment: ["LARK_TOKEN_CACHE": "off"])
      #expect(fetchCount() == 2)
    }
  }

  @Test("without a network a token that is still good is used, and one that is not is kept")
  func noNetwork() async throws {
    try await SignInSite.run { site in
      try await site.login()
      try site.change("user", ["expires_at": 1_000])
      let before = try site.json("user")
      site.platform.on("POST", AccountsStub.tokenPath, .init(before: [.reset]))
      let failed = try await site.callAsUser()
      #expect(failed.status == 4)
      #expect(try site.json("user") == before)
      // Near its end it would be renewed; that cannot be done, and it still works.
      try site.change("user", ["expires_at": .number(JSONNumber(Int(Date().timeIntervalSince1970) + 120))])
      #expect(try await site.callAsUser().status == 0)
    }
  }

  @Test("a clock that is wrong loses no token")
  func clock() async throws {
    try await SignInSite.run { site in
      try await site.login()
      // To a clock that is far ahead everything has expired. The platform knows better.
      try site.change("user", ["expires_at": 1_000, "refresh_expires_at": 1_000])
      #expect(try await site.callAsUser().status == 0)
      #expect(site.accounts.refreshCount == 1)
      // To one that was far ahead when the token came and is right now, nothing ever expires.
      try site.change("user", ["expires_at": 99_999_999_999, "refresh_expires_at": 99_999_999_999])
      site.accounts.expireAccessTokens()
      #expect(try await site.callAsUser().status == 0)
      #expect(site.accounts.refreshCount == 2)
    }
  }

  @Test("who calls where nobody says: the user who signed in, or the bot once that has expired, which is said")
  func auto() async throws {
    try await SignInSite.run { site in
      site.platform.on("GET", "/open-apis/im/v1/chats/oc_1", .success())
      let call = ["im", "chats", "get", "--params", #"{"chat_id":"oc_1"}"#]
      func identity(_ flags: [String] = [], _ environment: [String: String] = [:]) async throws -> (JSON?, String) {
        let result = try await site.lark(call + flags, environment: environment)
        #expect(result.status == 0, "\(result.error)")
        return (try result.json["identity"], result.error)
      }
      #expect(try await identity().0 == "bot")
      try await site.login("im:chat:read")
      #expect(try await identity().0 == "user")
      #expect(try await identity(["--as", "bot"]).0 == "bot")
      #expect(try await identity([], ["LARK_DEFAULT_AS": "bot"]).0 == "bot")
      #expect(try await identity(["--as", "auto"], ["LARK_DEFAULT_AS": "bot"]).0 == "user")
      // The environment wins, and is not mixed with the store.
      #expect(try await identity([], ["LARK_TENANT_ACCESS_TOKEN": "t-given"]).0 == "bot")
      #expect(try await identity([], ["LARK_USER_ACCESS_TOKEN": "u-given"]).0 == "user")
      #expect(site.platform.requests.last?.header("Authorization") == "Bearer u-given")
      let mixed = try await site.lark(call + ["--as", "user"], environment: ["LARK_TENANT_ACCESS_TOKEN": "t-given"])
      #expect(mixed.status == 3)
      try site.change("user", ["expires_at": 1_000, "refresh_expires_at": 1_000])
      let (expired, notes) = try await identity()
      #expect(expired == "bot")
      #expect(notes.hasPrefix("warning: the user's sign-in has expired, so the bot calls"))
    }
  }

  @Test("another app and another host do not get the user's token")
  func others() async throws {
    try await SignInSite.run { site in
      try await site.login()
      let app = try await site.lark(
        "auth", "status", environment: ["LARK_APP_ID": "cli_other"])
      #expect(try app.json["data"]?["signed_in"] == false)
      let host = try await site.lark(
        "auth", "status", environment: ["LARK_BASE_URL": site.platform.server.otherBaseURL])
      #expect(try host.json["data"]?["signed_in"] == false)
      #expect(try await site.lark("auth", "status").json["data"]?["signed_in"] == true)
    }
  }
}
