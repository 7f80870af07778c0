
/// A piece of a web page. Text is escaped where it is written out, and nowhere else, so that none can be forgotten.
indirect enum HTML: Sendable {
  /// Text, as people read it.
  case text(String)
  /// An element with its attributes and what is inside of it.
  case element(String, [Attribute], [HTML])
  /// Style or script of the page itself, written as it is.
  case verbatim(StaticString)

  /// An attribute; without a value it is there or not.
  struct Attribute: Sendable {
    var name: String
    var value: String?

    init(_ name: String, _ value: String? = nil) {
      self.name = name
      self.value = value
    }
  }

  /// Elements that hold nothing and have no end.
  private static let void: Set<String> = ["meta", "link", "input", "br"]

  /// Writes the piece to the end of a text.
  func write(to page: inout String) {
    switch self {
    case .text(let text):
      Self.escape(text, to: &page)
    case .verbatim(let text):
      page += "\(text)"
    case .element(let name, let attributes, let content):
      page += "<\(name)"
      for attribute in attributes {
        page += " \(attribute.name)"
        if let value = attribute.value {
          page += "=\""
          Self.escape(value, to: &page)
          page += "\""
        }
      }
      page += ">"
      for piece in content { piece.write(to: &page) }
      if !Self.void.contains(name) { page += "</\(name)>" }
    }
  }

  private static func escape(_ text: String, to page: inout String) {
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": page += "&amp;"
      case "<": page += "&lt;"
      case ">": page += "&gt;"
      case "\"": page += "&quot;"
      case "'": page += "&#39;"
      case "\n": page += "\n"
      // Control and direction characters would make a text look like another.
      case _ where !Echo.isVisible(scalar): page += " "
      default: page.unicodeScalars.append(scalar)
      }
    }
  }
}

extension HTML {
  /// An element.
  ///
  /// - Parameters:
  ///   - name: Name of the element.
  ///   - style: Class that the style sheet knows.
  ///   - attributes: Further attributes.
  ///   - content: What is inside.
  static func tag(
    _ name: String, class style: String? = nil, _ attributes: [Attribute] = [], _ content: [HTML] = []
  ) -> HTML {
    .element(name, (style.map { [Attribute("class", $0)] } ?? []) + attributes, content)
  }

  /// An element that holds text alone.
  static func tag(_ name: String, class style: String? = nil, _ attributes: [Attribute] = [], text: String) -> HTML {
    tag(name, class: style, attributes, [.text(text)])
  }

  /// Text in which backticks stand around code, as in descriptions.
  static func prose(_ text: String) -> [HTML] {
    let parts = text.split(separator: "`", omittingEmptySubsequences: false).map(String.init)
    // A backtick without its counterpart is only a character.
    guard parts.count % 2 == 1 else { return [.text(text)] }
    return parts.enumerated().filter { !$0.element.isEmpty }.map { index, part in
      index % 2 == 0 ? .text(part) : .code(part)
    }
  }

  /// A link.
  static func link(to target: String, _ content: HTML) -> HTML {
    tag("a", [Attribute("href", target)], [content])
  }

  /// Code within a line.
  static func code(_ text: String) -> HTML { tag("code", text: text) }

  /// Lines of code, with their language above them.
  static func example(_ language: String, _ code: String) -> [HTML] {
    [
      tag(
        "div", class: "example", [],
        [
          tag("div", class: "bar", [], [tag("span", class: "language", text: language)]),
          tag("pre", [], [.code(code)]),
        ])
    ]
  }

  /// A list of terms and what there is to say of them; rows without a term go on with what the one before is about.
  static func terms(class style: String, _ rows: [(term: [HTML], text: [HTML])]) -> HTML {
    tag(
      "dl", class: style, [],
      rows.flatMap { row in
        (row.term.isEmpty ? [] : [tag("dt", [], row.term)]) + [tag("dd", [], row.text)]
      })
  }
}
