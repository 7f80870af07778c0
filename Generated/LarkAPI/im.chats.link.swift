// Generated from schema/im/chats/link.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension IM.Chats {
  /// Get a link that lets people join a chat.
  ///
  /// Direct chats, secret chats and team groups have no such link.
  ///
  /// - Callers: user, bot. The caller must be in the chat, be the owner or an admin where only they may share it, and
  ///   be of the same organization where the chat is internal.
  /// - Scopes: any of `im:chat:read`, `im:chat:readonly`, `im:chat`
  /// - HTTP: `POST /open-apis/im/v1/chats/{chat_id}/link`
  /// - Source: `schema/im/chats/link.json`
  /// - SeeAlso: [The platform's page](https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/reference/im-v1/chat/link)
  public nonisolated struct Link: CallableByUserAndBot {
    /// What the platform says of the method.
    public static let method = MethodInfo(
      id: "im.chats.link",
      verb: .post,
      path: "/open-apis/im/v1/chats/{chat_id}/link",
      body: .json,
      scopes: .any("im:chat:read", "im:chat:readonly", "im:chat"),
      risk: .write
    )

    /// Id of the chat (`oc_…`).
    public var chatID: String
    /// How long the link works. Default: `"week"`.
    public var validityPeriod: ValidityPeriod?

    /// Makes the request; fields left out are not sent.
    public init(chatID: String, validityPeriod: ValidityPeriod? = nil) {
      self.chatID = chatID
      self.validityPeriod = validityPeriod
    }

    public func encode(into request: inout RequestEncoder) {
      request.path("chat_id", chatID)
      request.body("validity_period", validityPeriod)
    }

    /// How long the link works.
    public nonisolated struct ValidityPeriod: OpenEnum {
      /// Seven days.
      public static let week = Self(rawValue: "week")
      /// One year.
      public static let year = Self(rawValue: "year")
      /// For good.
      public static let permanently = Self(rawValue: "permanently")

      public let rawValue: String
      public init(rawValue: String) {
        self.rawValue = rawValue
      }
    }

    /// What `im.chats.link` answers.
    public nonisolated struct Reply: LarkReply, JSONDecodable, JSONEncodable, Hashable, Sendable, Codable {
      /// The link.
      public var shareLink: String?
      /// When the link stops working, Unix time in seconds.
      public var expireTime: SecondTimestamp?
      /// Whether the link works for good.
      public var isPermanent: Bool?

      /// Makes one without a field, to fill in tests.
      public init() {}

      public init?(from json: inout JSONReader) {
        guard json.enterObject() else { return nil }
        while let key = json.nextKey() {
          switch key {
          case "share_link": shareLink = json.read()
          case "expire_time": expireTime = json.read()
          case "is_permanent": isPermanent = json.read()
          default: json.skip()
          }
        }
      }

      public func encode(to json: inout JSONWriter) {
        json.beginObject()
        json.write("share_link", shareLink)
        json.write("expire_time", expireTime)
        json.write("is_permanent", isPermanent)
        json.endObject()
      }
    }
  }
}
