import LarkJSON

/// All that the platform knows. A call that was judged goes in, a reply comes out, and with it the events that follow
/// from it: nothing here touches a connection, a file or a clock.
struct PlatformState: Sendable {
  /// The app that calls.
  var app: App
  /// Who there is, by open id.
  var people: [String: Person] = [:]
  /// Groups and direct chats, by id.
  var chats: [String: Chat] = [:]
  /// What stands around the messages of chats, by the id of the chat.
  var boards: [String: ChatBoard] = [:]
  /// Words that chats are marked with, by id.
  var tags = Recent<Tag>(10_000)
  /// Messages, by id.
  var messages: [String: Message] = [:]
  /// Messages of threads, by the id of the thread, in the order in which they came.
  var threads: [String: [String]] = [:]
  /// The parts of merged messages, by the id of the whole.
  var merged: [String: [String]] = [:]
  /// Images and files, by key.
  var resources = Recent<Resource>(10_000)
  /// How many bytes they have.
  var resourceBytes = 0
  /// Cards that change after they are sent, by id.
  var cards = Recent<CardEntity>(10_000)
  /// What people did to cards, by the token that the app got for it.
  var clicks = Recent<CardClick>(1_000)
  /// What people arranged for themselves, by open id.
  var arrangements: [String: Arrangement] = [:]
  /// Tokens and sign-ins.
  var tokens = Tokens()
  /// Ids of messages and chats that a key stands for, by caller, method and key.
  var idempotent = Recent<String>(10_000)
  var ids: PlatformIDs
  /// Unix time in milliseconds, as of the call that is being answered.
  var now: Int64 = 0
  /// Events of the last call, in order; whoever asks for the reply takes them.
  var events: [PlatformEvent] = []

  /// The organization of everybody.
  static let tenant = "tenant_mock"

  init(app: App, ids: PlatformIDs) {
    self.app = app
    self.ids = ids
  }

  /// What a call is answered.
  enum Reply: Sendable {
    /// The `data` of the envelope; nil: it has none.
    case data(JSONObject?)
    /// Members that stand beside the code.
    case bare(JSONObject)
    /// The bytes of a file.
    case file(Resource)
  }

  /// Tells the app of something.
  mutating func tell(_ type: String, _ event: JSONObject, isCallback: Bool = false) {
    events.append(PlatformEvent(id: ids.make(""), type: type, time: now, body: event, isCallback: isCallback))
  }
}

/// The app.
struct App: Sendable {
  var id: String
  var secret: String
  var name: String
  /// Open id of its bot.
  var botID: String
  /// Scopes that the app was given; nil: all there are.
  var scopes: Set<String>?
}

/// Somebody of the organization.
struct Person: Sendable {
  var openID: String
  var name: String

  var unionID: String { "on_" + openID.droppingPrefix }
  var userID: String { String(openID.droppingPrefix) }
  var email: String { "\(openID.droppingPrefix)@example.com" }

  /// The id of a kind; nil: there is no such kind.
  func id(_ kind: String) -> String? {
    switch kind {
    case "open_id": openID
    case "union_id": unionID
    case "user_id": userID
    case "email": email
    default: nil
    }
  }

  /// All ids, as events have them.
  var ids: JSON { ["open_id": .string(openID), "union_id": .string(unionID), "user_id": .string(userID)] }
}

extension String {
  fileprivate var droppingPrefix: Substring { hasPrefix("ou_") ? dropFirst(3) : self[...] }
}

/// Something that happened, as it is sent to the app.
struct PlatformEvent: Sendable {
  var id: String
  var type: String
  /// Unix time in milliseconds.
  var time: Int64
  var body: JSONObject
  /// Whether somebody waits for the answer; it is sent once.
  var isCallback = false

  /// The envelope.
  ///
  /// - Parameter appID: The app that gets it.
  func envelope(for appID: String) -> JSON {
    [
      "schema": "2.0",
      "header": [
        "event_id": .string(id), "event_type": .string(type),
        // Card actions count in microseconds.
        "create_time": .string(String(isCallback ? time * 1_000 : time)), "token": "", "app_id": .string(appID),
        "tenant_key": .string(PlatformState.tenant),
      ],
      "event": .object(body),
    ]
  }
}

/// Who acts.
enum Actor: Sendable, Hashable {
  /// The bot of an app.
  case app(String)
  /// A person, by open id.
  case person(String)
}

// MARK: People

extension PlatformState {
  /// Somebody, who is made known if need be.
  mutating func person(_ openID: String, named name: String? = nil) -> Person {
    if let person = people[openID], name == nil { return person }
    let person = Person(openID: openID, name: name ?? people[openID]?.name ?? Self.name(from: openID))
    people[openID] = person
    return person
  }

  /// A name for somebody of whom there is only an id: `ou_ada` is Ada.
  private static func name(from openID: String) -> String {
    let word = openID.hasPrefix("ou_") ? String(openID.dropFirst(3)) : openID
    return word.prefix(1).uppercased() + word.dropFirst()
  }

  /// The open id that an id of some kind stands for; nil where nobody has it.
  func openID(_ id: String, _ kind: String) -> String? {
    if kind == "open_id" { return people[id]?.openID }
    return people.values.first { $0.id(kind) == id }?.openID
  }

  /// The id of a kind of somebody.
  func id(of openID: String, _ kind: String) -> String { people[openID]?.id(kind) ?? openID }
}
