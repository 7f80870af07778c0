import Foundation
import LarkCore
import LarkIM
import LarkJSON
import LarkMock
import Testing

/// What each resource remembers, seen by whoever did not change it.
@Suite(.timeLimit(.minutes(5))) struct ResourceTests {
  /// A platform with a chat `oc_1` of Ada, Ben and the bot.
  private struct Site {
    let platform: MockPlatform
    let bot: LarkClient<Bot>
    let ada: LarkClient<User>
    let ben: LarkClient<User>

    init() async throws {
      platform = try await MockPlatform()
      platform.makeChat("oc_1", named: "Rollout", members: ["ou_ada", "ou_ben"])
      (bot, ada, ben) = (platform.bot(), platform.user("ou_ada"), platform.user("ou_ben"))
    }
  }

  /// The `data` of a call.
  private func call<As: Identity>(
    _ client: LarkClient<As>, _ verb: HTTPVerb, _ path: String, query: [QueryItem] = [], _ body: JSON? = nil
  ) async throws -> JSON {
    let response = try await client.call(verb, "/open-apis/\(path)", query: query, body: body)
    return try response.json()["data"] ?? [:]
  }

  /// The platform's code of a call that is refused; 0: it was not.
  private func code<As: Identity>(
    _ client: LarkClient<As>, _ verb: HTTPVerb, _ path: String, query: [QueryItem] = [], _ body: JSON? = nil
  ) async -> Int {
    do {
      _ = try await call(client, verb, path, query: query, body)
      return 0
    } catch { return (error as? LarkError)?.code ?? -1 }
  }

  @Test func chatsAndMembers() async throws {
    let site = try await Site()
    site.platform.makeChat("oc_9", members: ["ou_cleo"], hasBot: false)
    let made = try await call(
      site.bot, .post, "im/v1/chats", ["name": "New", "user_id_list": ["ou_ada"], "owner_id": "ou_ada"])
    let id = try #require(made["chat_id"]?.stringValue)
    #expect(try await call(site.ada, .get, "im/v1/chats/\(id)")["name"] == "New")
    // A key makes a repeated call harmless.
    let query = [QueryItem(name: "uuid", value: "k-1")]
    let first = try await call(site.bot, .post, "im/v1/chats", query: query, ["name": "Once"])
    let second = try await call(site.bot, .post, "im/v1/chats", query: query, ["name": "Once"])
    #expect(first["chat_id"] == second["chat_id"])
    let added = try await call(site.ada, .post, "im/v1/chats/\(id)/members", ["id_list": ["ou_ben", "ou_nobody"]])
    #expect(added["invalid_id_list"] == ["ou_nobody"])
    #expect(site.platform.members(of: id) == ["ou_ada", "ou_ben"])
    let members = try await call(
      site.ben, .get, "im/v1/chats/\(id)/members", query: [QueryItem(name: "page_size", value: "1")])
    #expect(members["has_more"] == true && members["member_total"] == 2)
    let rest = try await call(
      site.ben, .get, "im/v1/chats/\(id)/members",
      query: [
        QueryItem(name: "page_size", value: "1"),
        QueryItem(name: "page_token", value: members["page_token"]?.stringValue ?? ""),
        QueryItem(name: "member_id_type", value: "union_id"),
      ])
    #expect(rest["items"]?[0]?["member_id"] == "on_ben" && rest["has_more"] == false)
    #expect(await code(site.ben, .delete, "im/v1/chats/\(id)/members", ["id_list": ["ou_ada"]]) == 232_017)
    #expect(await code(site.ben, .delete, "im/v1/chats/\(id)/members", ["id_list": ["ou_ben"]]) == 0)
    #expect(try await call(site.ben, .get, "im/v1/chats/\(id)/members/is_in_chat")["is_in_chat"] == false)
    _ = try await call(site.ada, .put, "im/v1/chats/\(id)", ["name": "Newer"])
    let found = try await call(site.ada, .post, "im/v2/chats/search", ["query": "newer"])
    #expect(found["items"]?[0]?["id"] == .string(id) && found["total"] == 1)
    // Nobody finds what they are not in.
    #expect(try await call(site.ada, .post, "im/v2/chats/search", ["query": ""])["total"] == 2)
    await site.platform.stop()
  }

  @Test func reactionsPinsFlagsAndTheFeed() async throws {
    let site = try await Site()
    let message = site.platform.say("look", as: "ou_ada", in: "oc_1").id
    let thumb: JSON = ["reaction_type": ["emoji_type": "THUMBSUP"]]
    let reaction = try await call(site.ben, .post, "im/v1/messages/\(message)/reactions", thumb)
    _ = try await call(site.bot, .post, "im/v1/messages/\(message)/reactions", thumb)
    let listed = try await call(site.ada, .get, "im/v1/messages/\(message)/reactions")
    #expect(listed["items"]?.arrayValue?.count == 2 && listed["items"]?[0]?["operator"]?["operator_id"] == "ou_ben")
    let unknown: JSON = ["reaction_type": ["emoji_type": "NO_SUCH_EMOJI"]]
    #expect(await code(site.ben, .post, "im/v1/messages/\(message)/reactions", unknown) == 231_001)
    let own = reaction["reaction_id"]?.stringValue ?? ""
    #expect(await code(site.ada, .delete, "im/v1/messages/\(message)/reactions/\(own)") == 231_205)
    #expect(await code(site.ben, .delete, "im/v1/messages/\(message)/reactions/\(own)") == 0)
    #expect(site.platform.messages(in: "oc_1").last?.reactions == ["THUMBSUP"])

    _ = try await call(site.ada, .post, "im/v1/pins", ["message_id": .string(message)])
    let pins = try await call(site.ben, .get, "im/v1/pins", query: [QueryItem(name: "chat_id", value: "oc_1")])
    #expect(pins["items"]?[0]?["operator_id"] == "ou_ada")
    _ = try await call(site.ada, .delete, "im/v1/pins/\(message)")
    let none = try await call(site.ben, .get, "im/v1/pins", query: [QueryItem(name: "chat_id", value: "oc_1")])
    #expect(none["items"] == [])

    let flag: JSON = ["flag_items": [["item_id": .string(message), "item_type": "0", "flag_type": "2"]]]
    _ = try await call(site.ada, .post, "im/v1/flags", flag)
    let page = [QueryItem(name: "page_token", value: "")]
    #expect(
      try await call(site.ada, .get, "im/v1/flags", query: page)["messages"]?[0]?["message_id"] == .string(message))
    // Flags are one's own.
    #expect(try await call(site.ben, .get, "im/v1/flags", query: page)["flag_items"] == [])
    _ = try await call(site.ada, .post, "im/v1/flags/cancel", flag)
    let flags = try await call(site.ada, .get, "im/v1/flags", query: page)
    #expect(flags["flag_items"] == [] && flags["delete_flag_items"]?.arrayValue?.count == 1)

    let shortcuts: JSON = [
      "shortcuts": [["feed_card_id": "oc_1", "type": 1], ["feed_card_id": "oc_none", "type": 1]]
    ]
    let failed = try await call(site.ada, .post, "im/v2/feed_shortcuts", shortcuts)["failed_shortcuts"]
    #expect(failed?.arrayValue?.count == 1 && failed?[0]?["reason"] == 2)
    let sidebar = try await call(site.ada, .get, "im/v2/feed_shortcuts")
    #expect(sidebar["shortcuts"] == [["feed_card_id": "oc_1", "type": 1]])

    let group = try await call(
      site.ada, .post, "im/v1/groups", ["feed_group_creator": ["type": "normal", "name": "Work"]])
    let id = group["group_id"]?.stringValue ?? ""
    let items: JSON = [
      "items": [["feed_id": "oc_1", "feed_type": "chat"], ["feed_id": "oc_none", "feed_type": "chat"]]
    ]
    let refused = try await call(site.ada, .post, "im/v1/groups/\(id)/batch_add_item", items)
    #expect(refused["failed_items"]?[0]?["error_code"] == 240_001)
    #expect(try await call(site.ada, .get, "im/v1/groups/\(id)/list_item")["items"]?[0]?["feed_id"] == "oc_1")
    _ = try await call(
      site.ada, .put, "im/v1/groups/\(id)", ["feed_group_updater": ["name": "Play", "update_fields": [1]]])
    #expect(try await call(site.ada, .get, "im/v1/groups", query: page)["groups"]?[0]?["name"] == "Play")
    _ = try await call(site.ada, .delete, "im/v1/groups/\(id)")
    #expect(
      try await call(site.ada, .get, "im/v1/groups", query: page)["deleted_groups"]?[0]?["group_id"] == .string(id))
    await site.platform.stop()
  }

  /// As lark-oapi 1.7.5 writes a form whose length nobody gave, with a name that has what parts parameters.
  @Test func formsOfOtherClientsAreRead() async throws {
    let site = try await Site()
    let platform = site.platform
    func post(_ path: String, _ headers: [HTTPField], _ body: String) async throws -> JSON {
      let response = try await HTTPTransport().send(
        HTTPRequest(
          verb: .post, url: "\(platform.baseURL)/open-apis/\(path)", headers: headers, body: .data(Data(body.utf8))))
      guard case .data(let data) = response.body else { return nil }
      return try JSON(parsing: Array(data))
    }
    let app = JSON.object([
      "app_id": .string(platform.credentials.appID), "app_secret": .string(platform.credentials.appSecret),
    ])
    let type = HTTPField(name: "Content-Type", value: "application/json")
    let answer = try await post("auth/v3/tenant_access_token/internal", [type], app.serialized())
    let token = try #require(answer["tenant_access_token"]?.stringValue)
    let parts = [
      ("name=\"file_type\"", "pdf"), ("name=\"file_name\"", "a; b.pdf"), ("name=\"duration\"", ""),
      ("name=\"file\"; filename=\"a; b.pdf\"", "%PDF-1.4"),
    ]
    let form = parts.map { "--xyz\r\nContent-Disposition: form-data; \($0)\r\n\r\n\($1)\r\n" }.joined() + "--xyz--\r\n"
    let uploaded = try await post(
      "im/v1/files",
      [
        HTTPField(name: "Authorization", value: "Bearer \(token)"),
        HTTPField(name: "Content-Type", value: "multipart/form-data; boundary=xyz"),
      ], form)
    #expect(uploaded["code"] == 0 && uploaded["data"]?["file_key"]?.stringValue?.hasPrefix("file_") == true, "\(uploaded)")
    await platform.stop()
  }

  @Test func filesGoUpAndComeDownInParts() async throws {
    let site = try await Site()
    let bytes = Data((0..<200_000).map { UInt8(truncatingIfNeeded: $0 &* 7) })
    let upload = try await site.bot.send(
      IM.Files.Create(fileType: .stream, fileName: "a \"b\".bin", file: .data(bytes, name: "a.bin")))
    let key = try #require(upload.fileKey)
    let content = JSON.object(["file_key": .string(key)]).serialized()
    let sent = try await site.bot.send(
      IM.Messages.Create(receiveIDType: .chatID, receiveID: "oc_1", msgType: .file, content: content))
    let id = try #require(sent.messageID)
    let whole = try await site.ada.send(IM.Messages.Resources.Get(messageID: id, fileKey: key, type: .file))
    #expect(try whole.data() == bytes)
    let part = try await site.ada.response(
      to: IM.Messages.Resources.Get(messageID: id, fileKey: key, type: .file, range: "bytes=1000-1999"))
    #expect(
      part.status == 206 && part.headers.contains(HTTPField(name: "Content-Range", value: "bytes 1000-1999/200000")))
    // Others' files come with their message alone.
    await #expect(throws: LarkError.self) {
      try await site.ada.send(IM.Messages.Resources.Get(messageID: id, fileKey: "file_v3_none", type: .file))
    }
    #expect(
      await code(
        site.bot, .post, "im/v1/messages", query: [QueryItem(name: "receive_id_type", value: "chat_id")],
        [
          "receive_id": "oc_1", "msg_type": "image", "content": #"{"image_key":"img_none"}"#,
        ]) == 230_001)
    await site.platform.stop()
  }

  @Test func forwardedAndMergedMessages() async throws {
    let site = try await Site()
    site.platform.makeChat("oc_2", members: ["ou_ada"])
    let ids = ["one", "two"].map { site.platform.say($0, as: "ou_ben", in: "oc_1").id }
    let kind = [QueryItem(name: "receive_id_type", value: "chat_id")]
    let merged = try await call(
      site.bot, .post, "im/v1/messages/merge_forward", query: kind,
      ["receive_id": "oc_2", "message_id_list": [.string(ids[0]), .string(ids[1]), "om_none"]])
    #expect(merged["invalid_message_id_list"] == ["om_none"])
    let id = merged["message"]?["message_id"]?.stringValue ?? ""
    let read = try await call(site.ada, .get, "im/v1/messages/\(id)")["items"]?.arrayValue ?? []
    #expect(read.count == 3 && read[1]["upper_message_id"] == .string(id))
    #expect(read[0]["body"]?["content"] == "Merged and Forwarded Message")
    let forwarded = try await call(
      site.ada, .post, "im/v1/messages/\(ids[0])/forward", query: kind, ["receive_id": "oc_2"])
    #expect(forwarded["body"]?["content"] == #"{"text":"one"}"#)
    await site.platform.stop()
  }

  @Test func mentionsAndPosts() async throws {
    let site = try await Site()
    let said = site.platform.say(
      #"<at user_id="ou_bot">x</at> hello <at user_id="ou_ben">y</at>"#, as: "ou_ada", in: "oc_1")
    #expect(said.content == #"{"text":"@_user_1 hello @_user_2"}"# && said.text == "@Mock bot hello @Ben")
    _ = try await site.bot.sendMessage(.markdown("# Title\nsome **bold** text"), to: .chat("oc_1"))
    #expect(site.platform.messages(in: "oc_1").last?.type == "post")
    #expect(site.platform.messages(in: "oc_1").last?.text.contains("bold") == true)
    let found = try await site.ada.run(IM.Shortcuts.MessagesSearch(query: "BOLD"))
    #expect(found.messages.count == 1)
    await site.platform.stop()
  }

  @Test func cardsChangeInOrder() async throws {
    let site = try await Site()
    let card: JSON = [
      "schema": "2.0", "config": ["streaming_mode": true, "update_multi": true],
      "body": ["elements": [["tag": "markdown", "content": "…", "element_id": "text"]]],
    ]
    let made = try await call(
      site.bot, .post, "cardkit/v1/cards", ["type": "card_json", "data": .string(card.serialized())])
    let id = made["card_id"]?.stringValue ?? ""
    let content = JSON.object(["type": "card", "data": ["card_id": .string(id)]]).serialized()
    let kind = [QueryItem(name: "receive_id_type", value: "chat_id")]
    let message: JSON = ["receive_id": "oc_1", "msg_type": "interactive", "content": .string(content)]
    #expect(await code(site.bot, .post, "im/v1/messages", query: kind, message) == 0)
    // An entity is sent once.
    #expect(await code(site.bot, .post, "im/v1/messages", query: kind, message) == 230_099)
    let path = "cardkit/v1/cards/\(id)/elements/text/content"
    #expect(await code(site.bot, .put, path, ["content": "Hel", "sequence": 0]) == 300_317)
    #expect(await code(site.bot, .put, path, ["content": "Hel", "sequence": -1]) == 300_317)
    #expect(await code(site.bot, .put, path, ["content": "Hel"]) == 99_992_402)
    #expect(await code(site.bot, .put, path, ["content": "Hel", "sequence": 1]) == 0)
    #expect(await code(site.bot, .put, path, ["content": "Hello", "sequence": 8, "uuid": "u-1"]) == 0)
    #expect(await code(site.bot, .put, path, ["content": "Hello", "sequence": 8, "uuid": "u-1"]) == 0)
    #expect(await code(site.bot, .put, path, ["content": "Other", "sequence": 8, "uuid": "u-1"]) == 200_770)
    #expect(await code(site.bot, .put, path, ["content": "Hello!", "sequence": 8]) == 300_317)
    #expect(
      await code(site.bot, .put, "cardkit/v1/cards/\(id)/elements/none/content", ["content": "x", "sequence": 9])
        == 300_313)
    #expect(site.platform.messages(in: "oc_1").last?.text == "Hello")
    let off: JSON = ["settings": #"{"config":{"streaming_mode":false}}"#, "sequence": 10]
    #expect(await code(site.bot, .patch, "cardkit/v1/cards/\(id)/settings", off) == 0)
    #expect(await code(site.bot, .put, path, ["content": "Hello!", "sequence": 11]) == 300_309)
    let messageID = site.platform.messages(in: "oc_1").last?.id ?? ""
    let found = try await call(site.bot, .post, "cardkit/v1/cards/id_convert", ["message_id": .string(messageID)])
    #expect(found["card_id"] == .string(id))
    #expect(await code(site.bot, .post, "cardkit/v1/cards/id_convert", ["message_id": "om_none"]) == 200_740)
    await site.platform.stop()
  }

  @Test func severalChangesOfACardAreOne() async throws {
    let site = try await Site()
    let card: JSON = ["schema": "2.0", "body": ["elements": [["tag": "markdown", "content": "1", "element_id": "a"]]]]
    let made = try await call(
      site.bot, .post, "cardkit/v1/cards", ["type": "card_json", "data": .string(card.serialized())])
    let id = made["card_id"]?.stringValue ?? ""
    let content = JSON.object(["type": "card", "data": ["card_id": .string(id)]]).serialized()
    let kind = [QueryItem(name: "receive_id_type", value: "chat_id")]
    _ = try await call(
      site.bot, .post, "im/v1/messages", query: kind,
      ["receive_id": "oc_1", "msg_type": "interactive", "content": .string(content)])
    func change(_ sequence: Int, _ actions: JSON) async -> Int {
      await code(
        site.bot, .post, "cardkit/v1/cards/\(id)/batch_update",
        ["sequence": .number(JSONNumber(sequence)), "actions": .string(actions.serialized())])
    }
    let add: JSON = [
      "action": "add_elements",
      "params": [
        "type": "insert_after", "target_element_id": "a",
        "elements": [["tag": "markdown", "content": "2", "element_id": "b"]],
      ],
    ]
    let patch: JSON = [
      "action": "partial_update_element", "params": ["element_id": "a", "partial_element": ["content": "one"]],
    ]
    #expect(await change(1, [add, patch]) == 0)
    #expect(site.platform.messages(in: "oc_1").last?.text == "one 2")
    // All or nothing.
    let gone: JSON = ["action": "delete_elements", "params": ["element_ids": ["a", "none"]]]
    #expect(await change(2, [gone]) == 300_314)
    #expect(site.platform.messages(in: "oc_1").last?.text == "one 2")
    #expect(await change(2, [["action": "delete_elements", "params": ["element_ids": ["a"]]]]) == 0)
    #expect(site.platform.messages(in: "oc_1").last?.text == "2")
    #expect(await change(2, [patch]) == 300_317)
    #expect(await change(3, [["action": "paint"]]) == 10_002)
    await site.platform.stop()
  }

  /// JSON 2.0 refuses what it does not know; 1.0 has its elements there.
  @Test func elementsOnTopAreThoseOfOlderCards() async throws {
    let site = try await Site()
    let elements: JSON = [["tag": "markdown", "content": "x"]]
    let kind = [QueryItem(name: "receive_id_type", value: "chat_id")]
    func send(_ card: JSON) async -> Int {
      await code(
        site.bot, .post, "im/v1/messages", query: kind,
        ["receive_id": "oc_1", "msg_type": "interactive", "content": .string(card.serialized())])
    }
    #expect(await send(["schema": "2.0", "elements": elements]) == 230_099)
    #expect(await send(["elements": elements]) == 0)
    #expect(await send(["schema": "2.0", "body": ["elements": elements]]) == 0)
    let text = JSON.object(["schema": "2.0", "elements": elements]).serialized()
    #expect(
      await code(site.bot, .post, "cardkit/v1/cards", ["type": "card_json", "data": .string(text)]) == 200_621)
    await site.platform.stop()
  }

  @Test func tabsMenusAnnouncementsAndModeration() async throws {
    let site = try await Site()
    let tab: JSON = ["tab_name": "Builds", "tab_type": "url", "tab_content": ["url": "https://example.com"]]
    let tabs = try await call(site.ada, .post, "im/v1/chats/oc_1/chat_tabs", ["chat_tabs": [tab, tab]])
    let ids = (tabs["chat_tabs"]?.arrayValue ?? []).compactMap { $0["tab_id"] }
    #expect(ids.count == 3 && tabs["chat_tabs"]?[0]?["tab_type"] == "message")
    let order = JSON.array([ids[0], ids[2], ids[1]])
    let sorted = try await call(site.ben, .post, "im/v1/chats/oc_1/chat_tabs/sort_tabs", ["tab_ids": order])
    #expect(sorted["chat_tabs"]?[1]?["tab_id"] == ids[2])
    #expect(
      await code(
        site.ben, .post, "im/v1/chats/oc_1/chat_tabs/sort_tabs", ["tab_ids": .array([ids[2], ids[0], ids[1]])])
        == 232_001)
    var renamed = tab.objectValue ?? [:]
    renamed["tab_id"] = ids[1]
    renamed["tab_name"] = "Tests"
    _ = try await call(site.bot, .post, "im/v1/chats/oc_1/chat_tabs/update_tabs", ["chat_tabs": [.object(renamed)]])
    _ = try await call(
      site.ada, .delete, "im/v1/chats/oc_1/chat_tabs/delete_tabs", ["tab_ids": .array([ids[2]])])
    let left = try await call(site.bot, .get, "im/v1/chats/oc_1/chat_tabs/list_tabs")["chat_tabs"]
    #expect(left?.arrayValue?.count == 2 && left?[1]?["tab_name"] == "Tests")

    func item(_ name: String) -> JSON { ["chat_menu_item": ["action_type": "NONE", "name": .string(name)]] }
    let menu: JSON = ["menu_tree": ["chat_menu_top_levels": [item("One"), item("Two")]]]
    let tree = try await call(site.bot, .post, "im/v1/chats/oc_1/menu_tree", menu)["menu_tree"]
    let tops = (tree?["chat_menu_top_levels"]?.arrayValue ?? []).compactMap { $0["chat_menu_top_level_id"] }
    #expect(tops.count == 2)
    // At most three.
    #expect(await code(site.bot, .post, "im/v1/chats/oc_1/menu_tree", menu) == 232_001)
    _ = try await call(
      site.bot, .patch, "im/v1/chats/oc_1/menu_items/\(tops[1].stringValue ?? "")",
      ["update_fields": ["NAME"], "chat_menu_item": ["name": "Zwei"]])
    _ = try await call(
      site.bot, .delete, "im/v1/chats/oc_1/menu_tree", ["chat_menu_top_level_ids": .array([tops[0]])])
    let rest = try await call(site.bot, .get, "im/v1/chats/oc_1/menu_tree")["menu_tree"]?["chat_menu_top_levels"]
    #expect(rest?.arrayValue?.count == 1 && rest?[0]?["chat_menu_item"]?["name"] == "Zwei")

    let block: JSON = ["blocks": [["type": "paragraph"]]]
    let insertion: JSON = [
      "requestType": "InsertBlocksRequestType",
      "insertBlocksRequest": ["payload": .string(block.serialized()), "location": ["endOfZone": true]],
    ]
    let announcement: JSON = ["revision": "0", "requests": [.string(insertion.serialized())]]
    _ = try await call(site.ada, .patch, "im/v1/chats/oc_1/announcement", announcement)
    let read = try await call(site.bot, .get, "im/v1/chats/oc_1/announcement")
    #expect(read["revision"] == "1" && read["modifier_id"] == "ou_ada")
    #expect(read["content"]?.stringValue?.contains("paragraph") == true)
    #expect(
      await code(site.ada, .patch, "im/v1/chats/oc_1/announcement", ["revision": "7", "requests": []]) == 232_001)

    _ = try await call(
      site.ada, .put, "im/v1/chats/oc_1/moderation",
      ["moderation_setting": "moderator_list", "moderator_added_list": ["ou_ben", "ou_nobody"]])
    let moderation = try await call(site.bot, .get, "im/v1/chats/oc_1/moderation")
    #expect(moderation["items"]?.arrayValue?.count == 1 && moderation["items"]?[0]?["user_id"] == "ou_ben")
    let kind = [QueryItem(name: "receive_id_type", value: "chat_id")]
    let hello: JSON = ["receive_id": "oc_1", "msg_type": "text", "content": #"{"text":"hi"}"#]
    #expect(await code(site.ben, .post, "im/v1/messages", query: kind, hello) == 0)
    #expect(await code(site.bot, .post, "im/v1/messages", query: kind, hello) == 230_018)
    // Administrators may.
    let managers: JSON = ["manager_ids": [.string(site.platform.credentials.appID)]]
    let query = [QueryItem(name: "member_id_type", value: "app_id")]
    let added = try await call(site.ada, .post, "im/v1/chats/oc_1/managers/add_managers", query: query, managers)
    #expect(added["chat_bot_managers"] == managers["manager_ids"])
    #expect(await code(site.bot, .post, "im/v1/messages", query: kind, hello) == 0)
    await site.platform.stop()
  }

  @Test func tagsOfChats() async throws {
    let site = try await Site()
    let wish: JSON = ["create_tag": ["tag_type": "tenant", "name": "Release"]]
    let id = try await call(site.bot, .post, "im/v2/tags", wish)["id"] ?? ""
    // A name that is taken is no refusal.
    let again = try await call(site.bot, .post, "im/v2/tags", wish)
    #expect(again["id"] == nil && again["create_tag_fail_reason"]?["duplicate_id"] == id)
    _ = try await call(
      site.bot, .patch, "im/v2/tags/\(id.stringValue ?? "")", ["patch_tag": ["name": "Rollout"]])
    let bind: JSON = ["tag_biz_type": "chat", "biz_entity_id": "oc_1", "tag_ids": [id]]
    _ = try await call(site.bot, .post, "im/v2/biz_entity_tag_relation", bind)
    let query = [QueryItem(name: "tag_biz_type", value: "chat"), QueryItem(name: "biz_entity_id", value: "oc_1")]
    func bound() async throws -> JSON? {
      try await call(site.bot, .get, "im/v2/biz_entity_tag_relation", query: query)["tag_info_with_bind_versions"]
    }
    #expect(try await bound()?[0]?["tag_info"]?["name"] == "Rollout")
    _ = try await call(site.bot, .put, "im/v2/biz_entity_tag_relation", bind)
    #expect(try await bound() == [])
    let none: JSON = ["tag_biz_type": "chat", "biz_entity_id": "oc_1", "tag_ids": ["none"]]
    #expect(await code(site.bot, .post, "im/v2/biz_entity_tag_relation", none) == 230_001)
    await site.platform.stop()
  }

  @Test func whoHasReadIsTold() async throws {
    let site = try await Site()
    let sent = try await site.bot.sendMessage(.text("news"), to: .chat("oc_1"))
    let other = site.platform.say("mine", as: "ou_ben", in: "oc_1").id
    let id = sent.messageID
    site.platform.read([id, other, "om_none"], as: "ou_ada")
    let kind = [QueryItem(name: "user_id_type", value: "union_id")]
    let readers = try await call(site.bot, .get, "im/v1/messages/\(id)/read_users", query: kind)["items"]
    #expect(readers?.arrayValue?.count == 1 && readers?[0]?["user_id"] == "on_ada")
    await site.platform.stop()
  }

  @Test func timesThatAreNoneAreRefused() async throws {
    let site = try await Site()
    _ = site.platform.say("hi", as: "ou_ada", in: "oc_1")
    func items(_ start: String) async throws -> Int? {
      let query = [
        QueryItem(name: "container_id_type", value: "chat"), QueryItem(name: "container_id", value: "oc_1"),
        QueryItem(name: "start_time", value: start),
      ]
      return try await call(site.ada, .get, "im/v1/messages", query: query)["items"]?.arrayValue?.count
    }
    #expect(try await items("1") == 1)
    #expect(try await items("4000000000") == 0)
    for start in ["99999999999999999999", "9223372036854775807", "-1", "soon"] {
      let error = await #expect(throws: LarkError.self) { try await items(start) }
      #expect(error?.code == 99_992_402, "\(start)")
    }
    func found(_ start: String) async throws -> JSON? {
      try await call(
        site.ada, .post, "im/v1/messages/search",
        ["query": "hi", "filter": ["time_range": ["start_time": .string(start)]]])["total"]
    }
    #expect(try await found("2020-01-01T00:00:00+08:00") == 1)
    #expect(try await found("2999-01-01T00:00:00+08:00") == 0)
    await site.platform.stop()
  }

  /// Paths with empty segments lead nowhere, and what is no JSON has one code everywhere.
  @Test func whatIsNoCallIsNoCall() async throws {
    let site = try await Site()
    func post(_ path: String, _ body: String) async throws -> (status: Int, code: Int?) {
      let request = HTTPRequest(
        verb: .post, url: site.platform.baseURL + path,
        headers: [HTTPField(name: "Content-Type", value: "application/json")], body: .data(Data(body.utf8)))
      let response = try await HTTPTransport().send(request)
      guard case .data(let data) = response.body else { return (response.status, nil) }
      return (response.status, try JSON(parsing: Array(data))["code"]?.intValue)
    }
    for path in ["//open-apis//im/v1/messages", "/open-apis/im//v1/messages", "/open-apis/im/v1/messages//"] {
      #expect(try await post(path, "{}") == (404, 99_999_999), "\(path)")
    }
    for path in [
      "/open-apis/auth/v3/tenant_access_token/internal", "/oauth/v3/token", "/oauth/v1/device_authorization",
      "/oauth/v1/revoke", "/callback/ws/endpoint",
    ] {
      for body in ["{", "[]", "\"\""] { #expect(try await post(path, body) == (400, 9_499), "\(path) \(body)") }
    }
    await site.platform.stop()
  }

  @Test func signingInAndRenewing() async throws {
    let site = try await Site()
    site.platform.agreeToSignIns(as: "ou_cleo")
    let store = MemoryTokenStore()
    let configuration = site.platform.configuration
    let source = UserTokenSource(site.platform.credentials, store: store, configuration: configuration)
    for try await state in DeviceLogin(
      site.platform.credentials, scopes: ["im:chat:read"], configuration: configuration)
    {
      if case .granted(let token) = state {
        #expect(token.access.scopes == ["im:chat:read", "offline_access"])
        try await store.save(token, for: source.key)
      }
    }
    let user = LarkClient.user(source, configuration: configuration)
    #expect(try await call(user, .get, "authen/v1/user_info")["open_id"] == "ou_cleo")
    // An expired token is renewed, and its refresh token works once.
    for _ in 0..<2 {
      site.platform.expireTokens()
      #expect(try await call(user, .get, "authen/v1/user_info")["name"] == "Cleo")
    }
    #expect(await code(user, .get, "im/v1/pins", query: [QueryItem(name: "chat_id", value: "oc_1")]) == 99_991_679)
    await site.platform.stop()
  }
}
