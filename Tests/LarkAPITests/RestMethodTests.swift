import LarkAPI
import LarkCore
import SchemaModel
import Testing

@testable import lark

/// The methods of messages, chats and cards that the official SDK has beside those of the platform's own tool, and five
/// that only the platform's pages have.
@Suite struct RestMethodTests {
  /// A method as the platform's page tells it: id, HTTP method, path, callers, risk, scopes.
  private static let facts = """
    cardkit.card.elements.content	PUT	/open-apis/cardkit/v1/cards/{card_id}/elements/{element_id}/content	bot	write	cardkit:card:write
    cardkit.card.elements.create	POST	/open-apis/cardkit/v1/cards/{card_id}/elements	bot	write	cardkit:card:write
    cardkit.card.elements.delete	DELETE	/open-apis/cardkit/v1/cards/{card_id}/elements/{element_id}	bot	high-risk-write	cardkit:card:write
    cardkit.card.elements.patch	PATCH	/open-apis/cardkit/v1/cards/{card_id}/elements/{element_id}	bot	write	cardkit:card:write
    cardkit.card.elements.update	PUT	/open-apis/cardkit/v1/cards/{card_id}/elements/{element_id}	bot	write	cardkit:card:write
    cardkit.cards.batch_update	POST	/open-apis/cardkit/v1/cards/{card_id}/batch_update	bot	write	cardkit:card:write
    cardkit.cards.create	POST	/open-apis/cardkit/v1/cards	bot	write	cardkit:card:write
    cardkit.cards.delay_update	POST	/open-apis/interactive/v1/card/update	bot	write	im:message im:message:send_as_bot im:message:update
    cardkit.cards.id_convert	POST	/open-apis/cardkit/v1/cards/id_convert	bot	read	cardkit:card:read
    cardkit.cards.settings	PATCH	/open-apis/cardkit/v1/cards/{card_id}/settings	bot	write	cardkit:card:write
    cardkit.cards.update	PUT	/open-apis/cardkit/v1/cards/{card_id}	bot	write	cardkit:card:write
    im.app_feed_card.batch.delete	DELETE	/open-apis/im/v2/app_feed_card/batch	bot	high-risk-write	im:app_feed_card:write
    im.app_feed_card.batch.update	PUT	/open-apis/im/v2/app_feed_card/batch	bot	write	im:app_feed_card:write
    im.app_feed_card.create	POST	/open-apis/im/v2/app_feed_card	bot	write	im:app_feed_card:write
    im.batch_messages.delete	DELETE	/open-apis/im/v1/batch_messages/{batch_message_id}	bot	high-risk-write	im:message:send_multi_depts im:message:send_multi_users
    im.batch_messages.get_progress	GET	/open-apis/im/v1/batch_messages/{batch_message_id}/get_progress	bot	read	im:message:send_multi_depts im:message:send_multi_users
    im.batch_messages.read_user	GET	/open-apis/im/v1/batch_messages/{batch_message_id}/read_user	bot	read	im:message:send_multi_depts im:message:send_multi_users
    im.batch_messages.send	POST	/open-apis/message/v4/batch_send/	bot	high-risk-write	im:message:send_multi_depts im:message:send_multi_users
    im.biz_entity_tag_relation.create	POST	/open-apis/im/v2/biz_entity_tag_relation	bot	write	im:biz_entity_tag_relation:write
    im.biz_entity_tag_relation.get	GET	/open-apis/im/v2/biz_entity_tag_relation	bot	read	im:biz_entity_tag_relation:read im:tag:read
    im.biz_entity_tag_relation.update	PUT	/open-apis/im/v2/biz_entity_tag_relation	bot	write	im:biz_entity_tag_relation:write
    im.chat.announcement.get	GET	/open-apis/im/v1/chats/{chat_id}/announcement	bot user	read	im:chat im:chat.announcement:read im:chat:readonly
    im.chat.announcement.patch	PATCH	/open-apis/im/v1/chats/{chat_id}/announcement	bot user	write	im:chat im:chat.announcement:write_only
    im.chat.managers.add_managers	POST	/open-apis/im/v1/chats/{chat_id}/managers/add_managers	bot user	write	im:chat im:chat.managers:write_only
    im.chat.managers.delete_managers	POST	/open-apis/im/v1/chats/{chat_id}/managers/delete_managers	bot user	high-risk-write	im:chat im:chat.managers:write_only
    im.chat.members.is_in_chat	GET	/open-apis/im/v1/chats/{chat_id}/members/is_in_chat	bot user	read	im:chat im:chat.group_info:readonly im:chat.members:read im:chat:readonly
    im.chat.members.me_join	PATCH	/open-apis/im/v1/chats/{chat_id}/members/me_join	bot user	write	im:chat im:chat.members:write_only
    im.chat.menu_items.patch	PATCH	/open-apis/im/v1/chats/{chat_id}/menu_items/{menu_item_id}	bot	write	im:chat im:chat.menu_tree:write_only
    im.chat.menu_tree.create	POST	/open-apis/im/v1/chats/{chat_id}/menu_tree	bot	write	im:chat im:chat.menu_tree:write_only
    im.chat.menu_tree.delete	DELETE	/open-apis/im/v1/chats/{chat_id}/menu_tree	bot	high-risk-write	im:chat im:chat.menu_tree:write_only
    im.chat.menu_tree.get	GET	/open-apis/im/v1/chats/{chat_id}/menu_tree	bot	read	im:chat im:chat.menu_tree:read im:chat:readonly
    im.chat.menu_tree.sort	POST	/open-apis/im/v1/chats/{chat_id}/menu_tree/sort	bot	write	im:chat im:chat.menu_tree:write_only
    im.chat.moderation.get	GET	/open-apis/im/v1/chats/{chat_id}/moderation	bot user	read	im:chat im:chat.moderation:read im:chat:readonly
    im.chat.moderation.update	PUT	/open-apis/im/v1/chats/{chat_id}/moderation	bot user	write	im:chat im:chat:moderation:write_only
    im.chat.tabs.create	POST	/open-apis/im/v1/chats/{chat_id}/chat_tabs	bot user	write	im:chat im:chat.tabs:write_only
    im.chat.tabs.delete_tabs	DELETE	/open-apis/im/v1/chats/{chat_id}/chat_tabs/delete_tabs	bot user	high-risk-write	im:chat im:chat.tabs:write_only
    im.chat.tabs.list_tabs	GET	/open-apis/im/v1/chats/{chat_id}/chat_tabs/list_tabs	bot user	read	im:chat im:chat.tabs:read im:chat:readonly
    im.chat.tabs.sort_tabs	POST	/open-apis/im/v1/chats/{chat_id}/chat_tabs/sort_tabs	bot user	write	im:chat im:chat.tabs:write_only
    im.chat.tabs.update_tabs	POST	/open-apis/im/v1/chats/{chat_id}/chat_tabs/update_tabs	bot user	write	im:chat im:chat.tabs:write_only
    im.chat.top_notice.delete_top_notice	POST	/open-apis/im/v1/chats/{chat_id}/top_notice/delete_top_notice	bot user	write	im:chat im:chat.top_notice:write_only
    im.chat.top_notice.put_top_notice	POST	/open-apis/im/v1/chats/{chat_id}/top_notice/put_top_notice	bot user	write	im:chat im:chat.top_notice:write_only
    im.chat_button.update	PUT	/open-apis/im/v2/chat_button	bot	write	im:app_feed_card:write
    im.chats.delete	DELETE	/open-apis/im/v1/chats/{chat_id}	bot user	high-risk-write	im:chat im:chat:delete
    im.chats.search_v1	GET	/open-apis/im/v1/chats/search	bot user	read	im:chat im:chat.group_info:readonly im:chat:read im:chat:readonly
    im.ephemeral.delete	POST	/open-apis/ephemeral/v1/delete	bot	write	im:message im:message:send_as_bot im:message:update
    im.ephemeral.send	POST	/open-apis/ephemeral/v1/send	bot	write	im:message im:message:send_as_bot im:message:update
    im.feed_cards.bot_time_sentive	PATCH	/open-apis/im/v2/feed_cards/bot_time_sentive	bot	write	im:datasync.feed_card.time_sensitive:write
    im.feed_cards.patch	PATCH	/open-apis/im/v2/feed_cards/{feed_card_id}	bot	write	im:datasync.feed_card.time_sensitive:write
    im.files.get	GET	/open-apis/im/v1/files/{file_key}	bot	read	
    im.images.get	GET	/open-apis/im/v1/images/{image_key}	bot	read	
    im.messages.push_follow_up	POST	/open-apis/im/v1/messages/{message_id}/push_follow_up	bot	write	im:message im:message:send_as_bot
    im.tags.create	POST	/open-apis/im/v2/tags	bot	write	im:tag:write
    im.tags.list	GET	/open-apis/im/v2/tags	bot	read	im:tag:read
    im.tags.patch	PATCH	/open-apis/im/v2/tags/{tag_id}	bot	write	im:tag:write
    im.url_previews.batch_update	POST	/open-apis/im/v2/url_previews/batch_update	bot	write	im:url_preview.update
    """.split(separator: "\n").map { line in
      line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }

