import LarkCore
import LarkIM

/// `lark im +feed-shortcut-remove`.
enum FeedShortcutRemoveCommand: ShortcutCommand {
  typealias Operation = IM.Shortcuts.FeedShortcutRemove

  static func options(_ arguments: ShortcutArguments) throws(CommandError) -> Operation.Options {
    Operation.Options(chatIDs: try arguments.list("chat-id"))
  }

  static func preview(_ options: Operation.Options, as _: IdentityKind) throws(LarkError) -> ShortcutPreview {
    try Operation.preview(options)
  }

  static func run(_ options: Operation.Options, with caller: ShortcutCaller) async throws(LarkError) -> ShortcutOutput {
    FeedShortcutOutput.output(try await caller.user.removeFeedShortcuts(options))
  }
}
