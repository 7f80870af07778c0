// Generated from schema/im/types/failed_app_feed_card.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension IM.Types {
  /// A card that could not be made, changed or removed for somebody.
  ///
  /// - Source: `schema/im/types/failed_app_feed_card.json`
  public nonisolated struct FailedAppFeedCard: JSONDecodable, JSONEncodable, Hashable, Sendable, Codable {
    /// Id of the card.
    public var bizID: String?
    /// Id of the person, of the kind that `user_id_type` asks for.
    public var userID: String?
    /// Why, as a digit: `0` to `4`.
    public var reason: String?

    /// Makes one without a field, to fill in tests.
    public init() {}

    public init?(from json: inout JSONReader) {
      guard json.enterObject() else { return nil }
      while let key = json.nextKey() {
        switch key {
        case "biz_id": bizID = json.read()
        case "user_id": userID = json.read()
        case "reason": reason = json.read()
        default: json.skip()
        }
      }
    }

    public func encode(to json: inout JSONWriter) {
      json.beginObject()
      json.write("biz_id", bizID)
      json.write("user_id", userID)
      json.write("reason", reason)
      json.endObject()
    }
  }
}
