import LarkAPI
import LarkCore

/// What is to be done for a message, after everything was checked that can be checked without the network.
struct MessagePlan {
  enum Content {
    /// Everything is there.
    case ready(OutgoingContent)
    /// A post whose images have to be uploaded first.
    case markdown(MarkdownPost)
    /// A medium that may have to be uploaded first.
    case medium(Medium<MediaSource>)
  }

  let content: Content
  /// The caller's key against double sending.
  let idempotencyKey: String?
  let settings: MediaSettings

  /// The types of content that a caller may name. Others are received only.
  static let types: [IM.Messages.Create.MsgType] = [
    .text, .post, .image, .file, .audio, .media, .interactive, .shareChat, .shareUser,
  ]

  /// Checks a draft. The first rule that is broken is told.
  ///
  /// - Parameters:
  ///   - draft: What the caller wants to say.
  ///   - settings: How media are found.
  ///   - idempotencyKey: The caller's key against double sending.
  /// - Throws: ``LarkError`` that names the option at fault.
  init(_ draft: MessageDraft, _ settings: MediaSettings, idempotencyKey: String? = nil) throws(LarkError) {
    if let refusal = draft.refusal { throw refusal }
    if let type = draft.givenType, !Self.types.contains(type) {
      throw .invalidOption(
        ["msgType"], "'\(type.rawValue)' is not a type of message that can be sent",
        remedy: "use one of \(Self.types.map(\.rawValue).joined(separator: ", "))")
    }
    let media = try Self.sources(draft, settings)
    try Self.checkNames(media)
    content = try Self.content(Self.statement(of: draft, media))
    self.idempotencyKey = idempotencyKey
    self.settings = settings
    try checkType(draft)
    // Everything of this machine is looked at before the first upload, and by a preview as well.
    if case .medium(let medium) = content {
      for (kind, source) in medium.parts { try source.check(kind, settings) }
    }
  }

  // MARK: Rules

  private static func sources(
    _ draft: MessageDraft, _ settings: MediaSettings
  ) throws(LarkError) -> [MediaKind: MediaSource] {
    var sources: [MediaKind: MediaSource] = [:]
    for kind in MediaKind.allCases {
      if let value = draft.value(of: kind) { sources[kind] = try MediaSource(value, for: kind, settings) }
    }
    return sources
  }

  private static func checkNames(_ media: [MediaKind: MediaSource]) throws(LarkError) {
    for kind in MediaKind.allCases {
      guard let name = media[kind]?.fileName, let refusal = kind.refusal(ofFileNamed: name) else { continue }
      throw .invalidOption([kind.option], refusal.reason, remedy: refusal.remedy)
    }
  }

  /// The one thing that a draft says.
  private enum Statement {
    case text(String)
    case markdown(String)
    case json(String, IM.Messages.Create.MsgType)
    case medium(Medium<MediaSource>)
  }

  private static func statement(
    of draft: MessageDraft, _ sources: [MediaKind: MediaSource]
  ) throws(LarkError) -> Statement {
    let options = [MediaKind.image, .file, .video, .audio].filter { sources[$0] != nil }.map(\.option)
    if options.count > 1 {
      throw .invalidOption(options, "a message carries one medium only", remedy: "send one message for each")
    }
    let medium = try medium(sources)
    let words: [(option: String, statement: Statement)] =
      [
        OptionRules.filled(draft.text).map { ("text", .text($0)) },
        OptionRules.filled(draft.markdown).map { ("markdown", .markdown($0)) },
        OptionRules.filled(draft.content).map { ("content", .json($0, draft.givenType ?? .text)) },
      ].compactMap { $0 }
    if words.count > 1 {
      throw .invalidOption(
        words.map(\.option), "a message says one thing only", remedy: "give one of `text`, `markdown` and `content`")
    }
    if let option = options.first, let word = words.first {
      throw .invalidOption(
        [option, word.option], "a message carries a medium or words, not both", remedy: "send one message for each")
    }
    if let word = words.first { return word.statement }
    if let medium { return .medium(medium) }
    throw .invalidOption(
      ["text", "markdown", "content", "image", "file", "video", "audio"], "the message says nothing",
      remedy: "give one of `text`, `markdown`, `content`, `image`, `file`, `video` and `audio`")
  }

