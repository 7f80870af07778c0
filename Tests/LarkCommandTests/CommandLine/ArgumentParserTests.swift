import Testing

@testable import lark

@Suite("Arguments")
struct ArgumentParserTests {
  static let name = FlagSpec("name", short: "n", .text(name: "text"), "Name")
  static let count = FlagSpec("count", .integer(name: "n", in: 0...9), default: "3", "Count")
  static let color = FlagSpec("color", .choice(["red", "green"]), "Colour")
  static let tag = FlagSpec("tag", .text(name: "text"), "Tag", isRepeatable: true)
  static let loud = FlagSpec("loud", .none, "Loud")
  static let command = CommandSpec(
    "paint", "Paint.", flags: [name, count, color, tag, loud],
    positionals: [.init("wall", "Wall"), .init("corner", "Corner", isRequired: false)])

  @Test("flags may stand anywhere, with a space or an equals sign")
  func spellings() throws {
    for line in [
      ["--name", "x", "left"], ["left", "--name", "x"], ["--name=x", "left"], ["-n", "x", "left"], ["-n=x", "left"],
    ] {
      let parsed = try Self.command.parse(line)
      #expect(parsed.value(of: Self.name) == "x")
      #expect(parsed.positionals == ["left"])
    }
  }

  @Test("defaults count where nothing is given")
  func defaults() throws {
    let parsed = try Self.command.parse(["left"])
    #expect(parsed.integer(of: Self.count) == 3)
    #expect(!parsed.isGiven(Self.count))
    #expect(parsed.value(of: Self.color) == nil)
    #expect(!parsed.isOn(Self.loud))
    #expect(parsed.values(of: Self.tag) == [])
  }

  @Test("a value may be empty, hold an equals sign or look like an unknown flag")
  func values() throws {
    #expect(try Self.command.parse(["left", "--name="]).value(of: Self.name) == "")
    #expect(try Self.command.parse(["left", "--name", ""]).value(of: Self.name) == "")
    #expect(try Self.command.parse(["left", "--name=a=b"]).value(of: Self.name) == "a=b")
    #expect(try Self.command.parse(["left", "--name", "--x"]).value(of: Self.name) == "--x")
    #expect(try Self.command.parse(["left", "--name=--loud"]).value(of: Self.name) == "--loud")
    #expect(try Self.command.parse(["left", "--name", "-"]).value(of: Self.name) == "-")
  }

  @Test("repeated flags keep every value in order")
  func repeated() throws {
    #expect(try Self.command.parse(["left", "--tag", "b", "--tag=a"]).values(of: Self.tag) == ["b", "a"])
  }

  @Test("two dashes end the flags; one dash is an argument")
  func endOfFlags() throws {
    #expect(try Self.command.parse(["--", "--name", "-"]).positionals == ["--name", "-"])
    #expect(try Self.command.parse(["-"]).positionals == ["-"])
  }

  @Test("flags that are on or off take true and false after an equals sign")
  func booleans() throws {
    #expect(try Self.command.parse(["left", "--loud"]).isOn(Self.loud))
    #expect(try Self.command.parse(["left", "--loud=false"]).isOn(Self.loud) == false)
    #expect(try Self.command.parse(["left", "--loud=false"]).isGiven(Self.loud))
    // Without the equals sign the next word is an argument.
    #expect(try Self.command.parse(["--loud", "false"]).positionals == ["false"])
  }

  @Test("--help goes before everything else, unless it is a value or comes after two dashes")
  func help() throws {
    #expect(try Self.command.parse(["--help"]).asksForHelp)
    #expect(try Self.command.parse(["--bogus", "-h"]).asksForHelp)
    #expect(try !Self.command.parse(["left", "--name=--help"]).asksForHelp)
    #expect(try !Self.command.parse(["--", "--help"]).asksForHelp)
  }

  @Test(
    "mistakes",
    arguments: [
      (["left", "--nme", "x"], "unknown flag --nme", "did you mean --name? see 'lark paint --help'"),
      (["left", "-x"], "unknown flag -x", "see 'lark paint --help'"),
      (["left", "--name"], "--name needs a value", "give one: -n, --name <text>; see 'lark paint --help'"),
      (
        ["left", "--name", "--loud"], "--name needs a value, but the flag --loud follows",
        "give one: -n, --name <text>; if the value itself is --loud, write --name=--loud; see 'lark paint --help'"
      ),
      (
        ["left", "--count", "many"], "--count does not take 'many'",
        "--count takes a whole number from 0 to 9; see 'lark paint --help'"
      ),
      (
        ["left", "--count=10"], "--count does not take '10'",
        "--count takes a whole number from 0 to 9; see 'lark paint --help'"
      ),
      (
        ["left", "--color", "gren"], "--color does not take 'gren'",
        "did you mean 'green'? --color takes red, green; see 'lark paint --help'"
      ),
      (
        ["left", "--loud=maybe"], "--loud does not take 'maybe'",
        "--loud takes true, false or nothing; see 'lark paint --help'"
      ),
      (["left", "--name=a", "-n", "b"], "--name is given more than once", "give it once; see 'lark paint --help'"),
      (["left", "--loud", "--loud"], "--loud is given more than once", "give it once; see 'lark paint --help'"),
      (
        ["left", "--loud", "--loud=false", "--loud"], "--loud is given more than once",
        "give it once; see 'lark paint --help'"
      ),
      ([], "<wall> is missing", "add it; see 'lark paint --help'"),
      (
        ["left", "top", "under"], "unexpected argument 'under'",
        "take it out, or put quotes around a value that has spaces; see 'lark paint --help'"
      ),
    ])
  func mistakes(line: [String], message: String, hint: String) {
    let error = #expect(throws: CommandError.self) { try Self.command.parse(line) }
    #expect(error?.message == message)
    #expect(error?.hint == hint)
    #expect(error?.type == .validation)
    #expect(error?.params.count == 1)
  }

  @Test("all mistakes are told at once; what follows an unknown flag is not called a mistake")
  func manyMistakes() {
    let error = #expect(throws: CommandError.self) {
      try Self.command.parse(["left", "top", "--nme", "x", "--count", "x", "--name"])
    }
    #expect(error?.params.map(\.name) == ["--nme", "--count", "--name"])
    #expect(error?.message == "unknown flag --nme; --count does not take 'x'; --name needs a value")
  }

  @Test("a required flag must be there")
  func requiredFlag() {
    let to = FlagSpec("to", .text(name: "id"), "Target", isRequired: true)
    let command = CommandSpec("send", "Send.", flags: [to])
    let error = #expect(throws: CommandError.self) { try command.parse([]) }
    #expect(error?.message == "--to is missing")
    #expect(error?.hint == "add --to <id>; see 'lark send --help'")
  }
}
