// Generated from schema/board/types/label.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension Board {
  /// A short text.
  ///
  /// - Source: `schema/board/types/label.json`
  public nonisolated struct Label: JSONEncodable, Hashable, Sendable, Encodable {
    /// The text.
    public var content: String
    /// A colour.
    public var color: Board.Color?

    /// Makes one from its fields; those left out are not sent.
    public init(_ content: String, color: Board.Color? = nil) {
      self.content = content
      self.color = color
    }

    public func encode(to json: inout JSONWriter) {
      json.beginObject()
      json.write("tag", "label")
      json.write("content", content)
      json.write("color", color)
      json.endObject()
    }
  }
}
