import LarkCore
import LarkIM
import LarkJSON

/// `lark im +messages-resources-download`.
enum MessagesResourcesDownloadCommand: ShortcutOutputCommand {
  typealias Operation = IM.Shortcuts.MessagesResourcesDownload

  static func complete(
    _ operation: inout Operation, _ arguments: ShortcutArguments
  ) throws(CommandError) -> [ShortcutWarning] {
    operation.baseDirectory = arguments.workingDirectory
    return []
  }

  static func output(_ file: Operation.Output) -> ShortcutOutput {
    return ShortcutOutput(
      data: ["saved_path": .string(file.savedPath), "size_bytes": .number(JSONNumber(file.size))],
      pretty: PrettyText(heading: ["Saved \(file.savedPath) (\(ByteCount.text(file.size)))"]))
  }
}
