// Generated from schema/im/messages/push_follow_up.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension IM.Messages {
  /// Offer answers below the newest message of a direct chat.
  ///
  /// Direct chats of the bot only (230003), below their newest message (230006), within 600 seconds (230002) and once
  /// (230008). Clients of version 7.20 or newer show them.
  ///
  /// - Callers: bot
  /// - Scopes: any of `im:message:send_as_bot`, `im:message`
  /// - HTTP: `POST /open-apis/im/v1/messages/{message_id}/push_follow_up`
  /// - Source: `schema/im/messages/push_follow_up.json`
  /// - SeeAlso: [The platform's page](https://open.feishu.cn/document/im-v1/message/push_follow_up)
  public nonisolated struct PushFollowUp: CallableByBotOnly {
    /// What the platform says of the method.
    public static let method = MethodInfo(
      id: "im.messages.push_follow_up",
      verb: .post,
      path: "/open-apis/im/v1/messages/{message_id}/push_follow_up",
      body: .json,
      scopes: .any("im:message:send_as_bot", "im:message"),
      risk: .write
    )

    /// The message (`om_…`).
    public var messageID: String
    /// The answers; a click sends one as a message of the person. From 1 to 3 elements.
    public var followUps: [FollowUpsElement]

    /// Makes the request; fields left out are not sent.
    public init(messageID: String, followUps: [FollowUpsElement]) {
      self.messageID = messageID
      self.followUps = followUps
    }

    public func encode(into request: inout RequestEncoder) {
      request.path("message_id", messageID)
      request.body("follow_ups", followUps)
    }

    /// An answer.
    public nonisolated struct FollowUpsElement: JSONEncodable, Hashable, Sendable, Encodable {
      /// Its words. From 1 to 200 characters.
      public var content: String
      /// Its words in other languages. At most 50 elements.
      public var i18nContents: [I18nContentsElement]?

      /// Makes one from its fields; those left out are not sent.
      public init(content: String, i18nContents: [I18nContentsElement]? = nil) {
        self.content = content
        self.i18nContents = i18nContents
      }

      public func encode(to json: inout JSONWriter) {
        json.beginObject()
        json.write("content", content)
        json.write("i18n_contents", i18nContents)
        json.endObject()
      }

      /// Words in one language.
      public nonisolated struct I18nContentsElement: JSONEncodable, Hashable, Sendable, Encodable {
        /// The words. From 1 to 200 characters.
        public var content: String
        /// The language.
        public var language: Language

        /// Makes one from its fields; those left out are not sent.
        public init(content: String, language: Language) {
          self.content = content
          self.language = language
        }

        public func encode(to json: inout JSONWriter) {
          json.beginObject()
          json.write("content", content)
          json.write("language", language)
          json.endObject()
        }

        /// The language.
        public nonisolated struct Language: OpenEnum {
          public static let enUS = Self(rawValue: "en_us")
          public static let zhCN = Self(rawValue: "zh_cn")
          public static let zhHK = Self(rawValue: "zh_hk")
          public static let zhTW = Self(rawValue: "zh_tw")
          public static let jaJP = Self(rawValue: "ja_jp")
          public static let idID = Self(rawValue: "id_id")
          public static let viVN = Self(rawValue: "vi_vn")
          public static let thTH = Self(rawValue: "th_th")
          public static let ptBR = Self(rawValue: "pt_br")
          public static let esES = Self(rawValue: "es_es")
          public static let koKR = Self(rawValue: "ko_kr")
          public static let deDE = Self(rawValue: "de_de")
          public static let frFR = Self(rawValue: "fr_fr")
          public static let itIT = Self(rawValue: "it_it")
          public static let ruRU = Self(rawValue: "ru_ru")
          public static let msMY = Self(rawValue: "ms_my")

          public let rawValue: String
          public init(rawValue: String) {
            self.rawValue = rawValue
          }
        }
      }
    }

    /// `im.messages.push_follow_up` answers nothing.
    public typealias Reply = EmptyReply
  }
}
