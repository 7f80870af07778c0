// Generated from schema/cards/types/div_field.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension Card {
  /// A short text that may share its line with another.
  ///
  /// - Source: `schema/cards/types/div_field.json`
  public nonisolated struct DivField: JSONEncodable, Hashable, Sendable, Encodable {
    /// Whether two share a line.
    public var isShort: Bool?
    /// The text.
    public var text: Card.Text

    /// Makes one from its fields; those left out are not sent.
    public init(_ text: Card.Text, isShort: Bool? = nil) {
      self.isShort = isShort
      self.text = text
    }

    public func encode(to json: inout JSONWriter) {
      json.beginObject()
      json.write("is_short", isShort)
      json.write("text", text)
      json.endObject()
    }
  }
}
