import LarkJSON
import Testing

@Suite("lark schema: paths that lead nowhere")
struct SchemaPathTests {
  static let resources =
    "Available: \(RawMethods.resources.joined(separator: ", ")); see 'lark schema im'"

  @Test(
    "list what there is",
    arguments: [
      (["mail"], "Unknown service: mail", "Available: cardkit, im; see 'lark schema'"),
      (["IM"], "Unknown service: IM", "Available: cardkit, im; see 'lark schema'"),
      ([""], "Unknown service: <empty>", "Available: cardkit, im; see 'lark schema'"),
      (
        ["chats.create"], "Unknown service: chats",
        "Available: cardkit, im; a path begins with the service: 'lark schema im.chats.create'"
      ),
      (
        ["completion"], "completion is a command, not a service",
        "Available: cardkit, im; 'lark completion --help' is about the command"
      ),
      (["im.chat"], "Unknown resource: im.chat", resources),
      (["im", "feed", "groop"], "Unknown resource: im.feed.groop", resources),
      (["im.types.chat_type"], "Unknown resource: im.types.chat_type", resources),
      (["im."], "Unknown resource: im.<empty>", resources),
      (["im", "\u{1B}[31mchats"], "Unknown resource: im.<not a name>", resources),
      (
        ["im.chats.make"], "Unknown method: im.chats.make",
        "Available: create, delete, get, link, search_v1, update; see 'lark schema im.chats'"
      ),
      (
        ["im.chats.create.name"], "Unknown path: im.chats.create.name",
        "the path ends with the method: 'lark schema im.chats.create'"
      ),
      (
        ["im.messages-send"], "Unknown resource: im.messages-send",
        "+messages-send is a command: 'lark im +messages-send --help' tells about it. " + resources
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
    "a method that only shortcuts use is shown with them",
    arguments: [
      (["im.messages.create"], "im messages create", ["lark im +messages-send", "lark im +messages-stream"]),
      (["im", "feed.groups", "list"], "im feed.groups list", ["lark im +feed-group-list"]),
      (["im.chats.create_as_user"], "im chats create_as_user", ["lark im +chat-create"]),
      (["im.files.create"], "im files create", ["lark im +messages-reply", "lark im +messages-send"]),
      (["im", "flags", "list"], "im flags list", ["lark im +flag-list"]),
      (
        ["contact.users.basic_batch"], "contact users basic_batch",
        [
          "lark im +chat-messages-list", "lark im +messages-mget", "lark im +messages-search",
          "lark im +threads-messages-list",
        ]
      ),
    ])
  func shortcutSurface(path: [String], name: String, shortcuts: [String]) async throws {
    let result = try await Command.run(Command.lark, ["schema"] + path)
    #expect(result.status == 0)
    let contract = try result.json
    #expect(contract["name"]?.stringValue == name)
    #expect((contract["_meta"]?["shortcuts"]?.arrayValue ?? []).compactMap(\.stringValue) == shortcuts)
    let pretty = try await Command.run(Command.lark, ["schema"] + path + ["--format", "pretty"])
    #expect(pretty.output.contains("\nShortcuts: \(shortcuts.joined(separator: ", "))\n"))
  }

  @Test("a method with a command of its own says nothing of shortcuts")
  func rawSurface() async throws {
    #expect(try await Command.lark("schema", "im.messages.delete").json["_meta"]?["shortcuts"] == nil)
  }

  @Test("services that only shortcuts use are not there", arguments: ["contact", "application"])
  func shortcutServices(service: String) async throws {
    #expect(try await Command.lark("schema", service).status == 2)
    #expect(try await Command.lark(service, "users").status == 2)
  }
}
