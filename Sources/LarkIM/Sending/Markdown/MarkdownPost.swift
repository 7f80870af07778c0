import LarkMarkdown

/// A Markdown text on its way to a post, which shows it with the platform's own renderer.
///
/// The renderer has small headings only and wants blank lines in places where Markdown does without. The text is
/// adjusted to that; bold, lists, links, quotes and code stay as they are. Nothing of it is taken away, and no step
/// touches code, HTML blocks or comments.
struct MarkdownPost {
  private let document: MarkdownDocument
  /// The images that are no keys yet. Those on the web have to be uploaded before the post can show them.
  let images: [MarkdownImage]

  init(_ text: String) {
    document = MarkdownDocument(text)
    images = document.pictures.filter { !$0.destination.hasPrefix("img_") }.map { MarkdownImage($0) }
  }

  /// The text of the post.
  ///
  /// - Parameter keys: Keys of the uploaded ``images``, in their order; nil for one that keeps its address.
  func text(keys: [String?] = []) -> String {
    let pictures = zip(images, keys).compactMap { image, key in key.map { image.edit(giving: $0) } }
    return document.applying(
      pictures + MentionTags.edits(document) + document.smallHeadings + document.tablesStandingAlone
        + document.fewerBlankLines)
  }
}

extension MarkdownDocument {
  /// Edits that leave at most one of several empty lines.
  var fewerBlankLines: [MarkdownEdit] {
    var edits: [MarkdownEdit] = []
    var breaks = 0
    for line in lines {
      let isEmpty = line.isEmpty && line.kind == .blank
      if !isEmpty { breaks = 0 }
      if isEmpty, breaks >= 2 { edits.append(MarkdownEdit(line.end..<line.next, [])) }
      breaks += 1
    }
    return edits
  }

  /// An empty line before a line, within the quotes that hold both it and what stands before it.
  func blankLine(before line: Int) -> MarkdownEdit {
    let next = lines[line]
    let marks = bytes[next.start..<next.start + next.quoteLength]
    let previous = lines[max(line - 1, 0)]
    return MarkdownEdit(next.start..<next.start, marks + bytes[previous.end..<previous.next])
  }
}

extension MessageDraft {
  /// The content of a post that shows Markdown, as JSON text; its images keep their markup.
  package static func postContent(markdown text: String) -> String {
    OutgoingContent.post(markdown: MarkdownPost(text).text()).json
  }
}
