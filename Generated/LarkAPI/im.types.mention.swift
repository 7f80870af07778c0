// Generated from schema/im/types/mention.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension IM.Types {
  /// A user or bot mentioned in a message.
  ///
  /// - Source: `schema/im/types/mention.json`
  public nonisolated struct Mention: JSONDecodable, JSONEncodable, Hashable, Sendable, Codable {
    /// Placeholder in the text that stands for the mention.
    public var key: String?
    /// Id of who is mentioned: of the kind that `user_id_type` asks for (`ou_…` by default); with another kind, a bot
    /// comes as its app id (`cli_…`).
    public var id: String?
    /// Kind of `id`: `open_id`, `union_id`, `user_id`, or `app_id` for a bot.
    public var idType: String?
    /// Name to show for the mention.
    public var name: String?
    /// Key of the organization of who is mentioned.
    public var tenantKey: String?

    /// Makes one without a field, to fill in tests.
    public init() {}

    public init?(from json: inout JSONReader) {
      guard json.enterObject() else { return nil }
      while let key = json.nextKey() {
        switch key {
        case "key": self.key = json.read()
        case "id": id = json.read()
        case "id_type": idType = json.read()
        case "name": name = json.read()
        case "tenant_key": tenantKey = json.read()
        default: json.skip()
        }
      }
    }

    public func encode(to json: inout JSONWriter) {
      json.beginObject()
      json.write("key", key)
      json.write("id", id)
      json.write("id_type", idType)
      json.write("name", name)
      json.write("tenant_key", tenantKey)
      json.endObject()
    }
  }
}
