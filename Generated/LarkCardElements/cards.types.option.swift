// Generated from schema/cards/types/option.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension Card {
  /// A choice of a menu.
  ///
  /// - Source: `schema/cards/types/option.json`
  public nonisolated struct Option: JSONEncodable, Hashable, Sendable, Encodable {
    /// What it says.
    public var text: Card.PlainText
    /// Icon in front of the text.
    public var icon: Card.Icon?
    /// What the app gets; distinct within the menu.
    public var value: String

    /// Makes one from its fields; those left out are not sent.
    public init(text: Card.PlainText, value: String, icon: Card.Icon? = nil) {
      self.text = text
      self.icon = icon
      self.value = value
    }

    public func encode(to json: inout JSONWriter) {
      json.beginObject()
      json.write("text", text)
      json.write("icon", icon)
      json.write("value", value)
      json.endObject()
    }
  }
}
