import LarkCore
import LarkIM

/// `lark im +flag-create`.
enum FlagCreateCommand: ShortcutOutputCommand {
  typealias Operation = IM.Shortcuts.FlagCreate

  static func output(_ result: Operation.Output) -> ShortcutOutput {
    ShortcutOutput(data: result.answer)
  }
}
