import Dispatch
import LarkCards
import LarkCore
import LarkFoundation
import LarkIM
import LarkJSON
import SchemaCatalog
import Synchronization

/// `lark im +messages-stream`.
enum MessagesStreamCommand: ShortcutCommand {
  typealias Operation = IM.Shortcuts.MessagesStream

  static let readsWhileItWorks = true

  static func preview(_ operation: Operation, as _: IdentityKind) throws(LarkError) -> ShortcutPreview {
    try operation.preview()
  }

  static func run(_ operation: Operation, with caller: ShortcutCaller) async throws(LarkError) -> ShortcutOutput {
    guard case .bot(let client) = caller.client else {
      throw LarkError(kind: .invalidRequest, message: "only a bot may use this shortcut", identity: .user)
    }
    let left = Mutex(StreamedAnswer())
    do {
      let answer = try await client.stream(
        to: operation.to, inThread: operation.inThread, report: { answer in left.withLock { $0 = answer } }
      ) { answer in
        for try await piece in TextPieces.standardInput { try await answer.append(piece) }
      }
      return output(answer)
    } catch {
      var failure = error as? LarkError ?? LarkError(kind: .cancelled, message: "the command was interrupted")
      // What the answer of the command would have told.
      let messages = left.withLock { $0.messages }
      if !messages.isEmpty {
        failure.message += "; what came before is in \(messages.map(text).joined(separator: "; "))"
      }
      throw failure
    }
  }

  // MARK: Output

  private static func output(_ answer: StreamedAnswer) -> ShortcutOutput {
    var data: JSONObject = ["message_id": answer.messageID.map(JSON.string) ?? .null]
    data["chat_id"] = answer.messages.first?.chatID.map(JSON.string)
    data["messages"] = .array(answer.messages.map(json))
    data["updates"] = .number(JSONNumber(answer.updates))
    data["calls"] = .number(JSONNumber(answer.calls))
    data["complete"] = .bool(answer.isComplete)
    data["first_refusal"] = answer.firstRefusal.map(json)
    let warnings = warnings(of: answer)
    data["notices"] = warnings.json
    let lines = answer.messages.isEmpty ? ["Nothing was sent."] : answer.messages.map(text)
    return ShortcutOutput(data: .object(data), warnings: warnings, pretty: PrettyText(heading: lines))
  }

  private static func json(_ message: StreamedAnswer.Message) -> JSON {
    var object: JSONObject = ["message_id": .string(message.messageID), "way": .string(message.way.rawValue)]
    object["card_id"] = message.cardID.map(JSON.string)
    object["updates"] = .number(JSONNumber(message.updates))
    object["closed"] = .bool(message.isClosed)
    object["ended_by"] = message.endedBy.map(json)
    return .object(object)
  }

  private static func json(_ error: LarkError) -> JSON {
    var object: JSONObject = ["message": .string(error.message)]
    object["code"] = error.code.map { .number(JSONNumber($0)) }
    object["method"] = error.method.map(JSON.string)
    return .object(object)
  }

  private static func text(_ message: StreamedAnswer.Message) -> String {
    let updates = Wording.count(message.updates, "update")
    return "\(message.messageID) (\(message.way.rawValue), \(updates)\(message.isClosed ? "" : ", not closed"))"
  }

  private static func warnings(of answer: StreamedAnswer) -> [ShortcutWarning] {
    var warnings: [ShortcutWarning] = []
    if answer.messages.isEmpty { warnings.append(.init("no_text", "standard input held no text; nothing was sent")) }
    if let refusal = answer.firstRefusal {
      warnings.append(.init("streaming_refused", "\(refusal.message); the whole text is there all the same"))
    }
    if answer.messages.contains(where: { !$0.isClosed }) {
      warnings.append(
        .init("card_not_closed", "a card could not be closed; the list of chats shows it as unfinished for a while"))
    }
    return warnings
  }
}

/// Text that comes through standard input while somebody writes it, in pieces as they come.
enum TextPieces {
  /// The pieces. Reading ends with the sequence, or with the process.
  static var standardInput: AsyncThrowingStream<String, any Error> {
    AsyncThrowingStream { continuation in
      let over = Flag()
      continuation.onTermination = { _ in over.raise() }
      // A thread of its own, since it waits for what may never come.
      DispatchQueue(label: "lark.standard-input").async {
        var joiner = UTF8Joiner()
        do {
          let input = try SystemFile(sharing: STDIN_FILENO)
          while !over.isRaised {
            let bytes = try input.readSome(upTo: 65_536)
            if bytes.isEmpty { break }
            let piece = try joiner.add(bytes)
            if !piece.isEmpty { continuation.yield(piece) }
          }
          try joiner.finish()
          continuation.finish()
        } catch let problem as FileProblem {
          continuation.finish(
            throwing: LarkError(kind: .file, message: "standard input cannot be read: \(problem.reason)"))
        } catch { continuation.finish(throwing: error) }
      }
    }
  }

  private final class Flag: Sendable {
    private let value = Atomic(false)
    var isRaised: Bool { value.load(ordering: .relaxed) }
    func raise() { value.store(true, ordering: .relaxed) }
  }
}

/// Puts together what was cut in the middle of a character.
struct UTF8Joiner {
  private var rest: [UInt8] = []
  private var isFirst = true

  /// The text that is complete with more bytes; a mark of the byte order at the beginning is left out.
  ///
  /// - Throws: ``LarkError`` where the bytes are no UTF-8.
  mutating func add(_ bytes: some Sequence<UInt8>) throws(LarkError) -> String {
    rest += bytes
    let end = rest.count - Self.unfinished(rest)
    guard let text = String(validating: rest[..<end], as: UTF8.self) else { throw Self.refusal }
    rest.removeSubrange(..<end)
    guard isFirst, !text.isEmpty else { return text }
    isFirst = false
    return text.unicodeScalars.first == "\u{FEFF}" ? String(text.unicodeScalars.dropFirst()) : text
  }

  /// - Throws: ``LarkError`` where the text ended in the middle of a character.
  func finish() throws(LarkError) {
    if !rest.isEmpty { throw Self.refusal }
  }

  private static let refusal = LarkError(
    kind: .invalidRequest, message: "standard input is not text in UTF-8",
    remedy: "convert it to UTF-8")

  /// How many bytes at the end are the beginning of a character.
  private static func unfinished(_ bytes: [UInt8]) -> Int {
    for count in 1...3 where count <= bytes.count {
      let byte = bytes[bytes.count - count]
      if byte & 0xC0 == 0x80 { continue }
      let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 1
      return length > count ? count : 0
    }
    return 0
  }
}
