import LarkCore
import LarkIM
import LarkJSON

/// `lark im +messages-search`.
enum MessagesSearchCommand: ShortcutOutputCommand {
  typealias Operation = IM.Shortcuts.MessagesSearch

  static func complete(
    _ operation: inout Operation, _ arguments: ShortcutArguments
  ) throws(CommandError) -> [ShortcutWarning] {
    // A limit alone asks for pages.
    if let limit = try arguments.number("page-limit") { operation.pages = PageCount(typed: limit) }
    return []
  }

  static func output(_ result: Operation.Output) -> ShortcutOutput {
    let pages = PageOutput(hasMore: result.hasMore, token: result.pageToken, position: result.position)
    return result.readError == nil ? readable(result, pages) : idsOnly(result, pages)
  }

  private static func readable(_ result: Operation.Output, _ pages: PageOutput) -> ShortcutOutput {
    let messages = MessageOutput.json(result.messages)
    var data: JSONObject = ["messages": messages, "total": .number(JSONNumber(result.messages.count))]
    add(result, to: &data)
    return ShortcutOutput(
      data: .object(data), meta: pages.meta, pageFailure: pages.failure, warnings: result.warnings, rows: messages.arrayValue,
      remark: pages.remark, pretty: MessageOutput.pretty(result.messages, showsChats: true, width: 30))
  }

  /// The hits without their messages.
  private static func idsOnly(_ result: Operation.Output, _ pages: PageOutput) -> ShortcutOutput {
    let note = "the messages were found but could not be read"
    var data: JSONObject = [
      "message_ids": .array(result.messageIDs.map(JSON.string)),
      "total": .number(JSONNumber(result.messageIDs.count)),
    ]
    add(result, to: &data)
    data["note"] = .string(note)
    let rows = result.messageIDs.map { id -> JSONObject in ["message_id": .string(id)] }
    return ShortcutOutput(
      data: .object(data), meta: pages.meta, pageFailure: pages.failure, warnings: result.warnings, rows: rows.map(JSON.object),
      remark: pages.remark, pretty: PrettyText(heading: [note], table: rows))
  }

  private static func add(_ result: Operation.Output, to data: inout JSONObject) {
    data["has_more"] = .bool(result.hasMore)
    data["page_token"] = .string(result.pageToken)
    data["notice"] = result.notice.map(JSON.string)
  }
}
