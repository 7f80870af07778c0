import LarkJSON

/// An object of a schema file, reduced to the keys that it may have, each once.
struct KeyedObject<Key: SchemaKey>: Sendable {
  /// Where the object begins.
  let position: JSONPosition
  private var members: [(key: Key, member: JSONNode.Member)] = []

  init(position: JSONPosition) {
    self.position = position
  }

  /// Takes a member in. Of two with one key the first stays: the parser has reported the other.
  mutating func insert(_ member: JSONNode.Member, as key: Key) {
    guard self[key] == nil else { return }
    members.append((key, member))
  }

  /// The key with its value, where the file has it.
  subscript(key: Key) -> JSONNode.Member? {
    members.first { $0.key == key }?.member
  }
}
