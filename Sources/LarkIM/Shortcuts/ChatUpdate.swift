public import LarkAPI
public import LarkCore
import LarkOptions
public import LarkShortcuts

extension IM.Shortcuts.ChatUpdate: RunnableShortcut {
  /// The chat that was changed.
  public struct Output: Sendable, Hashable {
    /// Id of the chat (`oc_…`).
    public let chatID: String
  }

  public func preview(as _: IdentityKind) throws(LarkError) -> ShortcutPreview {
    ShortcutPreview(calls: [.init(try request.prepared())])
  }

  public func run(
    with client: AnyLarkClient, progress: @escaping ShortcutProgress.Handler
  ) async throws(LarkError) -> Output {
    let request = try request
    try await client.checkScopes(of: self)
    try await client.send(request)
    return Output(chatID: request.chatID)
  }

  private var request: IM.Chats.Update {
    get throws(LarkError) {
      let options = try checked()
      guard options.name != nil || options.description != nil else {
        throw .invalidOption([], "there is nothing to change", remedy: "give `name`, `description` or both")
      }
      return IM.Chats.Update(
        chatID: options.chatID, userIDType: .openID, name: options.name, description: options.description)
    }
  }
}
