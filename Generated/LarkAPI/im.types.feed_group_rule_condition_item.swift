// Generated from schema/im/types/feed_group_rule_condition_item.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension IM.Types {
  /// One test of a rule. `type` says which of `keyword`, `user_id` and `chat_type` is looked at.
  ///
  /// - Source: `schema/im/types/feed_group_rule_condition_item.json`
  public nonisolated struct FeedGroupRuleConditionItem: JSONDecodable, JSONEncodable, Hashable, Sendable, Codable {
    /// What the test looks at.
    public var type: Kind?
    /// How the test compares: `contain` and `not_contain` go with a keyword, `is` and `is_not` with a user or a kind of
    /// chat.
    public var `operator`: Operator?
    /// Text to look for.
    public var keyword: String?
    /// User to look for.
    public var userID: String?
    /// Kind of chat to look for.
    public var chatType: ChatType?

    /// Makes one from its fields; those left out are not sent.
    public init(
      type: Kind, `operator`: Operator, keyword: String? = nil, userID: String? = nil, chatType: ChatType? = nil
    ) {
      self.type = type
      self.operator = `operator`
      self.keyword = keyword
      self.userID = userID
      self.chatType = chatType
    }

    public init?(from json: inout JSONReader) {
      guard json.enterObject() else { return nil }
      while let key = json.nextKey() {
        switch key {
        case "type": type = json.read()
        case "operator": `operator` = json.read()
        case "keyword": keyword = json.read()
        case "user_id": userID = json.read()
        case "chat_type": chatType = json.read()
        default: json.skip()
        }
      }
    }

    public func encode(to json: inout JSONWriter) {
      json.beginObject()
      json.write("type", type)
      json.write("operator", `operator`)
      json.write("keyword", keyword)
      json.write("user_id", userID)
      json.write("chat_type", chatType)
      json.endObject()
    }

    /// What the test looks at.
    public nonisolated struct Kind: OpenEnum {
      /// The text in `keyword`.
      public static let keyword = Self(rawValue: "keyword")
      /// The user in `user_id`.
      public static let chatter = Self(rawValue: "chatter")
      /// The kind of chat in `chat_type`.
      public static let chatType = Self(rawValue: "chat_type")

      public let rawValue: String
      public init(rawValue: String) {
        self.rawValue = rawValue
      }
    }

    /// How the test compares: `contain` and `not_contain` go with a keyword, `is` and `is_not` with a user or a kind of
    /// chat.
    public nonisolated struct Operator: OpenEnum {
      public static let contain = Self(rawValue: "contain")
      public static let notContain = Self(rawValue: "not_contain")
      public static let `is` = Self(rawValue: "is")
      public static let isNot = Self(rawValue: "is_not")

      public let rawValue: String
      public init(rawValue: String) {
        self.rawValue = rawValue
      }
    }

    /// Kind of chat to look for.
    public nonisolated struct ChatType: OpenEnum {
      /// Direct chats.
      public static let p2p = Self(rawValue: "p2p")
      public static let group = Self(rawValue: "group")
      /// Groups sorted into topics.
      public static let threadGroup = Self(rawValue: "thread_group")
      public static let helpdesk = Self(rawValue: "helpdesk")
      public static let bot = Self(rawValue: "bot")
      public static let mute = Self(rawValue: "mute")
      public static let flag = Self(rawValue: "flag")
      public static let crossTenant = Self(rawValue: "cross_tenant")
      public static let any = Self(rawValue: "any")

      public let rawValue: String
      public init(rawValue: String) {
        self.rawValue = rawValue
      }
    }
  }
}
