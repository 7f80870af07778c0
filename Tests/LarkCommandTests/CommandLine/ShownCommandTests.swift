import Foundation
import LarkJSON
import SchemaModel
import Testing

@testable import lark

/// Commands that documents and help texts show, found by scanning: each is one that lark takes, and each that can be run
/// without an account is run.
@Suite("Every command that is shown")
struct ShownCommandTests {
  private struct Shown: Hashable {
    /// The line, from `lark` on.
    var line: String
    /// Where it stands first.
    var place: String
    /// Whether it stands for itself; otherwise it is a part of a sentence, which may leave arguments out.
    var isExample: Bool
  }

  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  // MARK: Finding them

  private static func documents() throws -> [(name: String, text: String)] {
    let skills = root.appending(path: "Generated/skills").path(percentEncoded: false)
    let names = try FileManager.default.subpathsOfDirectory(atPath: skills).filter { $0.hasSuffix(".md") }.sorted()
    return try (["README.md", "CONTRIBUTING.md"] + names.map { "Generated/skills/\($0)" }).map { name in
      (name, try String(contentsOf: root.appending(path: name), encoding: .utf8))
    }
  }

  private static func helpTopics() throws -> [(name: String, topic: HelpTopic)] {
    let catalog = Catalog.standard
    var topics: [(String, HelpTopic)] = [("lark", .root)]
    topics += RootCommands.shown.map { ($0.name, .command($0)) } + RootCommands.groups.map { ($0.name, .group($0)) }
    topics += catalog.documents.map { ($0, .document($0)) }
    for service in catalog.services {
      topics.append((service, .service(service)))
      topics += catalog.resources(of: service).map { ($0, .resource(service: service, resource: $0)) }
      for method in catalog.methods(of: service) {
        topics.append((method.id.description, .method(try catalog.contract(method.id))))
      }
      for shortcut in catalog.shortcutSummaries(of: service) {
        topics.append(("+\(shortcut.id.name)", .shortcut(try catalog.shortcut(shortcut.id))))
      }
      for alias in catalog.aliases(of: service) { topics.append((alias.word, .command(try catalog.command(for: alias)))) }
    }
    return topics
  }

