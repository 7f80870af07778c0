// Generated from schema/cards/types/person_option.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension Card {
  /// A person of a menu.
  ///
  /// - Source: `schema/cards/types/person_option.json`
  public nonisolated struct PersonOption: JSONEncodable, Hashable, Sendable, Encodable {
    /// Open id of the person.
    public var value: String

    /// Makes one from its fields; those left out are not sent.
    public init(_ value: String) {
      self.value = value
    }

    public func encode(to json: inout JSONWriter) {
      json.beginObject()
      json.write("value", value)
      json.endObject()
    }
  }
}
