// Generated from schema/im/batch_messages/read_user.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension IM.BatchMessages {
  /// Count who got and who read a message to many.
  ///
  /// Messages of the last 30 days, counted at the moment of the call.
  ///
  /// - Callers: bot
  /// - Scopes: any of `im:message:send_multi_depts`, `im:message:send_multi_users`
  /// - HTTP: `GET /open-apis/im/v1/batch_messages/{batch_message_id}/read_user`
  /// - Source: `schema/im/batch_messages/read_user.json`
  /// - SeeAlso: [The platform's page](https://open.feishu.cn/document/server-docs/im-v1/batch_message/read_user)
  public nonisolated struct ReadUser: CallableByBotOnly {
    /// What the platform says of the method.
    public static let method = MethodInfo(
      id: "im.batch_messages.read_user",
      verb: .get,
      path: "/open-apis/im/v1/batch_messages/{batch_message_id}/read_user",
      scopes: .any("im:message:send_multi_depts", "im:message:send_multi_users"),
      risk: .read
    )

    /// Id that sending gave (`bm-…`).
    public var batchMessageID: String

    /// Makes the request; fields left out are not sent.
    public init(batchMessageID: String) {
      self.batchMessageID = batchMessageID
    }

    public func encode(into request: inout RequestEncoder) {
      request.path("batch_message_id", batchMessageID)
    }

    /// What `im.batch_messages.read_user` answers.
    public nonisolated struct Reply: LarkReply, JSONDecodable, JSONEncodable, Hashable, Sendable, Codable {
      /// The counts.
      public var readUser: ReadUserValue?

      /// Makes one without a field, to fill in tests.
      public init() {}

      public init?(from json: inout JSONReader) {
        guard json.enterObject() else { return nil }
        while let key = json.nextKey() {
          switch key {
          case "read_user": readUser = json.read()
          default: json.skip()
          }
        }
      }

      public func encode(to json: inout JSONWriter) {
        json.beginObject()
        json.write("read_user", readUser)
        json.endObject()
      }

      /// The counts.
      public nonisolated struct ReadUserValue: JSONDecodable, JSONEncodable, Hashable, Sendable, Codable {
        /// How many read it.
        public var readCount: Int64Text?
        /// How many got it.
        public var totalCount: Int64Text?

        /// Makes one without a field, to fill in tests.
        public init() {}

        public init?(from json: inout JSONReader) {
          guard json.enterObject() else { return nil }
          while let key = json.nextKey() {
            switch key {
            case "read_count": readCount = json.read()
            case "total_count": totalCount = json.read()
            default: json.skip()
            }
          }
        }

        public func encode(to json: inout JSONWriter) {
          json.beginObject()
          json.write("read_count", readCount)
          json.write("total_count", totalCount)
          json.endObject()
        }
      }
    }
  }
}
