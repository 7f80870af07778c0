// Generated from schema/im/events/chat_updated.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension IM.Events {
  /// Settings of a chat changed.
  ///
  /// Only bots in the chat get it. Members chosen one by one to post show in `moderator_list`, not in
  /// `moderation_permission`.
  ///
  /// - Event: `im.chat.updated_v1`
  /// - Scopes: any of `im:chat:read`, `im:chat:readonly`, `im:chat`
  /// - Source: `schema/im/events/chat_updated.json`
  /// - SeeAlso: [The platform's page](https://open.feishu.cn/document/server-docs/group/chat/events/updated)
  public nonisolated struct ChatUpdated: LarkEvent, JSONEncodable, Codable {
    /// What the platform says of the event.
    public static let event = EventInfo(
      type: "im.chat.updated_v1", scopes: .any("im:chat:read", "im:chat:readonly", "im:chat")
    )

    /// The chat (`oc_…`).
    public var chatID: String?
    /// Who did it. May be missing or empty where a bot did.
    public var operatorID: IM.Types.UserIDs?
    /// Whether people from other organizations may be in the chat.
    public var external: Bool?
    /// Key of the organization of who did it.
    public var operatorTenantKey: String?
    /// The settings that changed, as they are now.
    public var afterChange: IM.Types.ChatChange?
    /// The same settings as they were.
    public var beforeChange: IM.Types.ChatChange?
    /// Who may post now and who no longer may, where members are chosen one by one.
    public var moderatorList: ModeratorList?

    /// Makes one without a field, to fill in tests.
    public init() {}

    public init?(from json: inout JSONReader) {
      guard json.enterObject() else { return nil }
      while let key = json.nextKey() {
        switch key {
        case "chat_id": chatID = json.read()
        case "operator_id": operatorID = json.read()
        case "external": external = json.read()
        case "operator_tenant_key": operatorTenantKey = json.read()
        case "after_change": afterChange = json.read()
        case "before_change": beforeChange = json.read()
        case "moderator_list": moderatorList = json.read()
        default: json.skip()
        }
      }
    }

    public func encode(to json: inout JSONWriter) {
      json.beginObject()
      json.write("chat_id", chatID)
      json.write("operator_id", operatorID)
      json.write("external", external)
      json.write("operator_tenant_key", operatorTenantKey)
      json.write("after_change", afterChange)
      json.write("before_change", beforeChange)
      json.write("moderator_list", moderatorList)
      json.endObject()
    }

    /// Who may post now and who no longer may, where members are chosen one by one.
    public nonisolated struct ModeratorList: JSONDecodable, JSONEncodable, Hashable, Sendable, Codable {
      /// Who may post from now on.
      public var addedMemberList: [IM.Types.EventModerator]?
      /// Who no longer may.
      public var removedMemberList: [IM.Types.EventModerator]?

      /// Makes one without a field, to fill in tests.
      public init() {}

      public init?(from json: inout JSONReader) {
        guard json.enterObject() else { return nil }
        while let key = json.nextKey() {
          switch key {
          case "added_member_list": addedMemberList = json.read()
          case "removed_member_list": removedMemberList = json.read()
          default: json.skip()
          }
        }
      }

      public func encode(to json: inout JSONWriter) {
        json.beginObject()
        json.write("added_member_list", addedMemberList)
        json.write("removed_member_list", removedMemberList)
        json.endObject()
      }
    }
  }
}
