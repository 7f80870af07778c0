import LarkJSON

/// A shortcut as its file writes it.
struct ShortcutDocument: Sendable {
  /// What could be read; nil where something is missing.
  let shortcut: Shortcut?
  /// The calls, with the places where they stand.
  let uses: [(use: Shortcut.Use, position: JSONPosition)]
  /// Who may call; empty where there is a mistake in it.
  let identities: [Caller]
  /// File of the document, for messages.
  let file: String
}
