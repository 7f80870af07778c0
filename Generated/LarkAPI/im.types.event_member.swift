// Generated from schema/im/types/event_member.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension IM.Types {
  /// A person who came into a chat, left it or was invited.
  ///
  /// - Source: `schema/im/types/event_member.json`
  public nonisolated struct EventMember: JSONDecodable, JSONEncodable, Hashable, Sendable, Codable {
    /// Name of the person.
    public var name: String?
    /// Key of the person's organization.
    public var tenantKey: String?
    /// Ids of the person.
    public var userID: IM.Types.UserIDs?

    /// Makes one without a field, to fill in tests.
    public init() {}

    public init?(from json: inout JSONReader) {
      guard json.enterObject() else { return nil }
      while let key = json.nextKey() {
        switch key {
        case "name": name = json.read()
        case "tenant_key": tenantKey = json.read()
        case "user_id": userID = json.read()
        default: json.skip()
        }
      }
    }

    public func encode(to json: inout JSONWriter) {
      json.beginObject()
      json.write("name", name)
      json.write("tenant_key", tenantKey)
      json.write("user_id", userID)
      json.endObject()
    }
  }
}
