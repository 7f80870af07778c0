public import LarkAPI
public import LarkCore

extension IM.Shortcuts.MessagesEdit {
  /// What a message is to say from now on.
  public struct Options: Sendable, Hashable {
    /// The message to change (`om_…`), which the caller sent.
    public var messageID: String
    /// What the message is to say: a text, Markdown, a post or a card. Media cannot take the place of a message.
    public var message: MessageDraft
    /// How images in Markdown are found, and what they may be.
    public var media: MediaSettings

    /// - Parameters:
    ///   - messageID: The message to change (`om_…`).
    ///   - message: What the message is to say: a text, Markdown, a post or a card.
    ///   - media: How images in Markdown are found, and what they may be.
    public init(messageID: String, message: MessageDraft, media: MediaSettings = MediaSettings()) {
      self.messageID = messageID
      self.message = message
      self.media = media
    }
  }

  /// The message that was changed.
  public typealias Result = EditedMessage

  /// The call that the shortcut would end in. Nothing is fetched, uploaded or sent; placeholders stand for the keys of
  /// what would be uploaded.
  ///
  /// - Parameters:
  ///   - options: What to change.
  ///   - identity: Who changes it: a user may change cards only.
  /// - Throws: ``LarkError`` of kind `invalidRequest` that names the options at fault.
  public static func preview(_ options: Options, as identity: IdentityKind) throws(LarkError) -> ShortcutPreview {
    let (messageID, plan) = try plan(options, as: identity)
    let (content, description, warnings) = plan.preview
    let note = "whether the message can still be changed, and is of the same type, shows when the call is made"
    return ShortcutPreview(
      description,
      calls: try plan.uploads(as: identity) + [.init(try edit(messageID, content).prepared, note: note)],
      details: ["message_id": .string(messageID)], warnings: warnings + cardWarnings(content))
  }

  // MARK: Rules

  /// Types of messages that can be changed.
  private static let types: [IM.Messages.Create.MsgType] = [.text, .post, .interactive]

  private static let otherTypes = "texts, posts and cards can be changed; recall the message and send a new one"

  static func plan(
    _ options: Options, as identity: IdentityKind
  ) throws(LarkError) -> (messageID: String, plan: MessagePlan) {
    let draft = options.message
    let media = MediaKind.allCases.filter { draft.value(of: $0) != nil }
    if let first = media.first {
      throw .invalidOption(
        media.map(\.option), "the \(first.noun) cannot take the place of a message", remedy: otherTypes)
    }
    if let type = draft.givenType, !types.contains(type) {
      throw .invalidOption(
        ["msg-type"], "a message of type '\(type.rawValue)' cannot be changed", remedy: otherTypes)
    }
    guard [draft.text, draft.markdown, draft.content].contains(where: { OptionRules.filled($0) != nil }) else {
      throw .invalidOption(
        ["text", "markdown", "content"], "the message says nothing", remedy: "give one of --text, --markdown and --content")
    }
    let (messageID, plan) = try MessagePlan.make(draft, idempotencyKey: nil, settings: options.media) {
      () throws(LarkError) in try OptionRules.messageID(options.messageID, option: "message-id")
    }
    if plan.type == .interactive {
      if case .ready(let content) = plan.content { try checkCard(content) }
    } else if identity == .user {
      throw .invalidOption(
        [draft.wordOption], "a user can change cards only; a text or a post is changed by the bot that sent it",
        remedy: "call as the bot")
    }
    return (messageID, plan)
  }

  /// Refuses cards that cannot take the place of another.
  private static func checkCard(_ content: OutgoingContent) throws(LarkError) {
    let card = try? JSON(parsing: content.json)
    if card?["type"]?.stringValue == "card" {
      throw .invalidOption(
        ["content"], "a card that is sent by card_id is not changed through its message",
        remedy: "change the card itself with the methods of cardkit")
    }
    if card?["config"]?["update_multi"] == false {
      throw .invalidOption(
        ["content"], "the card says update_multi false, but only a shared card can be changed",
        remedy: "set update_multi to true, or leave it out of a card of schema 2.0")
    }
  }

