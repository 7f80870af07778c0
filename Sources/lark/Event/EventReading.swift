import LarkJSON
import SchemaModel

/// `lark event list` and `lark event schema`.
struct EventReading {
  let catalog: Catalog
  /// Colours of the pages for people.
  let style: Style

  /// The events there are.
  func list(_ arguments: ParsedArguments) throws(CommandError) -> Outcome {
    let events = catalog.events(of: arguments.positionals.first)
    if let service = arguments.positionals.first, events.isEmpty {
      throw .invalidArgument(
        "no service called '\(Echo.safe(service))' has events",
        hint: "'\(Tool.name) event list' lists all events",
        params: [.init("service", reason: "has no events", suggestions: [])])
    }
    if isPretty(arguments) {
      let width = events.map(\.type.count).max() ?? 0
      return .text(
        events.map { event in
          event.type + String(repeating: " ", count: width - event.type.count + 2) + event.summary + "\n"
        }.joined())
    }
    let rows = events.map { event -> JSON in
      [
        "type": .string(event.type), "kind": .string(event.kind.rawValue), "summary": .string(event.summary),
        "path": .string(event.id.description),
      ]
    }
    return .json(Envelope.success(["events": .array(rows)], identity: nil))
  }

  /// What an event holds, as `lark schema` shows it.
  func schema(_ arguments: ParsedArguments) throws(CommandError) -> Outcome {
    let type = arguments.positionals.first ?? ""
    guard let event = catalog.event(named: type) else {
      let near = Suggestions.suggestions(for: type, among: catalog.events().map(\.type))
      throw .invalidArgument(
        "there is no schema of an event called '\(Echo.safe(type))'",
        hint: near.first.map { "did you mean '\($0)'?" }
          ?? "'\(Tool.name) event list' lists the events that have one; others can be received all the same",
        params: [.init("type", reason: "has no schema", suggestions: near)])
    }
    let words = [event.id.description] + (isPretty(arguments) ? ["--format", "pretty"] : [])
    return try SchemaCommand(catalog: catalog, style: style).outcome(RootCommands.schema.parse(words))
  }

  private func isPretty(_ arguments: ParsedArguments) -> Bool {
    !arguments.isOn(CommonFlags.json) && arguments.value(of: CommonFlags.reportFormat) == "pretty"
  }
}
