import LarkCore

/// How the content of a message becomes text.
typealias ContentRule = @Sendable (MessageContent, MessageRenderer) -> String

/// Which rule goes with which type of message.
enum ContentRules {
  static let mergedForward = "merge_forward"
  static let folder = "folder"

  static let table: [String: ContentRule] = [
    "text": object("text") { fields, content, _ in
      TextContent(fields).rendered(content)
    },
    "post": object("rich text") { fields, content, _ in
      PostContent(fields).rendered(mentions: content.mentions)
    },
    "image": object("image") { fields, _, _ in ImageContent(fields).rendered },
    "file": object("file") { fields, _, _ in FileContent(fields).rendered },
    "audio": object("audio") { fields, _, _ in AudioContent(fields).rendered },
    "video": object("video") { fields, _, _ in VideoContent(fields).rendered },
    "media": object("video") { fields, _, _ in VideoContent(fields).rendered },
    "sticker": { _, _ in "[Sticker]" },
    folder: object("folder") { fields, _, renderer in
      FolderContent(fields).rendered(holding: renderer.context.folders)
    },
    "interactive": { content, _ in
      CardContent(mentions: content.cardMentions).rendered(content.json)
    },
    "share_chat": object("chat card") { fields, _, _ in
      labelled("Chat card", fields.string("chat_id"))
    },
    "share_user": object("user card") { fields, _, _ in
      labelled("User card", fields.string("user_id"))
    },
    "location": object("location") { fields, _, _ in
      labelled("Location", fields.string("name"))
    },
    "video_chat": { _, _ in "[Video call]" },
    "share_calendar_event": object("calendar") { fields, _, renderer in
      CalendarContent(fields).rendered(tag: "calendar_share", times: renderer.times)
    },
    "calendar": object("calendar") { fields, _, renderer in
      CalendarContent(fields).rendered(tag: "calendar_invite", times: renderer.times)
    },
    "general_calendar": object("calendar") { fields, _, renderer in
      CalendarContent(fields).rendered(tag: "calendar", times: renderer.times)
    },
    "todo": object("todo") { fields, _, renderer in
      TodoContent(fields).rendered(times: renderer.times)
    },
    "vote": object("vote") { fields, _, _ in VoteContent(fields).rendered },
    "hongbao": object("hongbao") { fields, _, _ in
      "<hongbao\(Markup.attribute("text", fields.string("text")))/>"
    },
    "system": object("system message") { fields, _, _ in SystemContent(fields).rendered },
    mergedForward: { content, renderer in
      var forwards = ForwardRenderer(renderer)
      return forwards.rendered(content)
    },
  ]

  /// The content as text; empty only where there is none.
  static func render(_ content: MessageContent, with renderer: MessageRenderer) -> String {
    if content.isRecalled { return Mark.recalled }
    // What a merged forward holds does not stand in its content.
    let isFetched =
      content.type == mergedForward && renderer.context.mergedForwards[content.messageID] != nil
    guard !content.json.isEmpty || isFetched else { return "" }
    guard let rule = table[content.type] else { return "[\(content.type)]" }
    return rule(content, renderer)
  }

  /// A rule for content that is a JSON object, which `kind` names where it is none.
  private static func object(
    _ kind: String, _ rule: @escaping @Sendable (ContentFields, MessageContent, MessageRenderer) -> String
  ) -> ContentRule {
    { content, renderer in
      guard let fields = ContentFields(parsing: content.json) else { return Mark.invalid(kind) }
      return rule(fields, content, renderer)
    }
  }

  /// `[Label: value]`, or the label alone.
  static func labelled(_ label: String, _ value: String) -> String {
    value.isEmpty ? "[\(label)]" : "[\(label): \(value)]"
  }
}

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
