import Foundation
import LarkIM
import LarkJSON
import LarkShortcuts
import LoopbackServer
import SchemaModel
import Testing

@testable import lark

/// What the declarations of shortcuts promise, all of them at once.
@Suite struct ShortcutDeclarationTests {
  private static let catalog = Catalog.standard

  private static var shortcuts: [SchemaModel.Shortcut] {
    get throws { try catalog.schema().service(named: "im")?.shortcuts ?? [] }
  }

  /// The words of a command line as a shell would take them apart.
  private static func words(_ line: String) -> [String] {
    var words: [String] = []
    var word = ""
    var quote: Character?
    for character in line {
      if character == quote {
        quote = nil
      } else if quote == nil, character == "'" || character == "\"" {
        quote = character
      } else if quote == nil, character == " " {
        words.append(word)
        word = ""
      } else {
        word.append(character)
      }
    }
    return words + [word]
  }

  @Test("there is a command for every declaration, and a declaration for every command")
  func complete() throws {
    let declared = try Self.shortcuts.map(\.id.description)
    #expect(declared.sorted() == ShortcutName.allCases.map { $0.command.id }.sorted())
    #expect(!declared.isEmpty)
  }

  @Test("help tells whose scopes they are, and which of them are optional", arguments: [
    ("chat-messages-list", [
      "Scopes of bot   contact:contact.base:readonly and contact:user.base:readonly, and one of",
      "                application:application:self_manage, admin:app.info:readonly, and one of",
      "                im:message:readonly, im:message.history:readonly, im:message; used where it is",
      "                granted, and not asked for",
      "Scopes of both  one of im:message.reactions:read, im:message:readonly, unless --no-reactions is",
      "                given",
    ]),
    ("flag-list", [
      "Scopes   im:feed.flag:read",
      "         im:message.group_msg:get_as_user and im:message.p2p_msg:get_as_user, unless",
      "         --enrich-feed-thread=false is given; without the scope only that part is left out",
    ]),
    ("feed-shortcut-list", [
      "Scopes   im:feed.shortcut:read",
      "         im:chat:read, unless --no-detail is given; without the scope only that part is left out",
    ]),
  ])
  func scopesInHelp(name: String, lines: [String]) async throws {
    let result = try await Command.lark("im", "+\(name)", "--help")
    #expect(result.output.contains(lines.map { "  \($0)\n" }.joined()), "\(result.output)")
  }

  @Test("each has two examples that a dry run accepts, without a request")
  func examples() async throws {
    let platform = try PlatformStub()
    defer { platform.stop() }
    for shortcut in try Self.shortcuts {
      #expect(shortcut.examples.count >= 2, "\(shortcut.id)")
      for example in shortcut.examples {
        let arguments = Self.words(example.command).dropFirst()
        try await CallSite.run(platform) { site in
          // Files that examples name.
          for name in arguments where name.hasPrefix("./") { try site.write("content", to: String(name.dropFirst(2))) }
          let result = try await site.lark(Array(arguments) + ["--dry-run"], input: "{}")
          #expect(result.status == 0, "\(example.command): \(result.error)")
          if arguments.contains("--format") { return }
          #expect(try result.json["dry_run"] == true, "\(example.command)")
          #expect(try result.json["data"]?["api"]?.arrayValue?.isEmpty == false, "\(example.command)")
        }
      }
    }
    #expect(await platform.requests(atLeast: 0).isEmpty)
  }

