import LarkJSON

/// Turns what a file says into words that fit into a message of one line.
enum Wording {
  /// The text in single quotes, cut where it is long, with nothing in it that would break the line.
  static func quoted(_ text: String) -> String {
    let longest = 60
    if text.utf8.count <= longest, text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) { return "'\(text)'" }
    var result = ""
    var count = 0
    for scalar in text.unicodeScalars {
      guard count < longest else { return "'\(result)…'" }
      count += 1
      switch scalar.properties.generalCategory {
      case .control, .lineSeparator, .paragraphSeparator, .format:
        result += "\\u{" + String(scalar.value, radix: 16) + "}"
      default:
        result.unicodeScalars.append(scalar)
      }
    }
    return "'\(result)'"
  }

  /// A scalar as the file writes it, anything else by its kind: `'open_id'`, `42`, `an array`.
  static func value(_ node: JSONNode) -> String {
    switch node.content {
    case .string(let text): quoted(text)
    case .number(let number): cut(number.text)
    case .bool(let flag): flag ? "true" : "false"
    default: kind(node)
    }
  }

  /// What kind of JSON a value is, with its article.
  static func kind(_ node: JSONNode) -> String {
    switch node.content {
    case .null: "null"
    case .bool: "true or false"
    case .number: "a number"
    case .string: "a string"
    case .array: "an array"
    case .object: "an object"
    }
  }

  /// `'a'`, `'a' or 'b'`, `'a', 'b' or 'c'`.
  static func alternatives(_ names: some Sequence<String>) -> String {
    list(names.map(quoted), joinedBy: "or")
  }

  /// `'a'`, `'a' and 'b'`, `'a', 'b' and 'c'`.
  static func enumeration(_ names: some Sequence<String>) -> String {
    list(names.map(quoted), joinedBy: "and")
  }

  /// Asks for the nearest of the names, or offers them all where none is near.
  static func suggestion(for name: String, among names: some Collection<String>) -> String {
    if let nearest = NearestName.find(name, among: names) { return "did you mean \(quoted(nearest))?" }
    let most = 12
    guard names.count > most else { return "use \(alternatives(names))" }
    return "use one of " + names.prefix(most).map(quoted).joined(separator: ", ") + ", …"
  }

  /// `a`, `a or b`, `a, b or c`.
  static func list(_ names: [String], joinedBy word: String = "or") -> String {
    guard let last = names.last, names.count > 1 else { return names.first ?? "" }
    return names.dropLast().joined(separator: ", ") + " \(word) " + last
  }

  private static func cut(_ text: String) -> String {
    text.utf8.count <= 40 ? text : String(text.prefix(39)) + "…"
  }
}
