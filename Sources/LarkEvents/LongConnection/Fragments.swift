/// Puts together what comes in several frames. Bounded in every way: what stays incomplete goes in the end.
struct Fragments: Sendable {
  /// What became of a frame.
  enum Outcome: Sendable, Hashable {
    /// The payload, whole.
    case whole([UInt8])
    /// More is to come.
    case incomplete
    /// It cannot be put together.
    case damaged(String)
  }

  private struct Parts: Sendable {
    var pieces: [[UInt8]?]
    var missing: Int
    var length = 0
    let begun: ContinuousClock.Instant
  }

  /// How many bytes all that waits may have.
  private let longest: Int
  private var waiting: [String: Parts] = [:]
  private var length = 0

  /// How many payloads may wait for their rest.
  private static let most = 64
  /// How many pieces one may have.
  private static let mostPieces = 1_024
  /// How long the rest is waited for. The platform's own SDKs wait 5 to 10 seconds.
  private static let patience = Duration.seconds(10)

  /// - Parameter longest: How many bytes all that waits may have.
  init(longest: Int) {
    self.longest = longest
  }

  /// Takes a frame in.
  ///
  /// - Parameters:
  ///   - frame: A frame with data.
  ///   - now: The time.
  mutating func add(_ frame: LongConnectionFrame, now: ContinuousClock.Instant) -> Outcome {
    let payload = frame.payload ?? []
    let sum = frame["sum"].flatMap { Int($0) } ?? 1
    guard sum > 1 else { return .whole(payload) }
    guard sum <= Self.mostPieces else { return .damaged("a payload comes in \(sum) pieces") }
    guard let index = frame["seq"].flatMap({ Int($0) }), (0..<sum).contains(index) else {
      return .damaged("a piece of a payload has a place outside of it")
    }
    guard let id = frame["message_id"], !id.isEmpty else { return .damaged("a piece of a payload does not say of which") }
    makeRoom(now)
    var parts = waiting[id] ?? Parts(pieces: Array(repeating: nil, count: sum), missing: sum, begun: now)
    guard parts.pieces.count == sum else { return .damaged("two pieces of a payload say different things about it") }
    guard parts.pieces[index] == nil else { return .incomplete }
    guard length + payload.count <= longest else {
      drop(id)
      return .damaged("a payload in pieces is too long")
    }
    // Taken out, so that it is not copied while it is changed.
    waiting[id] = nil
    parts.pieces[index] = payload
    parts.missing -= 1
    parts.length += payload.count
    length += payload.count
    if parts.missing == 0 {
      length -= parts.length
      return .whole(parts.pieces.flatMap { $0 ?? [] })
    }
    waiting[id] = parts
    return .incomplete
  }

  private mutating func drop(_ id: String) {
    if let parts = waiting.removeValue(forKey: id) { length -= parts.length }
  }

  private mutating func makeRoom(_ now: ContinuousClock.Instant) {
    guard !waiting.isEmpty else { return }
    for (id, parts) in waiting where parts.begun.duration(to: now) > Self.patience { drop(id) }
    while waiting.count >= Self.most, let oldest = waiting.min(by: { $0.value.begun < $1.value.begun }) {
      drop(oldest.key)
    }
  }
}
