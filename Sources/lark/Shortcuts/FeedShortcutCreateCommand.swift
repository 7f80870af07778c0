import LarkCore
import LarkIM

/// `lark im +feed-shortcut-create`.
enum FeedShortcutCreateCommand: ShortcutOutputCommand {
  typealias Operation = IM.Shortcuts.FeedShortcutCreate

  static func complete(
    _ operation: inout Operation, _ arguments: ShortcutArguments
  ) throws(CommandError) -> [ShortcutWarning] {
    // Who types a chat twice means it once, also where there may be no more than ten.
    operation.chatIDs = operation.chatIDs.distinct()
    return []
  }

  static func output(_ ledger: Operation.Output) -> ShortcutOutput {
    FeedShortcutOutput.output(ledger)
  }
}
