public import LarkAPI
public import LarkCore
public import LarkOptions
public import LarkShortcuts

extension IM.Shortcuts.MessagesEdit: RunnableShortcut {
  /// The message that was changed.
  public typealias Output = EditedMessage

  public func preview(as identity: IdentityKind) throws(LarkError) -> ShortcutPreview {
    let options = try checked()
    let plan = try options.plan(as: identity)
    let (content, description, warnings) = plan.preview
    let note = "whether the message can still be changed, and is of the same type, shows when the call is made"
    return ShortcutPreview(
      description,
      calls: try plan.uploads(as: identity) + [.init(try Self.edit(options.messageID, content).prepared, note: note)],
      details: ["message_id": .string(options.messageID)], warnings: warnings + Self.cardWarnings(content))
  }

  public func run(
    with client: AnyLarkClient, progress: @escaping ShortcutProgress.Handler
  ) async throws(LarkError) -> Output {
    let options = try checked()
    let plan = try options.plan(as: client.identity)
    try await client.checkScopes(of: self)
    let composed = try await plan.composed(with: client, progress: progress)
    let warnings = composed.warnings + Self.cardWarnings(composed.content)
    do throws(LarkError) {
      switch Self.edit(options.messageID, composed.content) {
      case .update(let request):
        let reply = try await IM.Types.Message.decode(client.send(request.prepared()))
        return EditedMessage(options.messageID, reply, warnings)
      case .patch(let request):
        try await client.send(request)
        return EditedMessage(options.messageID, nil, warnings)
      }
    } catch { throw Self.explained(error) }
  }

  // MARK: Rules

  /// Types of messages that can be changed.
  private static let types: [IM.Messages.Create.MsgType] = [.text, .post, .interactive]

  private static let otherTypes = "texts, posts and cards can be changed; recall the message and send a new one"

  private func plan(as identity: IdentityKind) throws(LarkError) -> MessagePlan {
    let kinds = MediaKind.allCases.filter { message.value(of: $0) != nil }
    if let first = kinds.first {
      throw .invalidOption(
        kinds.map(\.option), "the \(first.noun) cannot take the place of a message", remedy: Self.otherTypes)
    }
    if let type = message.givenType, !Self.types.contains(type) {
      throw .invalidOption(
        ["msgType"], "a message of type '\(type.rawValue)' cannot be changed", remedy: Self.otherTypes)
    }
    guard [message.text, message.markdown, message.content].contains(where: { OptionRules.filled($0) != nil }) else {
      throw .invalidOption(
        ["text", "markdown", "content"], "the message says nothing",
        remedy: "give one of `text`, `markdown` and `content`")
    }
    let plan = try MessagePlan(message, media)
    if plan.type == .interactive {
      if case .ready(let content) = plan.content { try Self.checkCard(content) }
    } else if identity == .user {
      throw .invalidOption(
        [message.wordOption], "a user can change cards only; a text or a post is changed by the bot that sent it",
        remedy: "call as the bot")
    }
    return plan
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
  private static func cardWarnings(_ content: OutgoingContent) -> [ShortcutWarning] {
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
  private enum Edit {
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

  private static func edit(_ messageID: String, _ content: OutgoingContent) -> Edit {
    if content.type == .interactive { return .patch(IM.Messages.Patch(messageID: messageID, content: content.json)) }
    let type = IM.Messages.Update.MsgType(rawValue: content.type.rawValue)
    return .update(IM.Messages.Update(messageID: messageID, msgType: type, content: content.json))
  }

  /// The platform says no more than "bad parameter" where a message is of another type.
  private static func explained(_ error: LarkError) -> LarkError {
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
  ///   - messageID: The message to change (`om_…`).
  ///   - message: What it is to say: a text, Markdown, a post or a card.
  ///   - media: How images in Markdown are found.
  ///   - progress: Told before every fetch and upload.
  /// - Returns: The message that was changed.
  /// - Throws: ``LarkError``: of kind `invalidRequest` with the options at fault before anything is sent, otherwise
  ///   that of the call that failed.
  @discardableResult
  public func editMessage(
    _ messageID: String, to message: MessageDraft, media: MediaSettings = MediaSettings(),
    progress: @escaping ShortcutProgress.Handler = { _ in }
  ) async throws(LarkError) -> EditedMessage {
    try await run(
      IM.Shortcuts.MessagesEdit(messageID: messageID, message: message, media: media), progress: progress)
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
