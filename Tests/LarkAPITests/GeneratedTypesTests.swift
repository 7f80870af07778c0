import Foundation
import GoldenBindings
import LarkCore
import Testing

/// How generated types behave: those of the golden schema, which uses every key of the format.
@Suite struct GeneratedTypesTests {
  private func decode<Value: JSONDecodable>(_ text: String, as type: Value.Type = Value.self) throws -> Value? {
    try JSONReader.read(Array(text.utf8)) { json in Value(from: &json) }
  }

  private func body(_ request: some LarkRequest) throws -> String {
    guard case .json(let bytes) = try request.prepared().body else { return "" }
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test func aFieldThatCanBeClearedHasThreeStates() throws {
    var request = Acme.Tickets.Create(projectID: "pr_1", title: "t", watchers: [])
    #expect(try body(request) == #"{"title":"t","watchers":[]}"#)
    request.deadline = .null
    #expect(try body(request) == #"{"title":"t","deadline":null,"watchers":[]}"#)
    request.deadline = .value("2026-12-31")
    #expect(try body(request) == #"{"title":"t","deadline":"2026-12-31","watchers":[]}"#)
  }

  @Test func everyPlaceGetsItsFields() throws {
    let request = Acme.Tickets.Create(
      projectID: "a?b c", title: "t", watchers: [.init(userID: "ou_1", role: .writer)], uuid: "u 1", notify: false,
      xTrace: "trace", labels: ["x"], priority: .high, weight: 1.5, extra: ["z": 1, "a": 2], payload: [1, nil],
      request: "{}")
    let prepared = try request.prepared()
    #expect(prepared.target == "/open-apis/acme/v1/projects/a%3Fb%20c/tickets?uuid=u+1&notify=false")
    #expect(prepared.headers == [HTTPField(name: "X-Trace", value: "trace")])
    #expect(prepared.idempotencyKey == "u 1")
    #expect(
      try body(request) == #"""
        {"title":"t","labels":["x"],"priority":2,"weight":1.5,"watchers":[{"user_id":"ou_1","role":"writer"}],\#
        "extra":{"z":1,"a":2},"payload":[1,null],"request":"{}"}
        """#)
  }

  @Test(arguments: [
    ("", "field 'project_id' is empty"), ("..", "would change the path"), (".", "would change the path"),
  ])
  func pathValuesThatChangeThePathAreRefused(value: String, words: String) throws {
    let request = Acme.Tickets.Create(projectID: value, title: "t", watchers: [])
    let error = #expect(throws: LarkError.self) { try request.prepared() }
    #expect(error?.kind == .invalidRequest && error?.field == "project_id" && error?.wasNeverSent == true)
    #expect(error?.message.contains(words) == true)
  }

  @Test func listsInQueries() throws {
    var request = Acme.Tickets.List(states: [.open, .closed], ids: ["a", "b,c"])
    #expect(
      try request.prepared().target == "/open-apis/acme/v1/tickets?states=open%2Cclosed&ids=a&ids=b%2Cc&page_token=")
    request.pageToken = "next"
    request.states = []
    request.ids = nil
    #expect(try request.prepared().target == "/open-apis/acme/v1/tickets?page_token=next")
  }

  @Test func repliesAreTolerant() throws {
    let text = """
      {"ticket_id": 17, "type": "story", "state": "0", "create_time": 1767196800000, "due_time": "soon",
       "children": [null, {"ticket_id": "tk_2"}, 5], "default": "true", "self": {"odd": true}, "new_field": [1, {}]}
      """
    let ticket = try #require(try decode(text, as: Acme.Types.Ticket.self))
    #expect(ticket.ticketID == "17")
    #expect(ticket.type == .init(rawValue: "story"))
    #expect(ticket.state == .unknown)
    #expect(ticket.createTime?.date?.timeIntervalSince1970 == 1_767_196_800)
    #expect(ticket.dueTime?.rawValue == "soon" && ticket.dueTime?.date == nil)
    #expect(ticket.children?.map(\.ticketID) == ["tk_2"])
    #expect(ticket.default == true)
    #expect(ticket.selfValue == nil)
    #expect(try decode("null", as: Acme.Types.Ticket.self) == nil)
    #expect(try decode("[]", as: Acme.Types.Ticket.self) == nil)
  }

  @Test func unknownValuesSurviveARoundTrip() throws {
    let ticket = try #require(try decode(#"{"ticket_id":"tk_1","type":"story","due_time":"1"}"#, as: Acme.Types.Ticket.self))
    let request = Acme.Tickets.Create(projectID: "pr_1", title: "t", watchers: [], template: ticket)
    #expect(
      try body(request)
        == #"{"title":"t","watchers":[],"template":{"ticket_id":"tk_1","type":"story","due_time":"1"}}"#)
  }

  @Test func aReplyMayHoldOneOfItsKind() throws {
    let text = #"{"text":"c","answered":{"text":"b","answered":{"text":"a"}},"thread":{"root":{"text":"a"}}}"#
    let comment = try #require(try decode(text, as: Acme.Types.Comment.self))
    #expect(comment.answered?.answered?.text == "a")
    #expect(comment.thread?.root?.text == "a")
    var copy = comment
    copy.answered?.text = "B"
    #expect(comment.answered?.text == "b" && copy.answered?.text == "B" && copy != comment)
  }

  @Test func fieldsBeyondTheSchemaAreKeptWhereItSaysSo() throws {
    let reply = try #require(
      try decode(
        #"{"deleted_items":[{"id":"1","colour":"red","size":1.50}],"has_more":false}"#, as: Acme.Tickets.List.Reply.self))
    #expect(reply.deletedItems?.first?.otherFields == ["colour": "red", "size": .number(try #require(JSONNumber("1.50")))])
  }

  @Test func pagesFollowTheSpellingOfTheMethod() throws {
    let list = try #require(try decode(#"{"has_more":true,"page_token":"b"}"#, as: Acme.Tickets.List.Reply.self))
    #expect(Acme.Tickets.List.nextPage(after: list) == PageCursor(hasMore: true, token: "b"))
    let scan = try #require(try decode(#"{"rows":[{"key":"k"}],"next_page_token":"c"}"#, as: Acme.Tickets.Scan.Reply.self))
    #expect(Acme.Tickets.Scan.nextPage(after: scan) == PageCursor(hasMore: nil, token: "c"))
    #expect(Acme.Tickets.Scan.items(of: scan).map(\.key) == ["k"])
    var request = Acme.Tickets.Scan()
    request.pageToken = "c"
    #expect(request.cursor == "c")
  }

  @Test func scopesAreDataOfTheRequest() {
    let scopes = Acme.Tickets.Create.method.scopes
    #expect(scopes.user.missing(from: ["acme:ticket"]) == ["acme:ticket:write"])
    #expect(scopes.bot.missing(from: []) == ["acme:project:read", "acme:ticket:write"])
    #expect(scopes.bot.missing(from: ["acme:ticket", "acme:project:read"]) == [])
    #expect(Acme.scopeTable["acme.tickets.create"]?.rule == scopes)
    #expect(Acme.scopeTable.unreadLines == [])
  }
}
