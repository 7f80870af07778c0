// Generated from schema/contact/users/batch.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension Contact.Users {
  /// Get several users at once.
  ///
  /// `contact:contact.base:readonly` opens the call; names come along with `contact:user.base:readonly` only. The name
  /// is missing where a user is outside the range that the caller may see.
  ///
  /// - Callers: user, bot
  /// - Scopes of a user: `contact:contact.base:readonly`
  /// - Scopes of a bot: all of `contact:contact.base:readonly`, `contact:user.base:readonly`
  /// - HTTP: `GET /open-apis/contact/v3/users/batch`
  /// - Source: `schema/contact/users/batch.json`
  public nonisolated struct Batch: CallableByUserAndBot {
    /// What the platform says of the method.
    public static let method = MethodInfo(
      id: "contact.users.batch",
      verb: .get,
      path: "/open-apis/contact/v3/users/batch",
      scopes: ScopeRule(
        user: .any("contact:contact.base:readonly"),
        bot: .all("contact:contact.base:readonly", "contact:user.base:readonly")
      ),
      risk: .read
    )

    /// Ids of the users. At most 50 elements.
    public var userIDs: [String]
    /// Kind of the ids in `user_ids`. Default: `"open_id"`.
    public var userIDType: IM.Types.UserIDType?
    /// Kind of the department ids in the reply. Default: `"open_department_id"`.
    public var departmentIDType: DepartmentIDType?

    /// Makes the request; fields left out are not sent.
    public init(userIDs: [String], userIDType: IM.Types.UserIDType? = nil, departmentIDType: DepartmentIDType? = nil) {
      self.userIDs = userIDs
      self.userIDType = userIDType
      self.departmentIDType = departmentIDType
    }

    public func encode(into request: inout RequestEncoder) {
      request.query("user_ids", userIDs)
      request.query("user_id_type", userIDType)
      request.query("department_id_type", departmentIDType)
    }

    /// Kind of the department ids in the reply.
    public nonisolated struct DepartmentIDType: OpenEnum {
      /// `od-…`, the same in all apps.
      public static let openDepartmentID = Self(rawValue: "open_department_id")
      /// The id inside the organization.
      public static let departmentID = Self(rawValue: "department_id")

      public let rawValue: String
      public init(rawValue: String) {
        self.rawValue = rawValue
      }
    }

    /// What `contact.users.batch` answers.
    public nonisolated struct Reply: LarkReply, JSONDecodable, JSONEncodable, Hashable, Sendable, Codable {
      /// The users found.
      public var items: [Item]?

      /// Makes one without a field, to fill in tests.
      public init() {}

      public init?(from json: inout JSONReader) {
        guard json.enterObject() else { return nil }
        while let key = json.nextKey() {
          switch key {
          case "items": items = json.read()
          default: json.skip()
          }
        }
      }

      public func encode(to json: inout JSONWriter) {
        json.beginObject()
        json.write("items", items)
        json.endObject()
      }

      /// Element of `items`.
      public nonisolated struct Item: JSONDecodable, JSONEncodable, Hashable, Sendable, Codable {
        /// Open id of the user (`ou_…`).
        public var openID: String?
        /// Union id of the user (`on_…`).
        public var unionID: String?
        /// Id of the user inside the organization.
        public var userID: String?
        /// Name of the user.
        public var name: String?
        /// English name of the user.
        public var enName: String?
        /// Nickname of the user.
        public var nickname: String?

        /// Fields that the schema does not list.
        public var otherFields: JSONObject = [:]

        /// Makes one without a field, to fill in tests.
        public init() {}

        public init?(from json: inout JSONReader) {
          guard json.enterObject() else { return nil }
          while let key = json.nextKey() {
            switch key {
            case "open_id": openID = json.read()
            case "union_id": unionID = json.read()
            case "user_id": userID = json.read()
            case "name": name = json.read()
            case "en_name": enName = json.read()
            case "nickname": nickname = json.read()
            default: otherFields[key.string] = json.read()
            }
          }
        }

        public func encode(to json: inout JSONWriter) {
          json.beginObject()
          json.write("open_id", openID)
          json.write("union_id", unionID)
          json.write("user_id", userID)
          json.write("name", name)
          json.write("en_name", enName)
          json.write("nickname", nickname)
          for (key, value) in otherFields {
            json.write(key: key)
            value.encode(to: &json)
          }
          json.endObject()
        }
      }
    }
  }
}
