import ChildProcess
import Foundation
import LarkCore
import LarkJSON
import LoopbackServer
import Testing

@testable import lark

@Suite("Keeping tokens when things go wrong", .timeLimit(.minutes(15)))
struct StoreTests {
  @Test("a record that is damaged, too new or open to others is an error that names it", arguments: [
    ("{\"version\":1,", "is damaged"), ("", "is damaged"), ("{\"version\":1}", "is damaged"), ("[]", "is damaged"),
    ("null", "is damaged"), (#"{"version":2,"access":{}}"#, "was written by a newer version of the tool"),
  ])
  func damaged(text: String, problem: String) async throws {
    try await SignInSite.run { site in
      try await site.login()
      let file = try site.record("user")
      let handle = try FileHandle(forWritingTo: file)
      try handle.truncate(atOffset: 0)
      try handle.write(contentsOf: Data(text.utf8))
      try handle.close()
      let isDamaged = problem == "is damaged"
      for words in [["auth", "status"], isDamaged ? ["whoami"] : ["auth", "login", "--scope", "im:chat:read"]] {
        let result = try await site.lark(words)
        #expect(result.status == 5)
        let error = try result.failure
        #expect(error["subtype"] == "storage")
        #expect(error["message"]?.stringValue == "\(file.path(percentEncoded: false)) \(problem)")
        #expect(error["hint"]?.stringValue?.isEmpty == false)
      }
      #expect(try await site.callAsUser().status == 5)
      #expect(try String(contentsOf: file, encoding: .utf8) == text)
      // The bot has nothing to do with it.
      site.platform.on("GET", "/open-apis/im/v1/chats/oc_1", .success())
      let bot = try await site.lark("im", "chats", "get", "--as", "bot", "--params", #"{"chat_id":"oc_1"}"#)
      #expect(bot.status == 0)
      guard isDamaged else { return }
      // Whoever signs in: what is left of another user does not keep them from calling.
      let other = file.deletingLastPathComponent().appending(
        path: String(file.lastPathComponent.dropLast(".json".count + 1)) + "_.json")
      try FileManager.default.copyItem(at: file, to: other)
      let login = try await site.lark("auth", "login", "--scope", "im:chat:read")
      #expect(login.status == 0)
      #expect(login.error.contains("\(file.path(percentEncoded: false)) is damaged; this sign-in replaces it"))
      #expect(try await site.lark("auth", "status").json["data"]?["signed_in"] == true)
      #expect(!FileManager.default.fileExists(atPath: other.path(percentEncoded: false)))
    }
  }

  @Test("a record that others can read is refused")
  func open() async throws {
    try await SignInSite.run { site in
      try await site.login()
      chmod(try site.record("user").path(percentEncoded: false), 0o640)
      let result = try await site.callAsUser()
      #expect(result.status == 5)
      #expect(try result.failure["message"]?.stringValue?.hasSuffix("may be read or changed by others") == true)
      #expect(try result.failure["hint"]?.stringValue?.contains("chmod 600") == true)
      #expect(site.callTokens.isEmpty)
    }
  }

  @Test("a folder that others can put records into is refused as well", arguments: ["", "/tokens"], [0o777, 0o720, 0o702, 0o1777])
  func openFolder(below: String, mode: mode_t) async throws {
    try await SignInSite.run([:]) { site in
      let app = ["config", "init", "--app-id", SignInSite.appID]
      #expect(try await site.lark(app, input: SignInSite.secret + "\n").status == 0)
      try await site.login()
      let folder = site.settings.path(percentEncoded: false) + below
      chmod(folder, mode)
      defer { chmod(folder, 0o700) }
      for words in [["auth", "status"], ["auth", "login", "--scope", "im:chat:read"]] {
        let result = try await site.lark(words)
        #expect(result.status == 5)
        #expect(try result.failure["message"]?.stringValue == "\(folder) may be changed by others")
        #expect(try result.failure["hint"]?.stringValue?.contains("chmod 700") == true)
      }
      #expect(try await site.callAsUser().status == 5)
      #expect(site.callTokens.isEmpty)
      chmod(folder, 0o755)
      #expect(try await site.callAsUser().status == 0)
    }
  }

  @Test("a folder that cannot be written to is told before anybody signs in")
  func readOnly() async throws {
    try await SignInSite.run { site in
      let result = try await site.lark(
        "auth", "login", "--scope", "im:chat:read", environment: ["LARK_CONFIG_DIR": "/dev/null/lark"])
      #expect(result.status == 5)
      #expect(try result.failure["message"] == "cannot create the folder /dev/null/lark: not a directory")
      let setup = try await site.lark(
        "config", "init", "--app-id", "cli_1", environment: ["LARK_CONFIG_DIR": "/dev/null/lark"],
        input: "secret-number-one")
      #expect(setup.status == 5)
      #expect(site.platform.server.requests.isEmpty)
      // A tenant token that cannot be kept is used all the same.
      site.platform.on("GET", "/open-apis/im/v1/chats/oc_1", .success())
      let bot = try await site.lark(
        "im", "chats", "get", "--params", #"{"chat_id":"oc_1"}"#,
        environment: ["LARK_CONFIG_DIR": "/dev/null/lark", "LARK_TOKEN_CACHE": "/dev/null/tokens"])
      #expect(bot.status == 0, "\(bot.error)")
    }
  }

  @Test("a disk without room: nobody signs in in vain, and no refresh token is spent")
  func fullDisk() async throws {
    // No file may grow: to a program that is what a full disk is.
    let full = "(ulimit -f 0; "
    try await SignInSite.run { site in
      let login = try await site.shell(full + "lark auth login --scope im:chat:read; echo \"status $?\") 2>&1 | cat")
      #expect(login.output.contains("status 5"))
      #expect(login.output.contains("\"subtype\": \"storage\""))
      #expect(site.platform.server.requests.isEmpty)

      try await site.loginThatExpired()
      let before = try site.json("user")
      let data = #"'{"group_ids":["ofg_1"]}'"#
      let call = try await site.shell(
        full + "lark im feed.groups batch_query --data \(data); echo \"status $?\") 2>&1 | cat")
      #expect(call.output.contains("status 5"))
      #expect(call.output.contains("cannot write"))
      #expect(site.accounts.refreshCount == 0)
      #expect(try site.json("user") == before)
      #expect(try await site.callAsUser().status == 0)
    }
  }

  @Test("a process that is killed while it renews leaves the token, the lock and no rest")
  func killed() async throws {
    try await SignInSite.run { site in
      try await site.loginThatExpired()
      let before = try site.json("user")
      site.platform.on("POST", AccountsStub.tokenPath, .silence)
      let platform = site.platform
      let count = platform.server.requests.count
      let result = try await site.lark(
        "im", "feed.groups", "batch_query", "--data", #"{"group_ids":["ofg_1"]}"#,
        started: platform.sending(SIGKILL, after: count + 1))
      #expect(result.status == 128 + SIGKILL)
      // It was about to write.
      #expect(site.recordNames.contains { $0.hasSuffix(".reserved") })
      #expect(try site.json("user") == before)
      site.accounts.install()
      #expect(try await site.callAsUser().status == 0)
      #expect(site.accounts.refreshCount == 1)
      #expect(site.recordNames.allSatisfy { !$0.hasSuffix(".reserved") })
    }
  }

  // MARK: The folder itself

  private func withFolder(_ body: (PrivateFolder) async throws -> Void) async throws {
    try await Command.withTemporaryFolder { url in
      try await body(PrivateFolder(path: url.path(percentEncoded: false) + "/a/b"))
    }
  }

  @Test("a record replaces the one before as a whole, and is private")
  func replaced() async throws {
    try await withFolder { folder in
      #expect(try folder.read("x.json") == nil)
      #expect(try folder.names() == [])
      try folder.write(Data(repeating: 1, count: 100_000), to: "x.json")
      try folder.write(Data([2]), to: "x.json")
      #expect(try folder.read("x.json") == Data([2]))
      #expect(try folder.names() == ["x.json"])
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["x.json"])
      var facts = stat()
      #expect(stat(folder.path, &facts) == 0 && facts.st_mode & 0o777 == 0o700)
      #expect(stat(folder.path(of: "x.json"), &facts) == 0 && facts.st_mode & 0o777 == 0o600)
      try folder.remove("x.json")
      try folder.remove("x.json")
      #expect(try folder.read("x.json") == nil)
    }
  }

  @Test("the rest of a writer that was killed long ago goes, that of one at work stays")
  func leftovers() async throws {
    try await withFolder { folder in
      try folder.create()
      for (name, age) in [(".x.json.old", 3_600.0), (".x.json.new", 0), (".x.json.lock", 3_600)] {
        try Data().write(to: URL(filePath: folder.path(of: name)))
        try FileManager.default.setAttributes(
          [.modificationDate: Date(timeIntervalSinceNow: -age)], ofItemAtPath: folder.path(of: name))
      }
      try folder.write(Data([1]), to: "x.json")
      let left = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
      #expect(left == [".x.json.lock", ".x.json.new", "x.json"])
    }
  }

  @Test("what was reserved becomes the record, or goes")
  func reserved() async throws {
    try await withFolder { folder in
      try folder.reserve("x.json")
      try folder.write(Data([1, 2]), to: "x.json")
      #expect(try folder.read("x.json") == Data([1, 2]))
      try folder.reserve("x.json")
      folder.release("x.json")
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["x.json"])
      #expect(try folder.read("x.json") == Data([1, 2]))
    }
  }

