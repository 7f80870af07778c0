import LarkCore
import LarkIM

/// `lark im +flag-create`.
enum FlagCreateCommand: ShortcutCommand {
  typealias Operation = IM.Shortcuts.FlagCreate

  static func options(_ arguments: ShortcutArguments) throws(CommandError) -> Operation.Options {
    Operation.Options(
      messageID: try arguments.text("message-id") ?? "", flagType: try arguments.word("flag-type"),
      itemType: try arguments.word("item-type"))
  }

  static func preview(_ options: Operation.Options, as _: IdentityKind) throws(LarkError) -> ShortcutPreview {
    try Operation.preview(options)
  }

  static func run(_ options: Operation.Options, with caller: ShortcutCaller) async throws(LarkError) -> ShortcutOutput {
    ShortcutOutput(data: try await caller.user.createFlag(options).answer)
  }
}
