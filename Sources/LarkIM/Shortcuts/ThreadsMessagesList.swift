public import LarkAPI
public import LarkCore
public import LarkFoundation

extension IM.Shortcuts.ThreadsMessagesList {
  /// Which messages to list.
  public struct Options: Sendable, Hashable {
    /// The thread (`omt_…`), or any message in it (`om_…`).
    public var thread: String
    /// Order by time of sending.
    public var order: MessageOrder
    /// How many messages a page holds, from 1 to 50.
    public var pageSize: Int
    /// Where to begin: the token that a page before gave.
    public var pageToken: String?
    /// Whether to follow the pages.
    public var pageAll: Bool
    /// How many pages to follow at most, up to 1000; 0: all of them; nil: 10.
    public var pageLimit: Int?
    /// Milliseconds between two pages, from 0 to 60000; nil: 200.
    public var pageDelay: Int?
    /// Whether to leave reactions alone.
    public var noReactions: Bool
    /// Whether to download the images and files of the messages, into the folder `lark-im-resources`.
    public var downloadResources: Bool
    /// The directory in which that folder is made; nil: the working directory of the process.
    public var baseDirectory: String?
    /// The zone that messages show times in.
    public var timeZone: TimeZone?

    /// Options.
    public init(
      thread: String, order: MessageOrder = .ascending, pageSize: Int = 50, pageToken: String? = nil,
      pageAll: Bool = false, pageLimit: Int? = nil, pageDelay: Int? = nil, noReactions: Bool = false,
      downloadResources: Bool = false, baseDirectory: String? = nil, timeZone: TimeZone? = nil
    ) {
      self.thread = thread
      self.order = order
      self.pageSize = pageSize
      self.pageToken = pageToken
      self.pageAll = pageAll
      self.pageLimit = pageLimit
      self.pageDelay = pageDelay
      self.noReactions = noReactions
      self.downloadResources = downloadResources
      self.baseDirectory = baseDirectory
      self.timeZone = timeZone
    }
  }

  /// Messages of a thread.
  public struct Result: Sendable {
    /// The thread (`omt_…`).
    public let threadID: String
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

  /// The requests that the shortcut would make. Nothing is sent.
  ///
  /// - Parameters:
  ///   - options: Which messages to list.
  ///   - identity: Who would call.
  /// - Throws: ``LarkError`` of kind `invalidRequest` for an option that cannot be.
  public static func preview(_ options: Options, as identity: IdentityKind) throws(LarkError) -> ShortcutPreview {
    let plan = try Plan(options)
    var remarks: [String] = []
    var calls: [ShortcutPreview.Call] = []
    var threadID = "<resolved_thread_id>"
    switch plan.thread {
    case .id(let id): threadID = id
    case .message(let id):
      remarks.append("the thread of \(id) is looked up first (im.messages.get)")
      calls.append(.init(try plan.lookup(of: id).prepared(), note: "the thread of \(id)"))
    }
    if let remark = plan.loop.remark { remarks.append(remark) }
    calls.append(.init(try plan.request(for: threadID).prepared()))
    calls += try options.parts.preview(as: identity)
    return ShortcutPreview(
      remarks.isEmpty ? nil : remarks.joined(separator: "; "), calls: calls,
      details: [
        "thread": .string(options.thread), "order": .string(options.order.rawValue),
        "page_size": .number(JSONNumber(options.pageSize)),
      ], warnings: plan.loop.warnings)
  }

  /// Options that were found to be right.
  struct Plan: Sendable {
    enum Thread: Sendable {
      case id(String)
      case message(String)
    }

    let options: Options
    let thread: Thread
    let loop: PageLoop

    init(_ options: Options) throws(LarkError) {
      self.options = options
      thread = try Self.thread(options.thread)
      _ = try OptionRules.number(options.pageSize, in: 1...50, option: "page-size")
      loop = try PageLoop(pageAll: options.pageAll, pageLimit: options.pageLimit, pageDelay: options.pageDelay)
    }

    private static func thread(_ text: String) throws(LarkError) -> Thread {
      let id = OptionRules.trimmed(text)
      if id.hasPrefix("omt_") { return .id(id) }
      if id.hasPrefix("om_") { return .message(id) }
      throw .invalidOption(
        ["thread"], id.isEmpty ? "the thread is not named" : "'\(id)' is the id of neither a thread nor a message",
        remedy: "give the id of the thread (omt_…) or of a message in it (om_…)")
    }

    /// The request for a message of the thread.
    func lookup(of messageID: String) -> IM.Messages.Get { IM.Messages.Get(messageID: messageID) }

    /// The request for the first page.
    func request(for threadID: String) -> IM.Messages.List {
      IM.Messages.List(
        containerIDType: .thread, containerID: threadID, sortType: options.order.sortType, pageSize: options.pageSize,
        pageToken: OptionRules.filled(options.pageToken), cardMsgContentType: .rawCardContent,
        withSenderName: true)
    }
  }
}

extension LarkClient {
  /// Lists the messages of a thread, made readable: with the names of senders, what merged forwards hold, and
  /// reactions.
  ///
  /// What could not be fetched around the messages marks them or gives a warning; it does not fail the call.
  ///
  /// - Parameters:
  ///   - options: Which messages.
  ///   - progress: Told about every page.
  /// - Throws: ``LarkError``: of kind `invalidRequest`, before anything is sent, for an option that cannot be; of kind
  ///   `notFound` where the message is in no thread; otherwise as the platform refuses a page.
  public func listThreadMessages(
    _ options: IM.Shortcuts.ThreadsMessagesList.Options, progress: (@Sendable (ShortcutProgress) -> Void)? = nil
  ) async throws(LarkError) -> IM.Shortcuts.ThreadsMessagesList.Result {
    let plan = try IM.Shortcuts.ThreadsMessagesList.Plan(options)
    try await checkScopes(of: IM.Shortcuts.ThreadsMessagesList.self, flags: options.scopeFlags)
    let threadID =
      switch plan.thread {
      case .id(let id): id
      case .message(let id): try await threadID(plan.lookup(of: id))
      }
    let reader = MessageReader(client: AnyLarkClient(self), timeZone: options.timeZone, parts: options.parts)
    let list = try await reader.list(plan.request(for: threadID), loop: plan.loop, progress: progress)
    return IM.Shortcuts.ThreadsMessagesList.Result(
      threadID: threadID, messages: list.messages, hasMore: list.hasMore, pageToken: list.pageToken,
      position: list.position, warnings: list.warnings)
  }

  private func threadID(_ request: IM.Messages.Get) async throws(LarkError) -> String {
    let messages = try await send(request).items ?? []
    guard let thread = messages.lazy.compactMap(\.threadID).first(where: { !$0.isEmpty }) else {
      throw LarkError(
        kind: .notFound, message: "the message \(request.messageID) is in no thread",
        remedy: "get the message itself with +messages-mget", method: IM.Messages.Get.method.id, identity: As.kind)
    }
    return thread
  }
}

extension IM.Shortcuts.ThreadsMessagesList.Options {
  /// Which parts of what belongs to the messages are fetched.
  fileprivate var parts: MessageReader.Parts {
    MessageReader.Parts(
      reactions: !noReactions, downloads: downloadResources ? .init(directory: baseDirectory) : nil)
  }
}