  @Test("a record that was written to its end before its writer was killed is not lost", arguments: [
    (#"{"version":1,"a":2}"#, true), (#"{"version":1,"a":2}"# + String(repeating: "\0", count: 99), true),
    (#"{"version":1,"a"#, false), (String(repeating: "\0", count: 99), false), ("", false),
  ])
  func whole(rest: String, isWhole: Bool) async throws {
    try await withFolder { folder in
      let old = Data(#"{"version":1,"a":1}"#.utf8)
      try folder.write(old, to: "x.json")
      try folder.reserve("x.json")
      try rest.write(toFile: folder.path(of: ".x.json.reserved"), atomically: false, encoding: .utf8)
      try folder.reserve("x.json")
      #expect(try folder.read("x.json") == (isWhole ? Data(#"{"version":1,"a":2}"#.utf8) : old))
      folder.release("x.json")
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["x.json"])
    }
  }

  @Test("a record that cannot be put in its place waits there for the next who reserves it")
  func unplaced() async throws {
    try await withFolder { folder in
      let (old, new) = (Data(#"{"version":1,"a":1}"#.utf8), Data(#"{"version":1,"a":2}"#.utf8))
      try folder.reserve("x.json")
      let place = folder.path(of: "x.json")
      try FileManager.default.createDirectory(atPath: place + "/in the way", withIntermediateDirectories: true)
      let error = #expect(throws: LarkError.self) { try folder.write(new, to: "x.json") }
      #expect(error?.message == "cannot put the new record in its place at \(place): is a directory")
      #expect(error?.remedy?.hasPrefix("it is kept beside it") == true)
      folder.release("x.json")
      // As long as it cannot go there it stays, and nobody writes over it.
      #expect(throws: LarkError.self) { try folder.reserve("x.json") }
      folder.release("x.json")
      try FileManager.default.removeItem(atPath: place)
      try folder.reserve("x.json")
      #expect(try folder.read("x.json") == new)
      folder.release("x.json")
      try folder.write(old, to: "x.json")
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["x.json"])
    }
  }

  @Test("a rest that cannot be read is an error and stays: the only token may be in it")
  func unreadableRest() async throws {
    try await withFolder { folder in
      try folder.reserve("x.json")
      let rest = folder.path(of: ".x.json.reserved")
      try #"{"version":1,"a":2}"#.write(toFile: rest, atomically: false, encoding: .utf8)
      chmod(rest, 0o644)
      let error = #expect(throws: LarkError.self) { try folder.reserve("x.json") }
      #expect(error?.message == "\(rest) may be read or changed by others")
      folder.release("x.json")
      chmod(rest, 0o600)
      try folder.reserve("x.json")
      #expect(try folder.read("x.json") == Data(#"{"version":1,"a":2}"#.utf8))
    }
  }

  @Test("what is removed takes what was reserved with it")
  func removedReservation() async throws {
    try await withFolder { folder in
      try folder.write(Data(#"{"version":1}"#.utf8), to: "x.json")
      try folder.reserve("x.json")
      try #"{"version":1,"a":2}"#.write(toFile: folder.path(of: ".x.json.reserved"), atomically: false, encoding: .utf8)
      try folder.remove("x.json")
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
    }
  }

  @Test("what is no file is an error and nothing to wait for")
  func pipe() async throws {
    try await SignInSite.run { site in
      try await site.login()
      let path = try site.record("user").path(percentEncoded: false)
      unlink(path)
      try #require(mkfifo(path, 0o600) == 0)
      let result = try await site.lark("auth", "status")
      #expect(result.status == 5)
      #expect(try result.failure["message"]?.stringValue == "\(path) is no file")
    }
  }

  @Test("who waits too long for another process is told; a lock goes with its holder")
  func lock() async throws {
    try await withFolder { folder in
      try folder.create()
      var held: FileLock? = try await FileLock(folder.path(of: "l"), limit: .zero, purpose: "testing")
      let error = await #expect(throws: LarkError.self) {
        _ = try await FileLock(folder.path(of: "l"), limit: .milliseconds(60), purpose: "testing")
      }
      #expect(error?.kind == .storage)
      #expect(error?.message == "another process has been testing for 0 s")
      withExtendedLifetime(held) {}
      held = nil
      // A process that another test starts holds a copy for the moment before it becomes another program.
      _ = try await FileLock(folder.path(of: "l"), limit: .seconds(30), purpose: "testing")
    }
  }

  @Test("users and tenants survive being stored, and others are not mistaken for them")
  func vault() async throws {
    try await withFolder { folder in
      let vault = TokenVault(records: folder, lockFolder: folder)
      let key = UserTokenKey(appID: "cli_1", userID: "ou_1", host: "https://h")
      let token = UserToken(
        access: AccessToken("u-1", expiresAt: Date(timeIntervalSince1970: 2_000_000_000), scopes: ["b", "a"]),
        refreshToken: "r-1", refreshExpiresAt: Date(timeIntervalSince1970: 2_000_000_100))
      let signedIn = Date(timeIntervalSince1970: 1_999_999_999.25)
      let user = UserRecord(key: key, token: token, name: "Ada", signedInAt: signedIn)
      try vault.save(user)
      #expect(try vault.user(key) == user)
      // A renewal keeps what else is known.
      try await vault.save(UserToken(access: AccessToken("u-2")), for: key)
      let renewed = try #require(try vault.users(ofApp: "cli_1", host: "https://h").first)
      #expect(renewed.name == "Ada" && renewed.signedInAt == user.signedInAt)
      #expect(renewed.token == UserToken(access: AccessToken("u-2")))
      #expect(try vault.users(ofApp: "cli_2", host: "https://h").isEmpty)
      #expect(try await vault.userToken(for: UserTokenKey(appID: "cli_1", userID: "ou_2", host: "https://h")) == nil)
      try await vault.save(nil as UserToken?, for: key)
      #expect(try vault.user(key) == nil)
    }
  }
}
