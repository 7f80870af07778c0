public import LarkAPI
public import LarkCore
import LarkOptions
public import LarkShortcuts

extension IM.Shortcuts.FeedGroupQueryItem: RunnableShortcut {
  /// What was found.
  public struct Output: Sendable {
    /// The cards in the group.
    public let items: [IM.Shortcuts.FeedGroupEntry]
    /// The cards that have been removed from it.
    public let deletedItems: [IM.Shortcuts.FeedGroupEntry]
    /// What the platform answers, as it came.
    public let answer: JSON
    /// What is missing, and why.
    public let warnings: [ShortcutWarning]
  }

  public func preview(as _: IdentityKind) throws(LarkError) -> ShortcutPreview {
    ShortcutPreview(calls: [.init(try request.prepared(), note: FeedGroupNames.note), try FeedGroupNames.preview()])
  }

  public func run(
    with client: AnyLarkClient, progress: @escaping ShortcutProgress.Handler
  ) async throws(LarkError) -> Output {
    let user = try client.user(for: Self.self)
    let request = try request
    try await client.checkScopes(of: self)
    let response = try await user.response(to: request)
    let items = response.reply.items ?? []
    let deletedItems = response.reply.deletedItems ?? []
    let names = try await FeedGroupNames(of: items + deletedItems, with: user)
    return Output(
      items: items.map(names.entry), deletedItems: deletedItems.map(names.entry), answer: try response.raw.payload(),
      warnings: names.warnings)
  }

  private var request: IM.Feed.Groups.BatchQueryItem {
    get throws(LarkError) {
      let options = try checked()
      return IM.Feed.Groups.BatchQueryItem(
        feedGroupID: options.feedGroupID, items: options.chatIDs.map { .init(feedID: $0, feedType: .chat) })
    }
  }
}
