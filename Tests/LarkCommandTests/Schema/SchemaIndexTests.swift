import LarkJSON
import Testing

@Suite("lark schema: indexes")
struct SchemaIndexTests {
  @Test("without a path, the services")
  func services() async throws {
    let result = try await Command.lark("schema")
    #expect(
      result.output == """
        {
          "kind": "service_index",
          "services": [
            {
              "name": "cardkit",
              "description": "Cards that change after they were sent, and what people do with them"
            },
            {
              "name": "im",
              "description": "Messages, chats, reactions, pins, flags and the feed of Lark Messenger"
            }
          ],
          "hint": "run 'lark schema <service>' for the methods of a service"
        }

        """)
    #expect(result.error == "")
    #expect(result.status == 0)
  }

  @Test("of a resource, its methods", arguments: [["im.chats"], ["im", "chats"]])
  func resource(path: [String]) async throws {
    let result = try await Command.run(Command.lark, ["schema"] + path)
    #expect(
      result.output == """
        {
          "kind": "method_index",
          "service": "im",
          "hint": "run 'lark schema <path>' for what a method takes and answers",
          "methods": [
            {
              "path": "im.chats.create",
              "command": "lark im chats create",
              "description": "Create a group chat",
              "risk": "write",
              "access_tokens": [
                "bot"
              ]
            },
            {
              "path": "im.chats.delete",
              "command": "lark im chats delete",
              "description": "Disband a chat",
              "risk": "high-risk-write",
              "access_tokens": [
                "bot",
                "user"
              ]
            },
            {
              "path": "im.chats.get",
              "command": "lark im chats get",
              "description": "Get the name, settings and owner of a chat",
              "risk": "read",
              "access_tokens": [
                "bot",
                "user"
              ]
            },
            {
              "path": "im.chats.link",
              "command": "lark im chats link",
              "description": "Get a link that lets people join a chat",
              "risk": "write",
              "access_tokens": [
                "bot",
                "user"
              ]
            },
            {
              "path": "im.chats.search_v1",
              "command": "lark im chats search_v1",
              "description": "Search the groups that the caller can see, by their names",
              "risk": "read",
              "access_tokens": [
                "bot",
                "user"
              ]
            },
            {
              "path": "im.chats.update",
              "command": "lark im chats update",
              "description": "Change the name, owner or settings of a chat",
              "risk": "high-risk-write",
              "access_tokens": [
                "bot",
                "user"
              ]
            }
          ]
        }

        """)
    #expect(result.status == 0)
  }

  @Test("of a service, exactly the methods that people may call, by path")
  func service() async throws {
    let index = try await Command.lark("schema", "im").json
    let methods = try #require(index["methods"]?.arrayValue)
    let paths = methods.compactMap { $0["path"]?.stringValue }
    #expect(paths == RawMethods.all)
    #expect(paths.filter(RawMethods.first.contains) == RawMethods.first)
    for method in methods {
      let path = try #require(method["path"]?.stringValue)
      let command = try #require(method["command"]?.stringValue)
      // The command is the path with spaces where the resource begins and ends.
      #expect(command.replacing(" ", with: ".") == "lark." + path)
      #expect(method["description"]?.stringValue?.hasSuffix(".") == false)
    }
  }

  @Test("every path that the index prints leads to its method", arguments: RawMethods.all)
  func roundTrip(path: String) async throws {
    let result = try await Command.lark("schema", path)
    #expect(result.status == 0)
    let name = try #require(try result.json["name"]?.stringValue)
    #expect(name.replacing(" ", with: ".") == path)
  }

  @Test(
    "dots and spaces are the same",
    arguments: [
      ["im.feed.groups.create"], ["im", "feed.groups", "create"], ["im", "feed", "groups", "create"],
      ["im.feed", "groups.create"], ["im.feed.groups", "create"],
    ])
  func spelling(path: [String]) async throws {
    let result = try await Command.run(Command.lark, ["schema"] + path)
    #expect(try result.json["name"] == "im feed.groups create")
  }
}
