// Generated from schema/im/chat_user_setting/batch_get_mute_status.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension IM.ChatUserSetting {
  /// Tell which chats the user has muted.
  ///
  /// - Callers: user
  /// - Scopes: `im:chat:read`
  /// - HTTP: `POST /open-apis/im/v1/chat_user_setting/batch_get_mute_status`
  /// - Source: `schema/im/chat_user_setting/batch_get_mute_status.json`
  public nonisolated struct BatchGetMuteStatus: CallableByUserOnly {
    /// What the platform says of the method.
    public static let method = MethodInfo(
      id: "im.chat_user_setting.batch_get_mute_status",
      verb: .post,
      path: "/open-apis/im/v1/chat_user_setting/batch_get_mute_status",
      body: .json,
      scopes: .any("im:chat:read"),
      risk: .read
    )

    /// Ids of the chats (`oc_…`). An empty list is refused. From 1 to 100 elements.
    public var chatIDs: [String]

    /// Makes the request; fields left out are not sent.
    public init(chatIDs: [String]) {
      self.chatIDs = chatIDs
    }

    public func encode(into request: inout RequestEncoder) {
      request.body("chat_ids", chatIDs)
    }

    /// What `im.chat_user_setting.batch_get_mute_status` answers.
    public nonisolated struct Reply: LarkReply, JSONDecodable, JSONEncodable, Hashable, Sendable, Codable {
      /// The chats whose state is known.
      public var items: [Item]?
      /// Chats whose state could not be read, such as those the user is not in.
      public var invalidIDList: [InvalidIDListElement]?

      /// Makes one without a field, to fill in tests.
      public init() {}

      public init?(from json: inout JSONReader) {
        guard json.enterObject() else { return nil }
        while let key = json.nextKey() {
          switch key {
          case "items": items = json.read()
          case "invalid_id_list": invalidIDList = json.read()
          default: json.skip()
          }
        }
      }

      public func encode(to json: inout JSONWriter) {
        json.beginObject()
        json.write("items", items)
        json.write("invalid_id_list", invalidIDList)
        json.endObject()
      }

      /// Element of `items`.
      public nonisolated struct Item: JSONDecodable, JSONEncodable, Hashable, Sendable, Codable {
        /// Id of the chat (`oc_…`).
        public var chatID: String?
        /// Whether the user has muted the chat.
        public var isMuted: Bool?

        /// Makes one without a field, to fill in tests.
        public init() {}

        public init?(from json: inout JSONReader) {
          guard json.enterObject() else { return nil }
          while let key = json.nextKey() {
            switch key {
            case "chat_id": chatID = json.read()
            case "is_muted": isMuted = json.read()
            default: json.skip()
            }
          }
        }

        public func encode(to json: inout JSONWriter) {
          json.beginObject()
          json.write("chat_id", chatID)
          json.write("is_muted", isMuted)
          json.endObject()
        }
      }

      /// Element of `invalid_id_list`.
      public nonisolated struct InvalidIDListElement: JSONDecodable, JSONEncodable, Hashable, Sendable, Codable {
        /// Id of the chat (`oc_…`).
        public var id: String?
        /// Why not, for people.
        public var msg: String?

        /// Makes one without a field, to fill in tests.
        public init() {}

        public init?(from json: inout JSONReader) {
          guard json.enterObject() else { return nil }
          while let key = json.nextKey() {
            switch key {
            case "id": id = json.read()
            case "msg": msg = json.read()
            default: json.skip()
            }
          }
        }

        public func encode(to json: inout JSONWriter) {
          json.beginObject()
          json.write("id", id)
          json.write("msg", msg)
          json.endObject()
        }
      }
    }
  }
}
