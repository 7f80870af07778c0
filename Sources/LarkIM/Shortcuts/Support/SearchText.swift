/// Words to search for, as the platform wants them.
enum SearchText {
  /// A text with a hyphen goes in double quotes: bare, the platform would take the hyphen for an operator.
  static func quoted(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "-")) else { return text }
    let plain = unquoted(text) ?? text
    var quoted = "\"".unicodeScalars
    // Scalars, as the platform reads them: a quote with a mark behind it ends the text all the same.
    for scalar in plain.unicodeScalars {
      if scalar == "\"" || scalar == "\\" { quoted.append("\\") }
      quoted.append(scalar)
    }
    quoted.append("\"")
    return String(quoted)
  }

  /// What stands between double quotes, its escapes resolved; nil where the text as a whole is not quoted.
  private static func unquoted(_ text: String) -> String? {
    let scalars = text.unicodeScalars
    guard scalars.count >= 2, scalars.first == "\"", scalars.last == "\"" else { return nil }
    var plain = String.UnicodeScalarView()
    var isEscaped = false
    for scalar in scalars.dropFirst().dropLast() {
      if isEscaped {
        guard scalar == "\"" || scalar == "\\" else { return nil }
        plain.append(scalar)
        isEscaped = false
      } else if scalar == "\\" {
        isEscaped = true
      } else if scalar == "\"" {
        return nil
      } else {
        plain.append(scalar)
      }
    }
    return isEscaped ? nil : String(plain)
  }
}
