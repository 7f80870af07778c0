public import LarkAPI
public import LarkCore

extension IM.Shortcuts.FlagCancel {
  /// Which flag to take off. With neither type, both flags of the message go.
  public struct Options: Sendable, Hashable {
    /// The message (`om_…`).
    public var messageID: String
    /// Where the flag shows.
    public var flagType: IM.Shortcuts.FlagType?
    /// What is flagged.
    public var itemType: IM.Shortcuts.FlagItemType?

    /// - Parameters:
    ///   - messageID: The message (`om_…`).
    ///   - flagType: Where the flag shows; a flag in the feed needs the item type beside it.
    ///   - itemType: What is flagged.
    public init(
      messageID: String, flagType: IM.Shortcuts.FlagType? = nil, itemType: IM.Shortcuts.FlagItemType? = nil
    ) {
      self.messageID = messageID
      self.flagType = flagType
      self.itemType = itemType
    }
  }

  /// What became of one flag.
  public struct Cancellation: Sendable {
    /// The message (`om_…`).
    public let messageID: String
    /// Where the flag showed.
    public let flagType: IM.Shortcuts.FlagType
    /// What was flagged.
    public let itemType: IM.Shortcuts.FlagItemType
    /// What the platform answers, as it came, or why the flag is still there.
    public let outcome: Swift.Result<JSON, LarkError>
  }

  /// What became of the flags.
  public struct Result: Sendable {
    /// One for each flag that was to go, the one on the message first.
    public let cancellations: [Cancellation]
    /// Why the flag in the feed was left alone, where it was.
    public let warnings: [ShortcutWarning]

    /// Whether a flag is still there.
    public var isPartialFailure: Bool {
      cancellations.contains { if case .failure = $0.outcome { true } else { false } }
    }
  }

  /// The calls that the shortcut would make. Nothing is sent.
  ///
  /// - Parameter options: Which flag to take off.
  /// - Throws: ``LarkError`` of kind `invalidRequest` that names the options at fault.
  public static func preview(_ options: Options) throws(LarkError) -> ShortcutPreview {
    let plan = try Plan(options)
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

  /// The options, settled.
  struct Plan {
    var messageID: String
    /// The flag to take off; nil: both flags of the message.
    var layer: FlagLayer?

    init(_ options: Options) throws(LarkError) {
      messageID = try OptionRules.messageID(options.messageID, option: "message-id")
      switch (options.flagType, options.itemType) {
      case (nil, nil): layer = nil
      case (.message, nil), (nil, .default): layer = .message
      case (.feed, nil):
        throw .invalidOption(
          ["flag-type"], "the id of a message does not tell of which kind the flag in the feed is",
          remedy: "add --item-type thread or msg_thread, or leave out --flag-type to take off every flag")
      case (nil, let itemType?):
        throw .invalidOption(
          ["item-type"], "the item type '\(itemType.rawValue)' is one of flags in the feed",
          remedy: "add --flag-type feed")
      case (let flagType?, let itemType?): layer = try .pair(flagType, itemType)
      }
    }

    func request(_ layer: FlagLayer) -> IM.Flags.Cancel {
      IM.Flags.Cancel(flagItems: [layer.item(of: messageID)])
    }
  }
}

extension LarkClient where As == User {
  /// Takes a flag off a message or a thread.
  ///
  /// With neither type both flags of the message go, one call each; a call that fails does not stop the other. Of which
  /// kind the flag in the feed is has to be looked up then; where that fails, the flag is left alone and the result
  /// warns. Taking off a flag that is not there does no harm.
  ///
  /// - Parameter options: Which flag to take off.
  /// - Returns: What became of each flag; look at ``IM/Shortcuts/FlagCancel/Result/isPartialFailure``.
  /// - Throws: ``LarkError`` of kind `invalidRequest` with the options at fault before anything is sent, and of kind
  ///   `cancelled`.
  public func cancelFlag(
    _ options: IM.Shortcuts.FlagCancel.Options
  ) async throws(LarkError) -> IM.Shortcuts.FlagCancel.Result {
    let plan = try IM.Shortcuts.FlagCancel.Plan(options)
    try await checkScopes(of: IM.Shortcuts.FlagCancel.self, flags: options.scopeFlags)
    var layers = [plan.layer ?? .message]
    var warnings: [ShortcutWarning] = []
    if plan.layer == nil {
      do throws(LarkError) { layers.append(.feed(try await threadItemType(of: plan.messageID))) } catch {
        if error.kind == .cancelled { throw error }
        warnings.append(.init("feed_flag_skipped", "a flag in the feed is left alone: \(error.reason)"))
      }
    }
    var cancellations: [IM.Shortcuts.FlagCancel.Cancellation] = []
    for layer in layers { cancellations.append(try await cancellation(of: layer, plan)) }
    return IM.Shortcuts.FlagCancel.Result(cancellations: cancellations, warnings: warnings)
  }

  private func cancellation(
    of layer: FlagLayer, _ plan: IM.Shortcuts.FlagCancel.Plan
  ) async throws(LarkError) -> IM.Shortcuts.FlagCancel.Cancellation {
    let outcome: Result<JSON, LarkError>
    do throws(LarkError) { outcome = .success(try await response(to: plan.request(layer)).raw.payload()) } catch {
      if error.kind == .cancelled { throw error }
      outcome = .failure(error)
    }
    return IM.Shortcuts.FlagCancel.Cancellation(
      messageID: plan.messageID, flagType: layer.flagType, itemType: layer.itemType, outcome: outcome)
  }
}

extension LarkClient where As == Bot {
  /// There to explain the refusal.
  @available(
    *, unavailable, message: "only a user can take off flags; use a LarkClient<User>, made by LarkClient.user(…)"
  )
  public func cancelFlag(
    _ options: IM.Shortcuts.FlagCancel.Options
  ) async throws(LarkError) -> IM.Shortcuts.FlagCancel.Result {
    throw OptionRules.refusal(of: IM.Shortcuts.FlagCancel.self, to: .bot)
  }
}
