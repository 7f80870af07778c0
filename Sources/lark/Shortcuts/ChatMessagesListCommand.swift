import LarkCore
import LarkIM
import LarkJSON

/// `lark im +chat-messages-list`.
enum ChatMessagesListCommand: ShortcutCommand {
  typealias Operation = IM.Shortcuts.ChatMessagesList

  static func options(_ arguments: ShortcutArguments) throws(CommandError) -> Operation.Options {
    var options = Operation.Options(
      chatID: try arguments.text("chat-id"), userID: try arguments.text("user-id"), start: try arguments.text("start"),
      end: try arguments.text("end"), pageToken: try arguments.text("page-token"),
      pageAll: try arguments.isOn("page-all"), noReactions: try arguments.isOn("no-reactions"),
      downloadResources: try arguments.isOn("download-resources"), baseDirectory: arguments.input.workingDirectory)
    if let order: MessageOrder = try arguments.word("order") { options.order = order }
    if let size = try arguments.integer("page-size") { options.pageSize = size }
    if try arguments.isGiven("page-limit") { options.pageLimit = try arguments.integer("page-limit") }
    if try arguments.isGiven("page-delay") { options.pageDelay = try arguments.integer("page-delay") }
    return options
  }

  static func preview(_ options: Operation.Options, as identity: IdentityKind) throws(LarkError) -> ShortcutPreview {
    try Operation.preview(options, as: identity)
  }

  static func run(_ options: Operation.Options, with caller: ShortcutCaller) async throws(LarkError) -> ShortcutOutput {
    let result =
      switch caller.client {
      case .user(let client): try await client.listMessages(options, progress: caller.progress)
      case .bot(let client): try await client.listMessages(options, progress: caller.progress)
      }
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
