// Generated from schema/im/events/members_added.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension IM.Events {
  /// Users joined a chat.
  ///
  /// Chats sorted into topics send it, too.
  ///
  /// - Event: `im.chat.member.user.added_v1`
  /// - Scopes: any of `im:chat.members:read`, `im:chat:readonly`, `im:chat`
  /// - Source: `schema/im/events/members_added.json`
  /// - SeeAlso: [The platform's page](https://open.feishu.cn/document/server-docs/group/chat-member/event/added)
  public nonisolated struct MembersAdded: LarkEvent, JSONEncodable, Codable {
    /// What the platform says of the event.
    public static let event = EventInfo(
      type: "im.chat.member.user.added_v1", scopes: .any("im:chat.members:read", "im:chat:readonly", "im:chat")
    )

    /// The chat (`oc_…`).
    public var chatID: String?
    /// Who added them: the user itself, where somebody joined alone. May be missing or empty where a bot did.
    public var operatorID: IM.Types.UserIDs?
    /// Whether people from other organizations may be in the chat.
    public var external: Bool?
    /// Key of the organization of who did it.
    public var operatorTenantKey: String?
    /// Who joined.
    public var users: [IM.Types.EventMember]?
    /// Name of the chat.
    public var name: String?
    /// Name of the chat by language.
    public var i18nNames: IM.Types.LocalizedNames?

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
        case "users": users = json.read()
        case "name": name = json.read()
        case "i18n_names": i18nNames = json.read()
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
      json.write("users", users)
      json.write("name", name)
      json.write("i18n_names", i18nNames)
      json.endObject()
    }
  }
}
