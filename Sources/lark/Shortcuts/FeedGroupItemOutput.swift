import LarkIM
import LarkJSON

/// Cards of a feed group, as commands print them.
enum FeedGroupItemOutput {
  /// The lists of an answer: the cards in the group, and those removed from it.
  static func lists(
    _ items: [IM.Shortcuts.FeedGroupEntry], deleted: [IM.Shortcuts.FeedGroupEntry]
  ) -> [ListAnswer.List] {
    [.init(name: "items", entries: items.map(json)), .init(name: "deleted_items", entries: deleted.map(json))]
  }

  private static func json(_ entry: IM.Shortcuts.FeedGroupEntry) -> JSON {
    entry.item.rawJSON.with("chat_name", entry.chatName.map(JSON.string))
  }
}
