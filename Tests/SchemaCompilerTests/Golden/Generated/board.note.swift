// Generated from schema/board/note.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

/// A note.
///
/// - Tag: `note`
/// - Stands in: `board`, `stack`
/// - Only inside: `board`, at whatever depth
/// - Source: `schema/board/note.json`
public nonisolated struct PinnedNote: BoardElement, StackElement {
  /// A short text.
  public var text: Board.Label?

  /// Makes one from its fields; those left out are not sent.
  public init(text: Board.Label? = nil) {
    self.text = text
  }

  public func encode(to json: inout JSONWriter) {
    json.beginObject()
    json.write("tag", "note")
    json.write("text", text)
    json.endObject()
  }
}
