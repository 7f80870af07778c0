import SchemaModel

/// Says for people what an app must have to get an event.
enum EventText {
  /// Lines of two columns: the answer that is waited for, scopes, and what to switch on.
  static func facts(_ event: Event) -> [ScopeText.Line] {
    var lines: [ScopeText.Line] = []
    if event.kind == .callback { lines.append(("Answer", "the platform waits for one")) }
    lines.append(("Scopes", event.scopes == ScopeRule() ? "none known" : ScopeText.text(event.scopes)))
    if let subscribe = event.subscribe { lines.append(("Console", Prose.trimmed(subscribe))) }
    return lines
  }
}
