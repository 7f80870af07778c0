import LarkCore

/// A vote with its options.
struct VoteContent {
  let topic: String
  let options: [String]
  let isClosed: Bool

  init(_ fields: ContentFields) {
    topic = fields.string("topic")
    options = fields.list("options").map(Self.label).filter { !$0.isEmpty }
    isClosed = (fields.integer("status") ?? 0) != 0
  }

  /// The text of an option, which is a string.
  private static func label(of option: JSON) -> String {
    switch option {
    case .null: ""
    case .object(let object): object["text"]?.scalarText ?? Mark.unknown
    default: option.scalarText ?? Mark.unknown
    }
  }

  var rendered: String {
    var lines = topic.isEmpty ? [] : [topic]
    lines += options.map { "• \($0)" }
    if isClosed { lines.append("(Closed)") }
    let body = lines.joined(separator: "\n")
    return Markup.block("vote", body: body.isEmpty ? "vote" : Markup.escapedBody(body))
  }
}
