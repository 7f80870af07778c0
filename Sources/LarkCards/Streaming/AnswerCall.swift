import LarkAPI
import LarkCore
import LarkIM

/// A call that writes an answer.
enum AnswerCall: Hashable, Sendable {
  /// Makes a card that shows a text.
  case create(text: String, isStreaming: Bool)
  /// Sends a message; the key makes a repetition harmless.
  case send(Content, key: String)
  /// Shows more of the text in a card.
  case show(text: String, CardChange)
  /// Switches streaming on, or off with what the list of chats says of the message.
  case stream(Bool, summary: String?, CardChange)
  /// Puts a card in the place of another one, without streaming.
  case replace(text: String, CardChange)
  /// Changes a post.
  case edit(messageID: String, text: String)

  /// What a message is.
  enum Content: Hashable, Sendable {
    /// A card that was made before, by its id.
    case card(String)
    /// A post.
    case markdown(String)
    case text(String)
  }

  /// Which card is changed, and the number and the key of the change.
  struct CardChange: Hashable, Sendable {
    var cardID: String
    var sequence: Int
    var key: String
  }

  /// What an answer to a call says.
  struct Reply: Hashable, Sendable {
    /// Id of the card or the message that came into being; empty where none did.
    var id = ""
    /// The chat that the message is in, where that is said.
    var chatID: String?
  }
}

/// The card that an answer is written in.
enum AnswerCard {
  /// Id of the element that holds the text.
  static let element = "answer"

  /// The card as JSON text.
  static func json(_ text: String, isStreaming: Bool) -> String {
    var config: JSONObject = ["update_multi": true, "streaming_mode": .bool(isStreaming)]
    if !isStreaming { config["summary"] = ["content": .string(summary(of: text))] }
    let body: JSON = ["elements": [["tag": "markdown", "element_id": .string(element), "content": .string(text)]]]
    return JSON.object(["schema": "2.0", "config": .object(config), "body": body]).serialized()
  }

  /// The settings that switch streaming on or off, as JSON text.
  static func settings(isStreaming: Bool, summary: String?) -> String {
    var config: JSONObject = ["streaming_mode": .bool(isStreaming)]
    if let summary { config["summary"] = ["content": .string(summary)] }
    return JSON.object(["config": .object(config)]).serialized()
  }

  /// What the list of chats says of a text: the beginning of its first line with a word in it, without marks.
  static func summary(of text: String) -> String {
    let marks: Set<Unicode.Scalar> = ["#", ">", "*", "_", "~", "`", "|", "-", "+"]
    for line in text.unicodeScalars.split(whereSeparator: { $0 == "\n" || $0 == "\r" }) {
      var words = line.drop { marks.contains($0) || $0.properties.isWhitespace }
      guard words.contains(where: { $0.properties.isAlphabetic || $0.properties.numericType != nil }) else { continue }
      while let last = words.last, marks.contains(last) || last.properties.isWhitespace { words.removeLast() }
      let plain = String(String.UnicodeScalarView(words.filter { $0 != "*" && $0 != "`" }))
      return plain.count > 80 ? plain.prefix(80) + "…" : plain
    }
    return "…"
  }
}

/// Makes the calls of one answer.
struct AnswerCaller: Sendable {
  let client: LarkClient<Bot>
  let place: AnswerPlace

  /// The longest that a call may take where the client says nothing. Whether it is made again is for ``AnswerPlan`` to
  /// say.
  private static let patience = Duration.seconds(20)

