/// Brings descriptions into the form that a list or a field has room for.
public enum Prose {
  /// A description without emphasis marks and without punctuation at its end.
  public static func trimmed(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where Echo.isVisible(scalar) || scalar == "\n" {
      // One mark of a pair stays: `**bold**` loses its stars, `a;; b` one of its semicolons.
      if scalar == "*", scalars.last == "*" { scalars.removeLast() } else if scalar != ";" || scalars.last != ";" {
        scalars.append(scalar)
      }
    }
    while let last = scalars.last, isTrailing(last) { scalars.removeLast() }
    return String(scalars)
  }

  /// The first sentence of a description, without punctuation at its end.
  public static func firstSentence(_ text: String) -> String {
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
