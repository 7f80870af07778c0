import Foundation
import Synchronization

/// The part of the platform that keeps cards which change after they were sent, on a ``PlatformStub``, with its limits:
/// the order of changes, how many in a second, how long streaming lasts, how much a card holds, and that it is sent
/// once.
///
///     let cards = CardStub(on: platform)
///     … stream an answer …
///     #expect(cards.refusals.isEmpty && cards.texts == ["all of it"])
public final class CardStub: Sendable {
  /// What a call does.
  public enum Call: Sendable, Hashable {
    /// Makes a card.
    case create
    /// Sends or replies with a card, a post, a text.
    case card, post, text
    /// Shows more of a text.
    case show
    /// Switches streaming.
    case settings
    /// Puts a card in the place of another one.
    case replace
    /// Changes a text or a post.
    case edit
  }

  /// What is done in place of an ordinary answer.
  public enum Fault: Sendable, Hashable {
    /// The call is refused.
    case refuse(Int, String = "refused")
    /// The call is carried out, and the connection ends before the answer.
    case loseAnswer
    /// The connection ends, and nothing is done.
    case drop
  }

  /// A card.
  public struct Card: Sendable, Hashable {
    public let id: String
    /// What its element with an id shows.
    public fileprivate(set) var text: String
    /// Every text that it showed, in order.
    public fileprivate(set) var history: [String]
    public fileprivate(set) var isStreaming: Bool
    /// What the list of chats says of it.
    public fileprivate(set) var summary: String?
    public fileprivate(set) var sequence = 0
    /// The message that shows it; nil while it was not sent.
    public fileprivate(set) var messageID: String?
    fileprivate let element: String?
    fileprivate let birth: ContinuousClock.Instant
    fileprivate var streamingSince: ContinuousClock.Instant
    fileprivate var wasClosedByTime = false
    fileprivate var calls: [ContinuousClock.Instant] = []
    fileprivate var keys: [String: String] = [:]
  }

  /// A message.
  public struct Message: Sendable, Hashable {
    public let id: String
    /// `interactive`, `post` or `text`.
    public let type: String
    /// The message that it replies to.
    public let replyTo: String?
    public let isInThread: Bool
    /// Who receives it, with the kind of the id before it, such as `chat_id oc_1`.
    public let receiver: String?
    public fileprivate(set) var edits = 0
    fileprivate var cardID: String?
    fileprivate var ownText: String
    fileprivate let key: String?
  }

  private struct State {
    var cards: [Card] = []
    var messages: [Message] = []
    var log: [Call] = []
    var refusals: [Int] = []
    var callsUntilVisible: Int?
    var fault: (@Sendable (Call, Int) -> Fault?)?
  }

  /// What a call comes to: the data of the answer, or the code of a refusal.
  private typealias Verdict = Result<String, Refusal>

  private struct Refusal: Error {
    var code: Int
    var message: String
  }

  private let state = Mutex(State())
  private let now: @Sendable () -> ContinuousClock.Instant

  /// - Parameters:
  ///   - platform: The stub that gets these calls.
  ///   - now: The time by which streaming ends and calls are counted.
  public init(on platform: PlatformStub, now: @escaping @Sendable () -> ContinuousClock.Instant = { .now }) {
    self.now = now
    platform.on("POST", "/open-apis/cardkit/v1/cards") { self.answer($0, .create) }
    platform.on("PUT", "/open-apis/cardkit/v1/cards/*/elements/*/content") { self.answer($0, .show) }
    platform.on("PATCH", "/open-apis/cardkit/v1/cards/*/settings") { self.answer($0, .settings) }
    platform.on("PUT", "/open-apis/cardkit/v1/cards/*") { self.answer($0, .replace) }
    platform.on("POST", "/open-apis/im/v1/messages") { self.answer($0, Self.sending($0)) }
    platform.on("POST", "/open-apis/im/v1/messages/*/reply") { self.answer($0, Self.sending($0)) }
    platform.on("PUT", "/open-apis/im/v1/messages/*") { self.answer($0, .edit) }
  }

  // MARK: What there is

  public var cards: [Card] { state.withLock { $0.cards } }
  public var messages: [Message] { state.withLock { $0.messages } }
  /// What the calls were, in order.
  public var log: [Call] { state.withLock { $0.log } }
  /// The codes of all refusals that the limits led to, in order.
  public var refusals: [Int] { state.withLock { $0.refusals } }
  /// How many calls it took until somebody could read a text.
  public var callsUntilVisible: Int? { state.withLock { $0.callsUntilVisible } }

  /// What the messages show, in order.
  public var texts: [String] {
    state.withLock { state in
      state.messages.map { message in state.cards.first { $0.id == message.cardID }?.text ?? message.ownText }
    }
  }

  /// Says what is done in place of ordinary answers.
  ///
  /// - Parameter fault: Gets what a call does, and how many of that kind there were, from 1.
  public func fail(_ fault: @escaping @Sendable (Call, Int) -> Fault?) { state.withLock { $0.fault = fault } }

  // MARK: Answering

