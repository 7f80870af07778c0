// Generated from schema/im/messages/urgent_app.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension IM.Messages {
  /// Alert users to a message inside the app.
  ///
  /// The scope `im:message.urgent:app_send` is historical; the other one is the one to ask for.
  ///
  /// - Callers: bot. The bot must have sent the message, and be in its chat.
  /// - Scopes: any of `im:message.urgent`, `im:message.urgent:app_send`
  /// - HTTP: `PATCH /open-apis/im/v1/messages/{message_id}/urgent_app`
  /// - Source: `schema/im/messages/urgent_app.json`
  public nonisolated struct UrgentApp: CallableByBotOnly {
    /// What the platform says of the method.
    public static let method = MethodInfo(
      id: "im.messages.urgent_app",
      verb: .patch,
      path: "/open-apis/im/v1/messages/{message_id}/urgent_app",
      body: .json,
      scopes: .any("im:message.urgent", "im:message.urgent:app_send"),
      risk: .write
    )

    /// Id of the message (`om_…`).
    public var messageID: String
    /// Kind of the ids in `user_id_list`.
    public var userIDType: IM.Types.UserIDType
    /// Users to alert. At most 200 elements.
    public var userIDList: [String]

    /// Makes the request; fields left out are not sent.
    public init(messageID: String, userIDType: IM.Types.UserIDType, userIDList: [String]) {
      self.messageID = messageID
      self.userIDType = userIDType
      self.userIDList = userIDList
    }

    public func encode(into request: inout RequestEncoder) {
      request.path("message_id", messageID)
      request.query("user_id_type", userIDType)
      request.body("user_id_list", userIDList)
    }

    /// What `im.messages.urgent_app` answers.
    public nonisolated struct Reply: LarkReply, JSONDecodable, JSONEncodable, Hashable, Sendable, Codable {
      /// Users who could not be alerted.
      public var invalidUserIDList: [String]?

      /// Makes one without a field, to fill in tests.
      public init() {}

      public init?(from json: inout JSONReader) {
        guard json.enterObject() else { return nil }
        while let key = json.nextKey() {
          switch key {
          case "invalid_user_id_list": invalidUserIDList = json.read()
          default: json.skip()
          }
        }
      }

      public func encode(to json: inout JSONWriter) {
        json.beginObject()
        json.write("invalid_user_id_list", invalidUserIDList)
        json.endObject()
      }
    }
  }
}
