// Generated from schema/im/reactions/batch_query.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension IM.Reactions {
  /// Get the reactions to several messages.
  ///
  /// - Callers: user, bot
  /// - Scopes: any of `im:message.reactions:read`, `im:message:readonly`
  /// - HTTP: `POST /open-apis/im/v1/messages/reactions/batch_query`
  /// - Source: `schema/im/reactions/batch_query.json`
  /// - SeeAlso: [The platform's
  ///   page](https://open.feishu.cn/api-explorer?from=op_doc_tab&apiName=batch_query&project=im&resource=message.reaction&version=v1)
  public nonisolated struct BatchQuery: CallableByUserAndBot {
    /// What the platform says of the method.
    public static let method = MethodInfo(
      id: "im.reactions.batch_query",
      verb: .post,
      path: "/open-apis/im/v1/messages/reactions/batch_query",
      body: .json,
      scopes: .any("im:message.reactions:read", "im:message:readonly"),
      risk: .read
    )

    /// Kind of the ids of the users who reacted. Default: `"open_id"`.
    public var userIDType: IM.Types.UserIDType?
    /// The messages to look at. At most 20 elements.
    public var queries: [QueriesElement]
    /// How many reactions to return for each message. From 1 to 10. Default: `10`.
    public var pageSizePerMessage: Int?
    /// Only reactions with this emoji.
    public var reactionType: String?

    /// Makes the request; fields left out are not sent.
    public init(
      queries: [QueriesElement],
      userIDType: IM.Types.UserIDType? = nil,
      pageSizePerMessage: Int? = nil,
      reactionType: String? = nil
    ) {
      self.userIDType = userIDType
      self.queries = queries
      self.pageSizePerMessage = pageSizePerMessage
      self.reactionType = reactionType
    }

    public func encode(into request: inout RequestEncoder) {
      request.query("user_id_type", userIDType)
      request.body("queries", queries)
      request.body("page_size_per_message", pageSizePerMessage)
      request.body("reaction_type", reactionType)
    }

    /// Element of `queries`.
    public nonisolated struct QueriesElement: JSONEncodable, Hashable, Sendable, Encodable {
      /// Id of the message (`om_…`). The call fails or does nothing without it.
      public var messageID: String?
      /// Where to go on for this message: the token of its page before.
      public var pageToken: String?

      /// Makes one from its fields; those left out are not sent.
      public init(messageID: String, pageToken: String? = nil) {
        self.messageID = messageID
        self.pageToken = pageToken
      }

      public func encode(to json: inout JSONWriter) {
        json.beginObject()
        json.write("message_id", messageID)
        json.write("page_token", pageToken)
        json.endObject()
      }
    }

    /// What `im.reactions.batch_query` answers.
    public nonisolated struct Reply: LarkReply, JSONDecodable, JSONEncodable, Hashable, Sendable, Codable {
      /// The reactions, message by message.
      public var successMsgReactionDetails: [SuccessMsgReactionDetailsElement]?
      /// How often each emoji was used, message by message.
      public var successMsgReactionCounts: [SuccessMsgReactionCountsElement]?
      /// Messages whose reactions could not be read.
      public var failMsgReactionDetails: [FailMsgReactionDetailsElement]?

      /// Makes one without a field, to fill in tests.
      public init() {}

      public init?(from json: inout JSONReader) {
        guard json.enterObject() else { return nil }
        while let key = json.nextKey() {
          switch key {
          case "success_msg_reaction_details": successMsgReactionDetails = json.read()
          case "success_msg_reaction_counts": successMsgReactionCounts = json.read()
          case "fail_msg_reaction_details": failMsgReactionDetails = json.read()
          default: json.skip()
          }
        }
      }

      public func encode(to json: inout JSONWriter) {
        json.beginObject()
        json.write("success_msg_reaction_details", successMsgReactionDetails)
        json.write("success_msg_reaction_counts", successMsgReactionCounts)
        json.write("fail_msg_reaction_details", failMsgReactionDetails)
        json.endObject()
      }

      /// Element of `success_msg_reaction_details`.
      public nonisolated struct SuccessMsgReactionDetailsElement:
        JSONDecodable, JSONEncodable, Hashable, Sendable, Codable
      {
        /// Id of the message (`om_…`).
        public var messageID: String?
        /// Whether the message has more reactions.
        public var hasMore: Bool?
        /// Token for the next reactions to this message.
        public var pageToken: String?
        /// Reactions to the message.
        public var messageReactionItems: [MessageReactionItemsElement]?

        /// Makes one without a field, to fill in tests.
        public init() {}

        public init?(from json: inout JSONReader) {
          guard json.enterObject() else { return nil }
          while let key = json.nextKey() {
            switch key {
            case "message_id": messageID = json.read()
            case "has_more": hasMore = json.read()
            case "page_token": pageToken = json.read()
            case "message_reaction_items": messageReactionItems = json.read()
            default: json.skip()
            }
          }
        }

        public func encode(to json: inout JSONWriter) {
          json.beginObject()
          json.write("message_id", messageID)
          json.write("has_more", hasMore)
          json.write("page_token", pageToken)
          json.write("message_reaction_items", messageReactionItems)
          json.endObject()
        }

        /// Element of `message_reaction_items`.
        public nonisolated struct MessageReactionItemsElement:
          JSONDecodable, JSONEncodable, Hashable, Sendable, Codable
        {
          /// Id of the reaction; removing it takes this id.
          public var reactionID: String?
          /// Who added a reaction.
          public var `operator`: IM.Types.ReactionOperator?
          /// When it was added, Unix time in milliseconds.
          public var actionTime: MillisecondTimestamp?
          /// Key of the emoji, such as `SMILE` or `OK`.
          public var emojiType: String?

          /// All that the platform sent of it, with fields that the schema does not list.
          public private(set) var rawJSON = RawJSON()

          /// Makes one without a field, to fill in tests.
          public init() {}

          public init?(from json: inout JSONReader) {
            let mark = json.mark
            guard json.enterObject() else { return nil }
            while let key = json.nextKey() {
              switch key {
              case "reaction_id": reactionID = json.read()
              case "operator": `operator` = json.read()
              case "action_time": actionTime = json.read()
              case "emoji_type": emojiType = json.read()
              default: json.skip()
              }
            }
            rawJSON = json.rawJSON(since: mark)
          }

          public func encode(to json: inout JSONWriter) {
            json.beginObject()
            json.write("reaction_id", reactionID)
            json.write("operator", `operator`)
            json.write("action_time", actionTime)
            json.write("emoji_type", emojiType)
            json.endObject()
          }
        }
      }

      /// Element of `success_msg_reaction_counts`.
      public nonisolated struct SuccessMsgReactionCountsElement:
        JSONDecodable, JSONEncodable, Hashable, Sendable, Codable
      {
        /// Id of the message (`om_…`).
        public var messageID: String?
        /// One entry for each emoji.
        public var reactionCount: [ReactionCountElement]?

        /// Makes one without a field, to fill in tests.
        public init() {}

        public init?(from json: inout JSONReader) {
          guard json.enterObject() else { return nil }
          while let key = json.nextKey() {
            switch key {
            case "message_id": messageID = json.read()
            case "reaction_count": reactionCount = json.read()
            default: json.skip()
            }
          }
        }

        public func encode(to json: inout JSONWriter) {
          json.beginObject()
          json.write("message_id", messageID)
          json.write("reaction_count", reactionCount)
          json.endObject()
        }

        /// Element of `reaction_count`.
        public nonisolated struct ReactionCountElement: JSONDecodable, JSONEncodable, Hashable, Sendable, Codable {
          /// Key of the emoji, such as `SMILE` or `OK`.
          public var reactionType: String?
          /// How often it was used.
          public var count: Int64Text?

          /// All that the platform sent of it, with fields that the schema does not list.
          public private(set) var rawJSON = RawJSON()

          /// Makes one without a field, to fill in tests.
          public init() {}

          public init?(from json: inout JSONReader) {
            let mark = json.mark
            guard json.enterObject() else { return nil }
            while let key = json.nextKey() {
              switch key {
              case "reaction_type": reactionType = json.read()
              case "count": count = json.read()
              default: json.skip()
              }
            }
            rawJSON = json.rawJSON(since: mark)
          }

          public func encode(to json: inout JSONWriter) {
            json.beginObject()
            json.write("reaction_type", reactionType)
            json.write("count", count)
            json.endObject()
          }
        }
      }

      /// Element of `fail_msg_reaction_details`.
      public nonisolated struct FailMsgReactionDetailsElement:
        JSONDecodable, JSONEncodable, Hashable, Sendable, Codable
      {
        /// Id of the message (`om_…`).
        public var messageID: String?
        /// Why not.
        public var failReason: FailReason?

        /// Makes one without a field, to fill in tests.
        public init() {}

        public init?(from json: inout JSONReader) {
          guard json.enterObject() else { return nil }
          while let key = json.nextKey() {
            switch key {
            case "message_id": messageID = json.read()
            case "fail_reason": failReason = json.read()
            default: json.skip()
            }
          }
        }

        public func encode(to json: inout JSONWriter) {
          json.beginObject()
          json.write("message_id", messageID)
          json.write("fail_reason", failReason)
          json.endObject()
        }

        /// Why not.
        public nonisolated struct FailReason: OpenEnum {
          /// No such message.
          public static let invalid = Self(rawValue: "invalid")
          /// The page token does not fit the message.
          public static let invalidPageToken = Self(rawValue: "invalid_page_token")
          /// The caller may not see the message.
          public static let noPermission = Self(rawValue: "no_permission")

          public let rawValue: String
          public init(rawValue: String) {
            self.rawValue = rawValue
          }
        }
      }
    }
  }
}
