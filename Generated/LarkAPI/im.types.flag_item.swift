// Generated from schema/im/types/flag_item.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension IM.Types {
  /// Names one flag. Three pairs exist: item type 0 with flag type 2, and item type 4 or 11 with flag type 1.
  ///
  /// - Source: `schema/im/types/flag_item.json`
  public nonisolated struct FlagItem: JSONEncodable, Hashable, Sendable, Encodable {
    /// The message (`om_…`), for a flag on a thread too; never the thread id.
    public var itemID: String
    /// What a flag sits on.
    public var itemType: IM.Types.FlagItemType
    /// Where a flag shows.
    public var flagType: IM.Types.FlagType

    /// Makes one from its fields; those left out are not sent.
    public init(itemID: String, itemType: IM.Types.FlagItemType, flagType: IM.Types.FlagType) {
      self.itemID = itemID
      self.itemType = itemType
      self.flagType = flagType
    }

    public func encode(to json: inout JSONWriter) {
      json.beginObject()
      json.write("item_id", itemID)
      json.write("item_type", itemType)
      json.write("flag_type", flagType)
      json.endObject()
    }
  }
}
