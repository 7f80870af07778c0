public import LarkAPI
public import LarkCore
import LarkOptions
public import LarkShortcuts

extension IM.Shortcuts.ChatMessagesList: PagedShortcut {
  /// Messages of a chat.
  public struct Output: Sendable {
    /// The messages in the order asked for, those of all pages read.
    public let messages: [RenderedMessage]
    /// Whether more messages follow.
    public let hasMore: Bool
    /// Token of the page that follows; empty where none does.
    public let pageToken: String
    /// Where the reading stopped; nil unless pages were followed.
    public let position: PagePosition?
    /// What could not be fetched around the messages.
    public let warnings: [ShortcutWarning]
  }

  public static func page(of output: Output) -> (items: [RenderedMessage], next: PageCursor) {
    (output.messages, PageCursor(hasMore: output.hasMore, token: output.pageToken))
  }

  public func preview(as identity: IdentityKind) throws(LarkError) -> ShortcutPreview {
    let plan = try Plan(checked())
    var remarks: [String] = []
    var calls: [ShortcutPreview.Call] = []
    var chatID = "<resolved_chat_id>"
    switch plan.options.from {
    case .chat(let id): chatID = id
    case .user(let userID):
      remarks.append("the direct chat with \(userID) is looked up first (\(IM.ChatP2P.BatchQuery.method.id))")
      calls.append(.init(try Plan.lookup(of: userID).prepared(), note: "the direct chat with \(userID)"))
    }
    if let remark = plan.loop.remark { remarks.append(remark) }
    calls.append(.init(try plan.request(for: chatID).prepared()))
    calls += try plan.parts.preview(as: identity)
    return ShortcutPreview(remarks.isEmpty ? nil : remarks.joined(separator: "; "), calls: calls)
  }

  public func run(
    with client: AnyLarkClient, progress: @escaping ShortcutProgress.Handler
  ) async throws(LarkError) -> Output {
    let plan = try Plan(checked())
    try await client.checkScopes(of: self)
    let chatID =
      switch plan.options.from {
      case .chat(let id): id
      case .user(let userID): try await Self.directChat(with: userID, client)
      }
    let reader = MessageReader(client: client, timeZone: timeZone, parts: plan.parts)
    let list = try await reader.list(plan.request(for: chatID), loop: plan.loop, progress: progress)
    return Output(
      messages: list.messages, hasMore: list.hasMore, pageToken: list.pageToken, position: list.position,
      warnings: list.warnings)
  }

  /// Options that were found to be right.
  private struct Plan: Sendable {
    let options: IM.Shortcuts.ChatMessagesList
    let loop: PageLoop

    init(_ options: IM.Shortcuts.ChatMessagesList) throws(LarkError) {
      self.options = options
      try TimeRange.check(options.since, options.until)
      loop = PageLoop(options.pages, pause: options.pageDelay)
    }

    /// Which parts of what belongs to the messages are fetched.
    var parts: MessageReader.Parts {
      MessageReader.Parts(
        reactions: options.includesReactions, threads: true,
        downloads: options.downloadsResources ? .init(directory: options.baseDirectory) : nil)
    }

    /// The request for the direct chat with a user.
    static func lookup(of userID: String) -> IM.ChatP2P.BatchQuery {
      IM.ChatP2P.BatchQuery(chatterIDs: [userID], chatterIDType: .openID)
    }

    /// The request for the first page.
    func request(for chatID: String) -> IM.Messages.List {
      IM.Messages.List(
        containerIDType: .chat, containerID: chatID, startTime: TimeRange.seconds(options.since),
        endTime: TimeRange.seconds(options.until), sortType: options.order.sortType, pageSize: options.pageSize,
        pageToken: options.pageToken, cardMsgContentType: .rawCardContent,
        onlyThreadRootMessages: showsRootsOnly ? true : nil, withSenderName: true)
    }

    /// Without a range of time, replies are found under the first message of their thread, and need not be listed on
    /// their own. A range would then miss new replies to old messages, so all messages in it are listed.
    private var showsRootsOnly: Bool { options.since == nil && options.until == nil }
  }

  /// The direct chat of the caller with a user. Whether a bot may look one up is for the platform to say.
  private static func directChat(with userID: String, _ client: AnyLarkClient) async throws(LarkError) -> String {
    let chats: [IM.ChatP2P.BatchQuery.Reply.P2PChatsElement]
    do { chats = try await client.send(Plan.lookup(of: userID)).p2pChats ?? [] } catch {
      var error = error
      if error.kind != .cancelled, error.options.isEmpty { error.options = ["from.user"] }
      if client.identity == .bot, [.permission, .invalidRequest, .notFound].contains(error.kind) {
        error.remedy = "name the chat by its id (`from.chat`, oc_…), or call as user"
      }
      throw error
    }
    guard let chat = chats.lazy.compactMap(\.chatID).first(where: { !$0.isEmpty }) else {
      throw LarkError(
        kind: .notFound, message: "there is no direct chat with \(userID)",
        remedy: "send the user a message first, or name the chat by its id (oc_…)",
        method: IM.ChatP2P.BatchQuery.method.id, identity: client.identity)
    }
    return chat
  }
}
