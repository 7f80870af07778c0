// Generated from schema/im/batch_messages/send.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension IM.BatchMessages {
  /// Send a message to many people or departments.
  ///
  /// Only people within the reach of the bot get it, in their direct chat with it, after a while. At least one of the
  /// four lists must hold somebody. People take the scope `im:message:send_multi_users`, departments
  /// `im:message:send_multi_depts`, and both `im:message:send_as_bot` or `im:message` as well. An app may send 500,000
  /// a day; a text may have 150 KB, a post or a card 30 KB.
  ///
  /// - Callers: bot
  /// - Scopes: any of `im:message:send_multi_users`, `im:message:send_multi_depts`
  /// - HTTP: `POST /open-apis/message/v4/batch_send/`
  /// - Source: `schema/im/batch_messages/send.json`
  /// - SeeAlso: [The platform's
  ///   page](https://open.feishu.cn/document/server-docs/im-v1/batch_message/send-messages-in-batches)
  public nonisolated struct Send: CallableByBotOnly {
    /// What the platform says of the method.
    public static let method = MethodInfo(
      id: "im.batch_messages.send",
      verb: .post,
      path: "/open-apis/message/v4/batch_send/",
      body: .json,
      scopes: .any("im:message:send_multi_users", "im:message:send_multi_depts"),
      risk: .highRiskWrite
    )

    /// Type of the content: a card stands in `card`, all else in `content`.
    public var msgType: MsgType
    /// Content as a JSON object, not as text. Of a post it is below `post`, by language; Markdown is not taken.
    public var content: JSONObject?
    /// The card as a JSON object.
    public var card: JSONObject?
    /// Departments, with all below them. The root cannot be one. At most 200 elements.
    public var departmentIDs: [String]?
    /// People by open id. At most 200 elements.
    public var openIDs: [String]?
    /// People by user id. At most 200 elements.
    public var userIDs: [String]?
    /// People by union id. At most 200 elements.
    public var unionIDs: [String]?

    /// Makes the request; fields left out are not sent.
    public init(
      msgType: MsgType,
      content: JSONObject? = nil,
      card: JSONObject? = nil,
      departmentIDs: [String]? = nil,
      openIDs: [String]? = nil,
      userIDs: [String]? = nil,
      unionIDs: [String]? = nil
    ) {
      self.msgType = msgType
      self.content = content
      self.card = card
      self.departmentIDs = departmentIDs
      self.openIDs = openIDs
      self.userIDs = userIDs
      self.unionIDs = unionIDs
    }

    public func encode(into request: inout RequestEncoder) {
      request.body("msg_type", msgType)
      request.body("content", content)
      request.body("card", card)
      request.body("department_ids", departmentIDs)
      request.body("open_ids", openIDs)
      request.body("user_ids", userIDs)
      request.body("union_ids", unionIDs)
    }

    /// Type of the content: a card stands in `card`, all else in `content`.
    public nonisolated struct MsgType: OpenEnum {
      public static let text = Self(rawValue: "text")
      public static let image = Self(rawValue: "image")
      public static let post = Self(rawValue: "post")
      public static let shareChat = Self(rawValue: "share_chat")
      public static let interactive = Self(rawValue: "interactive")

      public let rawValue: String
      public init(rawValue: String) {
        self.rawValue = rawValue
      }
    }

    /// What `im.batch_messages.send` answers.
    public nonisolated struct Reply: LarkReply, JSONDecodable, JSONEncodable, Hashable, Sendable, Codable {
      /// Id of the message (`bm-…`): it can be recalled and counted, but neither edited nor replied to.
      public var messageID: String?
      /// Departments that are none.
      public var invalidDepartmentIDs: [String]?
      /// Open ids that are none.
      public var invalidOpenIDs: [String]?
      /// User ids that are none.
      public var invalidUserIDs: [String]?
      /// Union ids that are none.
      public var invalidUnionIDs: [String]?

      /// Makes one without a field, to fill in tests.
      public init() {}

      public init?(from json: inout JSONReader) {
        guard json.enterObject() else { return nil }
        while let key = json.nextKey() {
          switch key {
          case "message_id": messageID = json.read()
          case "invalid_department_ids": invalidDepartmentIDs = json.read()
          case "invalid_open_ids": invalidOpenIDs = json.read()
          case "invalid_user_ids": invalidUserIDs = json.read()
          case "invalid_union_ids": invalidUnionIDs = json.read()
          default: json.skip()
          }
        }
      }

      public func encode(to json: inout JSONWriter) {
        json.beginObject()
        json.write("message_id", messageID)
        json.write("invalid_department_ids", invalidDepartmentIDs)
        json.write("invalid_open_ids", invalidOpenIDs)
        json.write("invalid_user_ids", invalidUserIDs)
        json.write("invalid_union_ids", invalidUnionIDs)
        json.endObject()
      }
    }
  }
}
