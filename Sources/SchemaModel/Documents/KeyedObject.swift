import LarkJSON

/// An object of a schema file, reduced to the keys that it may have, each once.
struct KeyedObject<Key: SchemaKey>: Sendable {
  /// Where the object begins.
  let position: JSONPosition
  // Two arrays: most lookups find nothing, and those touch one byte for each key.
  private var keys: [Key] = []
  private var members: [JSONNode.Member] = []
  private var misspelt: [Key] = []

  init(position: JSONPosition) {
    self.position = position
  }

  /// Takes a member in. Of two with one key the first stays: the parser has reported the other.
  mutating func insert(_ member: JSONNode.Member, as key: Key) {
    guard !keys.contains(key) else { return }
    keys.append(key)
    members.append(member)
  }

  /// Remembers that an unknown key is this one in all likelihood.
  mutating func insertMisspelt(_ key: Key) {
    misspelt.append(key)
  }

  /// Whether the file does not have the key, not even misspelt: a misspelt key is reported once, not as missing too.
  func lacks(_ key: Key) -> Bool {
    !keys.contains(key) && !misspelt.contains(key)
  }

  /// The key with its value, where the file has it.
  subscript(key: Key) -> JSONNode.Member? {
    keys.firstIndex(of: key).map { members[$0] }
  }
}
