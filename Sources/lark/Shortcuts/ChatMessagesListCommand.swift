import LarkCore
import LarkIM
import LarkJSON

/// `lark im +chat-messages-list`.
enum ChatMessagesListCommand: ShortcutOutputCommand {
  typealias Operation = IM.Shortcuts.ChatMessagesList

  static func complete(
    _ operation: inout Operation, _ arguments: ShortcutArguments
  ) throws(CommandError) -> [ShortcutWarning] {
    operation.baseDirectory = arguments.workingDirectory
    return []
  }

  static func output(_ result: Operation.Output) -> ShortcutOutput {
    let pages = PageOutput(hasMore: result.hasMore, token: result.pageToken, position: result.position)
    let messages = MessageOutput.json(result.messages)
    return ShortcutOutput(
      data: [
        "messages": messages, "total": .number(JSONNumber(result.messages.count)), "has_more": .bool(result.hasMore),
        "page_token": .string(result.pageToken),
      ], meta: pages.meta, pageFailure: pages.failure, warnings: result.warnings, rows: messages.arrayValue, remark: pages.remark,
      pretty: MessageOutput.pretty(result.messages))
  }
}
