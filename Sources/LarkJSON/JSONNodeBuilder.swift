/// Builds the nodes of one document and collects its duplicate keys.
///
/// Keeps its own stack: the input decides how deep this goes, and threads may have little room for calls.
struct JSONNodeBuilder {
  /// An object or array of which the end has not been seen.
  private struct Container {
    let isObject: Bool
    let position: JSONPosition
    var elements: [JSONNode] = []
    var members: [JSONNode.Member] = []
    /// The key of the member whose value comes next.
    var key = ""
    var keyPosition: JSONPosition
    var seen = JSONKeySet<JSONPosition>()

    init(isObject: Bool, position: JSONPosition) {
      self.isObject = isObject
      self.position = position
      keyPosition = position
    }

    var node: JSONNode {
      JSONNode(content: isObject ? .object(members) : .array(elements), position: position)
    }

    mutating func append(_ node: JSONNode) {
      if isObject {
        members.append(JSONNode.Member(key: key, keyPosition: keyPosition, value: node))
      } else {
        elements.append(node)
      }
    }
  }

  private(set) var problems: [JSONProblem] = []
  private var lines: JSONLineCounter
  private var containers: [Container] = []

  init(_ bytes: UnsafeRawBufferPointer) {
    lines = JSONLineCounter(bytes)
  }

  /// The next value, whatever it is; means nothing where the input is not JSON.
  mutating func value(in json: inout JSONReader) -> JSONNode? {
    while let kind = json.peekKind() {
      let position = lines.position(at: json.offset)
      var complete: JSONNode?
      switch kind {
      case .object, .array:
        guard kind == .object ? json.enterObject() : json.enterArray() else { return nil }
        containers.append(Container(isObject: kind == .object, position: position))
      default:
        guard let content = scalar(kind, in: &json) else { return nil }
        complete = JSONNode(content: content, position: position)
      }
      // A complete value may complete what holds it.
      while true {
        if let node = complete {
          guard !containers.isEmpty else { return node }
          containers[containers.count - 1].append(node)
        }
        if nextValueFollows(in: &json) { break }
        complete = containers.popLast()?.node
      }
    }
    return nil
  }

  /// Moves to the next value of the innermost object or array, if there is one.
  private mutating func nextValueFollows(in json: inout JSONReader) -> Bool {
    let last = containers.count - 1
    guard containers[last].isObject else { return json.nextElement() }
    guard let key = json.nextKey()?.string else { return false }
    let position = lines.position(at: json.keyOffset)
    containers[last].key = key
    containers[last].keyPosition = position
    if let first = containers[last].seen.insert(key, position) {
      problems.append(
        JSONProblem(
          kind: .duplicateKey(key, first: first), position: position,
          reason: "duplicate key '\(key)', first used on line \(first.line)"))
    }
    return true
  }

  private func scalar(_ kind: JSONReader.Kind, in json: inout JSONReader) -> JSONNode.Content? {
    switch kind {
    case .string: json.readString().map(JSONNode.Content.string)
    case .number: json.readNumber().map(JSONNode.Content.number)
    case .bool: json.readBool().map(JSONNode.Content.bool)
    case .null: json.readNull() ? .null : nil
    case .object, .array: nil
    }
  }
}
