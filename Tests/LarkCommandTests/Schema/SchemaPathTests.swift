import LarkJSON
import Testing

@Suite("lark schema: paths that lead nowhere")
struct SchemaPathTests {
  static let resources =
    "Available: chat.members, chats, feed.groups, images, messages, pins, reactions, threads; see 'lark schema im'"

  @Test(
    "list what there is",
    arguments: [
      (["mail"], "Unknown service: mail", "Available: im; see 'lark schema'"),
      (["IM"], "Unknown service: IM", "Available: im; see 'lark schema'"),
      ([""], "Unknown service: <empty>", "Available: im; see 'lark schema'"),
      (
        ["chats.create"], "Unknown service: chats",
        "Available: im; a path begins with the service: 'lark schema im.chats.create'"
      ),
      (
        ["completion"], "completion is a command, not a service",
        "Available: im; 'lark completion --help' is about the command"
      ),
      (["im.chat"], "Unknown resource: im.chat", resources),
      (["im", "feed", "groop"], "Unknown resource: im.feed.groop", resources),
      (["im.types.chat_type"], "Unknown resource: im.types.chat_type", resources),
      (["im."], "Unknown resource: im.<empty>", resources),
      (["im", "\u{1B}[31mchats"], "Unknown resource: im.<not a name>", resources),
      (
        ["im.chats.make"], "Unknown method: im.chats.make",
        "Available: create, get, link, update; see 'lark schema im.chats'"
      ),
      (
        ["im.chats.create.name"], "Unknown path: im.chats.create.name",
        "the path ends with the method: 'lark schema im.chats.create'"
      ),
      (
        ["im", "+messages-send"], "+messages-send is a shortcut, and shortcuts have no schema",
        "run 'lark im +messages-send --help' for its flags"
      ),
    ])
  func unknown(path: [String], message: String, hint: String) async throws {
    let result = try await Command.run(Command.lark, ["schema"] + path)
    #expect(result.status == 2)
    #expect(result.output == "")
    let expected: JSON = [
      "ok": false,
      "error": [
        "type": "validation", "subtype": "invalid_argument", "message": .string(message), "hint": .string(hint),
      ],
    ]
    #expect(result.error == expected.serialized(.indented(2)) + "\n")
  }

  @Test(
    "methods that only shortcuts use are not there",
    arguments: ["im.feed.groups.list", "im.chats.create_as_user", "im.messages.create", "im.files.create"])
  func shortcutSurface(path: String) async throws {
    let result = try await Command.lark("schema", path)
    #expect(result.status == 2)
    #expect(try result.failure["hint"]?.stringValue?.hasPrefix("Available: ") == true)
    let index = try await Command.lark("schema", "im")
    #expect(!index.output.contains(path))
  }

  @Test("services that only shortcuts use are not there", arguments: ["contact", "application"])
  func shortcutServices(service: String) async throws {
    #expect(try await Command.lark("schema", service).status == 2)
    #expect(try await Command.lark(service, "users", "batch").status == 2)
  }
}
