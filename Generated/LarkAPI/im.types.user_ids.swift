// Generated from schema/im/types/user_ids.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension IM.Types {
  /// The ids of one person. The open id is always there; the user id takes the scope
  /// `contact:user.employee_id:readonly`.
  ///
  /// - Source: `schema/im/types/user_ids.json`
  public nonisolated struct UserIDs: JSONDecodable, JSONEncodable, Hashable, Sendable, Codable {
    /// Id of the person for this app (`ou_…`).
    public var openID: String?
    /// Id of the person for all apps of one developer (`on_…`).
    public var unionID: String?
    /// Id of the person in the organization.
    public var userID: String?

    /// Makes one without a field, to fill in tests.
    public init() {}

    public init?(from json: inout JSONReader) {
      guard json.enterObject() else { return nil }
      while let key = json.nextKey() {
        switch key {
        case "open_id": openID = json.read()
        case "union_id": unionID = json.read()
        case "user_id": userID = json.read()
        default: json.skip()
        }
      }
    }

    public func encode(to json: inout JSONWriter) {
      json.beginObject()
      json.write("open_id", openID)
      json.write("union_id", unionID)
      json.write("user_id", userID)
      json.endObject()
    }
  }
}
