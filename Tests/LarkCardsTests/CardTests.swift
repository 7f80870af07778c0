import LarkCards
import LarkTesting
import Testing

/// Cards as people build them, and what is sent of them.
@Suite struct CardTests {
  private let card = Card(.blue, title: "Deploy?") {
    Markdown("**main**")
    Columns {
      Column { Markdown("a") }
      Column { Div("b") }
    }
    Form("f") {
      Input("why")
      Button("Yes", .submit, value: ["ok": true])
    }
  }

  @Test func theCardOfTheReadme() throws {
    #expect(card.problems == [])
    let expected = try JSON(
      parsing: """
        {"schema":"2.0","header":{"title":{"tag":"plain_text","content":"Deploy?"},"template":"blue"},"body":{"elements":[\
        {"tag":"markdown","content":"**main**"},\
        {"tag":"column_set","columns":[{"tag":"column","elements":[{"tag":"markdown","content":"a"}]},\
        {"tag":"column","elements":[{"tag":"div","text":{"tag":"plain_text","content":"b"}}]}]},\
        {"tag":"form","name":"f","elements":[{"tag":"input","name":"why"},\
        {"tag":"button","text":{"tag":"plain_text","content":"Yes"},\
        "behaviors":[{"type":"callback","value":{"ok":true}}],"name":"submit","form_action_type":"submit"}]}]}}
        """)
    #expect(card.json == expected)
  }

  @Test func blocksTakeConditionsAndLists() {
    func card(_ isOpen: Bool, _ names: [String], _ last: Markdown?) -> Card {
      Card {
        if isOpen { Markdown("open") } else { Divider() }
        for name in names { Div(name) }
        if names.isEmpty { Markdown("nobody") }
        if let last { last }
      }
    }
    func tags(_ card: Card) -> [String] {
      (card.json["body"]?["elements"]?.arrayValue ?? []).compactMap { $0["tag"]?.stringValue }
    }
    #expect(tags(card(true, ["Ann", "Bo"], nil)) == ["markdown", "div", "div"])
    #expect(tags(card(false, [], Markdown("end"))) == ["hr", "markdown", "markdown"])
  }

  @Test func aCardIsAMessage() async throws {
    let stub = StubTransport(answers: .ok(["message_id": "om_1"]), .ok(["message_id": "om_2"]), .ok(), .ok())
    let bot = LarkClient.bot(testing: stub)
    try await bot.sendMessage(.card(card), to: .chat("oc_1"))
    try await bot.reply(to: "om_1", .card(card))
    _ = try await bot.send(IM.Messages.Patch(messageID: "om_1", card: card))
    try await bot.editMessage("om_1", to: .card(card))
    #expect(stub.requests.count == 4)
    for request in stub.requests {
      let body = try #require(request.json)
      #expect(try JSON(parsing: body["content"]?.stringValue ?? "") == card.json)
    }
    #expect(stub.requests.first?.json?["msg_type"] == "interactive")
  }

  @Test func whatIsWrongIsToldBeforeAnythingIsSent() async throws {
    let stub = StubTransport(answers: .ok(["message_id": "om_1"]), .ok(["message_id": "om_2"]), .ok())
    let bot = LarkClient.bot(testing: stub)
    let card = Card {
      Form("f") { Input() }
      Markdown("x", elementID: "not-an-id")
    }
    await #expect {
      try await bot.sendMessage(.card(card), to: .chat("oc_1"))
    } throws: { error in
      guard let error = error as? LarkError else { return false }
      return error.kind == .invalidRequest && error.wasNeverSent && error.cardPlace == "body.elements[0]"
        && error.message.contains("3 mistakes") && error.message.contains("body.elements[0].elements[0]: inside a form")
        && error.message.contains("body.elements[1].element_id")
    }
    #expect(stub.requests.isEmpty)
  }
}
