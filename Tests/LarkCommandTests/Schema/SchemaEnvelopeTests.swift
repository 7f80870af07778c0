import LarkJSON
import Testing

@Suite("lark schema: the contract of a method")
struct SchemaEnvelopeTests {
  @Test("a method with a path parameter that asks for --yes")
  func highRisk() async throws {
    let result = try await Command.lark("schema", "im.messages.delete")
    #expect(
      result.output == """
        {
          "name": "im messages delete",
          "command": "lark im messages delete",
          "description": "Recall a message. A bot must be in the group to recall a message there; for the message of somebody else it must also be the owner, an admin or the creator of the group. At most one year after it was sent, or less where the administrator of the organization says so. In a direct chat the user must be within the bot's availability",
          "inputSchema": {
            "type": "object",
            "required": [
              "params"
            ],
            "properties": {
              "params": {
                "type": "object",
                "carrier": "--params",
                "required": [
                  "message_id"
                ],
                "properties": {
                  "message_id": {
                    "type": "string",
                    "description": "Id of the message (`om_…`)",
                    "example": "om_dc13264520392913993dd051dba21dcf"
                  }
                }
              },
              "yes": {
                "type": "boolean",
                "flag": "--yes",
                "default": false
              }
            }
          },
          "outputSchema": {
            "type": "object",
            "properties": {}
          },
          "_meta": {
            "envelope_version": "1.0",
            "http_method": "DELETE",
            "path": "/open-apis/im/v1/messages/{message_id}",
            "scopes": [
              "im:message:recall",
              "im:message",
              "im:message:send_as_bot"
            ],
            "required_scopes": [],
            "access_tokens": [
              "bot",
              "user"
            ],
            "danger": true,
            "risk": "high-risk-write",
            "doc_url": "https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/reference/im-v1/message/delete"
          }
        }

        """)
    #expect(result.error == "")
    #expect(result.status == 0)
  }

  @Test("a method that uploads a file has it in a section of its own")
  func upload() async throws {
    let input = try #require(try await Command.lark("schema", "im.images.create").json["inputSchema"])
    #expect(input["required"] == ["data", "file"])
    #expect(input["properties"]?.objectValue?.keys == ["data", "file"])
    let file = try #require(input["properties"]?["file"])
    #expect(file["carrier"] == "--file")
    #expect(file["properties"]?["image"]?["type"] == "string")
    #expect(file["properties"]?["image"]?["format"] == "binary")
    #expect(input["properties"]?["data"]?["properties"]?["image"] == nil)
  }

  @Test("--json, --format json and --as change nothing")
  func ignoredFlags() async throws {
    let plain = try await Command.lark("schema", "im.chats.get")
    for flags in [["--json"], ["--format", "json"], ["--format=json"], ["--as", "user"]] {
      let result = try await Command.run(Command.lark, ["schema"] + flags + ["im.chats.get"])
      #expect(result.output == plain.output)
      #expect(result.status == 0)
    }
  }

  @Test("is as it should be throughout", arguments: RawMethods.all)
  func lint(path: String) async throws {
    let envelope = try await Command.lark("schema", path).json
    #expect(EnvelopeLint.problems(envelope) == [])
  }

  @Test("needs no environment, not even a home folder")
  func bareEnvironment() async throws {
    let result = try await Command.shell("cd / && exec env -i \"$LARK\" schema im.chats.create")
    #expect(result.status == 0)
    #expect(try result.json["name"] == "im chats create")
  }
}
