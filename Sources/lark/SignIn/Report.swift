import LarkJSON

/// What a command tells, as JSON or as lines for people.
struct Report: Sendable {
  /// The answer.
  let json: JSON
  /// The same for people.
  let facts: JSONObject
  let isPretty: Bool
  /// How the process is to end when everything was written.
  var exitCode = ExitCode.success

  /// The answer of a command that did what it was asked.
  ///
  /// - Parameters:
  ///   - data: What it tells.
  ///   - identity: Who called, where somebody did.
  ///   - arguments: Say how to lay it out.
  init(_ data: JSONObject, identity: String? = nil, _ arguments: ParsedArguments) {
    self.init(json: Envelope.success(.object(data), identity: identity), facts: data, arguments)
  }

  /// An answer with an envelope of its own.
  init(json: JSON, facts: JSONObject, _ arguments: ParsedArguments) {
    self.json = json
    self.facts = facts
    isPretty = arguments.value(of: CommonFlags.reportFormat) == "pretty" && !arguments.isOn(CommonFlags.json)
  }

  /// Writes the answer and tells how the process is to end.
  func report() -> ExitCode {
    let outcome = isPretty ? Outcome.text(Self.text(facts)) : .json(json)
    let code = outcome.report()
    return code == .success ? exitCode : code
  }

  /// One line for each fact.
  static func text(_ facts: JSONObject) -> String {
    let rows = rows(facts, below: "")
    let width = rows.map(\.name.count).max() ?? 0
    return rows.map { row in
      row.name + String(repeating: " ", count: width - row.name.count + 2) + row.text + "\n"
    }.joined()
  }

  private static func rows(_ facts: JSONObject, below name: String) -> [(name: String, text: String)] {
    facts.flatMap { (key, value) -> [(name: String, text: String)] in
      let name = (name.isEmpty ? "" : name + " ") + key.replacing("_", with: " ")
      switch value {
      case .object(let object): return rows(object, below: name)
      case .array(let values): return [(name, values.isEmpty ? "none" : values.map(word).joined(separator: ", "))]
      default: return [(name, word(value))]
      }
    }
  }

  private static func word(_ value: JSON) -> String {
    switch value {
    case .null: "none"
    case .bool(let isTrue): isTrue ? "yes" : "no"
    default: CellText.clean(value.stringValue ?? value.serialized())
    }
  }
}
