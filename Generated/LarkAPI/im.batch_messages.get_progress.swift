// Generated from schema/im/batch_messages/get_progress.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension IM.BatchMessages {
  /// Get how far sending or recalling a message to many has come.
  ///
  /// Messages of the last 30 days, counted at the moment of the call.
  ///
  /// - Callers: bot
  /// - Scopes: any of `im:message:send_multi_depts`, `im:message:send_multi_users`
  /// - HTTP: `GET /open-apis/im/v1/batch_messages/{batch_message_id}/get_progress`
  /// - Source: `schema/im/batch_messages/get_progress.json`
  /// - SeeAlso: [The platform's page](https://open.feishu.cn/document/server-docs/im-v1/batch_message/get_progress)
  public nonisolated struct GetProgress: CallableByBotOnly {
    /// What the platform says of the method.
    public static let method = MethodInfo(
      id: "im.batch_messages.get_progress",
      verb: .get,
      path: "/open-apis/im/v1/batch_messages/{batch_message_id}/get_progress",
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

    /// What `im.batch_messages.get_progress` answers.
    public nonisolated struct Reply: LarkReply, JSONDecodable, JSONEncodable, Hashable, Sendable, Codable {
      /// How far sending has come.
      public var batchMessageSendProgress: BatchMessageSendProgress?
      /// How far recalling has come.
      public var batchMessageRecallProgress: BatchMessageRecallProgress?

      /// Makes one without a field, to fill in tests.
      public init() {}

      public init?(from json: inout JSONReader) {
        guard json.enterObject() else { return nil }
        while let key = json.nextKey() {
          switch key {
          case "batch_message_send_progress": batchMessageSendProgress = json.read()
          case "batch_message_recall_progress": batchMessageRecallProgress = json.read()
          default: json.skip()
          }
        }
      }

      public func encode(to json: inout JSONWriter) {
        json.beginObject()
        json.write("batch_message_send_progress", batchMessageSendProgress)
        json.write("batch_message_recall_progress", batchMessageRecallProgress)
        json.endObject()
      }

      /// How far sending has come.
      public nonisolated struct BatchMessageSendProgress: JSONDecodable, JSONEncodable, Hashable, Sendable, Codable {
        /// How many are to get it; 0 before it began.
        public var validUserIDsCount: Int?
        /// How many got it. Those out of the bot's reach never do.
        public var successUserIDsCount: Int?
        /// How many read it.
        public var readUserIDsCount: Int?

        /// Makes one without a field, to fill in tests.
        public init() {}

        public init?(from json: inout JSONReader) {
          guard json.enterObject() else { return nil }
          while let key = json.nextKey() {
            switch key {
            case "valid_user_ids_count": validUserIDsCount = json.read()
            case "success_user_ids_count": successUserIDsCount = json.read()
            case "read_user_ids_count": readUserIDsCount = json.read()
            default: json.skip()
            }
          }
        }

        public func encode(to json: inout JSONWriter) {
          json.beginObject()
          json.write("valid_user_ids_count", validUserIDsCount)
          json.write("success_user_ids_count", successUserIDsCount)
          json.write("read_user_ids_count", readUserIDsCount)
          json.endObject()
        }
      }

      /// How far recalling has come.
      public nonisolated struct BatchMessageRecallProgress: JSONDecodable, JSONEncodable, Hashable, Sendable, Codable {
        /// Whether it was recalled.
        public var recall: Bool?
        /// How many copies are gone.
        public var recallCount: Int?

        /// Makes one without a field, to fill in tests.
        public init() {}

        public init?(from json: inout JSONReader) {
          guard json.enterObject() else { return nil }
          while let key = json.nextKey() {
            switch key {
            case "recall": recall = json.read()
            case "recall_count": recallCount = json.read()
            default: json.skip()
            }
          }
        }

        public func encode(to json: inout JSONWriter) {
          json.beginObject()
          json.write("recall", recall)
          json.write("recall_count", recallCount)
          json.endObject()
        }
      }
    }
  }
}
