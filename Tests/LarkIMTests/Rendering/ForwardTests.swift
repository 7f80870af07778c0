import LarkAPI
import LarkCore
import LarkIM
import Testing

@Suite struct ForwardTests {
  private func child(
    _ id: String, under upper: String? = nil, at time: MillisecondTimestamp? = nil, type: String? = "text",
    _ content: String?
  ) -> IM.Types.Message {
    var message = IM.Types.Message(type: type ?? "", content: content ?? "", id: id)
    message.msgType = type
    message.upperMessageID = upper
    message.createTime = time
    return message
  }

  private func text(
    _ id: String, under upper: String? = nil, at time: MillisecondTimestamp? = nil
  ) -> IM.Types.Message {
    child(id, under: upper, at: time, #"{"text":"\#(id)"}"#)
  }

  private func forward(_ id: String, under upper: String? = nil) -> IM.Types.Message {
    child(id, under: upper, type: "merge_forward", "Merged and Forwarded Message")
  }

  private func rendered(
    _ forwards: [String: MergedForward], names: [String: String] = [:], container: String = "om_m"
  ) -> String {
    let context = RenderingContext(timeZone: .fixed(hours: 8), senderNames: names, mergedForwards: forwards)
    return MessageRenderer(context: context).content(of: forward(container))
  }

  /// Ids of the texts shown, in order.
  private func order(_ messages: [IM.Types.Message]) -> [Substring] {
    rendered(["om_m": .messages(messages)]).split(separator: "\n").map { $0.drop { $0 == " " } }
      .filter { $0.hasPrefix("om_") }
  }

  @Test func siblingsAreSortedByTime() {
    let messages = [text("om_c", at: "3000"), text("om_a", at: "1000"), text("om_b", at: "1000")]
    #expect(order(messages) == ["om_a", "om_b", "om_c"])
    #expect(order([text("om_b", at: "9"), text("om_a", at: "junk")]) == ["om_a", "om_b"])
  }

  @Test func namesComeFromTheMessageThenTheContext() throws {
    let messages = try [
      #"{"sender":{"id":"ou_1","sender_name":"Server"},"body":{"content":"{\"text\":\"a\"}"}}"#,
      #"{"sender":{"id":"ou_2","sender_name":""},"body":{"content":"{\"text\":\"b\"}"}}"#,
      #"{"sender":{"id":"ou_3"},"body":{"content":"{\"text\":\"c\"}"}}"#,
      #"{"sender":{},"body":{"content":"{\"text\":\"d\"}"}}"#,
    ].map { try IM.Types.Message(json: $0) }
    #expect(
      rendered(["om_m": .messages(messages)], names: ["ou_1": "Cache", "ou_2": "Two"]) == """
        <forwarded_messages>
        [unknown] Server:
            a
        [unknown] Two:
            b
        [unknown] ou_3:
            c
        [unknown] unknown:
            d
        </forwarded_messages>
        """)
  }

