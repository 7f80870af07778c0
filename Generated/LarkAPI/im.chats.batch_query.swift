// Generated from schema/im/chats/batch_query.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension IM.Chats {
  /// Get several chats at once.
  ///
  /// - Callers: user, bot
  /// - Scopes: `im:chat:read`
  /// - HTTP: `POST /open-apis/im/v1/chats/batch_query`
  /// - Source: `schema/im/chats/batch_query.json`
  public nonisolated struct BatchQuery: CallableByUserAndBot {
    /// What the platform says of the method.
    public static let method = MethodInfo(
      id: "im.chats.batch_query",
      verb: .post,
      path: "/open-apis/im/v1/chats/batch_query",
      body: .json,
      scopes: .any("im:chat:read"),
      risk: .read
    )

    /// Kind of the user ids in the reply.
    public var userIDType: IM.Types.UserIDType?
    /// Ids of the chats (`oc_…`). One that is out of sight is missing from the reply. At most 50 elements.
    public var chatIDs: [String]

    /// Makes the request; fields left out are not sent.
    public init(chatIDs: [String], userIDType: IM.Types.UserIDType? = nil) {
      self.userIDType = userIDType
      self.chatIDs = chatIDs
    }

    public func encode(into request: inout RequestEncoder) {
      request.query("user_id_type", userIDType)
      request.body("chat_ids", chatIDs)
    }

    /// What `im.chats.batch_query` answers.
    public nonisolated struct Reply: LarkReply, JSONDecodable, JSONEncodable, Hashable, Sendable, Codable {
      /// The chats found.
      public var items: [Item]?

      /// Makes one without a field, to fill in tests.
      public init() {}

      public init?(from json: inout JSONReader) {
        guard json.enterObject() else { return nil }
        while let key = json.nextKey() {
          switch key {
          case "items": items = json.read()
          default: json.skip()
          }
        }
      }

      public func encode(to json: inout JSONWriter) {
        json.beginObject()
        json.write("items", items)
        json.endObject()
      }

      /// Element of `items`.
      public nonisolated struct Item: JSONDecodable, JSONEncodable, Hashable, Sendable, Codable {
        /// Id of the chat (`oc_…`).
        public var chatID: String?
        /// What kind of conversation a chat is.
        public var chatMode: IM.Types.ChatMode?
        /// Name of the chat. Empty for a direct chat.
        public var name: String?
        /// URL of the avatar.
        public var avatar: String?
        /// Description of the chat.
        public var description: String?
        /// Whether people from other organizations may be in the chat.
        public var external: Bool?
        /// Key of the organization of the chat.
        public var tenantKey: String?
        /// The owner, of the kind `owner_id_type` names. Groups only.
        public var ownerID: String?
        /// Kind of `owner_id`.
        public var ownerIDType: String?
        /// Id of the other side of a direct chat.
        public var p2pTargetID: String?
        /// What the other side of a direct chat is.
        public var p2pTargetType: IM.Types.P2PTargetType?

        /// All that the platform sent of it, with fields that the schema does not list.
        public private(set) var rawJSON = RawJSON()

        /// Makes one without a field, to fill in tests.
        public init() {}

        public init?(from json: inout JSONReader) {
          let mark = json.mark
          guard json.enterObject() else { return nil }
          while let key = json.nextKey() {
            switch key {
            case "chat_id": chatID = json.read()
            case "chat_mode": chatMode = json.read()
            case "name": name = json.read()
            case "avatar": avatar = json.read()
            case "description": description = json.read()
            case "external": external = json.read()
            case "tenant_key": tenantKey = json.read()
            case "owner_id": ownerID = json.read()
            case "owner_id_type": ownerIDType = json.read()
            case "p2p_target_id": p2pTargetID = json.read()
            case "p2p_target_type": p2pTargetType = json.read()
            default: json.skip()
            }
          }
          rawJSON = json.rawJSON(since: mark)
        }

        public func encode(to json: inout JSONWriter) {
          json.beginObject()
          json.write("chat_id", chatID)
          json.write("chat_mode", chatMode)
          json.write("name", name)
          json.write("avatar", avatar)
          json.write("description", description)
          json.write("external", external)
          json.write("tenant_key", tenantKey)
          json.write("owner_id", ownerID)
          json.write("owner_id_type", ownerIDType)
          json.write("p2p_target_id", p2pTargetID)
          json.write("p2p_target_type", p2pTargetType)
          json.endObject()
        }
      }
    }
  }
}
