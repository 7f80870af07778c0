public import LarkAPI
public import LarkCore
import LarkOptions
public import LarkShortcuts

extension IM.Shortcuts.MessagesMget: RunnableShortcut {
  /// Messages.
  public struct Output: Sendable {
    /// The messages in the platform's order. Those that do not exist or are out of sight are missing.
    public let messages: [RenderedMessage]
    /// What could not be fetched around the messages.
    public let warnings: [ShortcutWarning]
  }

  public func preview(as identity: IdentityKind) throws(LarkError) -> ShortcutPreview {
    let options = try checked()
    let messages = ShortcutPreview.Call(try MessageBatch.request(options.messageIDs).prepared())
    return ShortcutPreview(calls: [messages] + (try parts.preview(as: identity)))
  }

  public func run(
    with client: AnyLarkClient, progress: @escaping ShortcutProgress.Handler
  ) async throws(LarkError) -> Output {
    let options = try checked()
    try await client.checkScopes(of: self)
    let messages = try await client.send(MessageBatch.request(options.messageIDs)).items ?? []
    let reading = try await MessageReader(client: client, timeZone: timeZone, parts: parts).read(messages)
    return Output(messages: reading.messages, warnings: reading.warnings)
  }

  /// Which parts of what belongs to the messages are fetched.
  private var parts: MessageReader.Parts {
    MessageReader.Parts(
      reactions: includesReactions, threads: true, downloads: downloadsResources ? .init(directory: baseDirectory) : nil)
  }
}
