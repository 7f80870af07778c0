import LarkCore

extension CardRules {
  /// Tables.
  static let table: [String: CardRule] = [
    "table": { element, card in
      let columns = element.fields.list("columns").map { column in
        let name = column.objectValue.map { ContentFields($0).string("name") } ?? column.scalarText ?? ""
        let displayName = column["displayName"].map { card.text(of: $0, depth: element.depth + 1) } ?? ""
        return (name: name, title: displayName.isEmpty ? name : displayName)
      }
      let rows = element.fields.list("rows")
      guard !columns.isEmpty else { return rows.isEmpty ? "" : "[Table]" }
      let head = [line(columns.map(\.title)), "|" + String(repeating: "------|", count: columns.count)]
      let body = rows.map { row in
        guard let object = row.objectValue else { return line([cell(row, card, depth: element.depth + 1)]) }
        // A dictionary, because looking up a member of an object goes through all of them.
        let cells = Dictionary(object.map { ($0.key, $0.value) }) { _, last in last }
        return line(columns.map { column in
          cells[column.name].map { cell($0["data"] ?? $0, card, depth: element.depth + 1) } ?? ""
        })
      }
      return (head + body).joined(separator: "\n")
    },
  ]

  private static func line(_ cells: [String]) -> String {
    "| \(cells.map(Markup.tableCell).joined(separator: " | ")) |"
  }

  private static func cell(_ data: JSON, _ card: CardRenderer, depth: Int) -> String {
    switch data {
    case .string(let text):
      let texts = GoText.texts(in: text)
      return texts.isEmpty ? text : texts.joined(separator: ", ")
    case .number(let number):
      return number.plainDecimal
    case .array(let values):
      return values.map { value in
        value["text"]?.stringValue.map { "「\($0)」" } ?? card.text(of: value, depth: depth + 1)
      }.filter { !$0.isEmpty }.joined(separator: " ")
    case .null, .bool, .object:
      return card.text(of: data, depth: depth)
    }
  }
}

/// Lists that the platform printed with Go's formatter instead of as JSON: `[map[text:A] map[text:B]]`.
enum GoText {
  /// The values of the members `text`; none where the text is no such list.
  ///
  /// A value ends at the bracket that closes its map or where the next member begins, as far as one can tell: the
  /// formatter quotes nothing.
  static func texts(in text: String) -> [String] {
    let bytes = Array(text.utf8)
    guard bytes.starts(with: "[map[".utf8) else { return [] }
    var texts: [String] = []
    var place = 0
    var begin: Int?
    while place < bytes.count {
      if let start = begin {
        if bytes[place] == UInt8(ascii: "]") || isKey(bytes, at: place) {
          if start < place { texts.append(String(decoding: bytes[start..<place], as: UTF8.self)) }
          begin = nil
          continue
        }
        place += 1
      } else if bytes[place...].starts(with: "text:".utf8), place > 0,
        bytes[place - 1] == UInt8(ascii: "[") || bytes[place - 1] == UInt8(ascii: " ")
      {
        place += 5
        begin = place
      } else {
        place += 1
      }
    }
    if let begin, begin < bytes.count { texts.append(String(decoding: bytes[begin...], as: UTF8.self)) }
    return texts
  }

  /// Whether a space and the key of a member stand here.
  private static func isKey(_ bytes: [UInt8], at place: Int) -> Bool {
    guard bytes[place] == UInt8(ascii: " ") else { return false }
    let word = bytes[(place + 1)...].prefix { byte in
      (byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z")) || byte == UInt8(ascii: "_")
        || (byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9"))
    }
    guard let first = word.first, first > UInt8(ascii: "9"), word.endIndex < bytes.count else { return false }
    return bytes[word.endIndex] == UInt8(ascii: ":")
  }
}