  @Test(arguments: facts)
  func theSchemaSaysWhatThePageSays(_ fact: [String]) throws {
    let method = try Catalog.standard.contract(try #require(MethodID(fact[0]))).method
    #expect(method.verb.rawValue == fact[1])
    #expect(method.path == fact[2])
    #expect(method.identities.map(\.rawValue).sorted().joined(separator: " ") == fact[3])
    #expect(method.risk.rawValue == fact[4])
    let scopes = Set(method.identities.flatMap { method.scopes[$0].scopes })
    #expect(scopes.sorted().joined(separator: " ") == fact[5])
    #expect(method.surface == .raw)
  }

  @Test func thereAreAllOfThem() {
    #expect(Self.facts.count == 55)
  }

  // MARK: What the SDK does not have

  /// Methods that lark-oapi 1.7.5 has no call for: old ones outside of `im` and `cardkit`, and a list of tags, of which it has
  /// the other calls. The tests below hold them against the platform's pages.
  private static let notInTheSDK: Set<String> = [
    "cardkit.cards.delay_update", "im.batch_messages.send", "im.ephemeral.delete", "im.ephemeral.send", "im.tags.list",
  ]

  /// What the SDK has, 42 methods of messages and chats and 10 of cards, was recorded and is compared by `ConformanceTests`.
  @Test func whatTheSDKHasIsRecorded() {
    let recorded = Set(Recording.all.map(\.method))
    let methods = Set(Self.facts.map { $0[0] }).union(["im.messages.patch", "im.messages.update"])
    #expect(methods.subtracting(recorded) == Self.notInTheSDK)
    #expect(methods.intersection(recorded).count == 52)
  }

  private func wire(_ request: some LarkRequest) throws -> (line: String, query: [QueryItem], body: String) {
    let prepared = try request.prepared()
    guard case .json(let bytes) = prepared.body else { return (line(prepared), prepared.query, "") }
    return (line(prepared), prepared.query, String(decoding: bytes, as: UTF8.self))
  }

  private func line(_ request: PreparedRequest) -> String { "\(request.method.verb.rawValue) \(request.path)" }

  @Test func aMessageToMany() throws {
    let (line, _, body) = try wire(
      IM.BatchMessages.Send(
        msgType: .text, content: ["text": "Build done"], departmentIDs: ["od_1"], openIDs: ["ou_1", "ou_2"]))
    #expect(line == "POST /open-apis/message/v4/batch_send/")
    #expect(
      body == #"{"msg_type":"text","content":{"text":"Build done"},"department_ids":["od_1"],"open_ids":["ou_1","ou_2"]}"#)
  }

  @Test func aCardForOnePerson() throws {
    let (line, _, body) = try wire(IM.Ephemeral.Send(chatID: "oc_1", card: ["schema": "2.0"], openID: "ou_1"))
    #expect(line == "POST /open-apis/ephemeral/v1/send")
    #expect(body == #"{"chat_id":"oc_1","open_id":"ou_1","msg_type":"interactive","card":{"schema":"2.0"}}"#)
    let removal = try wire(IM.Ephemeral.Delete(messageID: "om_1"))
    #expect(removal.line == "POST /open-apis/ephemeral/v1/delete")
    #expect(removal.body == #"{"message_id":"om_1"}"#)
  }

  @Test func aCardThatChangesAfterAClick() throws {
    let (line, _, body) = try wire(CardKit.Cards.DelayUpdate(token: "c-1", card: ["schema": "2.0"]))
    #expect(line == "POST /open-apis/interactive/v1/card/update")
    #expect(body == #"{"token":"c-1","card":{"schema":"2.0"}}"#)
  }

  @Test func tagsByTheirIDs() throws {
    let (line, query, body) = try wire(IM.Tags.List(ids: ["7", "8"]))
    #expect(line == "GET /open-apis/im/v2/tags")
    #expect(query == [QueryItem(name: "ids", value: "7"), QueryItem(name: "ids", value: "8")])
    #expect(body == "")
  }

  @Test func aChangeOfACardIsHarmlessToRepeatWithItsKey() throws {
    let request = CardKit.Card.Elements.Content(
      cardID: "7", elementID: "e", content: "text", sequence: 2, uuid: "u-1")
    #expect(try request.prepared().idempotencyKey == "u-1")
  }

  // MARK: Limits

  /// Input that the platform refuses, and the field that is named before anything is sent.
  private struct Refusal {
    var method: String
    var params: String
    var data: String
    var field: String

    init(_ method: String, params: String = "{}", _ data: String = "{}", names field: String) {
      self.method = method
      self.params = params
      self.data = data
      self.field = field
    }
  }

  /// A text of so many letters, as JSON.
  private static func text(_ count: Int) -> String { "\"" + String(repeating: "t", count: count) + "\"" }

  /// A list of so many ids, as JSON.
  private static func list(_ count: Int) -> String { "[" + Array(repeating: "\"ou_1\"", count: count).joined(separator: ",") + "]" }

  private static let refusals = [
    Refusal("im.app_feed_card.create", #"{"app_feed_card": {"title": \#(text(61))}}"#, names: "title"),
    Refusal("im.app_feed_card.create", #"{"user_ids": \#(list(21))}"#, names: "user_ids"),
    Refusal("im.app_feed_card.batch.delete", #"{"feed_cards": []}"#, names: "feed_cards"),
    Refusal("im.app_feed_card.batch.delete", #"{"feed_cards": [{"biz_id": "1"}]}"#, names: "user_id"),
    Refusal("im.batch_messages.send", #"{"msg_type": "file"}"#, names: "msg_type"),
    Refusal("im.batch_messages.send", #"{"msg_type": "text", "open_ids": \#(list(201))}"#, names: "open_ids"),
    Refusal(
      "im.biz_entity_tag_relation.create", #"{"tag_biz_type": "chat", "biz_entity_id": "oc_1", "tag_ids": \#(list(41))}"#,
      names: "tag_ids"),
    Refusal(
      "im.chat.managers.add_managers", params: #"{"chat_id": "oc_1", "member_id_type": "app_id"}"#,
      #"{"manager_ids": \#(list(6))}"#, names: "manager_ids"),
    Refusal(
      "im.chat.menu_tree.create", params: #"{"chat_id": "oc_1"}"#,
      #"{"menu_tree": {"chat_menu_top_levels": [{"chat_menu_item": {"action_type": "REDIRECT_LINK", "name": "n"}}]}}"#,
      names: "redirect_link"),
    Refusal(
      "im.chat.menu_tree.create", params: #"{"chat_id": "oc_1"}"#,
      #"{"menu_tree": {"chat_menu_top_levels": [{"chat_menu_item": {"action_type": "NONE"}}]}}"#, names: "name"),
    Refusal(
      "im.chat.tabs.create", params: #"{"chat_id": "oc_1"}"#, #"{"chat_tabs": [{"tab_type": "pin"}]}"#, names: "tab_type"),
    Refusal(
      "im.chat.top_notice.put_top_notice", params: #"{"chat_id": "oc_1"}"#,
      #"{"chat_top_notice": [{"action_type": "1"}]}"#, names: "message_id"),
    Refusal("im.chats.search_v1", params: #"{"query": \#(text(65))}"#, names: "query"),
    Refusal(
      "im.feed_cards.bot_time_sentive", params: #"{"user_id_type": "open_id"}"#,
      #"{"time_sensitive": true, "user_ids": []}"#, names: "user_ids"),
    Refusal(
      "im.messages.push_follow_up", params: #"{"message_id": "om_1"}"#, #"{"follow_ups": [{"content": ""}]}"#,
      names: "content"),
    Refusal("im.tags.list", params: #"{"ids": \#(list(41))}"#, names: "ids"),
    Refusal("im.url_previews.batch_update", #"{"preview_tokens": \#(list(11))}"#, names: "preview_tokens"),
    Refusal("cardkit.cards.create", #"{"type": "card_json", "data": ""}"#, names: "data"),
    Refusal(
      "cardkit.cards.update", params: #"{"card_id": "7"}"#,
      #"{"card": {"type": "card_json", "data": "{}"}, "sequence": 0}"#, names: "sequence"),
    Refusal(
      "cardkit.card.elements.content", params: #"{"card_id": "7", "element_id": \#(text(21))}"#,
      #"{"content": "a", "sequence": 1}"#, names: "element_id"),
    Refusal(
      "cardkit.card.elements.content", params: #"{"card_id": "7", "element_id": "e"}"#,
      #"{"content": "a", "sequence": 2147483648}"#, names: "sequence"),
    Refusal(
      "cardkit.card.elements.create", params: #"{"card_id": "7"}"#,
      #"{"type": "before", "sequence": 1, "elements": "[]"}"#, names: "type"),
    Refusal("cardkit.cards.id_convert", #"{"message_id": \#(text(51))}"#, names: "message_id"),
  ]

  @Test(arguments: refusals.indices)
  func whatThePlatformRefusesIsNotSent(_ index: Int) throws {
    let refusal = Self.refusals[index]
    let contract = try Catalog.standard.contract(try #require(MethodID(refusal.method)))
    let params = try #require(try JSON(parsing: refusal.params).objectValue)
    let data = try JSON(parsing: refusal.data)
    let error = #expect(throws: CommandError.self) {
      _ = try RawRequest.prepare(
        method: contract.method, schema: contract.schema, params: params, data: contract.method.data.isEmpty ? nil : data)
    }
    let fields = error?.params.map(\.name) ?? []
    #expect(fields.contains { $0.contains(refusal.field) }, "\(refusal.method): \(fields)")
  }
}
