import LarkCore
import LarkMarkdown

/// Mentions in texts and posts: `<at user_id="ou_…"></at>`. People and other programs write them in the form that cards
/// use, or with other quotes, which would go out as it was typed.
///
/// A tag is understood that names one person, or all, in one attribute. Others, such as those by mail address, with
/// several ids or with further attributes, have no form of their own in texts and stay as they are. So does everything
/// in code, comments and addresses.
enum MentionTags {
  /// The text with every opening tag in the form that texts and posts use.
  static func repaired(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "<")) else { return text }
    let document = MarkdownDocument(text)
    let edits = edits(document)
    return edits.isEmpty ? text : document.applying(edits)
  }

  /// Edits that give every opening tag the form that texts and posts use.
  static func edits(_ document: MarkdownDocument) -> [MarkdownEdit] {
    var edits: [MarkdownEdit] = []
    var codeStart: Int?
    for range in document.tags {
      let tag = document.bytes[range]
      if isTag(tag, "<code") || isTag(tag, "<pre") {
        codeStart = codeStart ?? edits.count
      } else if let start = codeStart, isTag(tag, "</code") || isTag(tag, "</pre") {
        edits.removeSubrange(start...)
        codeStart = nil
      } else if let id = id(tag) {
        let form = Array("<at user_id=\"".utf8) + id + Array("\">".utf8)
        if !tag.elementsEqual(form) { edits.append(MarkdownEdit(range, form)) }
      }
    }
    return edits
  }

  /// Whether a tag begins so, and its name ends there.
  private static func isTag(_ tag: ArraySlice<UInt8>, _ start: String) -> Bool {
    guard tag.starts(with: start.utf8), let next = tag.dropFirst(start.utf8.count).first else { return false }
    return next == UInt8(ascii: ">") || isBlank(next)
  }

  /// The JSON text with the texts of a message or post repaired; the very same text where there is nothing to repair.
  ///
  /// - Parameters:
  ///   - text: The JSON text.
  ///   - json: What it says.
  static func repaired(_ text: String, parsed json: JSON) -> String {
    let repaired = repaired(json)
    return repaired == json ? text : repaired.serialized()
  }

  /// Only members named `text` are texts: addresses, keys and titles hold no mentions, and `code_block` holds code.
  private static func repaired(_ json: JSON) -> JSON {
    switch json {
    case .array(let elements): .array(elements.map { repaired($0) })
    case .object(let object) where object["tag"] != "code_block":
      .object(
        JSONObject(
          object.map { key, value in
            if key == "text", case .string(let text) = value { (key, .string(repaired(text))) }
            else { (key, repaired(value)) }
          }))
    case .object, .string, .null, .bool, .number: json
    }
  }

  private static let names = ["id", "open_id", "user_id"]

  /// The id that a tag names; nil where the tag is none of the kind.
  private static func id(_ tag: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    guard tag.starts(with: "<at".utf8), tag.last == UInt8(ascii: ">") else { return nil }
    let attributes = tag.dropFirst(3).dropLast()
    var rest = attributes.drop { isBlank($0) }
    guard rest.startIndex > attributes.startIndex, let name = names.first(where: { rest.starts(with: "\($0)=".utf8) })
    else { return nil }
    rest = rest.dropFirst(name.utf8.count + 1)
    while let last = rest.last, isBlank(last) { rest = rest.dropLast() }
    if rest.last == UInt8(ascii: "/") { rest = rest.dropLast() }
    while let last = rest.last, isBlank(last) { rest = rest.dropLast() }
    let id = unquoted(rest)
    return id.isEmpty || !id.allSatisfy({ isOfID($0) }) ? nil : id
  }

  /// Quotes that a value may stand between, straight and as keyboards and word processors make them.
  private static let quotes: [(opening: [String], closing: [String])] = [
    (["\""], ["\""]), (["'"], ["'"]),
    (["“", "”", "„", "‟", "＂"], ["”", "“", "‟", "＂"]), (["‘", "’", "‚", "‛"], ["’", "‘", "‛"]),
  ]

  private static func unquoted(_ value: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    for (opening, closing) in quotes {
      guard let start = opening.first(where: { value.starts(with: $0.utf8) }) else { continue }
      let rest = value.dropFirst(start.utf8.count)
      guard let end = closing.first(where: { rest.reversed().starts(with: $0.utf8.reversed()) }) else { continue }
      return rest.dropLast(end.utf8.count)
    }
    return value
  }

  /// Whether a byte may belong to an id: a list of several ids, a quote on one side alone or a placeholder is none.
  private static func isOfID(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
    case UInt8(ascii: "0")...UInt8(ascii: "9"): true
    default: "_-.@".utf8.contains(byte)
    }
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }
}
