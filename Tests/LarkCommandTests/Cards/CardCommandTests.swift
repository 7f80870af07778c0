import Foundation
import LarkJSON
import Testing

/// `lark card check` and `lark card render`, and the elements in `lark schema`.
@Suite struct CardCommandTests {
  /// Runs a command on a file with the text.
  private func run(_ command: String, _ text: String, _ flags: String...) async throws -> ProcessResult {
    let file = FileManager.default.temporaryDirectory.appending(path: "c\(UInt32.random(in: 0 ... .max)).json")
    try Data(text.utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    return try await Command.run(
      Command.lark, ["card", command, file.path(percentEncoded: false)] + flags, environment: [:])
  }

  private let card = """
    {
      "schema": "2.0",
      "header": { "title": { "tag": "plain_text", "content": "Build" } },
      "body": {
        "elements": [
          { "tag": "markdown", "content": "**green**" },
          { "tag": "button", "text": { "tag": "plain_text", "content": "Open" }, "behaviors": [{ "type": "open_url", "default_url": "https://example.com" }] }
        ]
      }
    }
    """

  @Test func aGoodCardPasses() async throws {
    let result = try await run("check", card)
    #expect(result.status == 0)
    #expect(result.output.hasSuffix(".json: nothing wrong\n"))
    let json = try await run("check", card, "--format", "json").json
    #expect(json == ["ok": true, "data": ["problems": []], "meta": ["errors": 0, "warnings": 0]])
  }

  @Test func mistakesStandAtTheirLine() async throws {
    let bad = card.replacing(#""content": "**green**""#, with: #""contents": "**green**""#)
    let result = try await run("check", bad)
    #expect(result.status == 1)
    #expect(result.error.isEmpty)
    let lines = result.output.split(separator: "\n").map(String.init)
    try #require(lines.count == 3)
    #expect(lines[0].contains(":6:7: error: body.elements[0]: a markdown has no content; add \"content\" [card.missing]"))
    #expect(lines[1].contains(":6:28: error: body.elements[0].contents: a markdown has no property 'contents' in JSON 2.0"))
    #expect(lines[2].hasSuffix(": 2 errors"))
    let json = try await run("check", bad, "--json")
    #expect(json.status == 1)
    let problem = try json.json["data"]?["problems"]?[0]
    #expect(problem?["line"] == 6 && problem?["column"] == 7 && problem?["place"] == "body.elements[0]")
    #expect(try json.json["ok"] == false)
  }

  @Test func standardInputIsReadToo() async throws {
    let script = #"printf '%s' "$1" | "$LARK" card "$2" -"#
    let result = try await Command.shell(script, [card, "check"])
    #expect(result.status == 0)
    #expect(result.output == "standard input: nothing wrong\n")
    let text = try await Command.shell(script, [card, "render"])
    #expect(text.output == "**Build**\n**green**\n[Open](https://example.com)\n")
  }

  @Test func oldCardsAreShownAndNotChecked() async throws {
    let old =
      #"{"header":{"title":{"tag":"plain_text","content":"Old"}},"elements":[{"tag":"note","elements":[{"tag":"plain_text","content":"small"}]}]}"#
    let text = try await run("render", old)
    #expect(text.output == "**Old**\n📝 small\n")
    let json = try await run("render", old, "--format", "json").json
    #expect(json["data"]?["text"] == "**Old**\n📝 small")
    let check = try await run("check", old)
    #expect(check.status == 1)
    #expect(check.output.contains("the card has no schema, which makes it one of JSON 1.0; JSON 1.0 can be read and shown, not built"))
  }

  @Test func whatIsNoCardIsRefused() async throws {
    let missing = try await Command.lark("card", "check", "/nowhere/card.json")
    #expect(try missing.failure["message"]?.stringValue?.contains("cannot be read") == true)
    #expect(try await Command.lark("card", "check").status == 2)
    #expect(try await Command.lark("card", "chekc", "x").failure["hint"]?.stringValue?.contains("check") == true)
    #expect(try await run("check", " \n").status == 2)
    #expect(try await run("check", "{}", "--json", "--format", "pretty").status == 2)
    #expect(try await run("render", "[1]").status == 2)
    #expect(try await run("check", "[1]").status == 1)
    #expect(try await run("render", "{").status == 2)
    #expect(try await run("check", "{").output.contains(": error: not JSON"))
  }

  @Test func theSchemaHasTheElements() async throws {
    let index = try await Command.lark("schema", "cards").json
    #expect(index["kind"] == "element_index")
    #expect(index["elements"]?.arrayValue?.count == 28)
    let button = try await Command.lark("schema", "cards.button").json
    #expect(button["kind"] == "element")
    #expect(button["inputSchema"]?["properties"]?["tag"]?["enum"] == ["button"])
    #expect(button["_meta"]?["allowed_in"]?.arrayValue?.contains("checker") == true)
    let page = try await Command.lark("schema", "cards", "form", "--format", "pretty").output
    #expect(page.contains("Holds in elements: what may stand in form"))
    #expect(page.contains("May stand in: body"))
    #expect(try await Command.lark("schema", "cards", "--format", "pretty").output.contains("markdown"))
    #expect(try await Command.lark("schema", "cards.buton").failure["hint"]?.stringValue?.contains("button") == true)
    #expect(try await Command.lark("schema", "cards.button", "--format", "html").status == 2)
  }
}