  /// - Parameters:
  ///   - call: The call.
  ///   - limit: How long it may take; nil: as long as such calls do.
  func reply(to call: AnswerCall, within limit: Duration?) async -> Result<AnswerCall.Reply, LarkError> {
    let patience = client.configuration.totalTimeout ?? Self.patience
    let options = CallOptions(totalTimeout: min(limit ?? patience, patience), retry: .never)
    do throws(LarkError) {
      switch call {
      case .create(let text, let isStreaming):
        let request = Self.create(text, isStreaming: isStreaming)
        let response = try await client.response(to: request, options: options)
        guard let id = response.reply.cardID, !id.isEmpty else {
          throw response.raw.invalid(
            "the platform answered without the id of the card", method: type(of: request).method.id)
        }
        return .success(.init(id: id))
      case .send(let content, let key):
        return .success(try await send(content, key, options))
      case .show(let text, let change):
        try await client.send(Self.show(text, change), options: options)
      case .stream(let isOn, let summary, let change):
        try await client.send(Self.stream(isOn, summary: summary, change), options: options)
      case .replace(let text, let change):
        try await client.send(Self.replace(text, change), options: options)
      case .edit(let messageID, let text):
        try await client.send(Self.edit(messageID, text), options: options)
      }
      return .success(.init())
    } catch { return .failure(error) }
  }

  private func send(
    _ content: AnswerCall.Content, _ key: String, _ options: CallOptions
  ) async throws(LarkError) -> AnswerCall.Reply {
    let response: Response<IM.Types.Message>
    switch place {
    case .message(let id, let inThread):
      response = try await client.response(to: Self.reply(content, to: id, inThread: inThread, key), options: options)
    case .receiver(let type, let id):
      response = try await client.response(to: Self.create(content, type, id, key), options: options)
    }
    guard let id = response.reply.messageID, !id.isEmpty else {
      throw response.raw.invalid(
        "the platform answered without the id of the message", method: IM.Messages.Create.method.id)
    }
    return .init(id: id, chatID: response.reply.chatID)
  }

  // MARK: Requests

  static func create(_ text: String, isStreaming: Bool) -> CardKit.Cards.Create {
    CardKit.Cards.Create(type: .cardJSON, data: AnswerCard.json(text, isStreaming: isStreaming))
  }

  static func show(_ text: String, _ change: AnswerCall.CardChange) -> CardKit.Card.Elements.Content {
    CardKit.Card.Elements.Content(
      cardID: change.cardID, elementID: AnswerCard.element, content: text, sequence: change.sequence, uuid: change.key)
  }

  static func stream(_ isOn: Bool, summary: String?, _ change: AnswerCall.CardChange) -> CardKit.Cards.Settings {
    CardKit.Cards.Settings(
      cardID: change.cardID, settings: AnswerCard.settings(isStreaming: isOn, summary: summary),
      sequence: change.sequence, uuid: change.key)
  }

  static func replace(_ text: String, _ change: AnswerCall.CardChange) -> CardKit.Cards.Update {
    CardKit.Cards.Update(
      cardID: change.cardID, card: .init(type: .cardJSON, data: AnswerCard.json(text, isStreaming: false)),
      sequence: change.sequence, uuid: change.key)
  }

  static func edit(_ messageID: String, _ text: String) -> IM.Messages.Update {
    IM.Messages.Update(messageID: messageID, msgType: .post, content: MessageDraft.postContent(markdown: text))
  }

  static func create(
    _ content: AnswerCall.Content, _ type: IM.Messages.Create.ReceiveIDType, _ id: String, _ key: String
  ) -> IM.Messages.Create {
    IM.Messages.Create(
      receiveIDType: type, receiveID: id, msgType: content.type, content: content.json, uuid: key)
  }

  static func reply(
    _ content: AnswerCall.Content, to messageID: String, inThread: Bool, _ key: String
  ) -> IM.Messages.Reply {
    IM.Messages.Reply(
      messageID: messageID, content: content.json, msgType: .init(rawValue: content.type.rawValue),
      replyInThread: inThread ? true : nil, uuid: key)
  }
}

extension AnswerCall.Content {
  fileprivate var type: IM.Messages.Create.MsgType {
    switch self {
    case .card: .interactive
    case .markdown: .post
    case .text: .text
    }
  }

  fileprivate var json: String {
    switch self {
    case .card(let id): JSON.object(["type": "card", "data": ["card_id": .string(id)]]).serialized()
    case .markdown(let text): MessageDraft.postContent(markdown: text)
    case .text(let text): JSON.object(["text": .string(text)]).serialized()
    }
  }
}