  @Test("help shows flags, callers, scopes and examples of each")
  func help() async throws {
    for shortcut in try Self.shortcuts {
      let result = try await Command.run(Command.lark, ["im", "+\(shortcut.id.name)", "--help"])
      #expect(result.status == 0)
      for flag in shortcut.flags where !flag.isHidden { #expect(result.output.contains("--\(flag.name)"), "\(shortcut.id)") }
      for caller in shortcut.identities {
        for scope in shortcut.scopeRule(for: caller).all { #expect(result.output.contains(scope), "\(shortcut.id)") }
      }
      for example in shortcut.examples { #expect(result.output.contains(example.command), "\(shortcut.id)") }
      let words = result.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      #expect(words.contains("Callers \(shortcut.identities.map(\.rawValue).joined(separator: ", ")) "))
    }
  }

  @Test("what only one identity may use is refused for the other before anything is sent")
  func identities() async throws {
    let platform = try PlatformStub()
    defer { platform.stop() }
    for shortcut in try Self.shortcuts where shortcut.identities.count == 1 {
      let other = shortcut.identities == [.user] ? "bot" : "user"
      let example = try #require(shortcut.examples.first)
      try await CallSite.run(platform, environment: CallSite.app.merging(CallSite.user) { $1 }) { site in
        let result = try await site.lark(Array(Self.words(example.command).dropFirst()) + ["--as", other])
        #expect(result.status == 2, "\(shortcut.id)")
        #expect(try result.failure["param"] == "--as", "\(shortcut.id)")
      }
    }
    #expect(await platform.requests(atLeast: 0).isEmpty)
  }

  @Test("a token that is known to lack the scopes is refused before anything is sent, with the scopes")
  func scopes() async throws {
    let platform = try PlatformStub()
    defer { platform.stop() }
    for shortcut in try Self.shortcuts where shortcut.identities.contains(.user) {
      let needed = ScopeRequirement(shortcut.scopeRule(for: .user, withOptional: false)).recommended.map(\.rawValue)
      guard let example = shortcut.examples.first, !needed.isEmpty else { continue }
      let environment = CallSite.user.merging(["LARK_USER_SCOPES": "offline_access"]) { $1 }
      try await CallSite.run(platform, environment: environment) { site in
        for name in Self.words(example.command) where name.hasPrefix("./") {
          try site.write("content", to: String(name.dropFirst(2)))
        }
        let line = Self.words(example.command).dropFirst().filter { $0 != "--as" && $0 != "bot" && $0 != "user" }
        let result = try await site.lark(line + ["--as", "user"], input: "{}")
        #expect(result.status == 3, "\(shortcut.id): \(result.error)")
        #expect(try result.failure["subtype"] == "missing_scope", "\(shortcut.id)")
        let missing = try result.failure["missing_scopes"]?.arrayValue?.compactMap(\.stringValue) ?? []
        #expect(missing.sorted() == needed.sorted(), "\(shortcut.id)")
      }
    }
    #expect(await platform.requests(atLeast: 0).isEmpty)
  }

  @Test("help says which numbers a flag takes")
  func ranges() async throws {
    for shortcut in try Self.shortcuts {
      let help = try await Command.run(Command.lark, ["im", "+\(shortcut.id.name)", "--help"]).output
      let words = help.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      for flag in shortcut.flags where !flag.isHidden {
        guard case .integer(let least?, let most?) = flag.kind else { continue }
        #expect(words.contains("; from \(least) to \(most)"), "\(shortcut.id) --\(flag.name)")
      }
    }
  }

  @Test("the generated descriptor says what the file says")
  func descriptors() throws {
    for shortcut in try Self.shortcuts {
      let command = try #require(ShortcutName(rawValue: shortcut.id.description)?.command)
      let info = command.info
      #expect(info.methods == shortcut.methods.map(\.description))
      #expect(Set(info.identities.map(\.rawValue)) == Set(shortcut.identities.map(\.rawValue)))
      for caller in shortcut.identities {
        let kind = try #require(IdentityKind(rawValue: caller.rawValue))
        #expect(info.scopes[kind].all.map(\.rawValue) == shortcut.scopes[caller].all)
        let rule = shortcut.scopeRule(for: caller)
        #expect(info.missingScopes(from: Set(rule.scopes.map { Scope(rawValue: $0) }), as: kind, withOptional: true) == [])
        for scope in info.missingScopes(from: [], as: kind, withOptional: true) {
          #expect(rule.scopes.contains(scope.rawValue), "\(shortcut.id)")
        }
      }
    }
  }
}
