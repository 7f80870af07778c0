// Generated from schema/im/types/feed_shortcut.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension IM.Types {
  /// An entry in the sidebar of the feed.
  ///
  /// - Source: `schema/im/types/feed_shortcut.json`
  public nonisolated struct FeedShortcut: JSONDecodable, JSONEncodable, Hashable, Sendable, Codable {
    /// Id of the entry: the id of the chat (`oc_…`).
    public var feedCardID: String?
    /// What a feed shortcut leads to.
    public var type: IM.Types.FeedShortcutType?

    /// All that the platform sent of it, with fields that the schema does not list.
    public private(set) var rawJSON = RawJSON()

    /// Makes one from its fields; those left out are not sent.
    public init(feedCardID: String, type: IM.Types.FeedShortcutType) {
      self.feedCardID = feedCardID
      self.type = type
    }

    public init?(from json: inout JSONReader) {
      let mark = json.mark
      guard json.enterObject() else { return nil }
      while let key = json.nextKey() {
        switch key {
        case "feed_card_id": feedCardID = json.read()
        case "type": type = json.read()
        default: json.skip()
        }
      }
      rawJSON = json.rawJSON(since: mark)
    }

    public func encode(to json: inout JSONWriter) {
      json.beginObject()
      json.write("feed_card_id", feedCardID)
      json.write("type", type)
      json.endObject()
    }
  }
}
