public import LarkAPI
public import LarkCore
public import LarkFoundation

/// What rendering messages needs beyond the messages: where the reader is, and what the caller has fetched.
///
/// Rendering itself asks the platform for nothing. What is missing here shows in the text as the id or key it hides
/// behind.
public struct RenderingContext: Sendable {
  /// The zone in which points in time are shown.
  public var timeZone: TimeZone?
  /// The platform that links to messages lead to.
  public var brand: Brand
  /// Names of senders by id (`ou_…`, `cli_…`), for messages that come without the name.
  public var senderNames: [String: String]
  /// What merged forwards hold, by the id of the message that is the forward (`om_…`).
  public var mergedForwards: [String: MergedForward]
  /// What folders hold, by the key of the folder.
  public var folders: [String: IM.Files.Folder.Reply]

  /// A context; everything may be left out.
  public init(
    timeZone: TimeZone? = nil,
    brand: Brand = .feishu,
    senderNames: [String: String] = [:],
    mergedForwards: [String: MergedForward] = [:],
    folders: [String: IM.Files.Folder.Reply] = [:]
  ) {
    self.timeZone = timeZone
    self.brand = brand
    self.senderNames = senderNames
    self.mergedForwards = mergedForwards
    self.folders = folders
  }
}

/// What came of fetching a merged forward.
public enum MergedForward: Sendable, Hashable {
  /// The messages of all levels in one list, as `im.messages.get` answers for the forward. A list without any is shown
  /// as messages that could not be read: there is no empty forward.
  case messages([IM.Types.Message])
  /// They could not be fetched, for the given reason.
  case failed(reason: String)
}
