/// A JSON value that knows where every key and value stands, for reporting mistakes in files that people write.
public struct JSONNode: Sendable {
  /// What a node holds.
  public enum Content: Sendable {
    /// `null`.
    case null
    /// `true` or `false`.
    case bool(Bool)
    /// A number, as it was written.
    case number(JSONNumber)
    /// A string, its escapes resolved.
    case string(String)
    /// An array.
    case array([JSONNode])
    /// An object, with members that share a key all kept.
    case object([Member])
  }

  /// A member of an object.
  public struct Member: Sendable {
    /// The key, its escapes resolved.
    public let key: String
    /// Where the key's opening quote stands.
    public let keyPosition: JSONPosition
    /// The value.
    public let value: JSONNode

    /// A member of an object.
    ///
    /// - Parameters:
    ///   - key: The key.
    ///   - keyPosition: Where the key's opening quote stands.
    ///   - value: The value.
    public init(key: String, keyPosition: JSONPosition, value: JSONNode) {
      self.key = key
      self.keyPosition = keyPosition
      self.value = value
    }
  }

  /// What the node holds.
  public let content: Content
  /// Where the value begins.
  public let position: JSONPosition

  /// A value at a place.
  ///
  /// - Parameters:
  ///   - content: What the node holds.
  ///   - position: Where the value begins.
  public init(content: Content, position: JSONPosition) {
    self.content = content
    self.position = position
  }

  /// The value of the first member named `key`, or `nil` where there is none or this is not an object.
  public subscript(key: String) -> JSONNode? {
    guard case .object(let members) = content else { return nil }
    return members.first { $0.key == key }?.value
  }

  /// The value without positions.
  public var json: JSON {
    switch content {
    case .null: .null
    case .bool(let value): .bool(value)
    case .number(let value): .number(value)
    case .string(let value): .string(value)
    case .array(let nodes): Self.array(of: nodes)
    case .object(let members): Self.object(of: members)
    }
  }

  private static func array(of nodes: [JSONNode]) -> JSON {
    var elements: [JSON] = []
    for node in nodes { elements.append(node.json) }
    return .array(elements)
  }

  private static func object(of members: [Member]) -> JSON {
    var object = JSONObject()
    for member in members { object.append(member.key, member.value.json) }
    return .object(object)
  }
}
