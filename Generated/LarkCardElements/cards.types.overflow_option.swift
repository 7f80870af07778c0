// Generated from schema/cards/types/overflow_option.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension Card {
  /// An entry of a menu behind three dots.
  ///
  /// - Source: `schema/cards/types/overflow_option.json`
  public nonisolated struct OverflowOption: JSONEncodable, Hashable, Sendable, Encodable {
    /// What it says, in at most 100 characters.
    public var text: Card.PlainText?
    /// Where it leads.
    public var multiURL: Card.URLSet?
    /// What the app gets.
    public var value: String?

    /// Makes one from its fields; those left out are not sent.
    public init(text: Card.PlainText? = nil, multiURL: Card.URLSet? = nil, value: String? = nil) {
      self.text = text
      self.multiURL = multiURL
      self.value = value
    }

    public func encode(to json: inout JSONWriter) {
      json.beginObject()
      json.write("text", text)
      json.write("multi_url", multiURL)
      json.write("value", value)
      json.endObject()
    }
  }
}
