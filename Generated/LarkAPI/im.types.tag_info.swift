// Generated from schema/im/types/tag_info.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension IM.Types {
  /// A tag of the organization.
  ///
  /// - Source: `schema/im/types/tag_info.json`
  public nonisolated struct TagInfo: JSONDecodable, JSONEncodable, Hashable, Sendable, Codable {
    /// Id of the tag.
    public var id: String?
    /// Id of the organization. The platform's page does not list it.
    public var tenantID: String?
    /// Kind of the tag: `tenant`.
    public var tagType: String?
    /// Its name.
    public var name: String?
    /// Its name by language.
    public var i18nNames: [IM.Types.TagName]?
    /// Who made it. The platform's page does not list it.
    public var creatorID: String?
    /// When it was made.
    public var createTime: String?
    /// When it was changed.
    public var updateTime: String?

    /// Makes one without a field, to fill in tests.
    public init() {}

    public init?(from json: inout JSONReader) {
      guard json.enterObject() else { return nil }
      while let key = json.nextKey() {
        switch key {
        case "id": id = json.read()
        case "tenant_id": tenantID = json.read()
        case "tag_type": tagType = json.read()
        case "name": name = json.read()
        case "i18n_names": i18nNames = json.read()
        case "creator_id": creatorID = json.read()
        case "create_time": createTime = json.read()
        case "update_time": updateTime = json.read()
        default: json.skip()
        }
      }
    }

    public func encode(to json: inout JSONWriter) {
      json.beginObject()
      json.write("id", id)
      json.write("tenant_id", tenantID)
      json.write("tag_type", tagType)
      json.write("name", name)
      json.write("i18n_names", i18nNames)
      json.write("creator_id", creatorID)
      json.write("create_time", createTime)
      json.write("update_time", updateTime)
      json.endObject()
    }
  }
}
