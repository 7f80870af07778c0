import LarkCore
import LarkIM

/// The command of a shortcut: what its result looks like. Flags and checks are the schema's, the work is the library's, and
/// everything else the runner's.
protocol ShortcutCommand: Sendable {
  /// The library's shortcut.
  associatedtype Operation: ShortcutOptions
  /// Whether it reads standard input while it works, so that only somebody who types or pipes can use it.
  static var readsWhileItWorks: Bool { get }

  /// Adds what only the command line knows, and says what has no effect.
  ///
  /// - Parameters:
  ///   - operation: The shortcut with the options that were read.
  ///   - arguments: The flags.
  /// - Returns: What people should know.
  static func complete(
    _ operation: inout Operation, _ arguments: ShortcutArguments
  ) throws(CommandError) -> [ShortcutWarning]

  /// The calls that would be made. Nothing is sent.
  static func preview(_ operation: Operation, as identity: IdentityKind) throws(LarkError) -> ShortcutPreview

  /// Does the work.
  static func run(_ operation: Operation, with caller: ShortcutCaller) async throws(LarkError) -> ShortcutOutput
}

/// The command of a shortcut that the library runs by itself.
protocol ShortcutOutputCommand: ShortcutCommand where Operation: RunnableShortcut {
  /// The result as it is printed.
  static func output(_ result: Operation.Output) -> ShortcutOutput
}

extension ShortcutCommand {
  static var readsWhileItWorks: Bool { false }

  /// What the schema says of the shortcut.
  static var info: ShortcutInfo { Operation.info }

  /// Id of the shortcut, such as `im.shortcuts.chat-create`.
  static var id: String { info.id }

  static func complete(
    _ operation: inout Operation, _ arguments: ShortcutArguments
  ) throws(CommandError) -> [ShortcutWarning] { [] }
}

extension ShortcutOutputCommand {
  static func preview(_ operation: Operation, as identity: IdentityKind) throws(LarkError) -> ShortcutPreview {
    try operation.preview(as: identity)
  }

  static func run(_ operation: Operation, with caller: ShortcutCaller) async throws(LarkError) -> ShortcutOutput {
    output(try await operation.run(with: caller.client, progress: caller.progress))
  }
}

extension ShortcutPreview {
  /// The preview with a word more about its first call, where there is something to note of it.
  func noting(_ hint: String) -> ShortcutPreview {
    var preview = self
    if let note = preview.calls.first?.note { preview.calls[0].note = "\(note); \(hint)" }
    return preview
  }
}

/// What a shortcut runs with.
struct ShortcutCaller: Sendable {
  /// The client of the settled identity.
  let client: AnyLarkClient
  /// Tells how far the work has come.
  let progress: @Sendable (ShortcutProgress) -> Void
}

/// The flags of options, for texts of the library, which name options between backticks.
struct FlagNames: Sendable {
  private let flags: [String: String]

  /// - Parameter flags: The flag of each option.
  init(_ flags: [String: String]) {
    self.flags = flags.merging(flags["pageLimit"].map { ["pages": $0] } ?? [:]) { $1 }
  }

  /// The text with flags in place of options: "give `chatIDs`" becomes "give --chat-id".
  func text(_ text: String) -> String {
    var parts = text.split(separator: "`", omittingEmptySubsequences: false).map(String.init)
    for index in stride(from: 1, to: parts.count, by: 2) {
      // A last mark without a partner is none.
      guard index < parts.count - 1 else {
        parts[index] = "`\(parts[index])"
        break
      }
      parts[index] = flags[parts[index]].map { "--\($0)" } ?? "`\(parts[index])`"
    }
    return parts.joined()
  }

  /// The error as somebody who types flags understands it.
  func error(_ error: LarkError) -> LarkError {
    var error = error
    error.message = text(error.message)
    error.remedy = error.remedy.map(text)
    error.options = error.options.map { flags[$0] ?? $0 }
    return error
  }

  /// The preview as somebody who types flags understands it.
  func preview(_ preview: ShortcutPreview) -> ShortcutPreview {
    var preview = preview
    preview.description = preview.description.map(text)
    for index in preview.calls.indices { preview.calls[index].note = preview.calls[index].note.map(text) }
    return preview
  }
}
