import LarkIM

/// From typed messages to text.
enum RenderBenchmark {
  static func run(_ settings: Settings) throws {
    let rounds = Rounds(count: settings.runs(15))
    let renderer = MessageRenderer()
    let page = MixedMessages.page
    for message in page {
      let text = renderer.content(of: message)
      if text.isEmpty || text.contains("[Unable") || text.contains("[Invalid") {
        throw BenchmarkError("a message of type \(message.msgType ?? "none") is not rendered: \(text)")
      }
    }
    var table = Table("render, µs", columns: Rounds.columns)
    func add(_ name: String, _ messages: [IM.Types.Message]) throws {
      let result = try rounds.measure { messages.reduce(0) { $0 + renderer.content(of: $1).utf8.count } }
      table.add(name, result.cells)
    }
    let bytes = page.reduce(0) { $0 + ($1.body?.content?.utf8.count ?? 0) }
    try add("50 mixed messages, \(bytes) bytes of content", page)
    for type in ["text", "post", "interactive"] {
      let messages = page.filter { $0.msgType == type }
      try add("the \(messages.count) of type \(type)", messages)
    }
    table.print()
  }
}
