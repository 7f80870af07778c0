// Generated from schema/im/service.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

/// Messenger (v1).
///
/// Messages, chats, reactions, pins, flags and the feed of Lark Messenger.
///
/// - Source: `schema/im/service.json`
public nonisolated enum IM {
  /// Methods of `app_feed_card`.
  public nonisolated enum AppFeedCard {
    /// Methods of `app_feed_card.batch`.
    public nonisolated enum Batch {}
  }

  /// Methods of `batch_messages`.
  public nonisolated enum BatchMessages {}

  /// Methods of `biz_entity_tag_relation`.
  public nonisolated enum BizEntityTagRelation {}

  /// Namespace of the resources below it.
  public nonisolated enum Chat {
    /// Methods of `chat.announcement`.
    public nonisolated enum Announcement {}

    /// Methods of `chat.managers`.
    public nonisolated enum Managers {}

    /// Methods of `chat.members`.
    public nonisolated enum Members {}

    /// Methods of `chat.menu_items`.
    public nonisolated enum MenuItems {}

    /// Methods of `chat.menu_tree`.
    public nonisolated enum MenuTree {}

    /// Methods of `chat.moderation`.
    public nonisolated enum Moderation {}

    /// Methods of `chat.tabs`.
    public nonisolated enum Tabs {}

    /// Methods of `chat.top_notice`.
    public nonisolated enum TopNotice {}
  }

  /// Methods of `chat_button`.
  public nonisolated enum ChatButton {}

  /// Methods of `chat_p2p`.
  public nonisolated enum ChatP2P {}

  /// Methods of `chat_user_setting`.
  public nonisolated enum ChatUserSetting {}

  /// Methods of `chats`.
  public nonisolated enum Chats {}

  /// Methods of `ephemeral`.
  public nonisolated enum Ephemeral {}

  /// Events of `events`.
  public nonisolated enum Events {}

  /// Namespace of the resources below it.
  public nonisolated enum Feed {
    /// Methods of `feed.groups`.
    public nonisolated enum Groups {}
  }

  /// Methods of `feed_cards`.
  public nonisolated enum FeedCards {}

  /// Methods of `feed_shortcuts`.
  public nonisolated enum FeedShortcuts {}

  /// Methods of `files`.
  public nonisolated enum Files {}

  /// Methods of `flags`.
  public nonisolated enum Flags {}

  /// Methods of `images`.
  public nonisolated enum Images {}

  /// Methods of `messages`.
  public nonisolated enum Messages {
    /// Methods of `messages.resources`.
    public nonisolated enum Resources {}
  }

  /// Methods of `pins`.
  public nonisolated enum Pins {}

  /// Methods of `reactions`.
  public nonisolated enum Reactions {}

  /// Methods of `tags`.
  public nonisolated enum Tags {}

  /// Methods of `threads`.
  public nonisolated enum Threads {}

  /// Methods of `url_previews`.
  public nonisolated enum URLPreviews {}

  /// Shapes that several methods share.
  public nonisolated enum Types {}

  /// Common operations that take flags and make one call or several.
  public nonisolated enum Shortcuts {}

  /// Which scopes open which method, for each identity, and which let events come.
  public static let scopeTable = ScopeTable(
    packed: """
      im.app_feed_card.create	raw	bot	-	any:im:app_feed_card:write
      im.app_feed_card.batch.delete	raw	bot	-	any:im:app_feed_card:write
      im.app_feed_card.batch.update	raw	bot	-	any:im:app_feed_card:write
      im.batch_messages.delete	raw	bot	-	any:im:message:send_multi_depts,im:message:send_multi_users
      im.batch_messages.get_progress	raw	bot	-	any:im:message:send_multi_depts,im:message:send_multi_users
      im.batch_messages.read_user	raw	bot	-	any:im:message:send_multi_depts,im:message:send_multi_users
      im.batch_messages.send	raw	bot	-	any:im:message:send_multi_users,im:message:send_multi_depts
      im.biz_entity_tag_relation.create	raw	bot	-	any:im:biz_entity_tag_relation:write
      im.biz_entity_tag_relation.get	raw	bot	-	any:im:biz_entity_tag_relation:read,im:tag:read
      im.biz_entity_tag_relation.update	raw	bot	-	any:im:biz_entity_tag_relation:write
      im.chat.announcement.get	raw	user,bot	any:im:chat.announcement:read,im:chat:readonly,im:chat	any:im:chat.announcement:read,im:chat:readonly,im:chat
      im.chat.announcement.patch	raw	user,bot	any:im:chat.announcement:write_only,im:chat	any:im:chat.announcement:write_only,im:chat
      im.chat.managers.add_managers	raw	user,bot	any:im:chat.managers:write_only,im:chat	any:im:chat.managers:write_only,im:chat
      im.chat.managers.delete_managers	raw	user,bot	any:im:chat.managers:write_only,im:chat	any:im:chat.managers:write_only,im:chat
      im.chat.members.bots	raw	user,bot	any:im:chat.members:read,im:chat:readonly,im:chat,im:chat.group_info:readonly	any:im:chat.members:read,im:chat:readonly,im:chat,im:chat.group_info:readonly
      im.chat.members.create	raw	user,bot	any:im:chat.members:write_only,im:chat	any:im:chat.members:write_only,im:chat
      im.chat.members.delete	raw	user,bot	any:im:chat.members:write_only,im:chat	any:im:chat.members:write_only,im:chat
      im.chat.members.get	raw	user,bot	any:im:chat.members:read,im:chat:readonly,im:chat,im:chat.group_info:readonly	any:im:chat.members:read,im:chat:readonly,im:chat,im:chat.group_info:readonly
      im.chat.members.is_in_chat	raw	user,bot	any:im:chat.members:read,im:chat:readonly,im:chat,im:chat.group_info:readonly	any:im:chat.members:read,im:chat:readonly,im:chat,im:chat.group_info:readonly
      im.chat.members.me_join	raw	user,bot	any:im:chat.members:write_only,im:chat	any:im:chat.members:write_only,im:chat
      im.chat.menu_items.patch	raw	bot	-	any:im:chat.menu_tree:write_only,im:chat
      im.chat.menu_tree.create	raw	bot	-	any:im:chat.menu_tree:write_only,im:chat
      im.chat.menu_tree.delete	raw	bot	-	any:im:chat.menu_tree:write_only,im:chat
      im.chat.menu_tree.get	raw	bot	-	any:im:chat.menu_tree:read,im:chat:readonly,im:chat
      im.chat.menu_tree.sort	raw	bot	-	any:im:chat.menu_tree:write_only,im:chat
      im.chat.moderation.get	raw	user,bot	any:im:chat.moderation:read,im:chat:readonly,im:chat	any:im:chat.moderation:read,im:chat:readonly,im:chat
      im.chat.moderation.update	raw	user,bot	any:im:chat:moderation:write_only,im:chat	any:im:chat:moderation:write_only,im:chat
      im.chat.tabs.create	raw	user,bot	any:im:chat.tabs:write_only,im:chat	any:im:chat.tabs:write_only,im:chat
      im.chat.tabs.delete_tabs	raw	user,bot	any:im:chat.tabs:write_only,im:chat	any:im:chat.tabs:write_only,im:chat
      im.chat.tabs.list_tabs	raw	user,bot	any:im:chat.tabs:read,im:chat:readonly,im:chat	any:im:chat.tabs:read,im:chat:readonly,im:chat
      im.chat.tabs.sort_tabs	raw	user,bot	any:im:chat.tabs:write_only,im:chat	any:im:chat.tabs:write_only,im:chat
      im.chat.tabs.update_tabs	raw	user,bot	any:im:chat.tabs:write_only,im:chat	any:im:chat.tabs:write_only,im:chat
      im.chat.top_notice.delete_top_notice	raw	user,bot	any:im:chat.top_notice:write_only,im:chat	any:im:chat.top_notice:write_only,im:chat
      im.chat.top_notice.put_top_notice	raw	user,bot	any:im:chat.top_notice:write_only,im:chat	any:im:chat.top_notice:write_only,im:chat
      im.chat_button.update	raw	bot	-	any:im:app_feed_card:write
      im.chat_p2p.batch_query	shortcut	user,bot	-	-
      im.chat_user_setting.batch_get_mute_status	shortcut	user	any:im:chat:read	-
      im.chats.batch_query	shortcut	user,bot	any:im:chat:read	any:im:chat:read
      im.chats.create	raw	bot	-	any:im:chat:create,im:chat,im:chat:create_by_user
      im.chats.create_as_user	shortcut	user	any:im:chat:create_by_user,im:chat:create,im:chat	-
      im.chats.delete	raw	user,bot	any:im:chat:delete,im:chat	any:im:chat:delete,im:chat
      im.chats.get	raw	user,bot	any:im:chat:read,im:chat:readonly,im:chat	any:im:chat:read,im:chat:readonly,im:chat
      im.chats.link	raw	user,bot	any:im:chat:read,im:chat:readonly,im:chat	any:im:chat:read,im:chat:readonly,im:chat
      im.chats.list	shortcut	user,bot	any:im:chat:read,im:chat:readonly,im:chat,im:chat.group_info:readonly	any:im:chat:read,im:chat:readonly,im:chat,im:chat.group_info:readonly
      im.chats.search	shortcut	user,bot	any:im:chat:read	any:im:chat:read
      im.chats.search_v1	raw	user,bot	any:im:chat:read,im:chat:readonly,im:chat,im:chat.group_info:readonly	any:im:chat:read,im:chat:readonly,im:chat,im:chat.group_info:readonly
      im.chats.update	raw	user,bot	any:im:chat:update,im:chat	any:im:chat:update,im:chat
      im.ephemeral.delete	raw	bot	-	any:im:message:send_as_bot,im:message,im:message:update
      im.ephemeral.send	raw	bot	-	any:im:message:send_as_bot,im:message,im:message:update
      im.feed.groups.batch_add_item	raw	user	any:im:feed_group_v1:write	-
      im.feed.groups.batch_query	raw	user	any:im:feed_group_v1:read	-
      im.feed.groups.batch_query_item	shortcut	user	any:im:feed_group_v1:read	-
      im.feed.groups.batch_remove_item	raw	user	any:im:feed_group_v1:write	-
      im.feed.groups.create	raw	user	any:im:feed_group_v1:write	-
      im.feed.groups.delete	raw	user	any:im:feed_group_v1:write	-
      im.feed.groups.list	shortcut	user	any:im:feed_group_v1:read	-
      im.feed.groups.list_item	shortcut	user	any:im:feed_group_v1:read	-
      im.feed.groups.update	raw	user	any:im:feed_group_v1:write	-
      im.feed_cards.bot_time_sentive	raw	bot	-	any:im:datasync.feed_card.time_sensitive:write
      im.feed_cards.patch	raw	bot	-	any:im:datasync.feed_card.time_sensitive:write
      im.feed_shortcuts.create	shortcut	user	any:im:feed.shortcut:write	-
      im.feed_shortcuts.list	shortcut	user	any:im:feed.shortcut:read	-
      im.feed_shortcuts.remove	shortcut	user	any:im:feed.shortcut:write	-
      im.files.create	shortcut	user,bot	any:im:resource,im:resource:upload	any:im:resource,im:resource:upload
      im.files.folder	shortcut	user,bot	any:im:message:readonly,im:message.history:readonly,im:message	any:im:message:readonly,im:message.history:readonly,im:message
      im.files.get	raw	bot	-	-
      im.flags.cancel	shortcut	user	any:im:feed.flag:write	-
      im.flags.create	shortcut	user	any:im:feed.flag:write	-
      im.flags.list	shortcut	user	any:im:feed.flag:read	-
      im.images.create	raw	bot	-	any:im:resource,im:resource:upload
      im.images.create_as_user	shortcut	user	any:im:resource,im:resource:upload	-
      im.images.get	raw	bot	-	-
      im.messages.create	shortcut	user,bot	all:im:message.send_as_user,im:message	any:im:message:send_as_bot,im:message,im:message:send
      im.messages.delete	raw	user,bot	any:im:message:recall,im:message,im:message:send_as_bot	any:im:message:recall,im:message,im:message:send_as_bot
      im.messages.forward	raw	user,bot	any:im:message,im:message:send_as_bot	any:im:message,im:message:send_as_bot
      im.messages.get	shortcut	user,bot	all:im:message.group_msg:get_as_user,im:message.p2p_msg:get_as_user	all:im:message.group_msg,im:message.p2p_msg:readonly
      im.messages.list	shortcut	user,bot	all:im:message.group_msg:get_as_user,im:message.p2p_msg:get_as_user	all:im:message.group_msg,im:message.p2p_msg:readonly
      im.messages.merge_forward	raw	bot	-	any:im:message,im:message:send_as_bot
      im.messages.mget	shortcut	user,bot	all:im:message.group_msg:get_as_user,im:message.p2p_msg:get_as_user	all:im:message.group_msg,im:message.p2p_msg:readonly
      im.messages.patch	raw	user,bot	any:im:message:update,im:message:send_as_bot,im:message	any:im:message:update,im:message:send_as_bot,im:message
      im.messages.push_follow_up	raw	bot	-	any:im:message:send_as_bot,im:message
      im.messages.read_users	raw	bot	-	any:im:message:readonly,im:message:basic,im:message
      im.messages.reply	shortcut	user,bot	all:im:message.send_as_user,im:message	any:im:message:send_as_bot,im:message,im:message:send
      im.messages.search	shortcut	user	any:search:message	-
      im.messages.update	raw	bot	-	any:im:message:update,im:message:send_as_bot,im:message
      im.messages.urgent_app	raw	bot	-	any:im:message.urgent,im:message.urgent:app_send
      im.messages.urgent_phone	raw	bot	-	any:im:message.urgent:phone,im:message.urgent:phone_send
      im.messages.urgent_sms	raw	bot	-	any:im:message.urgent:sms,im:message.urgent:sms_send
      im.messages.resources.get	shortcut	user,bot	any:im:message:readonly,im:message,im:message.history:readonly	any:im:message:readonly,im:message,im:message.history:readonly
      im.pins.create	raw	user,bot	any:im:message.pins:write_only,im:message:send_as_bot,im:message	any:im:message.pins:write_only,im:message:send_as_bot,im:message
      im.pins.delete	raw	user,bot	any:im:message.pins:write_only,im:message:send_as_bot,im:message	any:im:message.pins:write_only,im:message:send_as_bot,im:message
      im.pins.list	raw	user,bot	any:im:message.pins:read,im:message:readonly,im:message	any:im:message.pins:read,im:message:readonly,im:message
      im.reactions.batch_query	raw	user,bot	any:im:message.reactions:read,im:message:readonly	any:im:message.reactions:read,im:message:readonly
      im.reactions.create	raw	user,bot	any:im:message.reactions:write_only,im:message	any:im:message.reactions:write_only,im:message
      im.reactions.delete	raw	user,bot	any:im:message.reactions:write_only,im:message	any:im:message.reactions:write_only,im:message
      im.reactions.list	raw	user,bot	any:im:message.reactions:read,im:message:readonly	any:im:message.reactions:read,im:message:readonly
      im.tags.create	raw	bot	-	any:im:tag:write
      im.tags.list	raw	bot	-	any:im:tag:read
      im.tags.patch	raw	bot	-	any:im:tag:write
      im.threads.forward	raw	user,bot	any:im:message,im:message:send_as_bot	any:im:message,im:message:send_as_bot
      im.url_previews.batch_update	raw	bot	-	any:im:url_preview.update
      im.shortcuts.chat-create	+	user,bot	any:im:chat:create_by_user,im:chat:create,im:chat any:im:chat:read,im:chat:readonly,im:chat	any:im:chat:create,im:chat,im:chat:create_by_user any:im:chat:read,im:chat:readonly,im:chat
      im.shortcuts.chat-list	+	user,bot	any:im:chat:read,im:chat:readonly,im:chat,im:chat.group_info:readonly	any:im:chat:read,im:chat:readonly,im:chat,im:chat.group_info:readonly
      im.shortcuts.chat-messages-list	+	user,bot	any:im:message.reactions:read,im:message:readonly all:im:message.group_msg:get_as_user,im:message.p2p_msg:get_as_user	any:im:message.reactions:read,im:message:readonly all:im:message.group_msg,im:message.p2p_msg:readonly
      im.shortcuts.chat-search	+	user,bot	all:im:chat:read	all:im:chat:read
      im.shortcuts.chat-update	+	user,bot	any:im:chat:update,im:chat	any:im:chat:update,im:chat
      im.shortcuts.feed-group-list	+	user	all:im:feed_group_v1:read	-
      im.shortcuts.feed-group-list-item	+	user	all:im:feed_group_v1:read,im:chat:read	-
      im.shortcuts.feed-group-query-item	+	user	all:im:feed_group_v1:read,im:chat:read	-
      im.shortcuts.feed-shortcut-create	+	user	all:im:feed.shortcut:write	-
      im.shortcuts.feed-shortcut-list	+	user	all:im:feed.shortcut:read,im:chat:read	-
      im.shortcuts.feed-shortcut-remove	+	user	all:im:feed.shortcut:write	-
      im.shortcuts.flag-cancel	+	user	any:im:chat:read,im:chat:readonly,im:chat all:im:feed.flag:write,im:message.group_msg:get_as_user,im:message.p2p_msg:get_as_user	-
      im.shortcuts.flag-create	+	user	all:im:feed.flag:write	-
      im.shortcuts.flag-list	+	user	all:im:feed.flag:read,im:message.group_msg:get_as_user,im:message.p2p_msg:get_as_user	-
      im.shortcuts.messages-edit	+	user,bot	any:im:message:update,im:message:send_as_bot,im:message	any:im:message:update,im:message:send_as_bot,im:message
      im.shortcuts.messages-mget	+	user,bot	any:im:message.reactions:read,im:message:readonly all:im:message.group_msg:get_as_user,im:message.p2p_msg:get_as_user	any:im:message.reactions:read,im:message:readonly all:im:message.group_msg,im:message.p2p_msg:readonly
      im.shortcuts.messages-reply	+	user,bot	all:im:message.send_as_user,im:message	any:im:message:send_as_bot,im:message,im:message:send
      im.shortcuts.messages-resources-download	+	user,bot	any:im:message:readonly,im:message,im:message.history:readonly	any:im:message:readonly,im:message,im:message.history:readonly
      im.shortcuts.messages-search	+	user	any:im:message.reactions:read,im:message:readonly all:search:message,im:message.group_msg:get_as_user,im:message.p2p_msg:get_as_user,im:chat:read	-
      im.shortcuts.messages-send	+	user,bot	all:im:message.send_as_user,im:message	any:im:message:send_as_bot,im:message,im:message:send
      im.shortcuts.messages-stream	+	bot	-	any:im:message:update,im:message:send_as_bot,im:message any:im:message:send_as_bot,im:message,im:message:send all:cardkit:card:write
      im.shortcuts.threads-messages-list	+	user,bot	any:im:message.reactions:read,im:message:readonly all:im:message.group_msg:get_as_user,im:message.p2p_msg:get_as_user	any:im:message.reactions:read,im:message:readonly all:im:message.group_msg,im:message.p2p_msg:readonly
      im.chat.access_event.bot_p2p_chat_entered_v1	event	bot	-	-
      im.chat.disbanded_v1	event	bot	-	any:im:chat:read,im:chat:readonly,im:chat
      im.chat.member.bot.added_v1	event	bot	-	any:im:chat.members:bot_access,im:chat:readonly,im:chat
      im.chat.member.bot.deleted_v1	event	bot	-	any:im:chat.members:bot_access,im:chat:readonly,im:chat
      im.chat.member.user.added_v1	event	bot	-	any:im:chat.members:read,im:chat:readonly,im:chat
      im.chat.member.user.deleted_v1	event	bot	-	any:im:chat.members:read,im:chat:readonly,im:chat
      im.chat.member.user.withdrawn_v1	event	bot	-	any:im:chat.members:read,im:chat:readonly,im:chat
      im.chat.updated_v1	event	bot	-	any:im:chat:read,im:chat:readonly,im:chat
      im.message.message_read_v1	event	bot	-	any:im:message:readonly,im:message
      im.message.reaction.created_v1	event	bot	-	any:im:message.reactions:read,im:message:readonly
      im.message.reaction.deleted_v1	event	bot	-	any:im:message.reactions:read,im:message:readonly
      im.message.recalled_v1	event	bot	-	any:im:message:readonly,im:message
      im.message.receive_v1	event	bot	-	any:im:message.p2p_msg:readonly,im:message.group_at_msg:readonly,im:message.group_msg:readonly,im:message.group_msg,im:message.group_at_msg,im:message.p2p_msg
      url.preview.get	event	bot	-	-
      """)
}
