public import LarkAPI
public import LarkCore
import LarkOptions
public import LarkShortcuts

extension IM.Shortcuts.FlagCreate: RunnableShortcut {
  /// What the platform answers.
  public struct Output: Sendable {
    /// What the platform answers, as it came; it is not documented.
    public let answer: JSON
  }

  public func preview(as _: IdentityKind) throws(LarkError) -> ShortcutPreview {
    let plan = try Plan(checked())
    if let layer = plan.layer { return ShortcutPreview(calls: [.init(try plan.request(layer).prepared())]) }
    let request = try IM.Flags.Create(flagItems: [FlagLayer.undecidedItem(of: plan.messageID)]).prepared()
    let note = "the item type is looked up at run time: from the message to its chat"
    return ShortcutPreview(
      calls: try FlagLayer.Lookup.preview(of: plan.messageID)
        + [.init(request, note: note, when: "once the item type is known")])
  }

  public func run(
    with client: AnyLarkClient, progress: @escaping ShortcutProgress.Handler
  ) async throws(LarkError) -> Output {
    let user = try client.user(for: Self.self)
    let plan = try Plan(checked())
    try await client.checkScopes(of: self)
    var layer = plan.layer
    if layer == nil {
      do { layer = .feed(try await user.threadItemType(of: plan.messageID)) } catch {
        var error = error
        if error.options.isEmpty { error.remedy = "say what is flagged (`itemType`), which needs no look-up" }
        throw error
      }
    }
    return Output(answer: try await user.response(to: plan.request(layer ?? .message)).raw.payload())
  }

  /// The options, settled.
  private struct Plan {
    var messageID: String
    /// The flag to set; nil: in the feed, for a thread whose kind is to be looked up.
    var layer: FlagLayer?

    init(_ options: IM.Shortcuts.FlagCreate) throws(LarkError) {
      messageID = options.messageID
      switch (options.flagType, options.itemType) {
      case (nil, nil), (.message, nil): layer = .message
      case (.feed, nil): layer = nil
      case (nil, let itemType?):
        let fitting: IM.Shortcuts.FlagType = itemType == .default ? .message : .feed
        throw .invalidOption(
          ["itemType", "flagType"], "the item type '\(itemType.rawValue)' needs a flag type beside it",
          remedy: "add `flagType` \(fitting.rawValue)")
      case (let flagType?, let itemType?): layer = try .pair(flagType, itemType)
      }
    }

    func request(_ layer: FlagLayer) -> IM.Flags.Create {
      IM.Flags.Create(flagItems: [layer.item(of: messageID)])
    }
  }
}
