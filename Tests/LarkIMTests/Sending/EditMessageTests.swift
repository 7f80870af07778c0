import LarkAPI
import LarkCore
import LarkIM
import LarkTesting
import Testing

/// Changing messages as apps do it.
@Suite final class EditMessageTests: Sendable {
  private let stub = StubTransport()
  private let card = #"{"schema":"2.0","body":{"elements":[]}}"#

  init() {
    stub.answer(
      .put, "/open-apis/im/v1/messages/{id}",
      with: .ok(["message_id": "om_1", "chat_id": "oc_1", "update_time": "1780000000000"]))
    stub.answer(.patch, "/open-apis/im/v1/messages/{id}", with: .ok([:]))
  }

  private func refusal<As>(_ client: LarkClient<As>, _ message: MessageDraft) async -> LarkError? {
    do throws(LarkError) {
      _ = try await client.editMessage("om_1", to: message)
      return nil
    } catch { return error }
  }

  @Test func aBotChangesATextAndACard() async throws {
    let bot = LarkClient.bot(testing: stub)
    let text = try await bot.editMessage(" om_1", to: .text("b"))
    #expect(text.messageID == "om_1")
    #expect(text.chatID == "oc_1")
    #expect(text.updateTime == "1780000000000")
    #expect(stub.requests.last?.json == ["msg_type": "text", "content": #"{"text":"b"}"#])
    let changed = try await bot.editMessage("om_2", to: .content(card, type: .interactive))
    #expect(changed.messageID == "om_2")
    #expect(changed.updateTime == nil)
    #expect(stub.requests.last?.json == ["content": .string(card)])
    #expect(stub.requests.map(\.path) == ["/open-apis/im/v1/messages/om_1", "/open-apis/im/v1/messages/om_2"])
  }

  @Test func aUserChangesCardsOnly() async throws {
    let user = LarkClient.user(testing: stub)
    let error = await refusal(user, .markdown("b"))
    #expect(error?.kind == .invalidRequest)
    #expect(error?.options == ["markdown"])
    #expect(error?.wasNeverSent == true)
    #expect(stub.requests.isEmpty)
    try await user.editMessage("om_2", to: .content(card, type: .interactive))
    #expect(stub.requests.map(\.bearerToken) == ["u-test"])
  }

  @Test func otherTypesAreRefusedBeforeAnythingIsSent() async {
    let bot = LarkClient.bot(testing: stub)
    for draft in [
      MessageDraft.image("img_1"), .file("a.pdf"), .audio("file_1"), .content("{}", type: .image),
      .content("{}", type: .shareChat), .content("{}", type: .init(rawValue: "sticker")),
      .content(#"{"type":"card","data":{"card_id":"7"}}"#, type: .interactive),
    ] {
      let error = await refusal(bot, draft)
      #expect(error?.kind == .invalidRequest)
      #expect(error?.remedy?.isEmpty == false)
      #expect(error?.options.isEmpty == false)
    }
    #expect(stub.requests.isEmpty)
  }

  @Test func aPreviewSendsNothing() throws {
    let edit = IM.Shortcuts.MessagesEdit(messageID: "om_1", message: .text("b"))
    let preview = try edit.preview(as: .bot)
    #expect(preview.calls.map(\.request.path) == ["/open-apis/im/v1/messages/om_1"])
    #expect(throws: LarkError.self) { try edit.preview(as: .user) }
  }
}
