import LarkCatalog
public import LarkCore
import LarkFoundation
import LarkHTTP
public import LarkJSON
import LarkLoopback
package import SchemaCatalog
import Synchronization

/// A platform on this machine: it takes the calls that the real one takes, remembers what they do, and tells the app
/// over its long connection.
///
/// ```swift
/// let platform = try await MockPlatform()
/// let chat = platform.makeChat("oc_1", named: "Rollout", members: ["ou_ada"])
/// let bot = platform.bot()
/// try await bot.sendMessage(.text("hi"), to: .chat(chat))
/// #expect(platform.messages(in: "oc_1").last?.text == "hi")
/// ```
///
/// Every call goes over HTTP to a port of this machine. What it is checked against are the method files: path,
/// parameters, body, identity, scopes and limits. Chats, messages, reactions, files, cards and what else belongs to
/// instant messaging have a memory; other methods are answered with made-up values of the declared types.
/// `Sources/LarkMock/README.md` has a table of what is different from the real platform.
///
/// It ends with ``stop()``, or when nobody holds it any more.
public final class MockPlatform: Sendable {
  /// How a platform is made.
  public struct Options: Sendable {
    /// The port to listen on; 0 for a free one.
    public var port = 0
    /// A folder of method files to answer by, in place of the built-in ones.
    public var schemaFolder: String?
    /// Makes ids that are the same in every run, and a clock that begins on January 1st, 2026 and moves by a
    /// millisecond a call; nil: ids are random, and the clock is the system's.
    public var seed: UInt64?
    /// What goes wrong on purpose.
    public var faults: [MockFault] = []
    /// Whether there is a chat `oc_demo` from the start, with Ada (`ou_ada`), Ben (`ou_ben`) and the bot.
    public var hasDemo = false
    /// Scopes that the app was given; nil: all there are.
    public var scopes: Set<Scope>?
    /// How long after it was sent an event is sent again that was not acknowledged, time after time.
    public var redelivery: [Duration] = [.seconds(15), .seconds(300), .seconds(3_600), .seconds(21_600)]
    /// How many calls ``MockPlatform/calls`` remembers.
    public var rememberedCalls = 10_000

    public init() {}
  }

  /// The chat that ``Options/hasDemo`` brings.
  public static let demoChat = "oc_demo"

  /// What the app of the platform proves itself with.
  public let credentials: AppCredentials
  /// The port it listens on.
  public let port: Int
  private let server: PlatformServer
  private let listening: Task<Void, Never>
  private let repeating: Task<Void, Never>

  /// Starts a platform.
  ///
  /// - Parameter options: How it is made.
  /// - Throws: ``LarkError``, where the port is taken or the folder of methods cannot be used.
  public convenience init(_ options: Options = Options()) async throws(LarkError) {
    let texts = try options.schemaFolder.map { (folder) throws(LarkError) in try MethodFolder.texts(below: folder) }
    try self.init(options, texts: texts ?? LarkCatalog.sections.map { CatalogText($0.text) })
  }

  /// - Parameters:
  ///   - options: How it is made.
  ///   - texts: The packed method files.
  package init(_ options: Options, texts: [CatalogText]) throws(LarkError) {
    var random = SystemRandomNumberGenerator()
    var ids = PlatformIDs(seed: options.seed ?? random.next())
    let app = App(
      id: "cli_" + ids.make("").prefix(16), secret: ids.make(""), name: "Mock bot", botID: "ou_bot",
      scopes: options.scopes.map { Set($0.map(\.rawValue)) })
    credentials = AppCredentials(appID: app.id, appSecret: app.secret)
    var core = PlatformServer.Core(
      state: PlatformState(app: app, ids: ids), book: RouteBook(texts), log: CallLog(limit: options.rememberedCalls),
      faults: FaultPlan(options.faults), hub: EventHub(pauses: options.redelivery))
    core.fixedStart = options.seed.map { _ in 1_767_225_600_000 }
    core.tick()
    if options.hasDemo { core.state.makeDemo() }
    let server = PlatformServer(core)
    self.server = server
    var limits = LoopbackListener.Limits()
    limits.longestBody = 128 << 20
    limits.connections = 1_024
    let listener: LoopbackListener
    do throws(FileProblem) {
      listener = try LoopbackListener(port: options.port, limits: limits, refused: PlatformServer.refusal) { request in
        server.reply(to: request)
      }
    } catch {
      throw error.error(
        "cannot listen on port \(options.port)", kind: .transport, remedy: "end the program that has it, or take port 0"
      )
    }
    port = listener.port
    let address = "http://127.0.0.1:\(listener.port)"
    server.with { $0.address = address }
    listening = Task { await listener.run() }
    repeating = Task { await server.repeatEvents() }
  }

  deinit {
    listening.cancel()
    repeating.cancel()
  }

  /// Ends it; what is being answered is, and the port is free when it returns.
  public func stop() async {
    server.with { $0.hub.hangUp() }
    repeating.cancel()
    listening.cancel()
    await listening.value
  }

