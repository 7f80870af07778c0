extension Case {
  /// Events and what they bring.
  static let eventCases: [Case] = [
    Case(
      "an event", files: [BaseTree.solved: nil], ["breaking event removed solved: event removed"],
      back: ["compatible event added solved: event added"]),
    Case(
      "an event under another name",
      files: [BaseTree.solved: nil, "desk/events/ticket_solved.json": BaseTree.files[BaseTree.solved]],
      [
        "breaking event removed solved: event removed; desk.events.ticket_solved has the same type",
        "compatible event added ticket_solved: event added",
      ],
      back: [
        "compatible event added solved: event added",
        "breaking event removed ticket_solved: event removed; desk.events.solved has the same type",
      ]),
    solved(
      "the type of an event", "desk.ticket.solved_v1", "desk.ticket.solved_v2",
      ["breaking event-type changed", "the event is desk.ticket.solved_v2 instead of desk.ticket.solved_v1"],
      back: ["breaking event-type changed", "the event is desk.ticket.solved_v1 instead of desk.ticket.solved_v2"]),
    solved(
      "the kind of an event", "solved_v1\" }", "solved_v1\", \"kind\": \"callback\" }",
      ["breaking event-kind changed", "the platform waits for an answer now"],
      back: ["breaking event-kind changed", "the platform no longer waits for an answer"]),
    solved(
      "the scopes of an event", "[\"desk:ticket\"]", "[\"desk:ticket\", \"desk:all\"]",
      ["compatible scope changed", "the app needs one of desk:ticket or desk:all instead of desk:ticket"],
      back: [
        "breaking scope changed",
        "the app needs desk:ticket instead of one of desk:ticket or desk:all: desk:all is no longer enough",
      ]),
    solved(
      "a field of an event", "\"open_id\": { \"type\": \"string\" }",
      "\"open_id\": { \"type\": \"string\" }, \"name\": { \"type\": \"string\" }",
      ["compatible field added", "payload.who.name added"], back: ["breaking field removed", "payload.who.name removed"]),
    solved(
      "the type of an event's field", "\"ticket_id\": { \"type\": \"string\" }",
      "\"ticket_id\": { \"type\": \"integer\" }",
      ["breaking type changed", "payload.ticket_id is integer instead of string"],
      back: ["breaking type changed", "payload.ticket_id is string instead of integer"]),
    solved(
      "the Swift name of an event", "\"scopes\"", "\"swiftName\": \"TicketSolved\", \"scopes\"",
      ["breaking swift-name changed", "the Swift type has another name"],
      back: ["breaking swift-name changed", "the Swift type has another name"]),
    solved(
      "the words of an event", "solved_v1\" }", "solved_v1\", \"subscribe\": \"Tickets.\" }",
      ["documentation text changed", "what to switch on in the console changed"],
      back: ["documentation text changed", "what to switch on in the console changed"]),
  ]

  private static func solved(
    _ name: String, _ old: String, _ new: String, _ forward: [String], back backward: [String]
  ) -> Case {
    let lines = { (parts: [String]) in ["\(parts[0]) solved: \(parts[1])"] }
    return Case(name, in: BaseTree.solved, old, new, lines(forward), back: lines(backward))
  }
}
