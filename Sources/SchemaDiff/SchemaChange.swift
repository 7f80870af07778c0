public import LarkJSON
public import SchemaModel

/// One thing that two schemas say differently.
public struct SchemaChange: Sendable, Hashable {
  /// What a change means for those who use the methods: from Swift, from the command line, or over HTTP.
  public enum Effect: String, Sendable, Hashable, CaseIterable, Comparable {
    /// What used to work may fail: a request is refused, an answer is missed, or Swift code no longer compiles.
    case breaking
    /// Everything that used to work still does.
    case compatible
    /// Only what is said about it changed.
    case documentation

    public static func < (left: Effect, right: Effect) -> Bool { left.rank < right.rank }

    private var rank: Int {
      switch self {
      case .breaking: 0
      case .compatible: 1
      case .documentation: 2
      }
    }
  }

  /// What became of it.
  public enum Action: String, Sendable, Hashable, CaseIterable {
    case added
    case removed
    case changed
  }

  /// What the two schemas say differently.
  public enum Aspect: String, Sendable, Hashable, CaseIterable {
    case service
    case method
    case event
    case eventType = "event-type"
    case eventKind = "event-kind"
    case sharedType = "shared-type"
    case shortcut
    case flag
    case httpMethod = "http-method"
    case path
    case body
    case identity
    case scope
    case risk
    case surface
    case idempotencyKey = "idempotency-key"
    case paging
    case field
    /// Path, query or header, and how a list stands there.
    case location
    case type
    case required
    case nullable
    case value
    case limit
    case condition
    case defaultValue = "default"
    case unit
    case swiftName = "swift-name"
    case argumentOrder = "argument-order"
    case text
  }

  /// Whose file says it.
  public enum Subject: Sendable, Hashable {
    case service(String)
    case method(MethodID)
    case event(EventID)
    case type(TypeID)
    case shortcut(ShortcutID)

    /// The id, such as `im.chats.create` or `im.types.chat`; a shortcut as it is typed: `im +chat-create`.
    public var id: String {
      switch self {
      case .service(let name): name
      case .method(let id): id.description
      case .event(let id): id.description
      case .type(let id): id.description
      case .shortcut(let id): "\(id.service) +\(id.name)"
      }
    }
  }

  /// What the change means for those who use the methods.
  public var effect: Effect
  /// What became of it.
  public var action: Action
  /// What the two schemas say differently.
  public var aspect: Aspect
  /// Whose file says it.
  public var subject: Subject
  /// The field within the subject, such as `data.rules[].name`, `response.chat_id`, `payload.chat_id`, `owner.id` of a
  /// shared type, or `--chat-id` of a shortcut. Empty where the change concerns the subject as a whole.
  public var place: String
  /// What changed, as a sentence without its final period. It begins with the place, where there is one.
  public var message: String
  /// What the old schema says; nil: nothing.
  public var old: JSON?
  /// What the new schema says; nil: nothing.
  public var new: JSON?
  /// Methods that the change reaches through a shared type, sorted. Empty for everything but shared types.
  public var methods: [MethodID]
  /// Events that the change reaches through a shared type, sorted. Empty for everything but shared types.
  public var events: [EventID]

  /// - Parameters:
  ///   - effect: What the change means for those who use the methods.
  ///   - action: What became of it.
  ///   - aspect: What the two schemas say differently.
  ///   - subject: Whose file says it.
  ///   - place: The field within the subject.
  ///   - message: What changed, as a sentence without its final period.
  ///   - old: What the old schema says.
  ///   - new: What the new schema says.
  ///   - methods: Methods that the change reaches through a shared type.
  ///   - events: Events that the change reaches through a shared type.
  public init(
    _ effect: Effect, _ aspect: Aspect, _ action: Action, of subject: Subject, at place: String = "",
    _ message: String, old: JSON? = nil, new: JSON? = nil, methods: [MethodID] = [],
    events: [EventID] = []
  ) {
    self.effect = effect
    self.action = action
    self.aspect = aspect
    self.subject = subject
    self.place = place
    self.message = message
    self.old = old
    self.new = new
    self.methods = methods
    self.events = events
  }
}
