/// An image in a Markdown text that is not uploaded yet: `![alt](https://…)`, `![alt](./a.png)`.
struct MarkdownImage {
  /// The line it is in.
  let line: Int
  /// The address, as a part of that line.
  let range: Range<Substring.Index>
  /// The address: one of the web, or whatever else stands there, such as an address with a title.
  let address: String

  /// The images of a text, in its order. Those in code are examples, not images.
  static func images(in lines: [MarkdownLine]) -> [MarkdownImage] {
    lines.indices.flatMap { index in
      lines[index].isCode ? [] : images(in: lines[index].text, line: index)
    }
  }

  private static func images(in text: Substring, line: Int) -> [MarkdownImage] {
    var images: [MarkdownImage] = []
    var rest = text
    while let start = rest.utf8.firstIndex(where: { $0 == UInt8(ascii: "`") || $0 == UInt8(ascii: "!") }) {
      rest = rest[start...]
      if rest.utf8.first == UInt8(ascii: "`") {
        rest = afterCode(rest)
      } else if let range = address(in: rest) {
        let address = String(rest[range])
        if !address.hasPrefix("img_") { images.append(MarkdownImage(line: line, range: range, address: address)) }
        rest = rest[range.upperBound...]
      } else {
        rest = rest[rest.utf8.index(after: start)...]
      }
    }
    return images
  }

  /// What follows a span of code; where none begins, what follows its backticks.
  private static func afterCode(_ text: Substring) -> Substring {
    let length = text.utf8.prefix { $0 == UInt8(ascii: "`") }.count
    let behind = Substring(text.utf8.dropFirst(length))
    var rest = behind
    while let start = rest.utf8.firstIndex(of: UInt8(ascii: "`")) {
      let run = rest[start...].utf8.prefix { $0 == UInt8(ascii: "`") }
      rest = rest[run.endIndex...]
      if run.count == length { return rest }
    }
    return behind
  }

  /// Where the address stands in a text that begins with an image; nil where it begins with none.
  private static func address(in text: Substring) -> Range<Substring.Index>? {
    let bytes = text.utf8
    guard bytes.starts(with: "![".utf8), let close = bytes.firstIndex(of: UInt8(ascii: "]")),
      bytes[close...].starts(with: "](".utf8)
    else { return nil }
    let start = bytes.index(close, offsetBy: 2)
    guard let end = bytes[start...].firstIndex(of: UInt8(ascii: ")")), end > start else { return nil }
    // Of what follows a blank, only a title makes an image. It is kept, and told: nobody knows how it would show.
    let title = text[start..<end].drop { !$0.isWhitespace }.drop { $0.isWhitespace }.first
    let isAlone = !text[start..<end].contains { $0.isWhitespace }
    return title.map { "\"'".contains($0) } ?? isAlone ? start..<end : nil
  }

  /// Whether the text in place of the address holds a title too.
  var hasTitle: Bool { address.contains { $0.isWhitespace } }
}
