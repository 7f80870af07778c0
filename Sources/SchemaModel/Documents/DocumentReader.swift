import LarkJSON

/// Reads one document: what stands in it, and which of it cannot be.
///
/// The extensions of this type read one kind of object each. They report what can be told from the file alone; what
/// needs other files as well is left to the checker.
struct DocumentReader {
  /// Path of the file, from which references start.
  let path: FilePath
  let layout: TreeLayout
  var log: DiagnosticLog

  init(_ document: SchemaDocument, layout: TreeLayout) {
    path = FilePath(document.file.path)
    self.layout = layout
    log = document.log
  }

  /// Reduces an object to the keys that it may have and reports all others.
  ///
  /// - Parameter name: How messages call the object.
  mutating func keyed<Key: SchemaKey>(
    _ node: JSONNode, as _: Key.Type, called name: @autoclosure () -> String
  ) -> KeyedObject<Key>? {
    guard let members = members(of: node, called: name()) else { return nil }
    var result = KeyedObject<Key>(position: node.position)
    for member in members {
      if let key = Key(rawValue: member.key) {
        result.insert(member, as: key)
      } else {
        NearestName.find(member.key, among: Key.names).flatMap(Key.init(rawValue:)).map { result.insertMisspelt($0) }
        log.report(
          .unknownKey, at: member.keyPosition, "unknown key \(Wording.quoted(member.key)) in \(name())",
          remedy: Wording.suggestion(for: member.key, among: Key.names))
      }
    }
    return result
  }

  /// The members of an object; reports anything else.
  mutating func members(of node: JSONNode, called name: @autoclosure () -> String) -> [JSONNode.Member]? {
    if case .object(let members) = node.content { return members }
    reportWrongType(node, name(), expected: "an object", remedy: "write it between { and }")
    return nil
  }

  /// The elements of an array; reports anything else.
  mutating func elements(of node: JSONNode, called name: @autoclosure () -> String) -> [JSONNode]? {
    if case .array(let elements) = node.content { return elements }
    reportWrongType(node, name(), expected: "an array", remedy: "write it between [ and ]")
    return nil
  }

  mutating func reportWrongType(_ node: JSONNode, _ name: String, expected: String, remedy: String) {
    log.report(
      .wrongJSONType, at: node.position, "\(name) must be \(expected), not \(Wording.kind(node))", remedy: remedy)
  }

  mutating func reportMissing(_ key: some SchemaKey, in name: String, at position: JSONPosition, remedy: String) {
    log.report(.missingKey, at: position, "\(name) has no \(Wording.quoted(key.rawValue))", remedy: remedy)
  }
}
