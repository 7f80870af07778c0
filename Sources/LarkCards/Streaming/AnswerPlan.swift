import LarkAPI
import LarkCore
import LarkIM
import LarkMarkdown

/// Decides, call by call, how a text that is still being written gets into a chat.
///
/// A card shows it first, in which the text grows: the whole text each time, every change with a number greater than
/// the one before, one call at a time and at most eight changes a second, of which the newest text wins. Where that way
/// ends, a post that is edited follows, and then a plain message. It knows neither clock nor network: it is told the
/// time and what its calls came to.
struct AnswerPlan {
  /// What is to be done next.
  enum Step: Hashable {
    case call(AnswerCall)
    /// Nothing before the time; nil: before something happens. What always happens is the end of the text.
    case wait(until: ContinuousClock.Instant?, wakesForText: Bool)
    case done
  }

  /// The message that is being written.
  private struct Draft {
    enum Phase { case made, streaming, quiet, post }

    var phase: Phase
    var cardID: String?
    var messageID: String?
    var chatID: String?
    /// The text that the platform took last.
    var shown: String
    /// Number of the last change.
    var sequence = 0
    var updates = 0
    /// Changes of a post, those counted of which nobody knows whether they arrived.
    var edits = 0
    var isStreaming: Bool
    /// When streaming was switched on last.
    var streamingSince: ContinuousClock.Instant
    var lastChange: ContinuousClock.Instant?
    /// How long the last change took.
    var cost = Duration.zero
    /// Whether streaming ended although it should not have, and is to be switched on again.
    var isToReopen = false
    var lastReopening: ContinuousClock.Instant?
    /// Whether the numbers of changes made a jump already, since the platform knew of greater ones.
    var hasJumped = false
    /// Whether the platform says that no more fits in.
    var isFull = false
    /// Whether the last change may have been the last one of all.
    var isSettled = false
    var endedBy: LarkError?
  }

  private struct Flight {
    var call: AnswerCall
    var start: ContinuousClock.Instant
    /// Which attempt it is; nobody knows what became of those before.
    var attempt: Int
  }

  // MARK: Facts

  /// Pause between two changes of a card. The platform takes 10 calls a second on one card, whatever they are.
  static let usualGap = Duration.milliseconds(125)
  /// Streaming ends by itself 10 minutes after it was switched on.
  static let renewal = Duration.seconds(9 * 60)
  /// Pause between two changes of a card that does not stream, all of which appear at once.
  private static let quietGap = Duration.seconds(1)
  /// The platform takes 20 edits of a message; the last one is kept for the end of the text.
  private static let mostEdits = 20
  private static let mostAttempts = 5
  private static let mostRefusals = 8
  private static let mostLostCards = 1

  // MARK: State

  /// The whole text so far.
  private(set) var text = ""
  private var isCumulative: Bool?
  private var isWhole = false
  private var deadline: ContinuousClock.Instant?
  /// How many bytes of the text belong to messages before the one that is being written.
  private var start = 0
  /// What that one begins with besides: the line that opens the code which it goes on with.
  private var opening = ""
  private var way = StreamedAnswer.Way.card
  private var cardLimits = AnswerLimits.card
  private var draft: Draft?
  private var messages: [StreamedAnswer.Message] = []
  private var calls = 0
  private var lostCards = 0
  private var firstRefusal: LarkError?
  /// How it ended: nil inside of it, all of the text is there.
  private var end: LarkError??
  private var flight: Flight?
  /// What has to be done once more as it was, since nobody knows whether it was done.
  private var repetition: (flight: Flight, time: ContinuousClock.Instant)?
  /// Until when the platform wants to be left alone.
  private var rest: ContinuousClock.Instant?
  private var refusals = 0
  private var gap = usualGap
  private let keyPrefix: String
  private var keyCount = 0

  /// - Parameter keyPrefix: What the keys of the calls begin with, unique for each answer, of at most 40 characters.
  init(keyPrefix: String) { self.keyPrefix = keyPrefix }

  /// What has become of the answer so far.
  var answer: StreamedAnswer {
    var answer = StreamedAnswer(messages: messages, calls: calls, firstRefusal: firstRefusal)
    if let message = draft.flatMap(Self.message) { answer.messages.append(message) }
    if case .some(nil) = end { answer.isComplete = true }
    return answer
  }

  /// Why the end of the text is not there; nil where it is, or may still come.
  var failure: LarkError? { end ?? nil }

  // MARK: What is said

  /// Adds to the text.
  mutating func append(_ piece: String) throws(LarkError) {
    try check(isCumulative: false)
    text += piece
  }

