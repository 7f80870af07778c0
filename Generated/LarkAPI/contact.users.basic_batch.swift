// Generated from schema/contact/users/basic_batch.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension Contact.Users {
  /// Get the names of users.
  ///
  /// - Callers: user
  /// - Scopes: `contact:user.basic_profile:readonly`
  /// - HTTP: `POST /open-apis/contact/v3/users/basic_batch`
  /// - Source: `schema/contact/users/basic_batch.json`
  public nonisolated struct BasicBatch: CallableByUserOnly {
    /// What the platform says of the method.
    public static let method = MethodInfo(
      id: "contact.users.basic_batch",
      verb: .post,
      path: "/open-apis/contact/v3/users/basic_batch",
      body: .json,
      scopes: .any("contact:user.basic_profile:readonly"),
      risk: .read
    )

    /// Kind of the ids in the request and the reply.
    public var userIDType: IM.Types.UserIDType?
    /// Ids of the users. At most 10 elements.
    public var userIDs: [String]

    /// Makes the request; fields left out are not sent.
    public init(userIDs: [String], userIDType: IM.Types.UserIDType? = nil) {
      self.userIDType = userIDType
      self.userIDs = userIDs
    }

    public func encode(into request: inout RequestEncoder) {
      request.query("user_id_type", userIDType)
      request.body("user_ids", userIDs)
    }

    /// What `contact.users.basic_batch` answers.
    public nonisolated struct Reply: LarkReply, JSONDecodable, JSONEncodable, Hashable, Sendable, Codable {
      /// The users found.
      public var users: [UsersElement]?

      /// Makes one without a field, to fill in tests.
      public init() {}

      public init?(from json: inout JSONReader) {
        guard json.enterObject() else { return nil }
        while let key = json.nextKey() {
          switch key {
          case "users": users = json.read()
          default: json.skip()
          }
        }
      }

      public func encode(to json: inout JSONWriter) {
        json.beginObject()
        json.write("users", users)
        json.endObject()
      }

      /// Element of `users`.
      public nonisolated struct UsersElement: JSONDecodable, JSONEncodable, Hashable, Sendable, Codable {
        /// Id of the user.
        public var userID: String?
        /// Name of the user.
        public var name: String?
        /// Name of the user by language.
        public var i18nName: IM.Types.LocalizedNames?

        /// Makes one without a field, to fill in tests.
        public init() {}

        public init?(from json: inout JSONReader) {
          guard json.enterObject() else { return nil }
          while let key = json.nextKey() {
            switch key {
            case "user_id": userID = json.read()
            case "name": name = json.read()
            case "i18n_name": i18nName = json.read()
            default: json.skip()
            }
          }
        }

        public func encode(to json: inout JSONWriter) {
          json.beginObject()
          json.write("user_id", userID)
          json.write("name", name)
          json.write("i18n_name", i18nName)
          json.endObject()
        }
      }
    }
  }
}
