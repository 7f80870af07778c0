import Foundation
import Testing

@Suite("Completion")
struct CompletionTests {
  /// The words that are offered, and what the shell does around them.
  private func offer(_ words: [String]) async throws -> (words: [String], mode: String) {
    let result = try await Command.run(Command.lark, ["__complete"] + words)
    #expect(result.status == 0)
    #expect(result.error == "")
    var lines = result.output.split(separator: "\n").map(String.init)
    let last = lines.popLast()
    let mode = try #require(last)
    return (lines.map { String($0.prefix { $0 != "\t" }) }, mode)
  }

  /// The resources that begin with `ch`.
  private static let chatResources = RawMethods.resources.filter { $0.hasPrefix("ch") }

  @Test(
    "offers what may come next",
    arguments: [
      ([""], [
        "cardkit", "im", "api", "auth", "call", "card", "completion", "config", "doctor", "event", "help", "mcp", "mock", "schema",
        "scopes", "skills", "version", "whoami",
      ], ":space"),
      (["auth", ""], ["check", "login", "logout", "scopes", "status"], ":space"),
      (["--profile", ""], [], ":space"),
      (["--profile", "work", "config", ""], ["init", "show"], ":space"),
      (["im", "chats", "--profile", "work", "c"], ["create"], ":space"),
      (["sch"], ["schema"], ":space"),
      (["-"], ["--help", "--profile", "--schema", "--version"], ":space"),
      (["--schema", ""], [], ":files"),
      (["call", "im.ch"], chatResources.map { "im.\($0)." }, ":nospace"),
      (["call", "im.chats.c"], ["im.chats.create"], ":space"),
      (["call", "im.chats.create", "--dr"], ["--dry-run"], ":space"),
      (["im", "me"], ["messages"], ":space"),
      (["im", "add-"], ["add-member", "add-reaction"], ":space"),
      (["im", "add-reaction", "--e"], ["--emoji"], ":space"),
      (["im", "list-messages", "--order", ""], ["asc", "desc"], ":space"),
      (["im", "upload-file", "--file", ""], [], ":files"),
      (["im", "chats", ""], ["create", "delete", "get", "link", "search_v1", "update"], ":space"),
      (["im", "messages", "delete", "--y"], ["--yes"], ":space"),
      (["im", "chats", "create", "--y"], [], ":space"),
      (["im", "chats", "create", "--as", ""], ["user", "bot", "auto"], ":space"),
      (["im", "chats", "create", "--as=b"], ["--as=bot"], ":space"),
      (["im", "chats", "create", "--as", "bot", "--a"], [], ":space"),
      (["im", "chats", "create", "--params", "{}", "--da"], ["--data"], ":space"),
      (["im", "images", "create", "--file", ""], [], ":files"),
      (["im", "chats", "create_a"], [], ":space"),
      (["contact", ""], [], ":space"),
      (["api", "P"], ["POST", "PUT", "PATCH"], ":space"),
      (["api", "GET", ""], [], ":space"),
      (["completion", ""], ["bash", "zsh", "fish"], ":space"),
      (["help", "im", "ch"], chatResources, ":space"),
      (["schema", "--format", ""], ["json", "pretty", "html"], ":space"),
      (["schema", "--format", "pretty", "im.th"], ["im.threads."], ":nospace"),
    ] as [([String], [String], String)])
  func next(words: [String], expected: [String], mode: String) async throws {
    let offer = try await offer(words)
    #expect(offer.words == expected)
    #expect(offer.mode == mode)
  }

  @Test(
    "offers paths of schemas in dots and in words",
    arguments: [
      ([""], ["cardkit.", "im.", "diff", "import"], ":nospace"),
      (["i"], ["im.", "import"], ":nospace"),
      (["im.ch"], chatResources.map { "im.\($0)." }, ":nospace"),
      (["im.feed."], ["im.feed.groups."], ":nospace"),
      (["im.chats.c"], ["im.chats.create"], ":space"),
      (["im", "ch"], chatResources, ":space"),
      (["im", "feed", ""], ["groups"], ":space"),
      (["im.feed", ""], ["groups"], ":space"),
      (["im", "feed", "groups", "cr"], ["create"], ":space"),
      (["im", "chats", ""], ["create", "delete", "get", "link", "search_v1", "update"], ":space"),
      (["im.chats", "l"], ["link"], ":space"),
      (["im", "chats.l"], ["chats.link"], ":space"),
      (["im.chats.create", ""], [], ":space"),
      (["mail."], [], ":space"),
    ] as [([String], [String], String)])
  func paths(words: [String], expected: [String], mode: String) async throws {
    let offer = try await offer(["schema"] + words)
    #expect(offer.words == expected)
    #expect(offer.mode == mode)
  }

  @Test("reaches every method that schema resolves, and no other")
  func reach() async throws {
    var found: [String] = []
    for resource in try await offer(["schema", "im."]).words { found += try await offer(["schema", resource]).words }
    // Below a resource there may be another one.
    #expect(found.filter { !$0.hasSuffix(".") }.sorted() == RawMethods.all)
  }

  // MARK: Scripts

  @Test("prints scripts that their shells accept", arguments: ["bash", "zsh", "fish"])
  func syntax(shell: String) async throws {
    let script = try await Command.lark("completion", shell)
    #expect(script.status == 0)
    guard let path = try await path(of: shell) else { return }
    let check = try await Command.run(URL(filePath: path), ["-n", "-c", script.output])
    #expect(check.error == "")
    #expect(check.status == 0)
  }

  @Test(
    "works inside bash, which parts words at =",
    arguments: [
      (["schema", "im.ch"], chatResources.map { "im.\($0)." }.joined(separator: " ")),
      (["schema", "--format", "=", "p"], "pretty"),
      (["schema", "--format", "="], "json pretty html"),
      (["im", "chats", "create", "--params", "'{\"a b\": 1}'", "--no"], "--no-validate"),
    ])
  func bash(words: [String], expected: String) async throws {
    guard let bash = try await path(of: "bash") else { return }
    let result = try await Command.shell(
      """
      eval "$("$LARK" completion bash)"
      COMP_WORDS=("$LARK" "$@"); COMP_CWORD=$#
      _lark
      echo "${COMPREPLY[*]}"
      """, words, in: bash)
    #expect(result.output == expected + "\n")
  }

  @Test("works inside fish")
  func fish() async throws {
    guard let fish = try await path(of: "fish") else { return }
    let result = try await Command.shell(
      """
      set -x PATH (dirname $LARK) $PATH; set -x HOME /nonexistent
      lark completion fish | source
      complete -C"lark schema im.chats.l"
      complete -C"lark schema --format=p"
      """, in: fish)
    #expect(result.output == "im.chats.link\tGet a link that lets people join a chat\n--format=pretty\n")
  }

  /// Where a shell is; `nil` where it is not installed.
  private func path(of shell: String) async throws -> String? {
    let result = try await Command.shell("command -v \(shell)")
    let path = result.output.trimmingCharacters(in: .whitespacesAndNewlines)
    return path.isEmpty ? nil : path
  }
}
