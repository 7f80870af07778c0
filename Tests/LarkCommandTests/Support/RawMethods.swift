/// The methods of messages that people may call.
enum RawMethods {
  /// All of them, by path.
  static let all = (first + others).sorted()

  /// Resources that have any, by name.
  static let resources = Set(all.map { path in path.split(separator: ".").dropFirst().dropLast().joined(separator: ".") })
    .sorted()

  /// Those of the platform's own tool, as its documents list them.
  static let first = [
    "im.chat.members.bots", "im.chat.members.create", "im.chat.members.delete", "im.chat.members.get",
    "im.chats.create", "im.chats.get", "im.chats.link", "im.chats.update", "im.feed.groups.batch_add_item",
    "im.feed.groups.batch_query", "im.feed.groups.batch_remove_item", "im.feed.groups.create",
    "im.feed.groups.delete", "im.feed.groups.update", "im.images.create", "im.messages.delete",
    "im.messages.forward", "im.messages.merge_forward", "im.messages.patch", "im.messages.read_users",
    "im.messages.update", "im.messages.urgent_app", "im.messages.urgent_phone", "im.messages.urgent_sms",
    "im.pins.create", "im.pins.delete", "im.pins.list", "im.reactions.batch_query", "im.reactions.create",
    "im.reactions.delete", "im.reactions.list", "im.threads.forward",
  ]

  private static let others = [
    "im.app_feed_card.batch.delete", "im.app_feed_card.batch.update", "im.app_feed_card.create",
    "im.batch_messages.delete", "im.batch_messages.get_progress", "im.batch_messages.read_user",
    "im.batch_messages.send", "im.biz_entity_tag_relation.create", "im.biz_entity_tag_relation.get",
    "im.biz_entity_tag_relation.update", "im.chat.announcement.get", "im.chat.announcement.patch",
    "im.chat.managers.add_managers", "im.chat.managers.delete_managers", "im.chat.members.is_in_chat",
    "im.chat.members.me_join", "im.chat.menu_items.patch", "im.chat.menu_tree.create", "im.chat.menu_tree.delete",
    "im.chat.menu_tree.get", "im.chat.menu_tree.sort", "im.chat.moderation.get", "im.chat.moderation.update",
    "im.chat.tabs.create", "im.chat.tabs.delete_tabs", "im.chat.tabs.list_tabs", "im.chat.tabs.sort_tabs",
    "im.chat.tabs.update_tabs", "im.chat.top_notice.delete_top_notice", "im.chat.top_notice.put_top_notice",
    "im.chat_button.update", "im.chats.delete", "im.chats.search_v1", "im.ephemeral.delete", "im.ephemeral.send",
    "im.feed_cards.bot_time_sentive", "im.feed_cards.patch", "im.files.get", "im.images.get",
    "im.messages.push_follow_up", "im.tags.create", "im.tags.list", "im.tags.patch", "im.url_previews.batch_update",
  ]
}
