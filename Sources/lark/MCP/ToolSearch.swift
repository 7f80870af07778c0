import LarkJSON
import SchemaModel

extension ToolBox {
  /// The entry of the list for the tool that finds others.
  var findDefinition: JSON {
    [
      "name": .string(Self.findName),
      "description": .string(
        "Find Lark tools that are not listed, with what they take. Call what it finds with \(Self.callName)"),
      "inputSchema": [
        "type": "object",
        "properties": [
          "query": ["type": "string", "description": "What is to be done, in a few words, or the name of a tool"],
          "limit": ["type": "integer", "minimum": 1, "maximum": 20, "default": 5],
        ],
        "required": ["query"], "additionalProperties": false,
      ],
      "outputSchema": AgentTool.outputSchema, "annotations": ["readOnlyHint": true],
    ]
  }

  /// The entry of the list for the tool that calls others.
  var callDefinition: JSON {
    [
      "name": .string(Self.callName), "description": "Call a Lark tool that is not listed, by its name",
      "inputSchema": [
        "type": "object",
        "properties": [
          "name": ["type": "string", "description": .string("Name of the tool, as \(Self.findName) tells it")],
          "arguments": ["type": "object", "description": "What the tool takes"],
        ],
        "required": ["name"], "additionalProperties": false,
      ],
      "outputSchema": AgentTool.outputSchema,
      "annotations": ["readOnlyHint": .bool(isReadOnly), "destructiveHint": .bool(!isReadOnly)],
    ]
  }

  /// The arguments of the tool that finds others and of the one that calls them.
  static let findArguments = [
    ToolArgument(name: "query", schema: ["type": "string"], isRequired: true, place: .params("query")),
    ToolArgument(name: "limit", schema: ["type": "integer"], place: .params("limit")),
  ]
  static let callArguments = [
    ToolArgument(name: "name", schema: ["type": "string"], isRequired: true, place: .params("name")),
    ToolArgument(name: "arguments", schema: ["type": "object"], place: .params("arguments")),
  ]

  /// The tools that fit words best, with what they take.
  ///
  /// - Parameters:
  ///   - query: The words, English or Chinese.
  ///   - limit: How many tools to tell at most.
  /// - Throws: An internal error, where the packed schema cannot be read.
  func found(_ query: String, limit: Int) throws(CommandError) -> JSON {
    let words = Self.words(query)
    var scored: [(id: ToolID, score: Int)] = []
    for (id, summary) in summaries() {
      let score =
        id.description == query || names.name(of: id) == query ? Int.max : Self.score(words, id, summary)
      if score > 0 { scored.append((id, score)) }
    }
    scored.sort { ($1.score, $0.id) < ($0.score, $1.id) }
    var tools: [JSON] = []
    for (id, _) in scored.prefix(limit) {
      let tool = try tool(id)
      tools.append([
        "name": .string(tool.name), "description": .string(tool.description), "risk": .string(tool.risk.rawValue),
        "inputSchema": tool.arguments.inputSchema,
      ])
    }
    var data: JSONObject = ["tools": .array(tools)]
    if scored.count > limit {
      data["more"] = .array(scored.dropFirst(limit).prefix(20).compactMap { names.name(of: $0.id).map(JSON.string) })
    }
    if tools.isEmpty {
      let services = Set(all.map(\.service)).sorted().joined(separator: ", ")
      data["hint"] = .string("nothing fits these words; try other ones. There are the services \(services)")
    }
    return .object(data)
  }

  private func summaries() -> [(ToolID, String)] {
    var summaries: [ToolID: String] = [:]
    for service in Set(all.map(\.service)).sorted() {
      for shortcut in catalog.shortcutSummaries(of: service) { summaries[.shortcut(shortcut.id)] = shortcut.summary }
      for method in catalog.methods(of: service) { summaries[.method(method.id)] = method.summary }
    }
    return all.map { ($0, summaries[$0] ?? "") }
  }

  /// How well something fits: a word of its name counts more than one of its summary.
  private static func score(_ words: [String], _ id: ToolID, _ summary: String) -> Int {
    let named = Self.words(id.description)
    let told = Self.words(summary)
    let chinese = ChineseWords.words(for: id.description).joined(separator: " ")
    var score = 0
    var hits = 0
    for word in words {
      var best = 0
      if named.contains(word) { best = 6 } else if named.contains(where: { $0.hasPrefix(word) }) { best = 3 }
      if told.contains(word) { best = max(best, 4) } else if told.contains(where: { $0.hasPrefix(word) }) { best = max(best, 2) }
      if best == 0, !word.utf8.allSatisfy({ $0 < 0x80 }), chinese.contains(word) { best = 4 }
      if best > 0 { hits += 1 }
      score += best
    }
    guard score > 0 else { return 0 }
    // What fits more of the words comes first; a shortcut comes before the method that does the same.
    if case .shortcut = id { score += 1 }
    return score + 4 * hits
  }

  /// The words of a text, in the singular.
  private static func words(_ text: String) -> [String] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }.map { word in
      String(word.utf8.count > 3 && word.hasSuffix("s") && !word.hasSuffix("ss") ? word.dropLast() : word)
    }
  }
}