  /// Puts another text in the place of the text.
  mutating func set(_ whole: String) throws(LarkError) {
    try check(isCumulative: true)
    guard whole.utf8.prefix(start).elementsEqual(text.utf8.prefix(start)) else {
      throw .invalidRequest(
        "the text changed within its first \(start) bytes, which are in a message of their own that is complete",
        method: IM.Shortcuts.MessagesStream.info.id, remedy: "change what was written last only")
    }
    text = whole
  }

  private mutating func check(isCumulative: Bool) throws(LarkError) {
    let method = IM.Shortcuts.MessagesStream.info.id
    guard !isWhole else {
      throw .invalidRequest("the answer is complete already", method: method, remedy: "write within the closure")
    }
    guard self.isCumulative != !isCumulative else {
      throw .invalidRequest(
        "the pieces of a text and the whole text cannot both be written in one answer", method: method,
        remedy: "use append for pieces, or set for the whole text so far, throughout")
    }
    self.isCumulative = isCumulative
  }

  /// Ends the text.
  mutating func finish() { isWhole = true }

  /// Gives up what is not done by a time.
  mutating func finish(by time: ContinuousClock.Instant) {
    isWhole = true
    deadline = deadline.map { min($0, time) } ?? time
  }

  /// How long a call may take.
  func limit(at now: ContinuousClock.Instant) -> Duration? {
    deadline.map { max(now.duration(to: $0), .milliseconds(1)) }
  }

  // MARK: What is next

  mutating func next(at now: ContinuousClock.Instant) -> Step {
    while true {
      if end != nil { return .done }
      if let deadline, now >= deadline {
        let late = LarkError(
          kind: .timeout, message: "the end of the answer could not be sent in time",
          method: IM.Shortcuts.MessagesStream.info.id)
        conclude(isShown ? nil : late)
        return .done
      }
      if let (flight, time) = repetition {
        if now < time { return wait(until: time) }
        return begin(flight.call, now, attempt: flight.attempt + 1)
      }
      if let rest, now < rest { return wait(until: rest) }
      if let step = draft == nil ? first(now) : change(now) { return step }
    }
  }

  private func wait(until time: ContinuousClock.Instant?, wakesForText: Bool = false) -> Step {
    .wait(until: deadline.map { min(time ?? $0, $0) } ?? time, wakesForText: wakesForText)
  }

  private mutating func begin(_ call: AnswerCall, _ now: ContinuousClock.Instant, attempt: Int = 1) -> Step {
    calls += 1
    flight = Flight(call: call, start: now, attempt: attempt)
    if call.change != nil || call.isEdit { draft?.lastChange = now }
    return .call(call)
  }

  private mutating func key() -> String {
    keyCount += 1
    return "\(keyPrefix)-\(keyCount)"
  }

  private mutating func begin(
    _ now: ContinuousClock.Instant, _ call: (AnswerCall.CardChange) -> AnswerCall
  ) -> Step {
    draft?.sequence += 1
    let change = AnswerCall.CardChange(cardID: draft?.cardID ?? "", sequence: draft?.sequence ?? 1, key: key())
    return begin(call(change), now)
  }

  /// What of the text belongs to the message that is being written.
  private var unsettled: String { opening + String(Substring(text.utf8.dropFirst(start))) }

  private func portion(of whole: String) -> (text: String, portion: AnswerPortion) {
    let shown = draft.map { whole.utf8.starts(with: $0.shown.utf8) ? $0.shown.utf8.count : 0 } ?? 0
    if draft?.isFull == true, shown > 0 { return (draft?.shown ?? "", AnswerPortion(until: shown, of: whole)) }
    let limits =
      switch way {
      case .edits: AnswerLimits.post
      case .message: AnswerLimits.text
      default: cardLimits
      }
    let portion = AnswerPortion(of: whole, after: shown, isWhole: isWhole, limits: limits)
    return (String(Substring(whole.utf8.prefix(portion.length))), portion)
  }

  /// Whether all of the text is there to see.
  private var isShown: Bool {
    guard let draft, draft.messageID != nil else { return unsettled.isBlank }
    let (text, portion) = portion(of: unsettled)
    return !portion.isFull && text.utf8.elementsEqual(draft.shown.utf8)
  }

