import LarkJSON

/// Lays a schema file out as people write it: what fits on a line stands on one.
enum FileLayout {
  /// Columns of a line.
  private static let width = 100

  /// The text of a file.
  static func text(_ file: JSON) -> String {
    var text = ""
    write(file, indent: 0, before: 0, after: 0, isFile: true, to: &text)
    return text + "\n"
  }

  /// - Parameters:
  ///   - before: Columns that the key takes.
  ///   - after: Columns that the comma takes.
  private static func write(
    _ json: JSON, indent: Int, before: Int, after: Int, isFile: Bool = false, to text: inout String
  ) {
    if !isFile, let line = line(json, room: width - indent - before - after) {
      text += line
      return
    }
    switch json {
    case .object(let object) where !object.isEmpty:
      let members = object.map { (key: JSON.string($0.key).serialized() + ": ", value: $0.value) }
      list(members, "{", "}", indent: indent, to: &text)
    case .array(let elements) where !elements.isEmpty:
      list(elements.map { (key: "", value: $0) }, "[", "]", indent: indent, to: &text)
    default:
      text += json.serialized()
    }
  }

  private static func list(
    _ items: [(key: String, value: JSON)], _ open: String, _ close: String, indent: Int, to text: inout String
  ) {
    text += open + "\n"
    for (index, item) in items.enumerated() {
      let comma = index < items.count - 1 ? "," : ""
      text += String(repeating: " ", count: indent + 2) + item.key
      write(
        item.value, indent: indent + 2, before: item.key.unicodeScalars.count, after: comma.utf8.count, to: &text)
      text += comma + "\n"
    }
    text += String(repeating: " ", count: indent) + close
  }

  /// The value on one line; nil where it does not fit, or holds objects inside of objects.
  private static func line(_ json: JSON, room: Int) -> String? {
    guard room > 0, let text = line(json, depth: 2) else { return nil }
    return text.unicodeScalars.count <= room ? text : nil
  }

  private static func line(_ json: JSON, depth: Int) -> String? {
    switch json {
    case .object(let object) where !object.isEmpty:
      guard depth > 0 else { return nil }
      var parts: [String] = []
      for (key, value) in object {
        guard let text = line(value, depth: depth - 1) else { return nil }
        parts.append("\(JSON.string(key).serialized()): \(text)")
      }
      return "{ \(parts.joined(separator: ", ")) }"
    case .array(let elements) where !elements.isEmpty:
      var parts: [String] = []
      for element in elements {
        guard let text = line(element, depth: depth - 1) else { return nil }
        parts.append(text)
      }
      return "[\(parts.joined(separator: ", "))]"
    default:
      return json.serialized()
    }
  }
}
