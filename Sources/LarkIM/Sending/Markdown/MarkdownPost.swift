/// A Markdown text on its way to a post, which shows it with the platform's own renderer.
///
/// The renderer has small headings only and wants blank lines in places where Markdown does without. The text is
/// adjusted to that; bold, lists, links, quotes and code stay as they are. Nothing of it is taken away, and no step
/// sees a fenced code block.
struct MarkdownPost {
  private let lines: [MarkdownLine]

  init(_ text: String) {
    lines = MarkdownLine.lines(of: text)
  }

  /// The images that are no keys yet. Those on the web have to be uploaded before the post can show them.
  var images: [MarkdownImage] { MarkdownImage.images(in: lines) }

  /// The text of the post.
  ///
  /// - Parameter keys: Keys of the uploaded ``images``, in their order; nil for one that keeps its address.
  func text(keys: [String?] = []) -> String {
    var lines = lines
    for (image, key) in zip(images, keys).reversed() {
      guard let key else { continue }
      let text = lines[image.line].text
      lines[image.line].text = text[..<image.range.lowerBound] + key + text[image.range.upperBound...]
    }
    for index in lines.indices where !lines[index].isCode {
      lines[index].text = MentionTags.repaired(lines[index].text)
    }
    MarkdownHeadings.adjust(&lines)
    MarkdownTables.adjust(&lines)
    return Self.joined(lines)
  }

  /// The lines as one text, with at most two line breaks in a row outside of code.
  private static func joined(_ lines: [MarkdownLine]) -> String {
    var text = ""
    var breaks = 0
    for line in lines {
      if line.isCode || !line.text.isEmpty {
        text += line.text
        breaks = 0
      }
      guard !line.ending.isEmpty else { continue }
      if line.isCode || breaks < 2 { text += line.ending }
      breaks += 1
    }
    return text
  }
}
