public import LarkAPI
public import LarkCore
public import LarkOptions
public import LarkShortcuts

extension IM.Shortcuts.MessagesSend: RunnableShortcut {
  /// The message that was sent.
  public typealias Output = SentMessage

  public func preview(as identity: IdentityKind) throws(LarkError) -> ShortcutPreview {
    let plan = try Plan(checked())
    let (content, description, warnings) = plan.message.preview
    let note =
      plan.receiver.type == .chatID ? "whether the caller is in the chat shows when the message is sent" : nil
    let call = ShortcutPreview.Call(try plan.request(content).prepared(), note: note)
    return ShortcutPreview(description, calls: try plan.message.uploads(as: identity) + [call], warnings: warnings)
  }

  public func run(
    with client: AnyLarkClient, progress: @escaping ShortcutProgress.Handler
  ) async throws(LarkError) -> Output {
    let plan = try Plan(checked())
    try await client.checkScopes(of: self)
    let composed = try await plan.message.composed(with: client, progress: progress)
    let response: Response<IM.Types.Message>
    do { response = try await client.response(to: plan.request(composed.content)) } catch {
      throw explained(error, as: client.identity)
    }
    return try SentMessage(response, composed, method: IM.Messages.Create.method)
  }

  /// The platform tells a bot that it is not in the chat also where the chat is the direct one with a user.
  private func explained(_ error: LarkError, as identity: IdentityKind) -> LarkError {
    guard identity == .bot, case .user = to, error.code == 230_002 else { return error }
    var error = error
    error.options = ["to.user"]
    error.remedy = "check that the user is within the availability of the app"
    return error
  }

  /// Options that were found to be right.
  private struct Plan {
    let receiver: (type: IM.Messages.Create.ReceiveIDType, id: String)
    let message: MessagePlan

    init(_ options: IM.Shortcuts.MessagesSend) throws(LarkError) {
      receiver =
        switch options.to {
        case .chat(let id): (.chatID, id)
        case .user(let id): (.openID, id)
        case .email(let address): (.email, try OptionRules.required(address, option: "to.email"))
        }
      // The key goes out as it is, white space included.
      message = try MessagePlan(options.message, options.media, idempotencyKey: options.idempotencyKey)
    }

    func request(_ content: OutgoingContent) -> IM.Messages.Create {
      IM.Messages.Create(
        receiveIDType: receiver.type, receiveID: receiver.id, msgType: content.type, content: content.json,
        uuid: message.idempotencyKey)
    }
  }
}

extension LarkClient {
  /// Sends a message to a chat or to a user. Media are fetched and uploaded first, as the same identity.
  ///
  /// Markdown goes out as a post. An image in it that cannot be uploaded keeps its markup, and the result warns of it.
  /// A medium that cannot be fetched or uploaded is an error and nothing is sent, unless ``MediaSettings/onFailure``
  /// asks for a link.
  ///
  /// Web addresses are fetched without the client's token and through its transport. Every address that the name of a
  /// host stands for is checked before a connection is made, also after each of at most five redirects; hosts that are
  /// not on the public internet are refused, unless ``MediaSettings/privateHosts`` names them. The connection goes to
  /// the very address that was checked; only `URLSession`, on Apple's platforms, resolves the name of an `https` host
  /// once more, so that another machine could be connected to in between, which would have to prove with a certificate
  /// that it is the host. Behind a proxy the proxy resolves names, and its own rules are what counts.
  ///
  /// - Parameters:
  ///   - message: What to say.
  ///   - receiver: Who receives it: `.chat("oc_…")`, `.user("ou_…")` or `.email("…")`.
  ///   - idempotencyKey: A key against double sending, of at most 50 characters: within an hour the platform sends one
  ///     message only for the same key.
  ///   - media: How media are found, and what they may be.
  ///   - progress: Told before every fetch and upload.
  /// - Returns: The message that was sent.
  /// - Throws: ``LarkError``: of kind `invalidRequest` with the options at fault before anything is sent, otherwise
  ///   that of the call that failed.
  @discardableResult
  public func sendMessage(
    _ message: MessageDraft, to receiver: IM.Shortcuts.MessagesSend.To, idempotencyKey: String? = nil,
    media: MediaSettings = MediaSettings(), progress: @escaping ShortcutProgress.Handler = { _ in }
  ) async throws(LarkError) -> SentMessage {
    try await run(
      IM.Shortcuts.MessagesSend(to: receiver, message: message, media: media, idempotencyKey: idempotencyKey),
      progress: progress)
  }
}
