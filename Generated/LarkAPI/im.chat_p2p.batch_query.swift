// Generated from schema/im/chat_p2p/batch_query.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension IM.ChatP2P {
  /// Find the direct chats with given people.
  ///
  /// - Callers: user, bot. For whom the platform answers a bot is not documented; it says so itself where it does not.
  /// - Scopes: unknown
  /// - HTTP: `POST /open-apis/im/v1/chat_p2p/batch_query`
  /// - Source: `schema/im/chat_p2p/batch_query.json`
  public nonisolated struct BatchQuery: CallableByUserAndBot {
    /// What the platform says of the method.
    public static let method = MethodInfo(
      id: "im.chat_p2p.batch_query",
      verb: .post,
      path: "/open-apis/im/v1/chat_p2p/batch_query",
      body: .json,
      scopes: .unknown,
      risk: .read
    )

    /// Kind of the ids in `chatter_ids`.
    public var chatterIDType: ChatterIDType?
    /// The people.
    public var chatterIDs: [String]

    /// Makes the request; fields left out are not sent.
    public init(chatterIDs: [String], chatterIDType: ChatterIDType? = nil) {
      self.chatterIDType = chatterIDType
      self.chatterIDs = chatterIDs
    }

    public func encode(into request: inout RequestEncoder) {
      request.query("chatter_id_type", chatterIDType)
      request.body("chatter_ids", chatterIDs)
    }

    /// Kind of the ids in `chatter_ids`.
    public nonisolated struct ChatterIDType: OpenEnum {
      /// A user, `ou_…`.
      public static let openID = Self(rawValue: "open_id")
      /// A user, `on_…`.
      public static let unionID = Self(rawValue: "union_id")
      /// A user, by the id inside the organization.
      public static let userID = Self(rawValue: "user_id")

      public let rawValue: String
      public init(rawValue: String) {
        self.rawValue = rawValue
      }
    }

    /// What `im.chat_p2p.batch_query` answers.
    public nonisolated struct Reply: LarkReply, JSONDecodable, JSONEncodable, Hashable, Sendable, Codable {
      /// The direct chats found.
      public var p2pChats: [P2PChatsElement]?

      /// Makes one without a field, to fill in tests.
      public init() {}

      public init?(from json: inout JSONReader) {
        guard json.enterObject() else { return nil }
        while let key = json.nextKey() {
          switch key {
          case "p2p_chats": p2pChats = json.read()
          default: json.skip()
          }
        }
      }

      public func encode(to json: inout JSONWriter) {
        json.beginObject()
        json.write("p2p_chats", p2pChats)
        json.endObject()
      }

      /// Element of `p2p_chats`.
      public nonisolated struct P2PChatsElement: JSONDecodable, JSONEncodable, Hashable, Sendable, Codable {
        /// Id of the chat (`oc_…`).
        public var chatID: String?

        /// Fields that the schema does not list.
        public var otherFields: JSONObject = [:]

        /// Makes one without a field, to fill in tests.
        public init() {}

        public init?(from json: inout JSONReader) {
          guard json.enterObject() else { return nil }
          while let key = json.nextKey() {
            switch key {
            case "chat_id": chatID = json.read()
            default: otherFields[key.string] = json.read()
            }
          }
        }

        public func encode(to json: inout JSONWriter) {
          json.beginObject()
          json.write("chat_id", chatID)
          for (key, value) in otherFields {
            json.write(key: key)
            value.encode(to: &json)
          }
          json.endObject()
        }
      }
    }
  }
}
