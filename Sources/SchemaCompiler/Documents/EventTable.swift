import SchemaModel

/// The table of which events there are and what they need.
enum EventTable {
  static func lines(_ events: [Event]) -> [String] {
    var table = MarkdownTable(header: ["event", "what has happened", "scopes", "in the console"])
    for event in events.sorted(by: { $0.type < $1.type }) {
      table.rows.append([
        "`\(event.type)`" + (event.kind == .callback ? " (callback)" : ""), event.summary, ScopeWords.text(event.scopes),
        event.subscribe ?? "–",
      ])
    }
    return table.lines
  }
}