  /// Begins a message.
  ///
  /// - Returns: Nil where something else has to be decided first.
  private mutating func first(_ now: ContinuousClock.Instant) -> Step? {
    let (text, portion) = portion(of: unsettled)
    guard !text.isBlank else {
      if portion.isFull {
        goOn(behind: portion)
      } else if isWhole {
        conclude(nil)
      } else {
        return wait(until: nil, wakesForText: true)
      }
      return nil
    }
    switch way {
    case .edits: return begin(.send(.markdown(text), key: key()), now)
    case .message: return isWhole ? begin(.send(.text(text), key: key()), now) : wait(until: nil)
    default: return begin(.create(text: text, isStreaming: !portion.isFull && !isWhole), now)
    }
  }

  /// Goes on with a message.
  private mutating func change(_ now: ContinuousClock.Instant) -> Step? {
    guard let draft else { return nil }
    if draft.phase == .made { return begin(.send(.card(draft.cardID ?? ""), key: key()), now) }
    if draft.isToReopen {
      self.draft?.isToReopen = false
      self.draft?.lastReopening = now
      return begin(now) { .stream(true, summary: nil, $0) }
    }
    if !draft.isSettled, let time = draft.lastChange.map({ $0 + pause(of: draft) }), now < time {
      return wait(until: time)
    }
    self.draft?.isSettled = false
    let (text, portion) = portion(of: unsettled)
    let isLast = portion.isFull || isWhole
    let isNew = !text.isBlank && !text.utf8.elementsEqual(draft.shown.utf8)
    if draft.isSettled, isNew || !isLast { return nil }
    switch draft.phase {
    case .made: return nil
    case .streaming:
      if now >= draft.streamingSince + Self.renewal, !isLast {
        return begin(now) { .stream(true, summary: nil, $0) }
      }
      if isNew { return begin(now) { .show(text: text, $0) } }
      if isLast, draft.isStreaming {
        return begin(now) { .stream(false, summary: AnswerCard.summary(of: text), $0) }
      }
      if !isLast { return wait(until: draft.streamingSince + Self.renewal, wakesForText: true) }
    case .quiet:
      if isNew || isLast && draft.isStreaming { return begin(now) { .replace(text: isNew ? text : draft.shown, $0) } }
      if !isLast { return wait(until: nil, wakesForText: true) }
    case .post:
      if isNew, isLast || draft.edits < Self.mostEdits - 1 {
        return begin(.edit(messageID: draft.messageID ?? "", text: text), now)
      }
      if !isLast { return wait(until: nil, wakesForText: !isNew) }
    }
    endDraft()
    if portion.isFull { goOn(behind: portion) } else { conclude(nil) }
    return nil
  }

  private func pause(of draft: Draft) -> Duration {
    switch draft.phase {
    // Who answers slowly is asked less often, but for the end of the text, which somebody waits for.
    case .made, .streaming: isWhole ? gap : max(gap, min(draft.cost * 2, .seconds(2)))
    case .quiet: isWhole ? gap : max(gap, Self.quietGap)
    // Twenty edits last longer where they become rarer.
    case .post: isWhole ? gap * 2 : .seconds(1) + .seconds(draft.edits * draft.edits) / 8
    }
  }

  private mutating func endDraft(by error: LarkError? = nil) {
    if let error { draft?.endedBy = error }
    if let message = draft.flatMap(Self.message) { messages.append(message) }
    draft = nil
  }

  private static func message(_ draft: Draft) -> StreamedAnswer.Message? {
    guard let messageID = draft.messageID else { return nil }
    let way: StreamedAnswer.Way = draft.phase == .post ? .edits : .card
    return StreamedAnswer.Message(
      way: way, messageID: messageID, chatID: draft.chatID, cardID: draft.cardID,
      updates: draft.phase == .post ? draft.edits : draft.updates, isClosed: !draft.isStreaming, endedBy: draft.endedBy)
  }

  private mutating func goOn(behind portion: AnswerPortion) {
    start += portion.length - opening.utf8.count
    opening = portion.opening
  }

  private mutating func conclude(_ error: LarkError?) {
    endDraft(by: error)
    end = .some(error)
  }

  // MARK: What became of it

  /// Takes in what the last call came to.
  mutating func take(_ result: Result<AnswerCall.Reply, LarkError>, at now: ContinuousClock.Instant) {
    guard let flight else { return }
    self.flight = nil
    repetition = nil
    if flight.call.change != nil { draft?.cost = now - flight.start }
    switch result {
    case .success(let reply): succeed(flight, reply)
    case .failure(let error): fail(flight, error, now)
    }
  }

