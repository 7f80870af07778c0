import LarkJSON
import LoopbackServer
import SchemaModel
import Testing

@testable import lark

@Suite("What all shortcuts about flags and the feed have in common")
struct FeedCommandTests {
  @Test("a bot is refused before anything is sent; where nobody is signed in, the answer is how to", arguments:
    Feed.samples)
  func bot(line: String) async throws {
    try await Feed.expectRefusal("\(line) --as bot", of: ["--as"])
    let name = String(line.dropFirst().prefix { $0 != " " })
    let needed = try Catalog.standard.shortcut(ShortcutID(service: "im", name: name)).scopeRule(for: .user).all
    let platform = try PlatformStub()
    try await CallSite.run(platform, environment: CallSite.app) { site in
      let result = try await site.shell("lark im \(line)")
      #expect(result.status == 3)
      #expect(try result.failure["subtype"] == "token_missing")
      let hint = try result.failure["hint"]?.stringValue ?? ""
      #expect(hint.hasPrefix("run 'lark auth login --scope \""))
      for scope in needed { #expect(hint.contains(scope)) }
    }
    #expect(platform.server.requests.isEmpty)
  }

  @Test("scopes that are needed in any case are checked before anything is sent", arguments: zip(
    Feed.samples,
    [
      "im:feed.flag:write", "im:feed.flag:write", "im:feed.flag:read", "im:feed.shortcut:write", "im:feed.shortcut:write", "im:feed.shortcut:read",
      "im:feed_group_v1:read", "im:feed_group_v1:read im:chat:read", "im:feed_group_v1:read im:chat:read",
    ]))
  func scopes(line: String, needed: String) async throws {
    let scopes = needed.split(separator: " ").map(String.init)
    for missing in scopes {
      let granted = scopes.filter { $0 != missing }.joined(separator: " ") + " im:other"
      for ending in ["", " --dry-run"] {
        let platform = try PlatformStub()
        let result = try await Feed.run(line + ending, on: platform, environment: ["LARK_USER_SCOPES": granted])
        #expect(result.status == 3, "\(line) without \(missing)")
        #expect(try result.failure["subtype"] == "missing_scope")
        #expect(try result.failure["missing_scopes"] == [.string(missing)])
        #expect(platform.server.requests.isEmpty)
      }
    }
    // They are all that is needed.
    let platform = try PlatformStub()
    let result = try await Feed.run(line + " --dry-run", on: platform, environment: ["LARK_USER_SCOPES": needed])
    #expect(result.status == 0, "\(result.error)")
  }

  @Test("help names flags, scopes and callers, and its examples work", arguments: Feed.samples)
  func help(line: String) async throws {
    let name = String(line.dropFirst().prefix { $0 != " " })
    let shortcut = try Catalog.standard.shortcut(ShortcutID(service: "im", name: name))
    let platform = try PlatformStub()
    let help = try await Feed.run("+\(name) --help", on: platform)
    #expect(help.status == 0)
    for flag in shortcut.flags { #expect(help.output.contains("--\(flag.name)")) }
    for scope in shortcut.scopeRule(for: .user).all { #expect(help.output.contains(scope)) }
    #expect(shortcut.examples.count == 2)
    for example in shortcut.examples {
      #expect(help.output.replacing(/\s+/, with: " ").contains(example.command))
      let line = example.command.replacing("lark im ", with: "", maxReplacements: 1)
      let dryRun = try await Feed.run("\(line) --dry-run", on: platform)
      #expect(dryRun.status == 0 && dryRun.output.contains("/open-apis/im/"), "\(line): \(dryRun.error)")
    }
    #expect(platform.server.requests.isEmpty)
  }

  @Test("without a token nothing is sent, and the hint says what to set", arguments: Feed.samples)
  func noToken(line: String) async throws {
    let platform = try PlatformStub()
    try await CallSite.run(platform) { site in
      let result = try await site.shell("lark im \(line)")
      #expect(result.status == 3)
      #expect(try result.failure["subtype"] == "token_missing")
    }
    #expect(platform.server.requests.isEmpty)
  }

  // Taking off flags tells of each flag instead.
  @Test("an expired token is an error that says so", arguments: Feed.samples.filter { !$0.contains("cancel") })
  func expired(line: String) async throws {
    let platform = try PlatformStub()
    for verb in ["GET", "POST"] {
      for path in [Feed.flags, Feed.shortcuts, Feed.removal, Feed.groups, "\(Feed.groups)/ofg_1/*"] {
        platform.on(verb, path, .failure(99_991_677, "expired", status: 401))
      }
    }
    let result = try await Feed.run(line, on: platform)
    #expect(result.status == 3)
    #expect(result.output == "")
    #expect(try result.failure["subtype"] == "token_expired")
  }
}
