import LarkCore
import LarkIM

/// `lark im +feed-shortcut-remove`.
enum FeedShortcutRemoveCommand: ShortcutOutputCommand {
  typealias Operation = IM.Shortcuts.FeedShortcutRemove

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
