// Generated from schema/im/biz_entity_tag_relation/get.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension IM.BizEntityTagRelation {
  /// Get the tags of the organization that are on a chat.
  ///
  /// - Callers: bot
  /// - Scopes: any of `im:biz_entity_tag_relation:read`, `im:tag:read`
  /// - HTTP: `GET /open-apis/im/v2/biz_entity_tag_relation`
  /// - Source: `schema/im/biz_entity_tag_relation/get.json`
  /// - SeeAlso: [The platform's page](https://open.feishu.cn/document/tenant-tag/get)
  public nonisolated struct Get: CallableByBotOnly {
    /// What the platform says of the method.
    public static let method = MethodInfo(
      id: "im.biz_entity_tag_relation.get",
      verb: .get,
      path: "/open-apis/im/v2/biz_entity_tag_relation",
      scopes: .any("im:biz_entity_tag_relation:read", "im:tag:read"),
      risk: .read
    )

    /// What is tagged: always a chat.
    public var tagBizType: TagBizType
    /// The chat (`oc_…`).
    public var bizEntityID: String

    /// Makes the request; fields left out are not sent.
    public init(tagBizType: TagBizType, bizEntityID: String) {
      self.tagBizType = tagBizType
      self.bizEntityID = bizEntityID
    }

    public func encode(into request: inout RequestEncoder) {
      request.query("tag_biz_type", tagBizType)
      request.query("biz_entity_id", bizEntityID)
    }

    /// What is tagged: always a chat.
    public nonisolated struct TagBizType: OpenEnum {
      public static let chat = Self(rawValue: "chat")

      public let rawValue: String
      public init(rawValue: String) {
        self.rawValue = rawValue
      }
    }

    /// What `im.biz_entity_tag_relation.get` answers.
    public nonisolated struct Reply: LarkReply, JSONDecodable, JSONEncodable, Hashable, Sendable, Codable {
      /// The tags.
      public var tagInfoWithBindVersions: [TagInfoWithBindVersionsElement]?

      /// Makes one without a field, to fill in tests.
      public init() {}

      public init?(from json: inout JSONReader) {
        guard json.enterObject() else { return nil }
        while let key = json.nextKey() {
          switch key {
          case "tag_info_with_bind_versions": tagInfoWithBindVersions = json.read()
          default: json.skip()
          }
        }
      }

      public func encode(to json: inout JSONWriter) {
        json.beginObject()
        json.write("tag_info_with_bind_versions", tagInfoWithBindVersions)
        json.endObject()
      }

      /// A tag on the chat.
      public nonisolated struct TagInfoWithBindVersionsElement:
        JSONDecodable, JSONEncodable, Hashable, Sendable, Codable
      {
        /// A tag of the organization.
        public var tagInfo: IM.Types.TagInfo?
        /// Version of the tie between the two.
        public var bindVersion: String?

        /// Makes one without a field, to fill in tests.
        public init() {}

        public init?(from json: inout JSONReader) {
          guard json.enterObject() else { return nil }
          while let key = json.nextKey() {
            switch key {
            case "tag_info": tagInfo = json.read()
            case "bind_version": bindVersion = json.read()
            default: json.skip()
            }
          }
        }

        public func encode(to json: inout JSONWriter) {
          json.beginObject()
          json.write("tag_info", tagInfo)
          json.write("bind_version", bindVersion)
          json.endObject()
        }
      }
    }
  }
}