  private static func sending(_ request: LoopbackServer.Request) -> Call {
    switch request.json?["msg_type"] as? String {
    case "interactive": .card
    case "post": .post
    default: .text
    }
  }

  private func answer(_ request: LoopbackServer.Request, _ call: Call) -> LoopbackServer.Answer {
    let time = now()
    return state.withLock { state in
      state.log.append(call)
      let fault = state.fault?(call, state.log.count { $0 == call })
      switch fault {
      case .refuse(let code, let message)?: return .failure(code, message)
      case .drop?: return .drop
      default: break
      }
      let verdict = Self.verdict(request, call, time, &state)
      if state.callsUntilVisible == nil, !state.messages.isEmpty { state.callsUntilVisible = state.log.count }
      if fault == .loseAnswer { return .drop }
      switch verdict {
      case .success(let data): return .success(data)
      case .failure(let refusal):
        state.refusals.append(refusal.code)
        return .failure(refusal.code, refusal.message)
      }
    }
  }

  private static func verdict(
    _ request: LoopbackServer.Request, _ call: Call, _ time: ContinuousClock.Instant, _ state: inout State
  ) -> Verdict {
    let body = request.json ?? [:]
    let path = request.path.split(separator: "/").map(String.init)
    switch call {
    case .create: return create(body, time, &state)
    case .card, .post, .text: return send(request, body, path, call, &state)
    case .edit: return edit(body, path, &state)
    case .show, .settings, .replace:
      guard let index = state.cards.firstIndex(where: { $0.id == path[4] }) else {
        return refusal(200_740, "no such card")
      }
      return change(&state.cards[index], request, body, path, call, time)
    }
  }

  private static func refusal(_ code: Int, _ message: String) -> Verdict {
    .failure(Refusal(code: code, message: message))
  }

  // MARK: Cards

