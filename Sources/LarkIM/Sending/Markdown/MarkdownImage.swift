import LarkMarkdown

/// An image in a Markdown text that is not uploaded yet: `![alt](https://…)`, `![alt](./a.png)`, `![alt][label]`.
struct MarkdownImage {
  /// The address: one of the web, or whatever else stands there.
  let address: String
  private let place: MarkdownLink.Place

  init(_ image: MarkdownLink) {
    address = image.destination
    place = image.place
  }

  /// The edit that names a key in place of the address. One that stands in a definition stays there for links.
  func edit(giving key: String) -> MarkdownEdit {
    switch place {
    case .inline(let address): MarkdownEdit(address, key.utf8)
    case .reference(let label): MarkdownEdit(label, "(\(key))".utf8)
    }
  }
}
