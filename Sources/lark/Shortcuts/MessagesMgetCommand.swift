import LarkCore
import LarkIM
import LarkJSON

/// `lark im +messages-mget`.
enum MessagesMgetCommand: ShortcutCommand {
  typealias Operation = IM.Shortcuts.MessagesMget

  static func options(_ arguments: ShortcutArguments) throws(CommandError) -> Operation.Options {
    Operation.Options(
      messageIDs: try arguments.list("message-ids"), noReactions: try arguments.isOn("no-reactions"),
      downloadResources: try arguments.isOn("download-resources"), baseDirectory: arguments.input.workingDirectory)
  }

  static func preview(_ options: Operation.Options, as identity: IdentityKind) throws(LarkError) -> ShortcutPreview {
    try Operation.preview(options, as: identity)
  }

  static func run(_ options: Operation.Options, with caller: ShortcutCaller) async throws(LarkError) -> ShortcutOutput {
    let result =
      switch caller.client {
      case .user(let client): try await client.getMessages(options)
      case .bot(let client): try await client.getMessages(options)
      }
    let messages = MessageOutput.json(result.messages)
    return ShortcutOutput(
      data: ["messages": messages, "total": .number(JSONNumber(result.messages.count))], warnings: result.warnings,
      rows: messages.arrayValue, pretty: MessageOutput.pretty(result.messages, showsIDs: true))
  }
}