  /// The one medium that there is.
  private static func medium(_ sources: [MediaKind: MediaSource]) throws(LarkError) -> Medium<MediaSource>? {
    switch (sources[.video], sources[.videoCover]) {
    case (let video?, let cover?): return .video(video, cover: cover)
    case (nil, _?):
      throw .invalidOption(["videoCover"], "a cover belongs to a video", remedy: "give the video, or send an image")
    case (_?, nil): throw .invalidOption(["video"], "a video needs a cover", remedy: "add an image as its `videoCover`")
    case (nil, nil): break
    }
    return sources[.image].map { .image($0) } ?? sources[.file].map { .file($0) } ?? sources[.audio].map { .audio($0) }
  }

  private static func content(_ statement: Statement) throws(LarkError) -> Content {
    switch statement {
    case .text(let text): .ready(.text(MentionTags.repaired(text)))
    case .markdown(let text): .markdown(MarkdownPost(text))
    case .json(let text, let type): .ready(try content(text, type))
    case .medium(let medium): .medium(medium)
    }
  }

  private static func content(_ text: String, _ type: IM.Messages.Create.MsgType) throws(LarkError) -> OutgoingContent {
    let json: JSON
    do { json = try JSON(parsing: text) } catch {
      throw .invalidOption(
        ["content"], "the content is not JSON: \(error.reason) at line \(error.line), column \(error.column)",
        remedy: "check quotes and commas; plain words are `text`")
    }
    // Cards have a syntax of their own for mentions.
    guard type == .text || type == .post else { return OutgoingContent(type: type, json: text) }
    return OutgoingContent(type: type, json: MentionTags.repaired(text, parsed: json))
  }

  /// The type that the message will have.
  var type: IM.Messages.Create.MsgType {
    switch content {
    case .ready(let content): content.type
    case .markdown: .post
    case .medium(let medium): medium.main.kind.types().message
    }
  }

  /// The content with placeholders for everything that is not uploaded yet, and what there is to say about it.
  var preview: (content: OutgoingContent, description: String?, warnings: [ShortcutWarning]) {
    switch content {
    case .ready(let content): return (content, nil, content.warnings)
    case .markdown(let post): return preview(of: post)
    case .medium(let medium):
      let keys = medium.map { (kind, source) -> String in
        if case .key(let key) = source { key } else { kind.placeholder }
      }
      let names = medium.parts.compactMap { (kind, source) -> String? in
        switch source {
        case .key: nil
        case .url: "`\(kind.option)` (web address)"
        case .file: "`\(kind.option)` (path)"
        }
      }
      return (.medium(keys), Self.placeholders(names), [])
    }
  }

  private func preview(
    of post: MarkdownPost
  ) -> (content: OutgoingContent, description: String?, warnings: [ShortcutWarning]) {
    var count = 0
    var warnings: [ShortcutWarning] = []
    let keys = post.images.map { image -> String? in
      do throws(LarkError) { _ = try image.webAddress(within: settings.reach) } catch {
        warnings.append(image.warning(because: error))
        return nil
      }
      count += 1
      return "img_dryrun_\(count)"
    }
    let content = OutgoingContent.post(markdown: post.text(keys: keys))
    return (content, Self.placeholders(count == 0 ? [] : ["the images of the text"]), warnings + content.warnings)
  }

  private static func placeholders(_ names: [String]) -> String? {
    if names.isEmpty { return nil }
    return "placeholders stand for what is uploaded when the message is sent: \(names.joined(separator: " and "))"
  }

  private func checkType(_ draft: MessageDraft) throws(LarkError) {
    guard let given = draft.givenType, given != type else { return }
    throw .invalidOption(
      ["msgType"], "the type '\(given.rawValue)' does not fit: the message is of type \(type.rawValue)",
      remedy: "leave it out; it is needed with `content` only")
  }
}
