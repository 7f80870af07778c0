/// Words to search for, as the platform wants them.
enum SearchText {
  /// A text with a hyphen goes in double quotes: bare, the platform would take the hyphen for an operator.
  static func quoted(_ text: String) -> String {
    guard text.contains("-") else { return text }
    let plain = unquoted(text) ?? text
    let escaped = plain.flatMap { $0 == "\"" || $0 == "\\" ? ["\\", $0] : [$0] }
    return "\"\(String(escaped))\""
  }

  /// What stands between double quotes, its escapes resolved; nil where the text as a whole is not quoted.
  private static func unquoted(_ text: String) -> String? {
    guard text.count >= 2, text.first == "\"", text.last == "\"" else { return nil }
    var plain = ""
    var isEscaped = false
    for character in text.dropFirst().dropLast() {
      if isEscaped {
        guard character == "\"" || character == "\\" else { return nil }
        plain.append(character)
        isEscaped = false
      } else if character == "\\" {
        isEscaped = true
      } else if character == "\"" {
        return nil
      } else {
        plain.append(character)
      }
    }
    return isEscaped ? nil : plain
  }
}
