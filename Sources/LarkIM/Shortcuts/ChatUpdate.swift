public import LarkAPI
public import LarkCore

extension IM.Shortcuts.ChatUpdate {
  /// The chat, and what is to change about it.
  public struct Options: Sendable, Hashable {
    /// The chat (`oc_…`), or a link to it.
    public var chatID: String
    /// New name, at most 60 characters; nil or empty: it stays as it is.
    public var name: String?
    /// New description, at most 100 characters; nil or empty: it stays as it is.
    public var description: String?

    /// - Parameters:
    ///   - chatID: The chat (`oc_…`), or a link to it.
    ///   - name: New name, at most 60 characters.
    ///   - description: New description, at most 100 characters.
    public init(chatID: String, name: String? = nil, description: String? = nil) {
      self.chatID = chatID
      self.name = name
      self.description = description
    }
  }

  /// The chat that was changed.
  public struct Result: Sendable, Hashable {
    /// Id of the chat (`oc_…`).
    public let chatID: String
  }

  /// The request that the shortcut would make. Nothing is sent.
  ///
  /// - Parameter options: The chat, and what is to change about it.
  /// - Throws: ``LarkError`` of kind `invalidRequest` that names the option at fault.
  public static func preview(_ options: Options) throws(LarkError) -> ShortcutPreview {
    ShortcutPreview(calls: [.init(try request(options).prepared())])
  }

  static func request(_ options: Options) throws(LarkError) -> IM.Chats.Update {
    let chatID = try OptionRules.chatID(options.chatID, option: "chat-id")
    let name = try OptionRules.text(options.name, atMost: 60, option: "name")
    let description = try OptionRules.text(options.description, atMost: 100, option: "description")
    guard name != nil || description != nil else {
      throw .invalidOption([], "there is nothing to change", remedy: "give --name, --description or both")
    }
    return IM.Chats.Update(chatID: chatID, userIDType: .openID, name: name, description: description)
  }
}

extension LarkClient {
  /// Changes the name or the description of a chat. The caller must be its owner or an admin.
  ///
  /// - Parameter options: The chat, and what is to change about it.
  /// - Throws: ``LarkError``: of kind `invalidRequest`, before anything is sent, for an option that cannot be; otherwise as
  ///   the platform refuses the change.
  @discardableResult
  public func updateChat(
    _ options: IM.Shortcuts.ChatUpdate.Options
  ) async throws(LarkError) -> IM.Shortcuts.ChatUpdate.Result {
    let request = try IM.Shortcuts.ChatUpdate.request(options)
    try await checkScopes(of: IM.Shortcuts.ChatUpdate.self)
    try await send(request)
    return IM.Shortcuts.ChatUpdate.Result(chatID: request.chatID)
  }
}
