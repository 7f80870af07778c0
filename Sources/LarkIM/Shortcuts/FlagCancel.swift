public import LarkAPI
public import LarkCore
public import LarkOptions
public import LarkShortcuts

extension IM.Shortcuts.FlagCancel: RunnableShortcut {
  /// What became of one flag.
  public struct Cancellation: Sendable {
    /// The message (`om_…`).
    public let messageID: String
    /// Where the flag showed.
    public let flagType: IM.Shortcuts.FlagType
    /// What was flagged.
    public let itemType: IM.Shortcuts.FlagItemType
    /// What the platform answers, as it came, or why the flag is still there.
    public let outcome: Result<JSON, LarkError>
  }

  /// What became of the flags.
  public struct Output: Sendable {
    /// One for each flag that was to go, the one on the message first.
    public let cancellations: [Cancellation]
    /// Why the flag in the feed was left alone, where it was.
    public let warnings: [ShortcutWarning]

    /// Whether a flag is still there.
    public var isPartialFailure: Bool {
      cancellations.contains { if case .failure = $0.outcome { true } else { false } }
    }
  }

  public func preview(as _: IdentityKind) throws(LarkError) -> ShortcutPreview {
    let plan = try Plan(checked())
    if let layer = plan.layer { return ShortcutPreview(calls: [.init(try plan.request(layer).prepared())]) }
    let feed = IM.Flags.Cancel(flagItems: [FlagLayer.undecidedItem(of: plan.messageID)])
    return ShortcutPreview(
      calls: try FlagLayer.Lookup.preview(of: plan.messageID) + [
        .init(try plan.request(.message).prepared(), note: "the flag on the message"),
        .init(
          try feed.prepared(), note: "the flag in the feed, of the item type that was looked up",
          when: "where the look-up told the item type"),
      ])
  }

  public func run(
    with client: AnyLarkClient, progress: @escaping ShortcutProgress.Handler
  ) async throws(LarkError) -> Output {
    let user = try client.user(for: Self.self)
    let plan = try Plan(checked())
    try await client.checkScopes(of: self)
    var layers = [plan.layer ?? .message]
    var warnings: [ShortcutWarning] = []
    if plan.layer == nil {
      do throws(LarkError) { layers.append(.feed(try await user.threadItemType(of: plan.messageID))) } catch {
        if error.kind == .cancelled { throw error }
        warnings.append(.init("feed_flag_skipped", "a flag in the feed is left alone: \(error.reason)"))
      }
    }
    var cancellations: [Cancellation] = []
    for layer in layers { cancellations.append(try await Self.cancellation(of: layer, plan, user)) }
    return Output(cancellations: cancellations, warnings: warnings)
  }

  /// Takes one flag off. A call that fails does not stop the other one.
  private static func cancellation(
    of layer: FlagLayer, _ plan: Plan, _ user: LarkClient<User>
  ) async throws(LarkError) -> Cancellation {
    let outcome: Result<JSON, LarkError>
    do throws(LarkError) {
      outcome = .success(try await user.response(to: plan.request(layer)).raw.payload())
    } catch {
      if error.kind == .cancelled { throw error }
      outcome = .failure(error)
    }
    return Cancellation(
      messageID: plan.messageID, flagType: layer.flagType, itemType: layer.itemType, outcome: outcome)
  }

  /// The options, settled.
  private struct Plan {
    var messageID: String
    /// The flag to take off; nil: both flags of the message.
    var layer: FlagLayer?

    init(_ options: IM.Shortcuts.FlagCancel) throws(LarkError) {
      messageID = options.messageID
      switch (options.flagType, options.itemType) {
      case (nil, nil): layer = nil
      case (.message, nil), (nil, .default): layer = .message
      case (.feed, nil):
        throw .invalidOption(
          ["flagType"], "the id of a message does not tell of which kind the flag in the feed is",
          remedy: "add `itemType` thread or msg_thread, or leave out `flagType` to take off every flag")
      case (nil, let itemType?):
        throw .invalidOption(
          ["itemType"], "the item type '\(itemType.rawValue)' is one of flags in the feed",
          remedy: "add `flagType` feed")
      case (let flagType?, let itemType?): layer = try .pair(flagType, itemType)
      }
    }

    func request(_ layer: FlagLayer) -> IM.Flags.Cancel {
      IM.Flags.Cancel(flagItems: [layer.item(of: messageID)])
    }
  }
}