  private static func create(_ body: [String: Any], _ time: ContinuousClock.Instant, _ state: inout State) -> Verdict {
    guard let data = body["data"] as? String, let card = object(data) else { return refusal(200_220, "no card") }
    if let problem = problem(in: data) { return .failure(problem) }
    let config = card["config"] as? [String: Any] ?? [:]
    let element = element(of: card)
    let text = element?["content"] as? String ?? ""
    let id = "7355439197428236\(1_000 + state.cards.count)"
    state.cards.append(
      Card(
        id: id, text: text, history: [text], isStreaming: config["streaming_mode"] as? Bool ?? false,
        summary: (config["summary"] as? [String: Any])?["content"] as? String,
        element: element?["element_id"] as? String,
        birth: time, streamingSince: time))
    return .success(#"{"card_id":"\#(id)"}"#)
  }

  private static func change(
    _ card: inout Card, _ request: LoopbackServer.Request, _ body: [String: Any], _ path: [String], _ call: Call,
    _ time: ContinuousClock.Instant
  ) -> Verdict {
    if card.birth.duration(to: time) > .seconds(14 * 86_400) { return refusal(200_750, "the card is too old") }
    card.calls = card.calls.filter { $0.duration(to: time) < .seconds(1) } + [time]
    if card.calls.count > 10 { return refusal(99_991_400, "too many requests") }
    if card.isStreaming, card.streamingSince.duration(to: time) > .seconds(600) {
      card.isStreaming = false
      card.wasClosedByTime = true
    }
    if let key = body["uuid"] as? String {
      let mark = request.target + request.text
      if let known = card.keys[key] {
        return known == mark ? .success("{}") : refusal(200_770, "the key was used before")
      }
      card.keys[key] = mark
    }
    guard let sequence = body["sequence"] as? Int, sequence > card.sequence else {
      return refusal(300_317, "the sequence is not greater than \(card.sequence)")
    }
    switch call {
    case .show:
      guard card.isStreaming else {
        return card.wasClosedByTime
          ? refusal(200_850, "streaming was closed by time") : refusal(300_309, "streaming is off")
      }
      guard path[6] == card.element else { return refusal(300_313, "no such element") }
      guard let text = body["content"] as? String, !text.isEmpty else { return refusal(10_002, "no content") }
      if let problem = problem(in: #"{"schema":"2.0","body":\#(quoted(text))}"#, text) { return .failure(problem) }
      card.show(text)
    case .settings:
      guard let settings = body["settings"] as? String, let config = object(settings)?["config"] as? [String: Any]
      else {
        return refusal(300_122, "no settings")
      }
      if let isOn = config["streaming_mode"] as? Bool { card.stream(isOn, since: time) }
      if let summary = (config["summary"] as? [String: Any])?["content"] as? String { card.summary = summary }
    default:
      guard let data = (body["card"] as? [String: Any])?["data"] as? String, let json = object(data) else {
        return refusal(200_220, "no card")
      }
      if let problem = problem(in: data) { return .failure(problem) }
      let config = json["config"] as? [String: Any] ?? [:]
      card.stream(config["streaming_mode"] as? Bool ?? false, since: time)
      card.summary = (config["summary"] as? [String: Any])?["content"] as? String
      card.show(element(of: json)?["content"] as? String ?? "")
    }
    card.sequence = sequence
    return .success("{}")
  }

  /// What is wrong with a card.
  private static func problem(in data: String, _ text: String? = nil) -> Refusal? {
    if data.utf8.count > 30 * 1_024 { return Refusal(code: 200_860, message: "the card has more than 30 KB") }
    let card = object(data) ?? [:]
    if card["schema"] as? String != "2.0" { return Refusal(code: 300_303, message: "the schema is not 2.0") }
    if (card["config"] as? [String: Any])?["update_multi"] as? Bool == false {
      return Refusal(code: 300_302, message: "update_multi is false")
    }
    let shown = text ?? element(of: card)?["content"] as? String ?? ""
    if tableCount(shown) > 5 {
      return Refusal(
        code: 230_099,
        message:
          "Failed to create card content, ext=ErrCode: 11310; ErrMsg: card table number over limit; ErrorValue: table;")
    }
    return nil
  }

  /// How many tables a Markdown text has: lines of dashes and bars, outside of code.
  private static func tableCount(_ text: String) -> Int {
    var isCode = false
    return text.split(separator: "\n", omittingEmptySubsequences: false).count { line in
      if line.hasPrefix("```") { isCode.toggle() }
      return !isCode && line.contains("|") && line.contains("-") && line.allSatisfy { "|-: ".contains($0) }
    }
  }

  private static func element(of card: [String: Any]) -> [String: Any]? {
    ((card["body"] as? [String: Any])?["elements"] as? [[String: Any]])?.first { $0["element_id"] != nil }
  }

  private static func object(_ text: String) -> [String: Any]? {
    (try? JSONSerialization.jsonObject(with: Data(text.utf8))) as? [String: Any]
  }

  private static func quoted(_ text: String) -> String {
    let bytes = try? JSONSerialization.data(withJSONObject: [text], options: .withoutEscapingSlashes)
    return bytes.map { String(decoding: $0.dropFirst().dropLast(), as: UTF8.self) } ?? ""
  }

  // MARK: Messages

  private static func send(
    _ request: LoopbackServer.Request, _ body: [String: Any], _ path: [String], _ call: Call, _ state: inout State
  ) -> Verdict {
    let key = body["uuid"] as? String
    if let key, let known = state.messages.first(where: { $0.key == key }) { return .success(data(of: known)) }
    guard let text = body["content"] as? String, let content = object(text) else {
      return refusal(230_001, "no content")
    }
    var message = Message(
      id: "om_\(state.messages.count + 1)", type: body["msg_type"] as? String ?? "",
      replyTo: path.last == "reply" ? path[4] : nil, isInThread: body["reply_in_thread"] as? Bool ?? false,
      receiver: (body["receive_id"] as? String).map { "\(request.query("receive_id_type") ?? "") \($0)" }, ownText: "",
      key: key)
    if call == .card {
      let id = (content["data"] as? [String: Any])?["card_id"] as? String
      guard content["type"] as? String == "card", let index = state.cards.firstIndex(where: { $0.id == id }),
        state.cards[index].messageID == nil
      else { return refusal(230_099, "Failed to create card content, ext=ErrCode: 11310; ErrMsg: cardid is invalid;") }
      state.cards[index].messageID = message.id
      message.cardID = id
    } else {
      if let problem = tooLong(text, message.type) { return .failure(problem) }
      message.ownText = shownText(content)
    }
    state.messages.append(message)
    return .success(data(of: message))
  }

  private static func edit(_ body: [String: Any], _ path: [String], _ state: inout State) -> Verdict {
    guard let index = state.messages.firstIndex(where: { $0.id == path[4] }) else {
      return refusal(230_011, "recalled")
    }
    guard ["text", "post"].contains(state.messages[index].type), let text = body["content"] as? String,
      let content = object(text)
    else { return refusal(230_001, "not a text or a post") }
    guard state.messages[index].edits < 20 else { return refusal(230_072, "the message was edited 20 times") }
    if let problem = tooLong(text, state.messages[index].type) { return .failure(problem) }
    state.messages[index].edits += 1
    state.messages[index].ownText = shownText(content)
    return .success(data(of: state.messages[index]))
  }

  private static func tooLong(_ content: String, _ type: String) -> Refusal? {
    content.utf8.count > (type == "post" ? 30 : 150) * 1_024 ? Refusal(code: 230_025, message: "too long") : nil
  }

  /// The text of a text, or the Markdown of a post.
  private static func shownText(_ content: [String: Any]) -> String {
    if let text = content["text"] as? String { return text }
    let rows = (content["zh_cn"] as? [String: Any])?["content"] as? [[[String: Any]]] ?? []
    return rows.joined().compactMap { $0["text"] as? String }.joined()
  }

  private static func data(of message: Message) -> String {
    #"{"message_id":"\#(message.id)","chat_id":"oc_1","create_time":"1773104400000"}"#
  }
}

extension CardStub.Card {
  fileprivate mutating func show(_ text: String) {
    self.text = text
    history.append(text)
  }

  fileprivate mutating func stream(_ isOn: Bool, since time: ContinuousClock.Instant) {
    isStreaming = isOn
    streamingSince = time
    wasClosedByTime = false
  }
}
