// Generated from schema/im/biz_entity_tag_relation/update.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension IM.BizEntityTagRelation {
  /// Take tags of the organization off a chat.
  ///
  /// The platform calls it an update.
  ///
  /// - Callers: bot
  /// - Scopes: `im:biz_entity_tag_relation:write`
  /// - HTTP: `PUT /open-apis/im/v2/biz_entity_tag_relation`
  /// - Source: `schema/im/biz_entity_tag_relation/update.json`
  /// - SeeAlso: [The platform's page](https://open.feishu.cn/document/tenant-tag/update)
  public nonisolated struct Update: CallableByBotOnly {
    /// What the platform says of the method.
    public static let method = MethodInfo(
      id: "im.biz_entity_tag_relation.update",
      verb: .put,
      path: "/open-apis/im/v2/biz_entity_tag_relation",
      body: .json,
      scopes: .any("im:biz_entity_tag_relation:write"),
      risk: .write
    )

    /// What is tagged: always a chat.
    public var tagBizType: TagBizType
    /// The chat (`oc_…`).
    public var bizEntityID: String
    /// The tags to take off. At most 40 elements.
    public var tagIDs: [String]?
    /// Id of the bot. The platform's page does not list it.
    public var botID: String?

    /// Makes the request; fields left out are not sent.
    public init(tagBizType: TagBizType, bizEntityID: String, tagIDs: [String]? = nil, botID: String? = nil) {
      self.tagBizType = tagBizType
      self.bizEntityID = bizEntityID
      self.tagIDs = tagIDs
      self.botID = botID
    }

    public func encode(into request: inout RequestEncoder) {
      request.body("tag_biz_type", tagBizType)
      request.body("biz_entity_id", bizEntityID)
      request.body("tag_ids", tagIDs)
      request.body("bot_id", botID)
    }

    /// What is tagged: always a chat.
    public nonisolated struct TagBizType: OpenEnum {
      public static let chat = Self(rawValue: "chat")

      public let rawValue: String
      public init(rawValue: String) {
        self.rawValue = rawValue
      }
    }

    /// `im.biz_entity_tag_relation.update` answers nothing.
    public typealias Reply = EmptyReply
  }
}