  /// A card of the older schema is shared only where it says so.
  static func cardWarnings(_ content: OutgoingContent) -> [ShortcutWarning] {
    guard content.type == .interactive, let card = try? JSON(parsing: content.json), card["type"] == nil,
      card["schema"]?.stringValue != "2.0", card["config"]?["update_multi"] == nil
    else { return [] }
    return [
      ShortcutWarning(
        "card_not_shared",
        "the card has no \"config\": {\"update_multi\": true}: only cards that say so, before and after, are changed")
    ]
  }

  // MARK: Calls

  /// One of the two calls that change a message.
  enum Edit {
    case update(IM.Messages.Update)
    case patch(IM.Messages.Patch)

    var prepared: PreparedRequest {
      get throws(LarkError) {
        switch self {
        case .update(let request): try request.prepared()
        case .patch(let request): try request.prepared()
        }
      }
    }
  }

  static func edit(_ messageID: String, _ content: OutgoingContent) -> Edit {
    if content.type == .interactive { return .patch(IM.Messages.Patch(messageID: messageID, content: content.json)) }
    let type = IM.Messages.Update.MsgType(rawValue: content.type.rawValue)
    return .update(IM.Messages.Update(messageID: messageID, msgType: type, content: content.json))
  }

  /// The platform says no more than "bad parameter" where a message is of another type.
  fileprivate static func explained(_ error: LarkError) -> LarkError {
    guard error.code == 230_001 else { return error }
    var error = error
    error.remedy =
      "check the type of the message: a text or a post takes the place of a text or a post, a card that of a card"
    return error
  }
}

extension LarkClient {
  /// Changes a text, a post or a card that the caller sent. Images in Markdown are uploaded first.
  ///
  /// A text or a post takes the place of a text or a post, which only a bot can do; a card takes the place of a card.
  /// How often and how long a message can be changed is known to the platform alone: 20 times and as long as the
  /// administrator says for a text or a post, 14 days for a card. Its refusals say what to do instead.
  ///
  /// - Parameters:
  ///   - options: Which message to change, and what it is to say.
  ///   - progress: Told before every fetch and upload.
  /// - Returns: The message that was changed.
  /// - Throws: ``LarkError``: of kind `invalidRequest` with the options at fault before anything is sent, otherwise
  ///   that of the call that failed.
  @discardableResult
  public func editMessage(
    _ options: IM.Shortcuts.MessagesEdit.Options, progress: @escaping @Sendable (ShortcutProgress) -> Void = { _ in }
  ) async throws(LarkError) -> IM.Shortcuts.MessagesEdit.Result {
    let (messageID, plan) = try IM.Shortcuts.MessagesEdit.plan(options, as: As.kind)
    try await checkScopes(of: IM.Shortcuts.MessagesEdit.self)
    let composed = try await MessageComposer(self, plan.settings, progress: progress).compose(plan)
    let warnings = composed.warnings + IM.Shortcuts.MessagesEdit.cardWarnings(composed.content)
    do throws(LarkError) {
      switch IM.Shortcuts.MessagesEdit.edit(messageID, composed.content) {
      case .update(let request):
        let reply = try await IM.Types.Message.decode(send(request.prepared()))
        return EditedMessage(messageID, reply, warnings)
      case .patch(let request):
        try await send(request)
        return EditedMessage(messageID, nil, warnings)
      }
    } catch { throw IM.Shortcuts.MessagesEdit.explained(error) }
  }
}

/// A message that was changed.
public struct EditedMessage: Sendable {
  /// Id of the message (`om_…`).
  public let messageID: String
  /// The chat it is in (`oc_…`), where the platform says so: of texts and posts.
  public let chatID: String?
  /// When it was changed, in milliseconds, where the platform says so: of texts and posts.
  public let updateTime: MillisecondTimestamp?
  /// What a caller should know about the change, such as an image that could not be shown.
  public let warnings: [ShortcutWarning]

  init(_ messageID: String, _ reply: IM.Types.Message?, _ warnings: [ShortcutWarning]) {
    self.messageID = messageID
    chatID = reply?.chatID
    updateTime = reply?.updateTime
    self.warnings = warnings
  }
}

extension MessageDraft {
  /// The option that holds the words.
  fileprivate var wordOption: String {
    if OptionRules.filled(text) != nil { return "text" }
    return OptionRules.filled(markdown) == nil ? "content" : "markdown"
  }
}
