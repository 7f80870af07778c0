// Generated from schema/im/types/feed_card_buttons.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension IM.Types {
  /// The buttons of a card in the feed.
  ///
  /// - Source: `schema/im/types/feed_card_buttons.json`
  public nonisolated struct FeedCardButtons: JSONEncodable, Hashable, Sendable, Encodable {
    /// At most two. At most 2 elements.
    public var buttons: [IM.Types.FeedCardButton]

    /// Makes one from its fields; those left out are not sent.
    public init(buttons: [IM.Types.FeedCardButton]) {
      self.buttons = buttons
    }

    public func encode(to json: inout JSONWriter) {
      json.beginObject()
      json.write("buttons", buttons)
      json.endObject()
    }
  }
}
