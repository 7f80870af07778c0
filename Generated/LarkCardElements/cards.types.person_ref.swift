// Generated from schema/cards/types/person_ref.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension Card {
  /// A person in a list.
  ///
  /// - Source: `schema/cards/types/person_ref.json`
  public nonisolated struct ListedPerson: JSONEncodable, Hashable, Sendable, Encodable {
    /// Id of the person: open id, union id or user id.
    public var id: String

    /// Makes one from its fields; those left out are not sent.
    public init(_ id: String) {
      self.id = id
    }

    public func encode(to json: inout JSONWriter) {
      json.beginObject()
      json.write("id", id)
      json.endObject()
    }
  }
}
