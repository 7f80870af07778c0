/// Builds the nodes of one document and collects its duplicate keys.
struct JSONNodeBuilder {
  private(set) var problems: [JSONProblem] = []
  private var lines: JSONLineCounter

  init(_ bytes: UnsafeRawBufferPointer) {
    lines = JSONLineCounter(bytes)
  }

  /// Reads the next value, whatever it is; `nil` only where the input is not JSON.
  mutating func node(from json: inout JSONReader) -> JSONNode? {
    guard let kind = json.peekKind() else { return nil }
    let position = lines.position(at: json.offset)
    let content: JSONNode.Content? =
      switch kind {
      case .object: members(from: &json).map(JSONNode.Content.object)
      case .array: elements(from: &json).map(JSONNode.Content.array)
      case .string: json.readString().map(JSONNode.Content.string)
      case .number: json.readNumber().map(JSONNode.Content.number)
      case .bool: json.readBool().map(JSONNode.Content.bool)
      case .null: json.readNull() ? .null : nil
      }
    return content.map { JSONNode(content: $0, position: position) }
  }

  private mutating func members(from json: inout JSONReader) -> [JSONNode.Member]? {
    guard json.enterObject() else { return nil }
    var members: [JSONNode.Member] = []
    var seen = JSONKeySet<JSONPosition>()
    while let key = json.nextKey() {
      let name = key.string
      let keyPosition = lines.position(at: json.keyOffset)
      if let first = seen.insert(name, keyPosition) {
        problems.append(
          JSONProblem(
            kind: .duplicateKey(name, first: first), position: keyPosition,
            reason: "duplicate key '\(name)', first used on line \(first.line)"))
      }
      guard let value = node(from: &json) else { return nil }
      members.append(JSONNode.Member(key: name, keyPosition: keyPosition, value: value))
    }
    return members
  }

  private mutating func elements(from json: inout JSONReader) -> [JSONNode]? {
    guard json.enterArray() else { return nil }
    var elements: [JSONNode] = []
    while json.nextElement() {
      guard let element = node(from: &json) else { return nil }
      elements.append(element)
    }
    return elements
  }
}
