// Generated from schema/im/types/flag.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension IM.Types {
  /// A flag that the user has set, or has taken away.
  ///
  /// - Source: `schema/im/types/flag.json`
  public nonisolated struct Flag: JSONDecodable, JSONEncodable, Hashable, Sendable, Codable {
    /// The flagged message (`om_…`).
    public var itemID: String?
    /// What a flag sits on.
    public var itemType: IM.Types.FlagItemType?
    /// Where a flag shows.
    public var flagType: IM.Types.FlagType?
    /// When the flag was set.
    public var createTime: String?
    /// When the flag last changed.
    public var updateTime: String?

    /// All that the platform sent of it, with fields that the schema does not list.
    public private(set) var rawJSON = RawJSON()

    /// Makes one without a field, to fill in tests.
    public init() {}

    public init?(from json: inout JSONReader) {
      let mark = json.mark
      guard json.enterObject() else { return nil }
      while let key = json.nextKey() {
        switch key {
        case "item_id": itemID = json.read()
        case "item_type": itemType = json.read()
        case "flag_type": flagType = json.read()
        case "create_time": createTime = json.read()
        case "update_time": updateTime = json.read()
        default: json.skip()
        }
      }
      rawJSON = json.rawJSON(since: mark)
    }

    public func encode(to json: inout JSONWriter) {
      json.beginObject()
      json.write("item_id", itemID)
      json.write("item_type", itemType)
      json.write("flag_type", flagType)
      json.write("create_time", createTime)
      json.write("update_time", updateTime)
      json.endObject()
    }
  }
}
