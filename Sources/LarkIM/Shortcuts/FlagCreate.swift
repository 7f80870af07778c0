public import LarkAPI
public import LarkCore

extension IM.Shortcuts.FlagCreate {
  /// What to flag.
  public struct Options: Sendable, Hashable {
    /// The message (`om_…`).
    public var messageID: String
    /// Where the flag shows; nil: on the message.
    public var flagType: IM.Shortcuts.FlagType?
    /// What is flagged. Only a flag in the feed can say; nil: it is looked up.
    public var itemType: IM.Shortcuts.FlagItemType?

    /// - Parameters:
    ///   - messageID: The message (`om_…`).
    ///   - flagType: Where the flag shows; nil: on the message.
    ///   - itemType: What is flagged; nil: looked up for a flag in the feed.
    public init(
      messageID: String, flagType: IM.Shortcuts.FlagType? = nil, itemType: IM.Shortcuts.FlagItemType? = nil
    ) {
      self.messageID = messageID
      self.flagType = flagType
      self.itemType = itemType
    }
  }

  /// What the platform answers.
  public struct Result: Sendable {
    /// What the platform answers, as it came; it is not documented.
    public let answer: JSON
  }

  /// The calls that the shortcut would make. Nothing is sent.
  ///
  /// - Parameter options: What to flag.
  /// - Throws: ``LarkError`` of kind `invalidRequest` that names the options at fault.
  public static func preview(_ options: Options) throws(LarkError) -> ShortcutPreview {
    let plan = try Plan(options)
    if let layer = plan.layer { return ShortcutPreview(calls: [.init(try plan.request(layer).prepared())]) }
    let request = try IM.Flags.Create(flagItems: [FlagLayer.undecidedItem(of: plan.messageID)]).prepared()
    let note = "the item type is looked up at run time: from the message to its chat"
    return ShortcutPreview(
      calls: try FlagLayer.Lookup.preview(of: plan.messageID)
        + [.init(request, note: note, when: "once the item type is known")])
  }

  /// The options, settled.
  struct Plan {
    var messageID: String
    /// The flag to set; nil: in the feed, for a thread whose kind is to be looked up.
    var layer: FlagLayer?

    init(_ options: Options) throws(LarkError) {
      messageID = try OptionRules.messageID(options.messageID, option: "message-id")
      switch (options.flagType, options.itemType) {
      case (nil, nil), (.message, nil): layer = .message
      case (.feed, nil): layer = nil
      case (nil, let itemType?):
        let fitting: IM.Shortcuts.FlagType = itemType == .default ? .message : .feed
        throw .invalidOption(
          ["item-type", "flag-type"], "the item type '\(itemType.rawValue)' needs a flag type beside it",
          remedy: "add --flag-type \(fitting.rawValue)")
      case (let flagType?, let itemType?): layer = try .pair(flagType, itemType)
      }
    }

    func request(_ layer: FlagLayer) -> IM.Flags.Create {
      IM.Flags.Create(flagItems: [layer.item(of: messageID)])
    }
  }
}

extension LarkClient where As == User {
  /// Flags a message or a thread.
  ///
  /// A flag in the feed needs to know of which kind the thread is; where the options do not say, the message and its
  /// chat are looked up first, and nothing is written when that fails.
  ///
  /// - Parameter options: What to flag.
  /// - Returns: What the platform answers.
  /// - Throws: ``LarkError``: of kind `invalidRequest` with the options at fault before anything is sent, otherwise
  ///   that of the call that failed.
  @discardableResult
  public func createFlag(
    _ options: IM.Shortcuts.FlagCreate.Options
  ) async throws(LarkError) -> IM.Shortcuts.FlagCreate.Result {
    let plan = try IM.Shortcuts.FlagCreate.Plan(options)
    try await checkScopes(of: IM.Shortcuts.FlagCreate.self, flags: options.scopeFlags)
    var layer = plan.layer
    if layer == nil {
      do { layer = .feed(try await threadItemType(of: plan.messageID)) } catch {
        var error = error
        if error.options.isEmpty { error.remedy = "give --item-type thread or msg_thread, which needs no look-up" }
        throw error
      }
    }
    let response = try await response(to: plan.request(layer ?? .message))
    return IM.Shortcuts.FlagCreate.Result(answer: try response.raw.payload())
  }
}

extension LarkClient where As == Bot {
  /// There to explain the refusal.
  @discardableResult
  @available(*, unavailable, message: "only a user can flag; use a LarkClient<User>, made by LarkClient.user(…)")
  public func createFlag(
    _ options: IM.Shortcuts.FlagCreate.Options
  ) async throws(LarkError) -> IM.Shortcuts.FlagCreate.Result {
    throw OptionRules.refusal(of: IM.Shortcuts.FlagCreate.self, to: .bot)
  }
}
