// Generated from schema/im/types/failed_feed_card.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension IM.Types {
  /// A feed card that could not be added or removed.
  ///
  /// - Source: `schema/im/types/failed_feed_card.json`
  public nonisolated struct FailedFeedCard: JSONDecodable, JSONEncodable, Hashable, Sendable, Codable {
    /// The card as the request gave it.
    public var item: IM.Types.FeedCard?
    /// Code of what went wrong. From 0 to 99999999.
    public var errorCode: Int?
    /// What went wrong, for people.
    public var errorMessage: String?

    /// Makes one without a field, to fill in tests.
    public init() {}

    public init?(from json: inout JSONReader) {
      guard json.enterObject() else { return nil }
      while let key = json.nextKey() {
        switch key {
        case "item": item = json.read()
        case "error_code": errorCode = json.read()
        case "error_message": errorMessage = json.read()
        default: json.skip()
        }
      }
    }

    public func encode(to json: inout JSONWriter) {
      json.beginObject()
      json.write("item", item)
      json.write("error_code", errorCode)
      json.write("error_message", errorMessage)
      json.endObject()
    }
  }
}
