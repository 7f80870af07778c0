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
