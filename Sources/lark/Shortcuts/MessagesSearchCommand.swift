import LarkCore
import LarkIM
import LarkJSON

/// `lark im +messages-search`.
enum MessagesSearchCommand: ShortcutCommand {
  typealias Operation = IM.Shortcuts.MessagesSearch

  static func options(_ arguments: ShortcutArguments) throws(CommandError) -> Operation.Options {
    var options = Operation.Options(
      query: try arguments.text("query") ?? "", chatIDs: try arguments.list("chat-id"),
      senders: try arguments.list("sender"), includeAttachmentType: try arguments.word("include-attachment-type"),
      chatType: try arguments.word("chat-type"), senderType: try arguments.word("sender-type"),
      excludeSenderType: try arguments.word("exclude-sender-type"), isAtMe: try arguments.isOn("is-at-me"),
      atChatterIDs: try arguments.list("at-chatter-ids"))
    options.start = try arguments.text("start")
    options.end = try arguments.text("end")
    if let size = try arguments.integer("page-size") { options.pageSize = size }
    options.pageToken = try arguments.text("page-token")
    options.pageAll = try arguments.isOn("page-all")
    options.pageLimit = try arguments.integer("page-limit")
    options.noReactions = try arguments.isOn("no-reactions")
    return options
  }

  static func preview(_ options: Operation.Options, as identity: IdentityKind) throws(LarkError) -> ShortcutPreview {
    try Operation.preview(options, as: identity)
  }

  static func run(_ options: Operation.Options, with caller: ShortcutCaller) async throws(LarkError) -> ShortcutOutput {
    let result = try await caller.user.searchMessages(options, progress: caller.progress)
    let pages = PageOutput(hasMore: result.hasMore, token: result.pageToken, position: result.position)
    return result.readError == nil ? readable(result, pages) : idsOnly(result, pages)
  }

  private static func readable(_ result: Operation.Result, _ pages: PageOutput) -> ShortcutOutput {
    let messages = MessageOutput.json(result.messages)
    var data: JSONObject = ["messages": messages, "total": .number(JSONNumber(result.messages.count))]
    add(result, to: &data)
    return ShortcutOutput(
      data: .object(data), meta: pages.meta, pageFailure: pages.failure, warnings: result.warnings, rows: messages.arrayValue,
      remark: pages.remark, pretty: MessageOutput.pretty(result.messages, showsChats: true, width: 30))
  }

  /// The hits without their messages.
  private static func idsOnly(_ result: Operation.Result, _ pages: PageOutput) -> ShortcutOutput {
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

  private static func add(_ result: Operation.Result, to data: inout JSONObject) {
    data["has_more"] = .bool(result.hasMore)
    data["page_token"] = .string(result.pageToken)
    data["notice"] = result.notice.map(JSON.string)
  }
}
