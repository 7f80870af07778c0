public import LarkAPI
public import LarkCore
import LarkOptions
public import LarkShortcuts

extension IM.Shortcuts.FeedShortcutCreate: RunnableShortcut {
  /// What became of the chats; one that was there already does no harm. Look at
  /// ``IM/Shortcuts/FeedShortcutLedger/isPartialFailure``.
  public typealias Output = IM.Shortcuts.FeedShortcutLedger

  public func preview(as _: IdentityKind) throws(LarkError) -> ShortcutPreview {
    ShortcutPreview(calls: [.init(try request.prepared())])
  }

  public func run(
    with client: AnyLarkClient, progress: @escaping ShortcutProgress.Handler
  ) async throws(LarkError) -> Output {
    let user = try client.user(for: Self.self)
    let request = try request
    try await client.checkScopes(of: self)
    let response = try await user.response(to: request)
    return Output(
      requested: request.shortcuts, failed: response.reply.failedShortcuts ?? [], answer: try response.raw.payload())
  }

  private var request: IM.FeedShortcuts.Create {
    get throws(LarkError) {
      IM.FeedShortcuts.Create(
        shortcuts: FeedShortcutEntries.entries(try checked().chatIDs), isHeader: position == .head)
    }
  }
}
