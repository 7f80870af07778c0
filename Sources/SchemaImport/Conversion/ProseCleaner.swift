/// Turns the texts of a catalog, written for a web page, into plain sentences on one line.
enum ProseCleaner {
  /// A text without tags, emphasis and line breaks; empty where nothing is left.
  static func clean(_ text: String) -> String {
    var result = withoutTags(text)
    for mark in ["**", "=="] { result = result.replacing(mark, with: "") }
    return oneLine(withoutLineMarks(decodingEntities(result)))
  }

  /// A text in its parts: the first sentence, what follows it, and what it says about the identities of callers.
  static func split(_ text: String) -> (summary: String, description: String?, identityNote: String?) {
    var text = clean(text)
    var note: String?
    if let range = text.firstRange(of: "Identity:") {
      note = identityNote(String(text[range.upperBound...]))
      text = oneLine(String(text[..<range.lowerBound]))
    }
    guard let end = endOfSentence(text) else { return (sentence(text), nil, note) }
    let rest = oneLine(String(text[end...]))
    return (sentence(String(text[..<end])), rest.isEmpty ? nil : rest, note)
  }

  /// The text with a period at its end; empty stays empty.
  static func sentence(_ text: String) -> String {
    var text = oneLine(text)
    while let last = text.last, ".。；;，,：:、 !?！？".contains(last) { text.removeLast() }
    return text.isEmpty ? "" : text + "."
  }

  /// What is said beyond the list of identities, which the method itself holds.
  private static func identityNote(_ text: String) -> String? {
    let clauses = text.split(separator: ";", maxSplits: 1)
    guard clauses.count == 2, let rest = clauses.last else { return nil }
    let note = sentence(String(rest))
    return note.isEmpty ? nil : note.prefix(1).uppercased() + note.dropFirst()
  }

  /// Where the first sentence ends, its mark included; nil where it is the only one.
  private static func endOfSentence(_ text: String) -> String.Index? {
    var index = text.startIndex
    while index < text.endIndex {
      let next = text.index(after: index)
      switch text[index] {
      case "。", "！", "？": return next
      case ".", "!", "?":
        // "e.g. this" goes on with a small letter; a version has no blank after its dot.
        guard next < text.endIndex, text[next] == " " else { break }
        let after = text.index(after: next)
        if after < text.endIndex, !text[after].isLowercase { return next }
      default: break
      }
      index = next
    }
    return nil
  }

  // MARK: - Tags

  /// Tags of pages. Anything else between angle brackets, such as `<sheetId>`, belongs to the text.
  private static let tags: Set<String> = [
    "a", "b", "br", "code", "div", "em", "font", "i", "img", "li", "ol", "p", "pre", "s", "span", "strong", "sub",
    "sup", "table", "tbody", "td", "th", "thead", "tr", "u", "ul",
  ]

  private static func withoutTags(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "<")) else { return text }
    var result = ""
    var rest = text[...]
    while let open = rest.firstIndex(of: "<") {
      result += rest[..<open]
      guard let close = rest[open...].firstIndex(of: ">"),
        let tag = Tag(rest[rest.index(after: open)..<close])
      else {
        result += "<"
        rest = rest[rest.index(after: open)...]
        continue
      }
      result += tag.replacement
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }

  /// A tag of a page; nil for other things between angle brackets.
  private struct Tag {
    let replacement: String

    init?(_ text: Substring) {
      let isEnd = text.hasPrefix("/")
      let name = String(text.drop { $0 == "/" }.prefix { $0.isLetter || $0.isNumber || $0 == "-" }).lowercased()
      let isHeading = name.count == 2 && name.first == "h" && name.last?.isNumber == true
      guard ProseCleaner.tags.contains(name) || name.hasPrefix("md-") || isHeading else { return nil }
      switch name {
      case "br", "p", "div", "li", "tr", "ul", "ol", "td", "th": replacement = " "
      // The key of an enumerated value stands in an attribute.
      case "md-enum-item" where isEnd: replacement = "; "
      case "md-enum-item": replacement = Tag.attribute("key", of: text).map { " `\($0)`: " } ?? " "
      default: replacement = ""
      }
    }

    private static func attribute(_ name: String, of text: Substring) -> String? {
      guard let range = text.firstRange(of: "\(name)=") else { return nil }
      let value = text[range.upperBound...].drop { $0 == "\"" || $0 == " " }.prefix { $0 != "\"" && $0 != " " }
      return value.isEmpty ? nil : String(value)
    }
  }

  private static func decodingEntities(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
    var result = text
    for (entity, character) in [
      ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&nbsp;", " "), ("&amp;", "&"),
    ] { result = result.replacing(entity, with: character) }
    return result
  }

  // MARK: - Lines

  /// Semicolons in the place of line breaks become blanks: two of them, or one that no blank and no Latin letter
  /// follows.
  private static func withoutLineMarks(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: ";")) else { return text }
    let characters = Array(text)
    var result = ""
    for (index, character) in characters.enumerated() {
      guard character == ";" else {
        result.append(character)
        continue
      }
      let next = index + 1 < characters.count ? characters[index + 1] : ";"
      let previous = index > 0 ? characters[index - 1] : ";"
      let isLineBreak = next == ";" || previous == ";" || !(next == " " || next == "_" || next.isASCII && next.isLetter)
      result.append(isLineBreak ? " " : character)
    }
    return result
  }

  /// The text with single blanks between its words and without characters that nobody sees.
  static func oneLine(_ text: String) -> String {
    var result = ""
    var needsBlank = false
    for scalar in text.unicodeScalars {
      switch scalar.properties.generalCategory {
      case .control, .spaceSeparator, .lineSeparator, .paragraphSeparator:
        needsBlank = !result.isEmpty
      case .format, .surrogate, .privateUse, .unassigned:
        continue
      default:
        if needsBlank { result += " " }
        needsBlank = false
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
