public import LarkAPI
public import LarkCore
public import LarkIM
import LarkOptions
public import LarkShortcuts

extension IM.Shortcuts.MessagesStream {
  /// The calls that an answer there would make, and when. Nothing is sent.
  ///
  /// - Throws: ``LarkError`` of kind `invalidRequest` that names the options at fault.
  public func preview() throws(LarkError) -> ShortcutPreview {
    let place = try AnswerPlace(self)
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

  init(_ options: IM.Shortcuts.MessagesStream) throws(LarkError) {
    let options = try options.checked()
    if options.inThread {
      guard case .reply = options.to else {
        throw .invalidOption(
          ["inThread"], "only a reply goes into a thread", remedy: "name a message (`to.reply`), or leave out `inThread`")
      }
    }
    switch options.to {
    case .chat(let id): self = .receiver(.chatID, id)
    case .user(let id): self = .receiver(.openID, id)
    case .email(let text):
      let address = OptionRules.trimmed(text)
      guard address.utf8.contains(UInt8(ascii: "@")) else {
        throw .invalidOption(["to.email"], "'\(address)' is no mail address", remedy: "give one such as a@example.com")
      }
      self = .receiver(.email, address)
    case .reply(let id): self = .message(id, inThread: options.inThread)
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
