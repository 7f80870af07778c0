import LarkCore

/// Mentions in texts and posts: `<at user_id="ou_…"></at>`. People and other programs write them in the form that cards
/// use, which would go out as it was typed.
enum MentionTags {
  /// The text with every opening tag in the form that texts and posts use. Tags by mail address or with several ids
  /// have no such form and stay as they are.
  static func repaired(_ text: String) -> String { String(repaired(text[...])) }

  /// The text with every opening tag in the form that texts and posts use.
  static func repaired(_ text: Substring) -> Substring {
    var result: Substring?
    var done = text.startIndex
    var place = text.startIndex
    while let start = text.utf8[place...].firstIndex(of: UInt8(ascii: "<")) {
      place = text.utf8.index(after: start)
      guard let tag = tag(at: start, in: text) else { continue }
      let form = "<at user_id=\"\(tag.id)\">"
      if !text[start..<tag.end].utf8.elementsEqual(form.utf8) {
        result = (result ?? "") + text[done..<start] + form
        done = tag.end
      }
      place = tag.end
    }
    return result.map { $0 + text[done...] } ?? text
  }

  /// The JSON text with every string value repaired; the very same text where there is nothing to repair.
  ///
  /// - Parameters:
  ///   - text: The JSON text.
  ///   - json: What it says.
  static func repaired(_ text: String, parsed json: JSON) -> String {
    let repaired = repaired(json)
    return repaired == json ? text : repaired.serialized()
  }

  private static func repaired(_ json: JSON) -> JSON {
    switch json {
    case .string(let text): .string(repaired(text))
    case .array(let elements): .array(elements.map { repaired($0) })
    case .object(let object): .object(JSONObject(object.map { ($0.key, repaired($0.value)) }))
    case .null, .bool, .number: json
    }
  }

  private static let names = ["id", "open_id", "user_id"]

  /// The opening tag that begins at a place, with the id it names and the place behind it; nil where none begins.
  private static func tag(at start: Substring.Index, in text: Substring) -> (id: Substring, end: Substring.Index)? {
    var rest = text.utf8[start...]
    guard rest.starts(with: "<at".utf8) else { return nil }
    rest = rest.dropFirst(3)
    guard let first = rest.first, isBlank(first) else { return nil }
    rest = rest.drop { isBlank($0) }
    guard let name = names.first(where: { rest.starts(with: "\($0)=".utf8) }) else { return nil }
    rest = rest.dropFirst(name.utf8.count + 1)
    if rest.first == quote { rest = rest.dropFirst() }
    let id = rest.prefix { $0 != quote && $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: ">") && !isBlank($0) }
    guard !id.isEmpty else { return nil }
    rest = rest[id.endIndex...]
    if rest.first == quote { rest = rest.dropFirst() }
    rest = rest.drop { isBlank($0) }
    if rest.first == UInt8(ascii: "/") { rest = rest.dropFirst() }
    guard rest.first == UInt8(ascii: ">") else { return nil }
    return (Substring(id), rest.index(after: rest.startIndex))
  }

  private static let quote = UInt8(ascii: "\"")

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }
}
