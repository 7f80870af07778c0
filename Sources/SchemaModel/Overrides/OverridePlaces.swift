import LarkJSON

/// Places of values that an override put into a file: they stand in `overrides.json`, and mistakes in them are to be
/// reported there.
///
/// A place is a line and a column, in the file that is being read. Lines of overrides are counted from beyond all lines
/// that a file can have, so that everything which carries places along needs to know nothing about overrides.
enum OverridePlaces {
  /// Added to lines of overrides.
  private static let beyond = 1 << 40

  /// The value with its places moved.
  static func moved(_ node: JSONNode) -> JSONNode {
    let content: JSONNode.Content =
      switch node.content {
      case .array(let elements): .array(elements.map(moved))
      case .object(let members):
        .object(
          members.map {
            JSONNode.Member(key: $0.key, keyPosition: moved($0.keyPosition), value: moved($0.value))
          })
      case .null, .bool, .number, .string: node.content
      }
    return JSONNode(content: content, position: moved(node.position))
  }

  /// The place, moved.
  static func moved(_ position: JSONPosition) -> JSONPosition {
    JSONPosition(line: position.line + beyond, column: position.column)
  }

  /// The place as people count it.
  ///
  /// - Parameters:
  ///   - position: A place with the file that is being read.
  ///   - overrides: The file whose overrides were put into it, as messages show it.
  static func resolved(_ position: SourcePosition, overrides: String?) -> SourcePosition {
    guard position.line > beyond, let overrides else { return position }
    return SourcePosition(file: overrides, line: position.line - beyond, column: position.column)
  }
}
