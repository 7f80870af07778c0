import LarkAPI
import LarkCore
import LarkTesting
import Testing

@testable import LarkIM

@Suite struct ForwardedMessagesTests {
  @Test func everyForwardIsFetchedOnce() async {
    let stub = StubTransport()
    stub.answer(.get, Route.get, with: .data { _ in ["items": [textJSON("om_c")]] })
    let messages: [IM.Types.Message] = [.forward("om_1"), .text("om_2"), .forward("om_1"), .forward("om_3"), .forward("")]
    let found = await ForwardedMessages.fetched(for: messages, with: .bot(.bot(testing: stub)))
    #expect(found.byForward.keys.sorted() == ["om_1", "om_3"])
    #expect(found.messages.map(\.messageID) == ["om_c", "om_c"])
    #expect(found.warnings.isEmpty)
    #expect(
      stub.requests.map { "\($0.path)?\($0.rawQuery ?? "")" }.sorted()
        == ["om_1", "om_3"].map {
          "/open-apis/im/v1/messages/\($0)?user_id_type=open_id&card_msg_content_type=raw_card_content"
            + "&with_sender_name=true"
        })
  }

  @Test func aForwardThatFailsIsTriedOnceMore() async {
    let stub = StubTransport()
    stub.answer(
      .get, Route.get, with: .refused(code: 230_001, message: "not now"), .data { _ in ["items": [textJSON("om_c")]] })
    let found = await ForwardedMessages.fetched(for: [.forward("om_1")], with: .bot(.bot(testing: stub)))
    #expect(found.messages.map(\.messageID) == ["om_c"])
    #expect(
      found.warnings == [
        .init("merge_forward_prefetch_failed", "om_1: not now (code 230001)")
      ])
  }

  @Test func aForwardThatFailsTwiceSaysWhyInItsContent() async {
    let stub = StubTransport()
    stub.answer(.get, Route.get, with: .refused(code: 230_001, message: "gone"))
    let found = await ForwardedMessages.fetched(for: [.forward("om_1")], with: .bot(.bot(testing: stub)))
    #expect(found.byForward == ["om_1": .failed(reason: "gone (code 230001)")])
    #expect(found.warnings.map(\.message) == ["om_1: gone (code 230001)"])
    #expect(stub.requests.count == 2)
    let renderer = MessageRenderer(context: RenderingContext(mergedForwards: found.byForward))
    #expect(renderer.content(of: .forward("om_1")) == "[Merged forward: fetch failed: gone (code 230001)]")
  }

  @Test(arguments: [[:], ["items": []], ["items": [textJSON("om_1", extra: ["msg_type": "merge_forward"])]]] as [JSON])
  func anAnswerWithoutMessagesIsSaidAndNotRepeated(data: JSON) async {
    let stub = StubTransport()
    stub.answer(.get, Route.get, with: .data { _ in data })
    let found = await ForwardedMessages.fetched(for: [.forward("om_1")], with: .bot(.bot(testing: stub)))
    #expect(stub.requests.count == 1)
    #expect(
      found.warnings == [
        .init("merge_forward_unread", "om_1: the platform answered none of the messages that it holds")
      ])
  }

  @Test func aForwardInsideWithoutMessagesIsSaidAndNotFetched() async {
    let stub = StubTransport()
    let inner: JSONObject = ["msg_type": "merge_forward", "upper_message_id": "om_1"]
    stub.answer(
      .get, Route.get,
      with: .data { _ in
        [
          "items": [
            textJSON("om_a", extra: inner), textJSON("om_b", extra: inner),
            textJSON("om_c", extra: ["upper_message_id": "om_b"]),
          ]
        ]
      })
    let found = await ForwardedMessages.fetched(for: [.forward("om_1")], with: .bot(.bot(testing: stub)))
    #expect(stub.requests.count == 1)
    #expect(found.warnings.map(\.message) == ["om_a in om_1: the platform answered none of the messages that it holds"])
  }

  @Test func keepsAtMostFourCallsInFlight() async {
    let gauge = Gauge()
    let stub = StubTransport()
    stub.answer(
      .get, Route.get,
      with: .data(
        after: { _ in
          gauge.enter()
          return 20
        },
        { _ in
          gauge.leave()
          return [:]
        }))
    let messages = (1...20).map { IM.Types.Message.forward("om_\($0)") }
    let found = await ForwardedMessages.fetched(for: messages, with: .bot(.bot(testing: stub)))
    #expect(found.byForward.count == 20)
    #expect(gauge.most <= 4)
  }
}
