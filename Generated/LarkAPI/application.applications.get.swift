// Generated from schema/application/applications/get.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension Application.Applications {
  /// Get an app and its name.
  ///
  /// An app reads itself with either scope; another app needs `admin:app.info:readonly`.
  ///
  /// - Callers: bot
  /// - Scopes: any of `application:application:self_manage`, `admin:app.info:readonly`
  /// - HTTP: `GET /open-apis/application/v6/applications/{app_id}`
  /// - Source: `schema/application/applications/get.json`
  public nonisolated struct Get: CallableByBotOnly {
    /// What the platform says of the method.
    public static let method = MethodInfo(
      id: "application.applications.get",
      verb: .get,
      path: "/open-apis/application/v6/applications/{app_id}",
      scopes: .any("application:application:self_manage", "admin:app.info:readonly"),
      risk: .read
    )

    /// Id of the app (`cli_…`), or `me` for the app that calls.
    public var appID: String
    /// Language of the names in the reply.
    public var lang: Lang
    /// Kind of the user ids in the reply. Default: `"open_id"`.
    public var userIDType: IM.Types.UserIDType?

    /// Makes the request; fields left out are not sent.
    public init(appID: String, lang: Lang, userIDType: IM.Types.UserIDType? = nil) {
      self.appID = appID
      self.lang = lang
      self.userIDType = userIDType
    }

    public func encode(into request: inout RequestEncoder) {
      request.path("app_id", appID)
      request.query("lang", lang)
      request.query("user_id_type", userIDType)
    }

    /// Language of the names in the reply.
    public nonisolated struct Lang: OpenEnum {
      /// Chinese.
      public static let zhCN = Self(rawValue: "zh_cn")
      /// English.
      public static let enUS = Self(rawValue: "en_us")
      /// Japanese.
      public static let jaJP = Self(rawValue: "ja_jp")

      public let rawValue: String
      public init(rawValue: String) {
        self.rawValue = rawValue
      }
    }

    /// What `application.applications.get` answers.
    public nonisolated struct Reply: LarkReply, JSONDecodable, JSONEncodable, Hashable, Sendable, Codable {
      /// The app.
      public var app: App?
      /// Name of the app, where the reply holds no `app`.
      public var appName: String?

      /// Makes one without a field, to fill in tests.
      public init() {}

      public init?(from json: inout JSONReader) {
        guard json.enterObject() else { return nil }
        while let key = json.nextKey() {
          switch key {
          case "app": app = json.read()
          case "app_name": appName = json.read()
          default: json.skip()
          }
        }
      }

      public func encode(to json: inout JSONWriter) {
        json.beginObject()
        json.write("app", app)
        json.write("app_name", appName)
        json.endObject()
      }

      /// The app.
      public nonisolated struct App: JSONDecodable, JSONEncodable, Hashable, Sendable, Codable {
        /// Name of the app.
        public var appName: String?
        /// Scopes that the app has been given.
        public var scopes: [ScopesElement]?

        /// Fields that the schema does not list.
        public var otherFields: JSONObject = [:]

        /// Makes one without a field, to fill in tests.
        public init() {}

        public init?(from json: inout JSONReader) {
          guard json.enterObject() else { return nil }
          while let key = json.nextKey() {
            switch key {
            case "app_name": appName = json.read()
            case "scopes": scopes = json.read()
            default: otherFields[key.string] = json.read()
            }
          }
        }

        public func encode(to json: inout JSONWriter) {
          json.beginObject()
          json.write("app_name", appName)
          json.write("scopes", scopes)
          for (key, value) in otherFields {
            json.write(key: key)
            value.encode(to: &json)
          }
          json.endObject()
        }

        /// Element of `scopes`.
        public nonisolated struct ScopesElement: JSONDecodable, JSONEncodable, Hashable, Sendable, Codable {
          /// Name of the scope.
          public var scope: String?
          /// Tokens that carry the scope.
          public var tokenTypes: [TokenTypesElement]?

          /// Makes one without a field, to fill in tests.
          public init() {}

          public init?(from json: inout JSONReader) {
            guard json.enterObject() else { return nil }
            while let key = json.nextKey() {
              switch key {
              case "scope": scope = json.read()
              case "token_types": tokenTypes = json.read()
              default: json.skip()
              }
            }
          }

          public func encode(to json: inout JSONWriter) {
            json.beginObject()
            json.write("scope", scope)
            json.write("token_types", tokenTypes)
            json.endObject()
          }

          /// Element of `token_types`.
          public nonisolated struct TokenTypesElement: OpenEnum {
            /// For the bot.
            public static let tenant = Self(rawValue: "tenant")
            /// For users who grant it.
            public static let user = Self(rawValue: "user")

            public let rawValue: String
            public init(rawValue: String) {
              self.rawValue = rawValue
            }
          }
        }
      }
    }
  }
}
