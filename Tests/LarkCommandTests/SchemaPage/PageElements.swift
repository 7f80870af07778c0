import Testing

/// The elements of a web page, read by the rules that the page itself keeps: every element is closed, and attributes
/// stand in double quotes.
struct PageElements {
  struct Element {
    var name: String
    var attributes: [String: String]
    /// The text inside of it, that of inner elements too.
    var text = ""
    /// Index of the element around it.
    var parent: Int?
  }

  private(set) var all: [Element] = []

  /// - Throws: Where an element is not closed or closed twice.
  init(_ page: String) throws {
    var open: [Int] = []
    var rest = page[...]
    while let start = rest.firstIndex(of: "<") {
      add(Self.plain(rest[..<start]), to: open)
      rest = rest[rest.index(after: start)...]
      let end = try #require(rest.firstIndex(of: ">"))
      let tag = rest[..<end]
      rest = rest[rest.index(after: end)...]
      if tag.hasPrefix("!") { continue }
      if tag.hasPrefix("/") {
        let last = try #require(open.last, "</\(tag.dropFirst())> closes nothing")
        open.removeLast()
        try #require(all[last].name == String(tag.dropFirst()), "<\(all[last].name)> is closed by <\(tag)>")
        continue
      }
      let name = String(tag.prefix { $0 != " " })
      all.append(Element(name: name, attributes: try Self.attributes(tag.dropFirst(name.count)), parent: open.last))
      if ["meta", "link", "input", "br"].contains(name) { continue }
      open.append(all.count - 1)
      if ["script", "style"].contains(name) {
        // What is inside is no markup, up to its end.
        let close = try #require(rest.firstRange(of: "</\(name)>"))
        all[all.count - 1].text = String(rest[..<close.lowerBound])
        rest = rest[close.lowerBound...]
      }
    }
    try #require(open.isEmpty, "<\(open.last.map { all[$0].name } ?? "")> is not closed")
  }

  private mutating func add(_ text: String, to open: [Int]) {
    for index in open { all[index].text += text }
  }

  private static func attributes(_ text: Substring) throws -> [String: String] {
    var attributes: [String: String] = [:]
    var rest = text.drop { $0 == " " }
    while !rest.isEmpty {
      let name = rest.prefix { $0 != "=" && $0 != " " }
      rest = rest.dropFirst(name.count)
      var value: Substring = ""
      if rest.hasPrefix("=\"") {
        rest = rest.dropFirst(2)
        value = rest.prefix { $0 != "\"" }
        rest = rest.dropFirst(value.count + 1)
      }
      try #require(attributes.updateValue(plain(value), forKey: String(name)) == nil, "\(name) is given twice")
      rest = rest.drop { $0 == " " }
    }
    return attributes
  }

  private static func plain(_ text: Substring) -> String {
    [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")]
      .reduce(String(text)) { $0.replacing($1.0, with: $1.1) }
  }

  /// Elements of that name.
  func named(_ name: String) -> [Element] { all.filter { $0.name == name } }

  /// Methods and shortcuts.
  var entries: [Element] { all.filter { $0.attributes["class"] == "entry" } }

  /// The element with that id.
  func element(_ id: String) -> Element? { all.first { $0.attributes["id"] == id } }
}
