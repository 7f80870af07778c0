/// Brings descriptions into the form that a list or a field has room for.
enum Prose {
  /// A description without emphasis marks and without punctuation at its end.
  static func trimmed(_ text: String) -> String {
    let scalars = (isClean(text) ? text : cleaned(text)).unicodeScalars
    var end = scalars.endIndex
    while end > scalars.startIndex {
      let last = scalars.index(before: end)
      guard isTrailing(scalars[last]) else { break }
      end = last
    }
    return String(scalars[..<end])
  }

  /// Whether there is nothing to take out, as in almost every description.
  private static func isClean(_ text: String) -> Bool {
    var previous: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      if scalar == previous, scalar == "*" || scalar == ";" { return false }
      guard isKept(scalar) else { return false }
      previous = scalar
    }
    return true
  }

  private static func cleaned(_ text: String) -> String {
    var kept: [Unicode.Scalar] = []
    for scalar in text.unicodeScalars where isKept(scalar) {
      // `**bold**` loses its stars, `a;; b` one of its semicolons.
      if scalar == "*", kept.last == "*" {
        kept.removeLast()
      } else if scalar != ";" || kept.last != ";" {
        kept.append(scalar)
      }
    }
    return kept.reduce(into: "") { $0.unicodeScalars.append($1) }
  }

  private static func isKept(_ scalar: Unicode.Scalar) -> Bool {
    (" "..."~").contains(scalar) || scalar == "\n" || Echo.isVisible(scalar)
  }

  /// The first sentence of a description, without punctuation at its end.
  static func firstSentence(_ text: String) -> String {
    let scalars = text.unicodeScalars
    var index = scalars.startIndex
    while index < scalars.endIndex {
      let next = scalars.index(after: index)
      if scalars[index] == "。" || scalars[index] == "\n" { break }
      // "e.g. this" goes on with a small letter, the next sentence begins with a capital one.
      if scalars[index] == ".", next < scalars.endIndex, scalars[next] == " " {
        let after = scalars.index(after: next)
        if after < scalars.endIndex, scalars[after].properties.isUppercase || scalars[after] == "`" { break }
      }
      index = next
    }
    return trimmed(String(scalars[..<index]))
  }

  private static func isTrailing(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case ".", ";", ",", ":", "。", "；", "，", "：", "、", " ", "\n": true
    default: false
    }
  }
}
