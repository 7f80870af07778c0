public import LarkAPI
package import LarkCore

/// What a message is to say: a text, Markdown, content in the platform's own form, or one medium.
///
/// ```swift
/// try await bot.sendMessage(.markdown("# Build 42\nAll green"), to: .chat("oc_1"))
/// try await bot.sendMessage(.file("report.pdf"), to: .user("ou_7"))
/// ```
///
/// A medium is the key of something uploaded before (`img_…`, `file_…`), a web address that is fetched and uploaded, or
/// a path that is uploaded. An empty value counts as none.
public struct MessageDraft: Sendable, Hashable {
  /// Plain text; mentions are `<at user_id="ou_…"></at>`.
  public var text: String?
  /// Markdown, sent as a post.
  public var markdown: String?
  /// The content as JSON text, in the form that ``msgType`` asks for.
  public var content: String?
  /// Type of ``content``, by default a text; otherwise it follows from what the message says.
  public var msgType: IM.Messages.Create.MsgType?
  /// An image: key, address or path.
  public var image: String?
  /// A file: key, address or path.
  public var file: String?
  /// A video, which needs a ``videoCover``: key, address or path.
  public var video: String?
  /// The image that is shown before the video runs: key, address or path.
  public var videoCover: String?
  /// A voice message in Opus: key, address or path.
  public var audio: String?

  /// Why the message cannot be sent, where whoever made the draft found that out; sending throws it.
  package var refusal: LarkError?

  /// A draft with whatever was typed; it is checked when it is sent.
  public init(
    text: String? = nil, markdown: String? = nil, content: String? = nil, msgType: IM.Messages.Create.MsgType? = nil,
    image: String? = nil, file: String? = nil, video: String? = nil, videoCover: String? = nil, audio: String? = nil
  ) {
    self.text = text
    self.markdown = markdown
    self.content = content
    self.msgType = msgType
    self.image = image
    self.file = file
    self.video = video
    self.videoCover = videoCover
    self.audio = audio
  }

  /// A plain text; mentions are `<at user_id="ou_…"></at>`.
  public static func text(_ text: String) -> MessageDraft { MessageDraft(text: text) }

  /// Markdown, sent as a post.
  public static func markdown(_ text: String) -> MessageDraft { MessageDraft(markdown: text) }

  /// Content in the platform's own form.
  ///
  /// - Parameters:
  ///   - json: JSON text, such as a card.
  ///   - type: What the content is.
  public static func content(_ json: String, type: IM.Messages.Create.MsgType) -> MessageDraft {
    MessageDraft(content: json, msgType: type)
  }

  /// An image: key, address or path.
  public static func image(_ source: String) -> MessageDraft { MessageDraft(image: source) }

  /// A file: key, address or path.
  public static func file(_ source: String) -> MessageDraft { MessageDraft(file: source) }

  /// A video with the image that is shown before it runs: keys, addresses or paths.
  public static func video(_ source: String, cover: String) -> MessageDraft {
    MessageDraft(video: source, videoCover: cover)
  }

  /// A voice message in Opus: key, address or path.
  public static func audio(_ source: String) -> MessageDraft { MessageDraft(audio: source) }
}

extension MessageDraft {
  /// Reads what was typed.
  package init<Flags: FlagReader>(_ flags: Flags) throws(Flags.Failure) {
    let words = try flags.contents(["text", "markdown", "content"])
    self.init(
      text: words["text"], markdown: words["markdown"], content: words["content"],
      msgType: try flags.text("msg-type").map(IM.Messages.Create.MsgType.init(rawValue:)),
      image: try flags.text("image"), file: try flags.text("file"), video: try flags.text("video"),
      videoCover: try flags.text("video-cover"), audio: try flags.text("audio"))
  }

  /// Values on which scopes depend.
  package var scopeValues: [String: String] {
    var values: [String: String] = [:]
    values["markdown"] = OptionRules.filled(markdown)
    values["image"] = OptionRules.filled(image)
    values["file"] = OptionRules.filled(file)
    values["video"] = OptionRules.filled(video)
    values["videoCover"] = OptionRules.filled(videoCover)
    values["audio"] = OptionRules.filled(audio)
    return values
  }
}
