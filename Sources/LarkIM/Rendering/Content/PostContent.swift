import LarkAPI
import LarkCore

/// A rich text, in one of the languages it was written in.
struct PostContent {
  let title: String
  let paragraphs: [PostParagraph]
  let attachments: [PostAttachment]

  init(_ fields: ContentFields) {
    let body = Self.body(of: fields)
    title = body?.string("title") ?? ""
    // The newer form says more; the older one stays for readers that do not know it.
    let blocks = body?.list("content_v2") ?? []
    paragraphs = (blocks.isEmpty ? body?.list("content") ?? [] : blocks).map(PostParagraph.init)
    attachments = fields.list("files").compactMap(PostAttachment.init)
  }

  /// The content itself where it is in no particular language, else the first of the languages.
  private static func body(of fields: ContentFields) -> ContentFields? {
    for key in ["content", "title", "content_v2"] where fields.object[key] != nil { return fields }
    for language in ["zh_cn", "en_us", "ja_jp"] {
      if let body = fields.fields(language) { return body }
    }
    let others = fields.object.filter { $0.value.objectValue != nil }.map(\.key)
    return others.min().flatMap { fields.fields($0) }
  }

  func rendered(mentions: [IM.Types.Mention]) -> String {
    let lines = (title.isEmpty ? [] : [title]) + paragraphs.map(\.rendered)
    let text = lines.joined(separator: "\n").trimmed
    let body = text.isEmpty ? "[Rich text message]" : MentionKeys(mentions).replaced(in: text)
    return ([body] + attachments.map(\.rendered)).joined(separator: "\n")
  }
}

/// A line of a rich text.
struct PostParagraph {
  let elements: [PostElement]

  /// Reads an array of elements. What stands alone counts as the only one.
  init(_ json: JSON) {
    elements = (json.arrayValue ?? [json]).compactMap(PostElement.init)
  }

  var rendered: String { elements.map(\.rendered).joined() }
}

/// A file that hangs below a rich text.
struct PostAttachment {
  let fileKey: String
  let name: String
  let isFolder: Bool

  /// Reads an entry of `files`; nil where it has no key to find the file by.
  init?(_ json: JSON) {
    guard let fields = json.objectValue.map(ContentFields.init) else { return nil }
    fileKey = fields.string("file_key")
    guard !fileKey.isEmpty else { return nil }
    name = fields.string("file_name")
    isFolder = fields.flag("is_folder")
  }

  var rendered: String {
    "<\(isFolder ? "folder" : "file")\(Markup.attribute("key", fileKey))\(Markup.attribute("name", name))/>"
  }
}

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
