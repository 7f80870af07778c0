import SchemaModel

/// One method or shortcut on the page: a line that opens, and what the filters look at.
struct PageEntry {
  /// Name of its place.
  var anchor: String
  /// The word in front, such as the HTTP method, and the class that colours it.
  var mark: (text: String, style: String)
  /// The id, as it is typed.
  var name: String
  var summary: String
  /// Words besides name and summary that a search finds it by.
  var words: [String]
  /// Scopes that have to do with it, for each caller.
  var scopes: [(caller: Caller, names: [String])]
  var isOpen: Bool
  var content: [HTML]

  var html: HTML {
    let text = ([name, summary] + words + scopes.flatMap(\.names) + ChineseWords.words(for: name)).joined(separator: " ").lowercased()
    var attributes: [HTML.Attribute] = [
      .init("id", anchor), .init("data-name", name), .init("data-text", text),
    ]
    for (caller, names) in scopes { attributes.append(.init("data-\(caller.rawValue)", names.joined(separator: " "))) }
    if isOpen { attributes.append(.init("open")) }
    return .tag(
      "details", class: "entry", attributes,
      [
        .tag(
          "summary", [],
          [
            .tag("span", class: "mark \(mark.style)", text: mark.text), .text(" "),
            .tag("code", class: "id", text: name), .text(" "), .tag("span", class: "says", [], HTML.prose(summary)),
          ]),
        .tag(
          "div", class: "body", [],
          content + [.tag("p", class: "permalink", [], [.link(to: "#\(anchor)", .text("Link to \(name)"))])]),
      ])
  }
}