  private mutating func succeed(_ flight: Flight, _ reply: AnswerCall.Reply) {
    refusals = 0
    rest = nil
    switch flight.call {
    case .create(let text, let isStreaming):
      draft = Draft(
        phase: .made, cardID: reply.id, shown: text, isStreaming: isStreaming, streamingSince: flight.start)
    case .send(let content, _):
      switch content {
      case .card:
        let isStreaming = draft?.isStreaming == true
        draft?.phase = isStreaming ? .streaming : .quiet
        draft?.messageID = reply.id
        draft?.chatID = reply.chatID
      case .markdown(let text):
        draft = Draft(
          phase: .post, messageID: reply.id, chatID: reply.chatID, shown: text, isStreaming: false,
          streamingSince: flight.start, lastChange: flight.start)
      case .text:
        messages.append(.init(way: .message, messageID: reply.id, chatID: reply.chatID))
        goOn(behind: portion(of: unsettled).portion)
      }
    case .show(let text, _):
      draft?.shown = text
      draft?.updates += 1
    case .stream(let isOn, _, _):
      draft?.isStreaming = isOn
      if isOn { draft?.streamingSince = flight.start } else { draft?.isSettled = true }
    case .replace(let text, _):
      draft?.shown = text
      draft?.updates += 1
      draft?.isStreaming = false
      draft?.isSettled = true
    case .edit(_, let text):
      draft?.shown = text
      draft?.edits += 1
      draft?.isSettled = true
    }
  }

  private mutating func fail(_ flight: Flight, _ error: LarkError, _ now: ContinuousClock.Instant) {
    let isRepeated = flight.attempt > 1
    // The platform has the change already: it arrived, and only its answer did not.
    if isRepeated, flight.call.change != nil, AnswerCode.alreadyDone.contains(error.code ?? 0) {
      return succeed(flight, .init())
    }
    if error.kind == .rateLimit || error.wasNeverSent && error.isPassing || AnswerCode.busy.contains(error.code ?? 0) {
      refusals += 1
      if refusals < Self.mostRefusals {
        let pause = error.retryAfter.map { min($0, .seconds(30)) } ?? Self.pause(after: refusals)
        if error.kind == .rateLimit { gap = min(gap * 2, .seconds(1)) }
        if isRepeated {
          repetition = (Flight(call: flight.call, start: now, attempt: flight.attempt), now + pause)
        } else {
          rest = now + pause
        }
        return
      }
    } else if error.isAmbiguous {
      if flight.call.isEdit { draft?.edits += 1 }
      if flight.attempt < Self.mostAttempts {
        repetition = (flight, now + Self.pause(after: flight.attempt))
        return
      }
    } else if flight.call.change != nil, AnswerCode.alreadyDone.contains(error.code ?? 0), draft?.hasJumped == false {
      // Somebody else has counted further than this.
      draft?.hasJumped = true
      draft?.sequence += 1_000
      return
    }
    refusals = 0
    firstRefusal = firstRefusal ?? error
    endWay(of: flight.call, error, now)
  }

  private static func pause(after failures: Int) -> Duration {
    min(.milliseconds(300) * (1 << min(failures - 1, 6)), .seconds(4))
  }

  /// Decides how it goes on after a failure that does not pass.
  private mutating func endWay(of call: AnswerCall, _ error: LarkError, _ now: ContinuousClock.Instant) {
    if [.authentication, .invalidCredentials, .quota, .cancelled].contains(error.kind) { return conclude(error) }
    let code = error.code ?? 0
    switch call {
    case .create:
      way = .edits
    case .send(let content, _):
      guard AnswerCode.isAboutContent(error) else { return conclude(error) }
      switch content {
      case .card:
        draft = nil
        way = .edits
      case .markdown: way = .message
      case .text: conclude(error)
      }
    case .show(let text, _):
      if AnswerCode.streamingOver.contains(code) {
        draft?.isStreaming = false
        // Once a minute at most: what ends it again at once would end it for ever.
        if let last = draft?.lastReopening, now < last + .seconds(60) {
          draft?.phase = .quiet
        } else {
          draft?.isToReopen = true
        }
      } else if AnswerCode.isTooMuch(error) {
        draft?.isFull = true
        cardLimits = cardLimits.tightened(after: text, refusedForTables: AnswerCode.isTooManyTables(error))
      } else if AnswerCode.cardLost.contains(code) {
        loseCard(error)
      } else if AnswerCode.notOurs.contains(code) {
        leaveCard(error)
      } else {
        draft?.phase = .quiet
      }
    case .stream(let isOn, _, _):
      if AnswerCode.streamingOver.contains(code), !isOn {
        draft?.isStreaming = false
        draft?.isSettled = true
      } else if AnswerCode.cardLost.contains(code), isOn {
        loseCard(error)
      } else {
        draft?.phase = .quiet
      }
    case .replace(let text, _):
      guard let draft else { return }
      if draft.shown.utf8.elementsEqual(text.utf8) {
        // All of it is there; what is left is a mark in the list of chats, which goes by itself.
        let portion = portion(of: unsettled).portion
        endDraft(by: error)
        if portion.isFull { goOn(behind: portion) } else if isWhole { conclude(nil) } else { way = .edits }
      } else if AnswerCode.cardLost.contains(code) {
        loseCard(error)
      } else {
        leaveCard(error)
      }
    case .edit:
      // What is shown stays; the rest of the text follows in a message of its own.
      let whole = unsettled
      let shown = draft.map { whole.utf8.starts(with: $0.shown.utf8) ? $0.shown.utf8.count : 0 } ?? 0
      endDraft(by: error)
      way = .message
      if shown > 0 { goOn(behind: AnswerPortion(until: shown, of: whole)) }
    }
  }

