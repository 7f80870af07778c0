/// A Markdown text as CommonMark 0.31 and the tables of GitHub's dialect read it, as far as it takes to tell code from
/// text and to find headings, tables, links and images. Emphasis and lists are left to whoever shows the text.
///
/// All places are offsets into ``bytes``. Reading takes time linear in the length of the text, whatever it holds.
///
/// Read differently from CommonMark, since messages of the platform are no documents: a line that holds a tag `<at …>`
/// alone begins no HTML block, a row of a table needs a bar, a table may follow a list or a quote without a blank line,
/// and quotes and lists nest 64 deep. Of the entities only those of ASCII characters and by number are known.
package struct MarkdownDocument: Sendable {
  /// The text in UTF-8.
  package let bytes: [UInt8]
  /// The lines of the text. A line break at the end of the text begins no further line.
  package internal(set) var lines: [MarkdownLine] = []
  package internal(set) var headings: [MarkdownHeading] = []
  package internal(set) var tables: [MarkdownTable] = []
  /// Links and images in the order they begin in.
  package internal(set) var links: [MarkdownLink] = []
  /// Code within a line or over lines, its backticks included.
  package internal(set) var codeSpans: [Range<Int>] = []
  /// Opening and closing tags of HTML in texts and in HTML blocks. What stands in comments and scripts is none.
  package internal(set) var tags: [Range<Int>] = []
  /// Addresses in angle brackets, the brackets included.
  package internal(set) var autolinks: [Range<Int>] = []

  package init(_ text: String) {
    bytes = Array(text.utf8)
    var reader = BlockReader(bytes)
    reader.readLines()
    lines = reader.lines
    headings = reader.headings
    tables = reader.tables
    var inlines = InlineReader(definitions: reader.definitions, budget: max(bytes.count, 100_000))
    for leaf in reader.leaves {
      inlines.read(LeafText(reader.segments[leaf.segments], of: bytes), isHTML: leaf.isHTML)
    }
    links = inlines.links
    codeSpans = inlines.codeSpans
    tags = inlines.tags
    autolinks = inlines.autolinks
  }

  /// The pictures that the text shows: an image within the description of another one is text.
  package var pictures: [MarkdownLink] {
    var end = 0
    return links.filter { link in
      guard link.isImage, link.range.lowerBound >= end else { return false }
      end = link.range.upperBound
      return true
    }
  }

  /// The text with every edit applied. Where two touch the same bytes, the first one counts; equal ones count once.
  package func applying(_ edits: [MarkdownEdit]) -> String {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + edits.count * 8)
    var done = 0
    var last: MarkdownEdit?
    let ordered = edits.enumerated().sorted {
      let (one, other) = ($0.element.range, $1.element.range)
      return (one.lowerBound, one.upperBound, $0.offset) < (other.lowerBound, other.upperBound, $1.offset)
    }
    for (_, edit) in ordered where edit.range.lowerBound >= done && edit != last {
      result += bytes[done..<edit.range.lowerBound]
      result += edit.replacement
      done = edit.range.upperBound
      last = edit
    }
    return String(decoding: result + bytes[done...], as: UTF8.self)
  }
}

/// A line of a Markdown text.
package struct MarkdownLine: Sendable {
  package enum Kind: Sendable {
    /// Nothing but white space and the marks of quotes. Blank lines within code and HTML are code and HTML.
    case blank
    /// Text, or the definition of a link's address.
    case text
    /// A line of a fenced or indented code block, its fences included.
    case code
    /// A line of an HTML block.
    case html
    case heading
    case table
  }

  /// Where the line starts.
  package let start: Int
  /// Where its line break starts.
  package let end: Int
  /// Where the next line starts.
  package let next: Int
  package internal(set) var kind = Kind.blank
  /// Number of the quote or list item that holds the line, 0 outside of any.
  package internal(set) var container = 0
  /// How many bytes the marks take up of those quotes that were open before the line.
  package internal(set) var quoteLength = 0
  /// Whether a quote or a list item begins in the line.
  package internal(set) var opensContainer = false

  /// Whether the line holds nothing at all.
  package var isEmpty: Bool { start == end }
}

/// A heading.
package struct MarkdownHeading: Sendable {
  /// Number of its line, of the last one where it is underlined.
  package let line: Int
  package let level: Int
  /// The number signs with the white space on both sides of them; nil where the heading is underlined.
  package let mark: Range<Int>?
  /// The text, without closing number signs.
  package let title: Range<Int>
}

/// A table.
package struct MarkdownTable: Sendable {
  /// Numbers of its lines.
  package internal(set) var lines: Range<Int>
}

/// A link or an image.
package struct MarkdownLink: Sendable {
  package enum Place: Sendable {
    /// The address stands behind the text: the bytes of it, angle brackets included.
    case inline(Range<Int>)
    /// The address stands in a definition: the bytes behind the text that name it, none where the text does.
    case reference(Range<Int>)
  }

  package let isImage: Bool
  package let range: Range<Int>
  /// What stands between the first brackets.
  package let text: Range<Int>
  /// The address, with escapes and entities resolved.
  package let destination: String
  package let place: Place
  /// The title with its marks, in the link or in its definition.
  package let title: Range<Int>?
}

/// Bytes of a text, and what stands in their place afterwards.
package struct MarkdownEdit: Sendable, Hashable {
  package let range: Range<Int>
  package let replacement: [UInt8]

  package init(_ range: Range<Int>, _ replacement: some Sequence<UInt8>) {
    self.range = range
    self.replacement = Array(replacement)
  }
}
