import LarkCore

/// What the platform says in a chat, such as that somebody joined: a template and what goes into it.
struct SystemContent {
  let template: String
  let fields: ContentFields

  init(_ fields: ContentFields) {
    template = fields.string("template")
    self.fields = fields
  }

  var rendered: String {
    let text = filled.trimmed
    return text.isEmpty ? "[System message]" : text
  }

  /// The template with every `{word}` filled, in one pass: a name with braces in it is no placeholder.
  private var filled: String {
    var result = ""
    var rest = template.utf8[...]
    while let open = rest.firstIndex(of: UInt8(ascii: "{")) {
      result += Substring(rest[..<open])
      rest = rest[rest.index(after: open)...]
      let word = rest.prefix { Self.isWordByte($0) }
      guard word.endIndex < rest.endIndex, rest[word.endIndex] == UInt8(ascii: "}"),
        let value = value(of: String(Substring(word)))
      else {
        result += "{"
        continue
      }
      result += value
      rest = rest[rest.index(after: word.endIndex)...]
    }
    return result + Substring(rest)
  }

  /// What stands for a word; nil where nothing is known of it, and the placeholder stays.
  private func value(of word: String) -> String? {
    switch word {
    case "from_user", "to_chatters":
      return fields.list(word).compactMap(\.scalarText).filter { !$0.isEmpty }.joined(separator: ", ")
    case "divider_text":
      return fields.fields(word)?.string("text") ?? fields.string(word)
    default:
      let text = fields.string(word)
      return text.isEmpty ? nil : text
    }
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
      true
    default:
      false
    }
  }
}
