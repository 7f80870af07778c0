import LarkCore
import LarkIM
import LarkJSON

/// `lark im +messages-resources-download`.
enum MessagesResourcesDownloadCommand: ShortcutCommand {
  typealias Operation = IM.Shortcuts.MessagesResourcesDownload

  static func options(_ arguments: ShortcutArguments) throws(CommandError) -> Operation.Options {
    Operation.Options(
      messageID: try arguments.text("message-id") ?? "", fileKey: try arguments.text("file-key") ?? "",
      type: try arguments.word("type") ?? .init(rawValue: ""), output: try arguments.text("output"),
      overwrite: try arguments.isOn("overwrite"), baseDirectory: arguments.input.workingDirectory)
  }

  static func preview(_ options: Operation.Options, as _: IdentityKind) throws(LarkError) -> ShortcutPreview {
    try Operation.preview(options)
  }

  static func run(_ options: Operation.Options, with caller: ShortcutCaller) async throws(LarkError) -> ShortcutOutput {
    let file =
      switch caller.client {
      case .user(let client): try await client.downloadResource(options, progress: caller.progress)
      case .bot(let client): try await client.downloadResource(options, progress: caller.progress)
      }
    return ShortcutOutput(
      data: ["saved_path": .string(file.savedPath), "size_bytes": .number(JSONNumber(file.size))],
      pretty: PrettyText(heading: ["Saved \(file.savedPath) (\(ByteCount.text(file.size)))"]))
  }
}