  // MARK: Without a connection

  /// What becomes of a request.
  func reply(to request: LoopbackRequest) -> LoopbackReply { server.reply(to: request) }

  /// Takes a frame of a long connection.
  func take(frame: [UInt8]) { server.with { _ = $0.hub.take(frame) } }

  // MARK: Who calls

  /// Where methods are called and users sign in.
  public var baseURL: String { "http://127.0.0.1:\(port)" }

  /// A client's settings that lead here.
  public var configuration: ClientConfiguration { ClientConfiguration(baseURL: baseURL, accountsURL: baseURL) }

  /// A client of the app's bot.
  public func bot() -> LarkClient<Bot> { .bot(credentials, configuration: configuration) }

  /// A client of somebody, who is made known if need be.
  ///
  /// - Parameters:
  ///   - openID: Open id, such as `ou_ada`.
  ///   - name: The name; nil: what stands behind `ou_`.
  ///   - scopes: Scopes that the user granted; nil: all there are.
  public func user(_ openID: String, named name: String? = nil, scopes: Set<Scope>? = nil) -> LarkClient<User> {
    .user(token: token(of: openID, named: name, scopes: scopes), scopes: scopes, configuration: configuration)
  }

  /// A user access token of somebody, which never expires.
  public func token(of openID: String, named name: String? = nil, scopes: Set<Scope>? = nil) -> String {
    server.with { core in
      _ = core.state.person(openID, named: name)
      return core.state.userToken(openID, scopes: scopes.map { Set($0.map(\.rawValue)) })
    }
  }

  /// Makes all tokens worthless that were got by sign-in or by the app's secret, as time does.
  public func expireTokens() { server.with { $0.state.expireAccessTokens() } }

  /// Lets sign-ins by device flow succeed at once, as somebody; nil: somebody has to open the link.
  public func agreeToSignIns(as openID: String?) {
    server.with { core in
      if let openID { _ = core.state.person(openID) }
      core.state.tokens.agreeing = openID
    }
  }

  // MARK: Chats and messages

  /// Makes a group.
  ///
  /// - Parameters:
  ///   - id: Its id; nil: one is made up.
  ///   - name: Its name.
  ///   - members: Open ids of the people in it, who are made known if need be; the first owns it.
  ///   - hasBot: Whether the bot is in it.
  /// - Returns: The id.
  @discardableResult
  public func makeChat(
    _ id: String? = nil, named name: String = "", members: [String] = [], hasBot: Bool = true
  ) -> String {
    server.with { $0.state.makeChat(id, named: name, members: members, hasBot: hasBot) }
  }

  /// The messages of a chat, in the order in which they came.
  public func messages(in chatID: String) -> [MockMessage] {
    server.with { core in
      (core.state.chats[chatID]?.messages ?? []).compactMap { core.state.messages[$0] }
        .map { MockMessage($0, core.state) }
    }
  }

  /// Ids of all chats, in the order in which they were made.
  public var chats: [String] {
    server.with { core in
      core.state.chats.values.sorted { ($0.createTime, $0.id) < ($1.createTime, $1.id) }.map(\.id)
    }
  }

  /// Open ids of the people in a chat.
  public func members(of chatID: String) -> [String] { server.with { $0.state.chats[chatID]?.members ?? [] } }

  /// Says something in a chat, as somebody; the app hears of it.
  ///
  /// - Parameters:
  ///   - text: The text; `<at user_id="ou_bot">Bot</at>` mentions the bot.
  ///   - openID: Who says it; they join the chat if need be.
  ///   - chatID: The chat, which is made if need be.
  /// - Returns: The message.
  @discardableResult
  public func say(_ text: String, as openID: String, in chatID: String) -> MockMessage {
    server.with { core in
      _ = core.state.person(openID)
      if core.state.chats[chatID] == nil {
        _ = core.state.makeChat(chatID, named: "", members: [openID], hasBot: true)
      }
      if core.state.chats[chatID]?.members.contains(openID) == false {
        core.state.chats[chatID]?.members.append(openID)
      }
      let content = JSON.object(["text": .string(text)]).serialized()
      let read = try? MessageContent(content, type: "text", .person(openID), &core.state)
      var message = Message(
        id: core.state.ids.make("om_"), chatID: chatID, sender: .person(openID), type: "text",
        content: read?.text ?? content, createTime: core.state.now, updateTime: core.state.now)
      message.mentions = read?.mentions ?? []
      return MockMessage(core.state.deliver(message), core.state)
    }
  }

  /// Lets somebody read messages of the bot; the app hears of it where they are in a direct chat.
  ///
  /// - Parameters:
  ///   - messageIDs: Ids of messages; those that the bot did not send are passed over.
  ///   - openID: Who reads them, of those in the chat.
  public func read(_ messageIDs: [String], as openID: String) {
    server.with { $0.state.read(messageIDs, by: openID) }
  }

  // MARK: Events

