import LarkCore

/// A card in the form it was sent in, or the shortened form that reads answer where nobody asks for the whole card:
/// only its texts are shown.
enum LegacyCard {
  static func rendered(_ card: ContentFields) -> String {
    let header = card.fields("header")
    let title = header?.fields("title")?.string("content") ?? card.string("title")
    var texts = title.isEmpty ? [] : ["**\(title)**"]
    let elements = card["elements"] == nil ? card.fields("body")?.list("elements") ?? [] : card.list("elements")
    collect(elements, depth: 0, into: &texts)
    return texts.joined(separator: "\n")
  }

  private static func collect(_ elements: [JSON], depth: Int, into texts: inout [String]) {
    guard !elements.isEmpty else { return }
    guard depth < RenderingLimits.depth else {
      texts.append(Mark.tooDeep)
      return
    }
    for element in elements {
      switch element {
      case .array:
        // The shortened form has lines of rich text for elements.
        append(PostParagraph(element).rendered.trimmed, to: &texts)
      case .object(let object):
        collect(ContentFields(object), depth: depth, into: &texts)
      case .null, .bool, .number, .string:
        append(element.scalarText ?? "", to: &texts)
      }
    }
  }

  private static func collect(_ element: ContentFields, depth: Int, into texts: inout [String]) {
    switch element.string("tag") {
    case "markdown":
      append(element.string("content"), to: &texts)
      return
    case "div", "plain_text", "lark_md", "text":
      append(element.fields("text")?.string("content") ?? element.string("text"), to: &texts)
      append(element.string("content"), to: &texts)
      for field in element.list("fields") {
        append(field["text"]?["content"]?.scalarText ?? "", to: &texts)
      }
    case "column_set":
      for column in element.list("columns") {
        collect(column.objectValue.map { ContentFields($0).list("elements") } ?? [], depth: depth + 1, into: &texts)
      }
    default:
      break
    }
    collect(element.list("elements"), depth: depth + 1, into: &texts)
  }

  private static func append(_ text: String, to texts: inout [String]) {
    if !text.isEmpty { texts.append(text) }
  }
}
