import LarkJSON

/// Something that goes wrong on purpose, such as `429 every 3`.
public struct MockFault: Sendable, Hashable {
  /// What goes wrong.
  public enum Kind: Sendable, Hashable {
    /// Too many requests: status 429, code 99991400, and a header that asks to wait a second.
    case rateLimit
    /// Another status from 400 to 599, with an answer of the platform's shape.
    case status(Int)
    /// The answer comes late.
    case latency(Duration)
    /// The token has expired, and does not work any more.
    case expiredToken
    /// The connection breaks before the answer.
    case lostConnection
    /// The connection breaks within the answer.
    case brokenAnswer
    /// The long connection breaks instead of delivering an event.
    case lostEvents
  }

  /// What goes wrong.
  public var kind: Kind
  /// With which call it does: 1 means with every one, 3 with every third one.
  public var every: Int
  /// Whose calls: those of methods whose ids begin like that, such as `im.messages`; nil: all.
  public var method: String?

  /// - Parameters:
  ///   - kind: What goes wrong.
  ///   - every: With which call it does.
  ///   - method: What the ids of the methods begin with; nil: all methods.
  public init(_ kind: Kind, every: Int = 1, on method: String? = nil) {
    self.kind = kind
    self.every = max(1, every)
    self.method = method
  }

  /// Reads a fault as it is written on a command line: what goes wrong, and perhaps `every N` and `on METHOD` behind
  /// it.
  ///
  /// What goes wrong is a status from 400 to 599, a time such as `200ms` or `2s`, or one of the words `expired`,
  /// `lost`, `cut` and `unheard`: an expired token, a connection that breaks before the answer or within it, a long
  /// connection that breaks in place of an event.
  ///
  /// - Parameter text: Such as `503 every 5 on im.messages`; nil where it means nothing.
  public init?(_ text: String) {
    var words = text.split(separator: " ")[...]
    guard let first = words.popFirst(), let kind = Kind(first) else { return nil }
    self.init(kind)
    while let word = words.popFirst() {
      guard let value = words.popFirst() else { return nil }
      switch word {
      case "every":
        guard let number = Int(value), number > 0 else { return nil }
        every = number
      case "on": method = String(value)
      default: return nil
      }
    }
  }

  func isAbout(_ id: String) -> Bool {
    guard let method else { return true }
    return id == method || id.hasPrefix("\(method).")
  }
}

extension MockFault.Kind {
  fileprivate init?(_ word: Substring) {
    switch word {
    case "429": self = .rateLimit
    case "expired": self = .expiredToken
    case "lost": self = .lostConnection
    case "cut": self = .brokenAnswer
    case "unheard": self = .lostEvents
    default:
      if let status = Int(word), (400...599).contains(status) {
        self = .status(status)
      } else if word.hasSuffix("ms"), let number = Int(word.dropLast(2)), (0...3_600_000).contains(number) {
        self = .latency(.milliseconds(number))
      } else if word.hasSuffix("s"), let number = Int(word.dropLast()), (0...3_600).contains(number) {
        self = .latency(.seconds(number))
      } else {
        return nil
      }
    }
  }
}

/// The faults there are, and how often each could have struck.
struct FaultPlan: Sendable {
  private var faults: [(fault: MockFault, count: Int)] = []

  init(_ faults: [MockFault]) {
    self.faults = faults.map { ($0, 0) }
  }

  mutating func add(_ fault: MockFault) { faults.append((fault, 0)) }

  /// The faults that strike a call.
  mutating func strike(_ method: String) -> [MockFault.Kind] {
    strike { $0.kind != .lostEvents && $0.isAbout(method) }
  }

  /// Whether the connection breaks in place of an event.
  mutating func strikeEvent() -> Bool { !strike { $0.kind == .lostEvents }.isEmpty }

  private mutating func strike(where isMeant: (MockFault) -> Bool) -> [MockFault.Kind] {
    var struck: [MockFault.Kind] = []
    for place in faults.indices where isMeant(faults[place].fault) {
      faults[place].count += 1
      if faults[place].count % faults[place].fault.every == 0 { struck.append(faults[place].fault.kind) }
    }
    return struck
  }
}
