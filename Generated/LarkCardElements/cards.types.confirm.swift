// Generated from schema/cards/types/confirm.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension Card {
  /// A question that comes before anything happens.
  ///
  /// - Source: `schema/cards/types/confirm.json`
  public nonisolated struct Confirm: JSONEncodable, Hashable, Sendable, Encodable {
    /// Title of the question.
    public var title: Card.PlainText
    /// The question.
    public var text: Card.PlainText

    /// Makes one from its fields; those left out are not sent.
    public init(title: Card.PlainText, text: Card.PlainText) {
      self.title = title
      self.text = text
    }

    public func encode(to json: inout JSONWriter) {
      json.beginObject()
      json.write("title", title)
      json.write("text", text)
      json.endObject()
    }
  }
}
