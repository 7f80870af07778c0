public import LarkAPI
import LarkCore

extension IM.Shortcuts {
  /// A feed card in a feed group, or one that was removed from it.
  public struct FeedGroupEntry: Sendable {
    /// The card.
    public let item: IM.Types.FeedGroupItem
    /// Name of its chat; nil for a direct chat, which has none, and for a chat that the user cannot see.
    public let chatName: String?
  }
}

/// Names of the chats that the cards of a feed group stand for.
struct FeedGroupNames: Sendable {
  /// What a preview says beside the list about the look-up.
  static let note =
    "the names of the chats are then looked up (\(IM.Chats.BatchQuery.method.id)), which needs "
    + IM.Chats.BatchQuery.method.scopes.user.recommended.map(\.rawValue).joined(separator: " and ")

  /// The calls of the look-up in a preview.
  static func preview() throws(LarkError) -> ShortcutPreview.Call {
    try ChatLookup.preview("the names of the chats", when: "where there are cards")
  }

  private let chats: [String: ChatLookup.Chat]
  /// What could not be had.
  let warnings: [ShortcutWarning]

  /// Looks the names up. What cannot be had is left out.
  ///
  /// - Parameters:
  ///   - items: The cards.
  ///   - client: Whoever looks.
  /// - Throws: ``LarkError`` of kind `cancelled`.
  init(of items: [IM.Types.FeedGroupItem], with client: LarkClient<User>) async throws(LarkError) {
    let finding = await ChatLookup.finding(items.compactMap(\.feedID), with: .user(client))
    if let cancelled = finding.failures.first(where: { $0.kind == .cancelled }) { throw cancelled }
    chats = finding.chats
    warnings = Self.warning(about: finding).map { [$0] } ?? []
  }

  private static func warning(about finding: ChatLookup.Finding) -> ShortcutWarning? {
    let reason = finding.failures.first.map { ": \($0.reason)" } ?? ""
    guard !finding.chats.isEmpty || finding.count == 0 else {
      return .init("chat_names_missing", "not one of \(finding.count) chats could be looked up\(reason)")
    }
    guard !finding.failures.isEmpty else { return nil }
    return .init("chat_names_missing", "some of \(finding.count) chats could not be looked up\(reason)")
  }

  /// A card with the name of its chat.
  func entry(_ item: IM.Types.FeedGroupItem) -> IM.Shortcuts.FeedGroupEntry {
    IM.Shortcuts.FeedGroupEntry(
      item: item, chatName: item.feedID.flatMap { OptionRules.filled(chats[$0]?.name) })
  }
}
