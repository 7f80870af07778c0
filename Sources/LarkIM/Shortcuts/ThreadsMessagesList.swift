public import LarkAPI
public import LarkCore
import LarkOptions
public import LarkShortcuts

extension IM.Shortcuts.ThreadsMessagesList: PagedShortcut {
  /// Messages of a thread.
  public struct Output: Sendable {
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

  public static func page(of output: Output) -> (items: [RenderedMessage], next: PageCursor) {
    (output.messages, PageCursor(hasMore: output.hasMore, token: output.pageToken))
  }

  public func preview(as identity: IdentityKind) throws(LarkError) -> ShortcutPreview {
    let plan = try Plan(checked())
    var remarks: [String] = []
    var calls: [ShortcutPreview.Call] = []
    var threadID = "<resolved_thread_id>"
    switch plan.place {
    case .id(let id): threadID = id
    case .message(let id):
      remarks.append("the thread of \(id) is looked up first (\(IM.Messages.Get.method.id))")
      calls.append(.init(try IM.Messages.Get(messageID: id).prepared(), note: "the thread of \(id)"))
    }
    if let remark = plan.loop.remark { remarks.append(remark) }
    calls.append(.init(try plan.request(for: threadID).prepared()))
    calls += try plan.parts.preview(as: identity)
    return ShortcutPreview(
      remarks.isEmpty ? nil : remarks.joined(separator: "; "), calls: calls,
      details: [
        "thread": .string(thread), "order": .string(order.rawValue), "page_size": .number(JSONNumber(pageSize)),
      ])
  }

  public func run(
    with client: AnyLarkClient, progress: @escaping ShortcutProgress.Handler
  ) async throws(LarkError) -> Output {
    let plan = try Plan(checked())
    try await client.checkScopes(of: self)
    let threadID =
      switch plan.place {
      case .id(let id): id
      case .message(let id): try await Self.thread(ofMessage: id, client)
      }
    let reader = MessageReader(client: client, timeZone: timeZone, parts: plan.parts)
    let list = try await reader.list(plan.request(for: threadID), loop: plan.loop, progress: progress)
    return Output(
      threadID: threadID, messages: list.messages, hasMore: list.hasMore, pageToken: list.pageToken,
      position: list.position, warnings: list.warnings)
  }

  /// Options that were found to be right.
  private struct Plan: Sendable {
    enum Place: Sendable {
      case id(String)
      case message(String)
    }

    let options: IM.Shortcuts.ThreadsMessagesList
    let place: Place
    let loop: PageLoop

    init(_ options: IM.Shortcuts.ThreadsMessagesList) throws(LarkError) {
      self.options = options
      place = try Self.place(options.thread)
      loop = PageLoop(options.pages, pause: options.pageDelay)
    }

    private static func place(_ id: String) throws(LarkError) -> Place {
      if id.hasPrefix("omt_") { return .id(id) }
      if id.hasPrefix("om_") { return .message(id) }
      throw .invalidOption(
        ["thread"], "'\(id)' is the id of neither a thread nor a message",
        remedy: "give the id of the thread (omt_…) or of a message in it (om_…)")
    }

    /// Which parts of what belongs to the messages are fetched.
    var parts: MessageReader.Parts {
      MessageReader.Parts(
        reactions: options.includesReactions,
        downloads: options.downloadsResources ? .init(directory: options.baseDirectory) : nil)
    }

    /// The request for the first page.
    func request(for threadID: String) -> IM.Messages.List {
      IM.Messages.List(
        containerIDType: .thread, containerID: threadID, sortType: options.order.sortType, pageSize: options.pageSize,
        pageToken: options.pageToken, cardMsgContentType: .rawCardContent, withSenderName: true)
    }
  }

  private static func thread(ofMessage id: String, _ client: AnyLarkClient) async throws(LarkError) -> String {
    let messages = try await client.send(IM.Messages.Get(messageID: id)).items ?? []
    guard let thread = messages.lazy.compactMap(\.threadID).first(where: { !$0.isEmpty }) else {
      throw LarkError(
        kind: .notFound, message: "the message \(id) is in no thread",
        remedy: "get the message itself by its id", method: IM.Messages.Get.method.id, identity: client.identity)
    }
    return thread
  }
}
