import LarkCore

/// A piece of a line of rich text.
struct PostElement {
  let tag: String
  let fields: ContentFields

  /// Reads an element. A bare string or number counts as text; `null` and `{}` are nothing.
  init?(_ json: JSON) {
    if let object = json.objectValue {
      guard !object.isEmpty else { return nil }
      fields = ContentFields(object)
      tag = fields.string("tag")
    } else {
      guard !json.isNull else { return nil }
      tag = "text"
      fields = ContentFields(["text": .string(json.scalarText ?? Mark.unknown)])
    }
  }

  var rendered: String {
    switch tag {
    case "text": styled(fields.string("text"))
    case "a": styled(link)
    case "at": styled(mention)
    case "img": imageKey.isEmpty ? "[Image]" : "![Image](\(imageKey))"
    case "media": ContentRules.labelled("Media", fileKey)
    case "emotion": emotion
    case "md": fields.string("text")
    case "code_block": codeBlock
    case "hr": "\n---\n"
    default: other
    }
  }

  var imageKey: String { fields.string("image_key") }

  var fileKey: String { fields.string("file_key") }

  private var link: String {
    let text = fields.string("text")
    let address = fields.string("href")
    return text.isEmpty ? address : Markup.link(text, to: address)
  }

  private var mention: String {
    let id = fields.string("user_id")
    if id == "all" || id == "@_all" { return "<at user_id=\"all\"></at>" }
    let name = fields.string("user_name")
    if name.isEmpty { return "@\(id)" }
    // Other ids are placeholders of this message, of no use to a reader.
    return id.hasPrefix("ou") ? "<at\(Markup.attribute("user_id", id))>\(name)</at>" : "@\(name)"
  }

  private var emotion: String {
    let type = fields.string("emoji_type")
    return type.isEmpty ? "" : ":\(type):"
  }

  private var codeBlock: String {
    let code = fields.string("text")
    let fence = Markup.fence(around: code)
    return "\n\(fence)\(fields.string("language"))\n\(code)\n\(fence)\n"
  }

  /// An element of a kind that is not known: its text, or else its kind.
  private var other: String {
    let text = fields.string("text")
    if !text.isEmpty { return text }
    return tag.isEmpty ? Mark.unknown : "[\(tag)]"
  }

  /// Puts the styles around a text, always in the same order.
  private func styled(_ text: String) -> String {
    guard !text.isEmpty else { return text }
    let styles = fields.list("style").compactMap(\.stringValue)
    var text = text
    if styles.contains("bold") { text = "**\(text)**" }
    if styles.contains("italic") { text = "*\(text)*" }
    if styles.contains("underline") { text = "<u>\(text)</u>" }
    if styles.contains("lineThrough") { text = "~~\(text)~~" }
    return text
  }
}
