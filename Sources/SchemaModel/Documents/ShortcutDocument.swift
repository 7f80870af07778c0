import LarkJSON

/// A shortcut as its file writes it.
struct ShortcutDocument: Sendable {
  /// What could be read; nil where something is missing.
  let shortcut: Shortcut?
  /// The named methods, with the places where they stand.
  let uses: [(id: MethodID, position: JSONPosition)]
  /// File of the document, for messages.
  let file: String
}