  /// Sends the app an event.
  ///
  /// - Parameters:
  ///   - type: Its type, such as `im.message.receive_v1`.
  ///   - event: What stands under `event`.
  /// - Returns: The id of the event.
  @discardableResult
  public func emit(_ type: String, _ event: JSONObject) -> String {
    server.with { core in
      core.state.tell(type, event)
      return core.state.events.last?.id ?? ""
    }
  }

  /// Acts on a card, as somebody, and waits until the app has answered, at most the 3 seconds that the platform waits.
  ///
  /// - Parameters:
  ///   - messageID: The message that is the card.
  ///   - openID: Who acts; they are made known if need be.
  ///   - action: What stands under `action`, such as `["tag": "button", "value": ["key": "yes"]]`.
  /// - Returns: The answer, such as `{"toast":{…}}`, empty where there is none; nil: the app did not answer in time. A
  ///   card in it takes the place of the message's.
  public func act(on messageID: String, as openID: String, _ action: JSONObject) async -> JSON? {
    let eventID = server.with { core -> String in
      let person = core.state.person(openID)
      var `operator` = person.ids.objectValue ?? [:]
      `operator`["tenant_key"] = .string(PlatformState.tenant)
      let token = core.state.ids.make("c-")
      core.state.clicks[token] = CardClick(messageID: messageID, time: core.state.now)
      core.state.tell(
        "card.action.trigger",
        [
          "operator": .object(`operator`), "token": .string(token), "action": .object(action),
          "host": "im_message",
          "context": [
            "open_message_id": .string(messageID),
            "open_chat_id": .string(core.state.messages[messageID]?.chatID ?? ""),
          ],
        ], isCallback: true)
      return core.state.events.last?.id ?? ""
    }
    let end = ContinuousClock.now + .seconds(3)
    while ContinuousClock.now < end {
      if let answer = answer(to: eventID) {
        guard answer["code"]?.intValue == 200 else { return nil }
        let data = answer["data"]?.stringValue.flatMap { Data(base64Encoded: $0) }
        let shown = data.flatMap { try? JSON(parsing: $0) } ?? [:]
        if shown["card"]?["type"]?.stringValue == "raw", let card = shown["card"]?["data"] {
          server.with { $0.state.messages[messageID]?.show(card) }
        }
        return shown
      }
      try? await Task.sleep(for: .milliseconds(5))
    }
    return nil
  }

  /// How many long connections are open.
  public var connectionCount: Int { server.with { $0.hub.openCount } }

  /// What the app answered to an event, such as `{"code":200}`; nil: nothing so far.
  public func answer(to eventID: String) -> JSON? { server.with { $0.hub.answers[eventID] } }

  // MARK: Calls and faults

  /// The last calls of methods, in the order in which they came.
  public var calls: [MockCall] { server.with { $0.log.calls } }

  /// Lets something go wrong from now on.
  public func add(_ fault: MockFault) { server.with { $0.faults.add(fault) } }

  /// Nothing goes wrong any more.
  public func removeFaults() { server.with { $0.faults = FaultPlan([]) } }

  /// Breaks all long connections.
  public func breakConnections() { server.with { $0.hub.hangUp() } }
}

/// A message, as tests look at it.
public struct MockMessage: Sendable, Hashable {
  /// Id of the message.
  public var id: String
  /// Open id of who sent it; nil: the bot did.
  public var senderID: String?
  /// The type, such as `text`.
  public var type: String
  /// The content as readers get it: JSON as text.
  public var content: String
  /// What it says, without what makes it look good; names stand in place of mentions.
  public var text: String
  /// Id of the message it replies to.
  public var parentID: String?
  /// Id of the thread it belongs to.
  public var threadID: String?
  /// Whether it was recalled.
  public var isRecalled: Bool
  /// Keys of the emoji on it, such as `OK`.
  public var reactions: [String]

  init(_ message: Message, _ state: PlatformState) {
    id = message.id
    if case .person(let openID) = message.sender { senderID = openID }
    type = message.type
    // A card that changes is what it is now.
    content = message.entity(state).map { JSON.object($0.card).serialized() } ?? message.content
    var shown = message
    shown.content = content
    text = shown.plainText
    parentID = message.parentID
    threadID = message.threadID
    isRecalled = message.isRecalled
    reactions = message.reactions.map(\.emoji)
  }
}

extension PlatformState {
  mutating func makeChat(_ id: String?, named name: String, members: [String], hasBot: Bool) -> String {
    for member in members { _ = person(member) }
    let id = id ?? ids.make("oc_")
    var chat = Chat(id: id, name: name, ownerID: members.first, createTime: now, activeTime: now)
    chat.members = members
    if hasBot { chat.bots = [app.id] }
    chats[id] = chat
    return id
  }

  fileprivate mutating func makeDemo() {
    _ = makeChat(MockPlatform.demoChat, named: "Demo", members: ["ou_ada", "ou_ben"], hasBot: true)
  }
}
