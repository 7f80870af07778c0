/// A plain text.
struct TextContent {
  let text: String

  init(_ fields: ContentFields) {
    text = fields.string("text")
  }

  /// The text with names for mentions. Without a text, whatever else the content says is shown as it came.
  func rendered(_ content: MessageContent) -> String {
    text.isEmpty ? content.json : MentionKeys(content.mentions).replaced(in: text)
  }
}
