import AcmeAPI
import AcmeBot
import LarkCore
import LarkTesting
import Testing

@Suite struct AcmeBotTests {
  @Test func ticketsAreOpenedAndWrittenDown() async throws {
    let stub = StubTransport(
      answers: .ok(["name": "Ada", "desk_chat_id": "oc_1"]),
      .ok(["ticket": ["ticket_id": "tk_1", "title": "Printer", "state": "open"]]), .ok())
    let ticket = try #require(try await AcmeBot(.bot(testing: stub)).openTicket("Printer", for: "p 1"))
    #expect(ticket.ticketID == "tk_1" && ticket.isOpen)
    #expect(
      stub.requests.map { "\($0.verb.rawValue) \($0.path)" } == [
        "GET /open-apis/staff/v1/people/p%201", "POST /open-apis/desk/v1/tickets", "POST /open-apis/audit/v1/entries",
      ])
    #expect(stub.requests[1].json == ["title": "Printer", "chat_id": "oc_1"])
    #expect(stub.requests[2].json == ["text": "opened tk_1"])
  }

  @Test func pagesAreFollowed() async throws {
    let stub = StubTransport(
      answers: .ok(["items": [["ticket_id": "tk_1"]], "has_more": true, "page_token": "next"]),
      .ok(["items": [["ticket_id": "tk_2", "state": "none"]], "has_more": false]))
    let tickets = try await AcmeBot(.bot(testing: stub)).openTickets()
    #expect(tickets.map(\.ticketID) == ["tk_1", "tk_2"])
    #expect(tickets.last?.state == .noneValue)
    #expect(stub.requests.map(\.rawQuery) == ["state=open", "state=open&page_token=next"])
  }

  @Test func theScopeTableIsItsOwn() throws {
    #expect(Acme.Desk.scopeTable.rows.map(\.method) == ["desk.tickets.create", "desk.tickets.list"])
    let scopes = try Acme.Desk.scopeTable.scopes(for: ["desk.tickets.create", "desk.tickets.list"], as: .bot)
    #expect(scopes == ["desk:ticket"])
    #expect(Acme.IM.scopeTable.rows.map(\.method) == ["im.chats.announce"])
  }

  @Test func namesThatSwiftHasAMeaningFor() async throws {
    let stub = StubTransport(
      answers: .ok(["acme": ["any": ["any": ["storage": 7]]], "result": ["self": "me"], "key": "k"]))
    let reply = try await LarkClient.user(testing: stub).send(
      Acme.Task.Default.SelfMethod(
        default: "a b", request: "r", in: [.noneValue, .value3d, .minus1], selfValue: true, type: .class,
        protocol: .init(initValue: "i", error: 1), value3dModel: [1, nil], json: ["x": true]))
    #expect(stub.requests.map(\.path) == ["/open-apis/task/v2/a%20b"])
    #expect(stub.requests.first?.rawQuery == "in=none&in=3d&in=-1")
    #expect(
      stub.requests.first?.json == [
        "self": true, "Type": "class", "protocol": ["init": "i", "error": 1], "3d_model": [1, nil], "request": "r",
        "json": ["x": true],
      ])
    #expect(reply.acme?.any?.any?.storage == 7)
    #expect(reply.result?.selfValue == "me")
  }
}
