public import LarkAPI
public import LarkCore
public import LarkFoundation

extension IM.Shortcuts.MessagesMget {
  /// Which messages to get.
  public struct Options: Sendable, Hashable {
    /// Ids of the messages (`om_…`), 50 at most. One text may hold several, with commas between them.
    public var messageIDs: [String]
    /// Whether to leave reactions alone.
    public var noReactions: Bool
    /// Whether to download the images and files of the messages, into the folder `lark-im-resources`.
    public var downloadResources: Bool
    /// The directory in which that folder is made; nil: the working directory of the process.
    public var baseDirectory: String?
    /// The zone that messages show times in.
    public var timeZone: TimeZone?

    /// Options.
    public init(messageIDs: [String], noReactions: Bool = false, downloadResources: Bool = false,
      baseDirectory: String? = nil, timeZone: TimeZone? = nil) {
      self.messageIDs = messageIDs
      self.noReactions = noReactions
      self.downloadResources = downloadResources
      self.baseDirectory = baseDirectory
      self.timeZone = timeZone
    }
  }

  /// Messages.
  public struct Result: Sendable {
    /// The messages in the platform's order. Those that do not exist or are out of sight are missing.
    public let messages: [RenderedMessage]
    /// What could not be fetched around the messages.
    public let warnings: [ShortcutWarning]
  }

  /// The requests that the shortcut would make. Nothing is sent.
  ///
  /// - Parameters:
  ///   - options: Which messages to get.
  ///   - identity: Who would call.
  /// - Throws: ``LarkError`` of kind `invalidRequest` for an option that cannot be.
  public static func preview(_ options: Options, as identity: IdentityKind) throws(LarkError) -> ShortcutPreview {
    let messages = ShortcutPreview.Call(try request(options).prepared())
    return ShortcutPreview(calls: [messages] + (try options.parts.preview(as: identity)))
  }

  /// The request for the messages.
  static func request(_ options: Options) throws(LarkError) -> IM.Messages.Mget {
    let texts = OptionRules.list(options.messageIDs)
    guard !texts.isEmpty else { throw OptionRules.missing("message-ids", "no message is named") }
    try OptionRules.check(texts.count, atMost: MessageBatch.size, "messages", option: "message-ids")
    let ids = try texts.map { (id) throws(LarkError) in
      try OptionRules.messageID(id, option: "message-ids")
    }
    return MessageBatch.request(ids)
  }
}

extension LarkClient {
  /// Gets messages by their ids, made readable: with the names of senders, replies in threads, what merged forwards
  /// hold, and reactions.
  ///
  /// What could not be fetched around the messages marks them or gives a warning; it does not fail the call.
  ///
  /// - Parameter options: Which messages.
  /// - Throws: ``LarkError``: of kind `invalidRequest`, before anything is sent, for an option that cannot be;
  ///   otherwise as the platform refuses the messages.
  public func getMessages(
    _ options: IM.Shortcuts.MessagesMget.Options
  ) async throws(LarkError) -> IM.Shortcuts.MessagesMget.Result {
    let request = try IM.Shortcuts.MessagesMget.request(options)
    try await checkScopes(of: IM.Shortcuts.MessagesMget.self, flags: options.scopeFlags)
    let messages = try await send(request).items ?? []
    let reader = MessageReader(client: AnyLarkClient(self), timeZone: options.timeZone, parts: options.parts)
    let reading = try await reader.read(messages)
    return IM.Shortcuts.MessagesMget.Result(messages: reading.messages, warnings: reading.warnings)
  }
}

extension IM.Shortcuts.MessagesMget.Options {
  /// Which parts of what belongs to the messages are fetched.
  fileprivate var parts: MessageReader.Parts {
    MessageReader.Parts(
      reactions: !noReactions, threads: true, downloads: downloadResources ? .init(directory: baseDirectory) : nil)
  }
}