  @Test func childrenUseTheirOwnMentions() throws {
    let message = try IM.Types.Message(
      json: #"""
        {"msg_type":"text","mentions":[{"key":"@_user_1","name":"Bo"}],
         "body":{"content":"{\"text\":\"@_user_1\\nhi\"}"}}
        """#)
    #expect(rendered(["om_m": .messages([message])]).contains("\n    @Bo\n    hi\n"))
  }

  @Test func everyTypeIsRenderedInside() {
    let messages = [
      child("om_1", type: "image", #"{"image_key":"i"}"#), child("om_2", type: "hologram", "{}"),
      child("om_3", type: "file", "junk"), child("om_4", type: nil, #"{"text":"t"}"#), child("om_5", type: "text", nil),
    ]
    #expect(
      rendered(["om_m": .messages(messages)]) == """
        <forwarded_messages>
        [unknown] unknown:
            [Image: i]
        [unknown] unknown:
            [hologram]
        [unknown] unknown:
            [Invalid file JSON]
        [unknown] unknown:
            t
        [unknown] unknown:
        </forwarded_messages>
        """)
  }

  @Test func withoutMessages() {
    #expect(rendered([:]) == "[Merged forward]")
    let unread = "[Merged forward: its messages could not be read]"
    #expect(rendered(["om_m": .messages([])]) == unread)
    #expect(rendered(["om_m": .messages([forward("om_m")])]) == unread)
    #expect(rendered(["om_m": .failed(reason: "no permission")]) == "[Merged forward: fetch failed: no permission]")
    #expect(rendered(["": .messages([text("om_1")])], container: "") == "[Merged forward]")
  }

  @Test func whatCouldNotBeReadIsCounted() {
    func count(_ ids: [String], _ outcome: MergedForward?) -> String {
      let content: JSON = ["create_message_ids": .array(ids.map { .string($0) })]
      let context = RenderingContext(mergedForwards: outcome.map { ["om_m": $0] } ?? [:])
      return MessageRenderer(context: context)
        .content(content.serialized(), type: "merge_forward", messageID: "om_m")
    }
    #expect(count(["om_1", "om_2"], nil) == "[Merged forward: 2 messages]")
    #expect(count(["om_1", "om_2"], .messages([])) == "[Merged forward: 2 messages that could not be read]")
    #expect(count(["om_1"], .messages([forward("om_m")])) == "[Merged forward: 1 message that could not be read]")
    #expect(count([], .messages([])) == "[Merged forward: its messages could not be read]")
    #expect(
      count(["om_1", "om_2"], .failed(reason: "gone"))
        == "[Merged forward: 2 messages that could not be read, fetch failed: gone]")
  }

  @Test func aForwardInsideThatCouldNotBeReadIsCounted() {
    let nested = child("om_n", under: "om_m", type: "merge_forward", #"{"create_message_ids":["om_1","om_2","om_3"]}"#)
    #expect(
      rendered(["om_m": .messages([text("om_0"), nested])]) == """
        <forwarded_messages>
        [unknown] unknown:
            om_0
        [unknown] unknown:
            [Merged forward: 3 messages that could not be read]
        </forwarded_messages>
        """)
  }

  @Test func aFetchedForwardNeedsNoContent() {
    let context = RenderingContext(mergedForwards: ["om_m": .messages([text("om_1")])])
    var message = forward("om_m")
    message.body = nil
    #expect(MessageRenderer(context: context).content(of: message).contains("om_1"))
  }

  @Test func forwardsInForwards() {
    let messages = [
      forward("om_m"), forward("om_n", under: "om_m"), text("om_2", under: "om_n"), forward("om_o", under: "om_n"),
      text("om_3", under: "om_o"), forward("om_p", under: "om_m"),
    ]
    #expect(
      rendered(["om_m": .messages(messages)]) == """
        <forwarded_messages>
        [unknown] unknown:
            <forwarded_messages>
            [unknown] unknown:
                om_2
            [unknown] unknown:
                <forwarded_messages>
                [unknown] unknown:
                    om_3
                </forwarded_messages>
            </forwarded_messages>
        [unknown] unknown:
            [Merged forward: its messages could not be read]
        </forwarded_messages>
        """)
  }

  @Test func aForwardInsideMayBeFetchedOnItsOwn() {
    let forwards: [String: MergedForward] = [
      "om_m": .messages([forward("om_n"), forward("om_o")]), "om_n": .messages([text("om_2")]),
      "om_o": .failed(reason: "gone"),
    ]
    let text = rendered(forwards)
    #expect(text.contains("        om_2\n"))
    #expect(text.contains("    [Merged forward: fetch failed: gone]\n"))
  }

  // MARK: Lists that make no sense

  @Test func nothingIsLostFromABrokenTree() {
    // A forward that is not in the list, and a chain below it
    #expect(Set(order([text("om_b", under: "om_a"), text("om_a", under: "om_x"), text("om_c", under: "om_x")]))
      == ["om_a", "om_b", "om_c"])
    // A circle, and a message that hangs under itself
    #expect(Set(order([text("om_a", under: "om_b"), text("om_b", under: "om_a"), text("om_c", under: "om_c")]))
      == ["om_a", "om_b", "om_c"])
    // A message that is no forward, and holds one
    #expect(Set(order([text("om_a"), text("om_b", under: "om_a")])) == ["om_a", "om_b"])
  }

  @Test func forwardsThatHoldEachOtherEnd() {
    let both = (0..<10).flatMap { _ in [forward("om_n"), forward("om_m", under: "om_n")] }
    let text = rendered(["om_m": .messages(both), "om_n": .messages(both)])
    #expect(text.contains("[Merged forward]"))
    #expect(text.utf8.count < 5_000)
  }

  @Test func deepForwardsAreCut() {
    let messages = (1...3_000).map { forward("om_\($0)", under: $0 == 1 ? "om_m" : "om_\($0 - 1)") }
    let text = rendered(["om_m": .messages(messages)])
    #expect(text.contains("[Nested too deeply]"))
    #expect(text.utf8.count < 20_000)
  }
}
