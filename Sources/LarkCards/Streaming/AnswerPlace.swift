public import LarkAPI
public import LarkCore
public import LarkIM

extension IM.Shortcuts.MessagesStream {
  /// Where an answer goes: one of a chat, a user and a message that it replies to.
  public struct Options: Sendable, Hashable {
    /// The chat (`oc_…`).
    public var chatID: String?
    /// The user who gets it in a direct chat (`ou_…`).
    public var userID: String?
    /// The user who gets it in a direct chat, by mail address.
    public var email: String?
    /// The message that it replies to (`om_…`).
    public var messageID: String?
    /// Whether a reply goes into the thread of the message instead of the chat.
    public var replyInThread: Bool

    /// - Parameters:
    ///   - chatID: The chat (`oc_…`).
    ///   - userID: The user who gets it in a direct chat (`ou_…`).
    ///   - email: The user who gets it in a direct chat, by mail address.
    ///   - messageID: The message that it replies to (`om_…`).
    ///   - replyInThread: Whether a reply goes into the thread of the message instead of the chat.
    public init(
      chatID: String? = nil, userID: String? = nil, email: String? = nil, messageID: String? = nil,
      replyInThread: Bool = false
    ) {
      self.chatID = chatID
      self.userID = userID
      self.email = email
      self.messageID = messageID
      self.replyInThread = replyInThread
    }

    /// A chat (`oc_…`).
    public static func chat(_ id: String) -> Options { Options(chatID: id) }

    /// The direct chat with a user (`ou_…`).
    public static func user(_ id: String) -> Options { Options(userID: id) }

    /// The direct chat with a user, by mail address.
    public static func email(_ address: String) -> Options { Options(email: address) }

    /// A reply to a message (`om_…`), in its chat or in its thread.
    public static func reply(_ messageID: String, inThread: Bool = false) -> Options {
      Options(messageID: messageID, replyInThread: inThread)
    }
  }

  /// What became of the answer.
  public typealias Result = StreamedAnswer

  /// The calls that the shortcut would make, and when. Nothing is sent.
  ///
  /// - Parameter options: Where the answer goes.
  /// - Throws: ``LarkError`` of kind `invalidRequest` that names the options at fault.
  public static func preview(_ options: Options) throws(LarkError) -> ShortcutPreview {
    let place = try AnswerPlace(options)
    let change = AnswerCall.CardChange(cardID: "<card_id>", sequence: 1, key: "<key>")
    let send = { (content: AnswerCall.Content) throws(LarkError) in try place.request(content, key: "<key>") }
    return ShortcutPreview(
      "<text> stands for the text so far; without text, nothing is sent",
      calls: [
        .init(try AnswerCaller.create("<text>", isStreaming: true).prepared()),
        .init(try send(.card("<card_id>"))),
        try .init(
          following: AnswerCaller.show("<text>", change), "shows the text as it grows",
          when: "for more text, at most 8 times a second",
          showsBody: true),
        try .init(
          following: AnswerCaller.stream(true, summary: nil, change),
          "keeps streaming open, which ends by itself after 10 minutes",
          when: "after every 9 minutes", showsBody: true),
        try .init(
          following: AnswerCaller.stream(false, summary: "<text>", change), "closes the card",
          when: "at the end, unless all of the text was there at the beginning", showsBody: true),
        try .init(
          following: AnswerCaller.replace("<text>", change), "shows the text without streaming",
          when: "if streaming ends for good"),
        .init(try send(.markdown("<text>")), when: "if cards are refused"),
        try .init(
          following: AnswerCaller.edit("<message_id>", "<text>"), "shows the text as it grows",
          when: "if cards are refused, at most 20 times"),
        .init(try send(.text("<text>")), when: "at the end, if posts are refused, or for what comes after 20 edits"),
      ],
      details: place.details)
  }
}

/// Where an answer goes, after it was checked.
enum AnswerPlace: Hashable {
  case receiver(IM.Messages.Create.ReceiveIDType, String)
  case message(String, inThread: Bool)

  init(_ options: IM.Shortcuts.MessagesStream.Options) throws(LarkError) {
    let names = ["chat-id", "user-id", "email", "message-id"]
    let values = [options.chatID, options.userID, options.email, options.messageID].map { OptionRules.filled($0) }
    let given = zip(names, values).compactMap { name, value in value.map { (name: name, value: $0) } }
    guard let place = given.first else {
      throw .invalidOption(
        ["chat-id", "user-id", "message-id"], "the answer has no receiver",
        remedy: "give one of --chat-id, --user-id and --message-id")
    }
    guard given.count == 1 else {
      throw .invalidOption(
        given.map(\.name), "the answer has several receivers",
        remedy: "give one of --chat-id, --user-id and --message-id")
    }
    if options.replyInThread, place.name != "message-id" {
      throw .invalidOption(
        ["reply-in-thread"], "only a reply goes into a thread",
        remedy: "give --message-id, or leave out --reply-in-thread")
    }
    switch place.name {
    case "chat-id": self = .receiver(.chatID, try OptionRules.chatID(place.value, option: place.name))
    case "user-id": self = .receiver(.openID, try OptionRules.userID(place.value, option: place.name))
    case "email":
      let address = OptionRules.trimmed(place.value)
      guard address.utf8.contains(UInt8(ascii: "@")) else {
        throw .invalidOption([place.name], "'\(address)' is no mail address", remedy: "give one such as a@example.com")
      }
      self = .receiver(.email, address)
    default:
      self = .message(try OptionRules.messageID(place.value, option: place.name), inThread: options.replyInThread)
    }
  }

  fileprivate var details: JSONObject {
    switch self {
    case .receiver: [:]
    case .message(let id, _): ["message_id": .string(id)]
    }
  }

  fileprivate func request(_ content: AnswerCall.Content, key: String) throws(LarkError) -> PreparedRequest {
    switch self {
    case .receiver(let type, let id): try AnswerCaller.create(content, type, id, key).prepared()
    case .message(let id, let inThread): try AnswerCaller.reply(content, to: id, inThread: inThread, key).prepared()
    }
  }
}

extension IM.Shortcuts.MessagesStream.Options: ScopeDependent {
  package var scopeFlags: [String: String] { OptionRules.filled(messageID).map { ["message-id": $0] } ?? [:] }
}
