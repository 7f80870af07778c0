// Generated from schema/im/types/failed_user.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension IM.Types {
  /// A person for whom a call did nothing.
  ///
  /// - Source: `schema/im/types/failed_user.json`
  public nonisolated struct FailedUser: JSONDecodable, JSONEncodable, Hashable, Sendable, Codable {
    /// Id of the person, of the kind that `user_id_type` asks for.
    public var userID: String?
    /// Why, as a number.
    public var errorCode: Int?
    /// Why, in words.
    public var errorMessage: String?

    /// Makes one without a field, to fill in tests.
    public init() {}

    public init?(from json: inout JSONReader) {
      guard json.enterObject() else { return nil }
      while let key = json.nextKey() {
        switch key {
        case "user_id": userID = json.read()
        case "error_code": errorCode = json.read()
        case "error_message": errorMessage = json.read()
        default: json.skip()
        }
      }
    }

    public func encode(to json: inout JSONWriter) {
      json.beginObject()
      json.write("user_id", userID)
      json.write("error_code", errorCode)
      json.write("error_message", errorMessage)
      json.endObject()
    }
  }
}
