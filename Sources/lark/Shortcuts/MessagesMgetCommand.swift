import LarkCore
import LarkIM
import LarkJSON

/// `lark im +messages-mget`.
enum MessagesMgetCommand: ShortcutOutputCommand {
  typealias Operation = IM.Shortcuts.MessagesMget

  static func complete(
    _ operation: inout Operation, _ arguments: ShortcutArguments
  ) throws(CommandError) -> [ShortcutWarning] {
    operation.baseDirectory = arguments.workingDirectory
    return []
  }

  static func output(_ result: Operation.Output) -> ShortcutOutput {
    let messages = MessageOutput.json(result.messages)
    return ShortcutOutput(
      data: ["messages": messages, "total": .number(JSONNumber(result.messages.count))], warnings: result.warnings,
      rows: messages.arrayValue, pretty: MessageOutput.pretty(result.messages, showsIDs: true))
  }
}
