import LarkJSON
import Testing

@Suite("lark schema: events")
struct EventSchemaTests {
  @Test(
    "an event is found by its type and by the path of its file",
    arguments: [["im.message.receive_v1"], ["im.events.message_received"], ["im", "events", "message_received"]])
  func found(path: [String]) async throws {
    let result = try await Command.run(Command.lark, ["schema"] + path)
    #expect(result.status == 0)
    let json = try result.json
    #expect(json["name"] == "im.message.receive_v1")
    #expect(json["path"] == "im.events.message_received")
    #expect(json["kind"] == "event")
    let message = json["outputSchema"]?["properties"]?["message"]?["properties"]
    #expect(message?["content"]?["type"] == "string")
    #expect(message?["mentions"]?["items"]?["properties"]?["id"]?["properties"]?["open_id"]?["type"] == "string")
    #expect(json["_meta"]?["scopes"]?[0] == "im:message.p2p_msg:readonly")
    #expect(json["_meta"]?["access_tokens"] == ["bot"])
  }

  @Test(
    "every event of messages, cards, links and the bot's menu, with its kind",
    arguments: [
      ("im.chat.access_event.bot_p2p_chat_entered_v1", "event"), ("im.chat.disbanded_v1", "event"),
      ("im.chat.member.bot.added_v1", "event"), ("im.chat.member.bot.deleted_v1", "event"),
      ("im.chat.member.user.added_v1", "event"), ("im.chat.member.user.deleted_v1", "event"),
      ("im.chat.member.user.withdrawn_v1", "event"), ("im.chat.updated_v1", "event"),
      ("im.message.message_read_v1", "event"), ("im.message.reaction.created_v1", "event"),
      ("im.message.reaction.deleted_v1", "event"), ("im.message.recalled_v1", "event"),
      ("im.message.receive_v1", "event"), ("url.preview.get", "callback"), ("card.action.trigger", "callback"),
      ("application.bot.menu_v6", "event"),
    ])
  func all(type: String, kind: String) async throws {
    let json = try await Command.lark("schema", type).json
    #expect(json["name"]?.stringValue == type)
    #expect(json["kind"]?.stringValue == kind)
  }

  @Test("lists name the events beside the methods")
  func lists() async throws {
    let service = try await Command.lark("schema", "im").json
    let events = try #require(service["events"]?.arrayValue)
    #expect(events.count == 14)
    #expect(events.contains { $0["type"] == "im.message.receive_v1" && $0["path"] == "im.events.message_received" })
    #expect(service["methods"]?.arrayValue?.contains { $0["path"]?.stringValue?.contains("events") == true } == false)
    let resource = try await Command.lark("schema", "im.events").json
    #expect(resource["methods"] == [])
    #expect(resource["events"]?.arrayValue?.count == 14)
    let page = try await Command.lark("schema", "im", "--format", "pretty")
    #expect(page.output.contains("\nEvents\n"))
    #expect(page.output.contains("  im.message.receive_v1"))
  }

  @Test("an event for people")
  func pretty() async throws {
    let page = try await Command.lark("schema", "card.action.trigger", "--format", "pretty").output
    #expect(page.hasPrefix("card.action.trigger\ncallback, cardkit.events.card_action\n"))
    #expect(page.contains("\nPayload\n"))
    #expect(page.contains("  action.value (any)"))
    #expect(page.contains("\nAnswer: the platform waits for one\n"))
  }

  @Test("the web page shows events with what lets them come")
  func web() async throws {
    let page = try await Command.lark("schema", "im", "--format", "html").output
    #expect(page.contains(#"id="event:im.events.message_received""#))
    #expect(page.contains("IM.Events.MessageReceived"))
    let one = try await Command.lark("schema", "application.bot.menu_v6", "--format", "html").output
    #expect(one.contains("<title>application.bot.menu_v6</title>"))
    #expect(one.contains("whose action is to send an event"))
  }

  @Test("a misspelt type names the event that was meant")
  func misspelt() async throws {
    let result = try await Command.lark("schema", "im.message.recieve_v1")
    #expect(result.status == 2)
    #expect(result.error.contains("did you mean the event 'im.message.receive_v1'?"))
  }

  @Test("an event is no command")
  func noCommand() async throws {
    let result = try await Command.lark("im", "events", "message_received")
    #expect(result.status == 2)
  }

  @Test("scopes let events come; without names only what is called counts")
  func scopes() async throws {
    let json = try await Command.lark("scopes", "im.chat.member.bot.added_v1", "im.events.message_read").json
    #expect(json["data"]?["bot"] == ["im:chat.members:bot_access", "im:message:readonly"])
    #expect(json["data"]?["user"] == [])
    let all = try await Command.lark("scopes").json["data"]
    #expect(all?["bot"]?.arrayValue?.contains("im:chat.members:bot_access") == false)
    let opened = try await Command.lark("scopes", "--opens", "im:chat.members:bot_access").json["data"]
    #expect(opened?["bot"]?.arrayValue?.contains("im.chat.member.bot.added_v1") == true)
  }
}
