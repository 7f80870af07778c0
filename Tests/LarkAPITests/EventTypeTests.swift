import LarkAPI
import LarkCore
import Testing

/// Events are read like replies: what is missing or new loses nothing else.
@Suite struct EventTypeTests {
  private func decode<Value: LarkEvent>(_ text: String, as type: Value.Type = Value.self) throws -> Value {
    try #require(try JSONReader.read(Array(text.utf8)) { json in Value(from: &json) })
  }

  @Test func aMessage() throws {
    let event: IM.Events.MessageReceived = try decode(
      """
      {
        "sender": {"sender_id": {"open_id": "ou_1", "union_id": "on_1"}, "sender_type": "user", "tenant_key": "t", "new": 1},
        "message": {
          "message_id": "om_1", "chat_id": "oc_1", "chat_type": "p2p", "message_type": "text", "create_time": "1767196800000",
          "content": "{\\"text\\":\\"@_user_1 hi\\"}", "mentions": [{"key": "@_user_1", "id": {"open_id": "ou_2"}, "name": "Ann"}]
        }
      }
      """)
    #expect(event.sender?.senderID?.openID == "ou_1")
    #expect(event.sender?.senderID?.userID == nil)
    #expect(event.message?.messageID == "om_1")
    #expect(event.message?.chatType == .p2p)
    #expect(event.message?.createTime == "1767196800000")
    #expect(event.message?.content == #"{"text":"@_user_1 hi"}"#)
    #expect(event.message?.mentions?.first?.id?.openID == "ou_2")
    #expect(IM.Events.MessageReceived.event.type == "im.message.receive_v1")
    #expect(IM.Events.MessageReceived.event.kind == .event)
    #expect(IM.Events.MessageReceived.event.scopes[.bot].recommended == ["im:message.p2p_msg:readonly"])
  }

  @Test func aFieldOfAnotherKindIsNotRead() throws {
    let event: IM.Events.MessageReceived = try decode(
      #"{"message": {"message_id": "om_1", "mentions": {}, "chat_type": 7}, "sender": null}"#)
    #expect(event.message?.messageID == "om_1")
    #expect(event.message?.mentions == nil)
    #expect(event.sender == nil)
  }

  @Test func aClick() throws {
    let event: CardKit.Events.CardAction = try decode(
      #"{"operator": {"open_id": "ou_1"}, "action": {"value": "text", "tag": "button", "form_value": {"a": ["1", "2"]}}}"#)
    #expect(event.action?.value == "text")
    #expect(event.action?.formValue?["a"] == ["1", "2"])
    #expect(CardKit.Events.CardAction.event == EventInfo(type: "card.action.trigger", kind: .callback, scopes: .unknown))
  }

  @Test func theTimeOfAMenuItemAsANumberOrAText() throws {
    let number: Application.Events.BotMenu = try decode(#"{"event_key": "k", "timestamp": 1767196800}"#)
    let text: Application.Events.BotMenu = try decode(#"{"event_key": "k", "timestamp": "1767196800"}"#)
    #expect(number.timestamp?.value == 1_767_196_800)
    #expect(text.timestamp?.value == 1_767_196_800)
  }

  @Test func membersThatCameAndWentAreOfOneType() throws {
    let text = #"{"chat_id": "oc_1", "users": [{"name": "Ann", "user_id": {"open_id": "ou_1"}}]}"#
    let added: IM.Events.MembersAdded = try decode(text)
    let removed: IM.Events.MembersRemoved = try decode(text)
    let withdrawn: IM.Events.InvitationWithdrawn = try decode(text)
    #expect(added.users == removed.users)
    #expect(added.users == withdrawn.users)
    #expect(added.users?.first?.userID?.openID == "ou_1")
  }
}