  /// The lines of a Markdown text that are code in a fence, and what stands between backticks.
  private static func commands(inMarkdown text: String) -> [(line: String, isExample: Bool)] {
    var lines: [(line: String, isExample: Bool)] = []
    var isFenced = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.drop(while: { $0 == " " }).hasPrefix("```") {
        isFenced.toggle()
      } else if isFenced {
        let code = line.drop { $0 == " " }
        if code.hasPrefix("lark ") { lines.append((String(code), true)) }
      } else {
        lines += line.matches(of: /`(lark [^`]+)`/).map { (String($0.1), false) }
      }
    }
    return lines
  }

  /// Examples of a help text, and what stands in quotes in its prose.
  private static func commands(inHelp text: String) -> [(line: String, isExample: Bool)] {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let examples = lines.filter { $0.hasPrefix("  lark ") }.map { String($0.dropFirst(2)) }
    let inner = lines.flatMap { $0.matches(of: /\$\((lark [^)]+)\)/).map { String($0.1) } }
    let prose = lines.filter { !$0.hasPrefix("  lark ") }.map { $0.drop { $0 == " " } }.joined(separator: " ")
    let mentions = prose.matches(of: /'(lark [^']+)'/).map { (String($0.1), false) }
    return (examples + inner).map { ($0, true) } + mentions
  }

  private static let all: [Shown] = {
    var seen: Set<String> = []
    var shown: [Shown] = []
    func add(_ lines: [(line: String, isExample: Bool)], _ place: String) {
      for (line, isExample) in lines where seen.insert(line).inserted {
        shown.append(Shown(line: line, place: place, isExample: isExample))
      }
    }
    for (name, text) in (try? documents()) ?? [] { add(commands(inMarkdown: text), name) }
    for (name, topic) in (try? helpTopics()) ?? [] {
      guard let text = try? HelpWriter(.standard).text(topic) else { continue }
      if case .document = topic { add(commands(inMarkdown: text), name) } else { add(commands(inHelp: text), "lark \(name) --help") }
    }
    return shown
  }()

  @Test("they are found in documents and in help of every kind")
  func found() throws {
    let places = Set(Self.all.map(\.place))
    for place in ["README.md", "CONTRIBUTING.md", "Generated/skills/lark-im/SKILL.md", "lark schema --help", "lark im --help"] {
      #expect(places.contains(place), "\(place)")
    }
    #expect(Self.all.count > 120)
    #expect(try !Self.documents().isEmpty && Self.helpTopics().count > 80)
  }

  // MARK: Taking them apart

  /// The words of a line as a shell reads them, up to what the shell does itself.
  private static func words(_ line: String) -> [String] {
    var words: [String] = []
    var word: String?
    var quote: Character?
    var rest = line[...]
    while let character = rest.popFirst() {
      if let open = quote {
        if character == open { quote = nil } else if character == "\\", open == "\"" {
          word?.append(rest.popFirst() ?? "\\")
        } else {
          word?.append(character)
        }
      } else if character == "'" || character == "\"" {
        quote = character
        word = word ?? ""
      } else if character == " " {
        if let complete = word { words.append(complete) }
        word = nil
      } else if word == nil, "#>|&;".contains(character) {
        return words
      } else {
        word = (word ?? "") + String(character)
      }
    }
    return words + [word].compactMap(\.self)
  }

  /// Whether a word stands for another one.
  private static func isPlaceholder(_ word: String) -> Bool {
    word.contains("<") || word.contains("…") || word.hasPrefix("[") || word.wholeMatch(of: /[A-Z]{3,}/) != nil
  }

  /// What a line calls, with its arguments parsed.
  private static func route(_ words: [String]) throws -> Route {
    let catalog = Catalog.standard
    let route = try Router(catalog).route(words)
    switch route {
    case .command(let command, let rest): _ = try command.spec.parse(rest)
    case .method(let id, let rest): _ = try RawCall.command(for: catalog.contract(id)).parse(rest)
    case .shortcut(let service, let name, let rest):
      _ = try ShortcutCall.command(for: catalog.shortcut(ShortcutID(service: service, name: name))).parse(rest)
    case .alias(let alias, let rest): _ = try catalog.command(for: alias).parse(rest)
    case .help, .version, .complete: break
    }
    return route
  }

  @Test("each is one that lark takes, with its flags")
  func parsed() throws {
    for shown in Self.all {
      let words = Self.words(shown.line).dropFirst()
      // Methods of a folder of somebody's own, which is not there.
      if let globals = try? GlobalFlags(Array(words)), globals.schema != nil,
        let first = globals.rest.first, !RootCommands.isCommand(first)
      {
        #expect(globals.rest.count > 2, "\(shown)")
        continue
      }
      let beginning = words.prefix { !Self.isPlaceholder($0) && $0 != "--params" && $0 != "--data" }
      if beginning.count == words.count || !words.contains(where: Self.isPlaceholder) {
        // Words that are only the beginning of a command have help.
        let isWhole = shown.isExample || words.contains { $0.hasPrefix("--") }
        #expect(throws: Never.self, "\(shown)") {
          do { _ = try Self.route(Array(words)) } catch {
            if isWhole { throw error }
            _ = try Router(.standard).route(Array(words) + ["--help"])
          }
        }
      } else {
        #expect(throws: Never.self, "\(shown)") { _ = try Router(.standard).route(Array(beginning) + ["--help"]) }
      }
    }
  }

  // MARK: Running them

  /// Commands without a dry run that need no account, no person and no git.
  private static let offline: Set<String> = ["schema", "scopes", "completion", "help", "version", "whoami"]

  /// Flags that name what only the reader has: a folder of method files, a service of the reader's catalog.
  private static let othersFiles: Set<String> = ["--schema", "--service"]

  @Test("each that needs no account is run: calls as dry runs")
  func run() async throws {
    var count = 0
    let environment = CallSite.app.merging(CallSite.user) { $1 }.merging(["LARK_VERIFICATION_TOKEN": "v"]) { $1 }
    try await CallSite.run(nil, environment: environment) { site in
      for name in ["notes.md", "chart.png", "cat.png", "report.pdf", "image"] { try site.write("x", to: name) }
      let fixture = Self.root.appending(path: "Tests/SchemaImportTests/Fixtures/catalog.json")
      try FileManager.default.copyItem(at: fixture, to: site.folder.appending(path: "catalog.json"))
      for shown in Self.all {
        let words = Array(Self.words(shown.line).dropFirst())
        guard !words.contains(where: Self.isPlaceholder), !words.contains(where: Self.othersFiles.contains), let route = try? Self.route(words) else {
          continue
        }
        var takesDryRun = false
        switch route {
        case .method, .shortcut, .alias:
          if !shown.isExample { continue }
          takesDryRun = true
        case .command(let command, let rest):
          let spec = command.spec
          takesDryRun = spec.flag("--dry-run") != nil
          if !takesDryRun, !Self.offline.contains(spec.name) || rest.contains("app") || rest.contains("--verify") {
            continue
          }
        case .help, .version, .complete: break
        }
        // Examples name files of the reader's own.
        for (before, word) in zip(words, words.dropFirst())
        where (word.hasPrefix("./") || word.contains("=./")) && before != "--output" {
          let name = word.drop { $0 != "/" }.dropFirst()
          if !name.isEmpty, !name.contains("/") { try site.write("x", to: String(name)) }
        }
        let needsDryRun = takesDryRun && !words.contains("--dry-run")
        let line = needsDryRun ? Self.withDryRun(shown.line) : shown.line
        let result = try await site.shell(line)
        // A question may be answered with no.
        let isAnswered = result.status == 0 || words.contains("--check") && result.status == 1
        #expect(isAnswered, "\(shown.place): \(line)\n\(result.error)")
        count += 1
      }
    }
    #expect(count > 100)
  }

  /// The line as a dry run: before what the shell does with its output.
  private static func withDryRun(_ line: String) -> String {
    let words = line.split(separator: "lark ", maxSplits: 1, omittingEmptySubsequences: false)
    guard words.count == 2, let end = words[1].range(of: "  #")?.lowerBound else { return "\(line) --dry-run" }
    return "lark \(words[1][..<end]) --dry-run"
  }
}
