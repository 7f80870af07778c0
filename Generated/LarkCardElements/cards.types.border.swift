// Generated from schema/cards/types/border.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension Card {
  /// A border.
  ///
  /// - Source: `schema/cards/types/border.json`
  public nonisolated struct Border: JSONEncodable, Hashable, Sendable, Encodable {
    /// Its colour. Default: `"grey"`.
    public var color: Card.Color?
    /// How round corners are, in pixels or percent, such as `8px`.
    public var cornerRadius: Card.Radius?

    /// Makes one from its fields; those left out are not sent.
    public init(color: Card.Color? = nil, cornerRadius: Card.Radius? = nil) {
      self.color = color
      self.cornerRadius = cornerRadius
    }

    public func encode(to json: inout JSONWriter) {
      json.beginObject()
      json.write("color", color)
      json.write("corner_radius", cornerRadius)
      json.endObject()
    }
  }
}
