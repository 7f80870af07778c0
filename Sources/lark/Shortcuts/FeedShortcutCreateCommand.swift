import LarkCore
import LarkIM

/// `lark im +feed-shortcut-create`.
enum FeedShortcutCreateCommand: ShortcutCommand {
  typealias Operation = IM.Shortcuts.FeedShortcutCreate

  static func options(_ arguments: ShortcutArguments) throws(CommandError) -> Operation.Options {
    let isTail = try arguments.isOn("tail")
    if isTail, try arguments.isOn("head") {
      throw .invalidArgument(
        "--head and --tail exclude each other", hint: "leave one of them out",
        params: ["--head", "--tail"].map { .init($0, reason: "excludes the other") })
    }
    return Operation.Options(chatIDs: try arguments.list("chat-id"), position: isTail ? .tail : .head)
  }

  static func preview(_ options: Operation.Options, as _: IdentityKind) throws(LarkError) -> ShortcutPreview {
    try Operation.preview(options)
  }

  static func run(_ options: Operation.Options, with caller: ShortcutCaller) async throws(LarkError) -> ShortcutOutput {
    FeedShortcutOutput.output(try await caller.user.createFeedShortcuts(options))
  }
}