  /// The card is no more: another one shows the text from where it began.
  private mutating func loseCard(_ error: LarkError) {
    lostCards += 1
    if lostCards > Self.mostLostCards { way = .edits }
    endDraft(by: error)
  }

  private mutating func leaveCard(_ error: LarkError) {
    way = .edits
    endDraft(by: error)
  }
}

extension AnswerLimits {
  /// The limits after the platform refused a text that kept them.
  fileprivate func tightened(after text: String, refusedForTables: Bool) -> AnswerLimits {
    if refusedForTables { return AnswerLimits(bytes: bytes, tables: max(1, min(tables, text.tableCount) - 1)) }
    return AnswerLimits(bytes: max(4_000, min(bytes, text.utf8.count) / 5 * 4), tables: tables)
  }
}

extension AnswerCall {
  /// What changes a card, with its number.
  var change: CardChange? {
    switch self {
    case .show(_, let change), .stream(_, _, let change), .replace(_, let change): change
    case .create, .send, .edit: nil
    }
  }

  fileprivate var isEdit: Bool {
    if case .edit = self { true } else { false }
  }
}

/// The platform's codes as they matter to an answer.
enum AnswerCode {
  /// The number of a change is not greater than that of the one before, or its key was used before.
  static let alreadyDone: Set<Int> = [300_317, 200_770]
  /// A click on the card is being handled.
  static let busy: Set<Int> = [200_810]
  /// The platform failed; nobody knows what it did before.
  static let serverFault: Set<Int> = [300_120]
  /// Streaming was closed by time, or is off.
  static let streamingOver: Set<Int> = [200_850, 200_510, 300_309]
  /// There is no such card, or it is older than 14 days.
  static let cardLost: Set<Int> = [200_740, 200_750]
  /// Another app made the card.
  static let notOurs: Set<Int> = [300_311]
  /// The card has more than 30 KB, or more than 200 elements.
  private static let tooMuch: Set<Int> = [200_860, 300_305, 230_025]
  /// The code of several mistakes in a card; the text says which.
  private static let severalMistakes = 11_310

  static func isTooManyTables(_ error: LarkError) -> Bool {
    // The outer code is that of the message, and the inner one stands in the text.
    guard error.code == severalMistakes || error.message.contains("\(severalMistakes)") else { return false }
    return error.message.contains("table")
  }

  static func isTooMuch(_ error: LarkError) -> Bool { tooMuch.contains(error.code ?? 0) || isTooManyTables(error) }

  /// Whether a message was refused for what it says or is, so that another kind of message may be taken.
  static func isAboutContent(_ error: LarkError) -> Bool {
    switch error.code ?? 0 {
    case 200_000..<201_000, 300_000..<301_000, 230_001, 230_025, 230_099, 10_002, 11_310, 11_311, 100_290: true
    default: false
    }
  }
}

extension LarkError {
  /// Whether nobody knows if the call was carried out.
  fileprivate var isAmbiguous: Bool {
    [.transport, .timeout, .server].contains(kind) || AnswerCode.serverFault.contains(code ?? 0)
      || (httpStatus ?? 0) >= 500 && kind != .quota
  }

  /// Whether another attempt may end better.
  fileprivate var isPassing: Bool { [.transport, .timeout, .server].contains(kind) && !isLasting }
}

extension String {
  /// Whether there is nothing to be seen in it.
  fileprivate var isBlank: Bool { unicodeScalars.allSatisfy(\.properties.isWhitespace) }

  fileprivate var tableCount: Int { MarkdownDocument(self).tables.count }
}
