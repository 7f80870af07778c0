// Generated from schema/im/service.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

/// Messenger (v1).
///
/// Messages, chats, reactions, pins, flags and the feed of Lark Messenger.
///
/// - Source: `schema/im/service.json`
public nonisolated enum IM {
  /// Namespace of the resources below it.
  public nonisolated enum Chat {
    /// Methods of `chat.members`.
    public nonisolated enum Members {}
  }

  /// Methods of `chat_p2p`.
  public nonisolated enum ChatP2P {}

  /// Methods of `chat_user_setting`.
  public nonisolated enum ChatUserSetting {}

  /// Methods of `chats`.
  public nonisolated enum Chats {}

  /// Events of `events`.
  public nonisolated enum Events {}

  /// Namespace of the resources below it.
  public nonisolated enum Feed {
    /// Methods of `feed.groups`.
    public nonisolated enum Groups {}
  }

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

  /// Methods of `threads`.
  public nonisolated enum Threads {}

  /// Shapes that several methods share.
  public nonisolated enum Types {}

  /// Common operations that take flags and make one call or several.
  public nonisolated enum Shortcuts {}

  /// Which scopes open which method, for each identity, and which let events come.
  public static let scopeTable = ScopeTable(
    packed: """
      im.chat.members.bots	raw	user,bot	any:im:chat.members:read,im:chat:readonly,im:chat,im:chat.group_info:readonly	any:im:chat.members:read,im:chat:readonly,im:chat,im:chat.group_info:readonly
      im.chat.members.create	raw	user,bot	any:im:chat.members:write_only,im:chat	any:im:chat.members:write_only,im:chat
      im.chat.members.delete	raw	user,bot	any:im:chat.members:write_only,im:chat	any:im:chat.members:write_only,im:chat
      im.chat.members.get	raw	user,bot	any:im:chat.members:read,im:chat:readonly,im:chat,im:chat.group_info:readonly	any:im:chat.members:read,im:chat:readonly,im:chat,im:chat.group_info:readonly
      im.chat_p2p.batch_query	shortcut	user,bot	-	-
      im.chat_user_setting.batch_get_mute_status	shortcut	user	any:im:chat:read	-
      im.chats.batch_query	shortcut	user,bot	any:im:chat:read	any:im:chat:read
      im.chats.create	raw	bot	-	any:im:chat:create,im:chat,im:chat:create_by_user
      im.chats.create_as_user	shortcut	user	any:im:chat:create_by_user,im:chat:create,im:chat	-
      im.chats.get	raw	user,bot	any:im:chat:read,im:chat:readonly,im:chat	any:im:chat:read,im:chat:readonly,im:chat
      im.chats.link	raw	user,bot	any:im:chat:read,im:chat:readonly,im:chat	any:im:chat:read,im:chat:readonly,im:chat
      im.chats.list	shortcut	user,bot	any:im:chat:read,im:chat:readonly,im:chat,im:chat.group_info:readonly	any:im:chat:read,im:chat:readonly,im:chat,im:chat.group_info:readonly
      im.chats.search	shortcut	user,bot	any:im:chat:read	any:im:chat:read
      im.chats.update	raw	user,bot	any:im:chat:update,im:chat	any:im:chat:update,im:chat
      im.feed.groups.batch_add_item	raw	user	any:im:feed_group_v1:write	-
      im.feed.groups.batch_query	raw	user	any:im:feed_group_v1:read	-
      im.feed.groups.batch_query_item	shortcut	user	any:im:feed_group_v1:read	-
      im.feed.groups.batch_remove_item	raw	user	any:im:feed_group_v1:write	-
      im.feed.groups.create	raw	user	any:im:feed_group_v1:write	-
      im.feed.groups.delete	raw	user	any:im:feed_group_v1:write	-
      im.feed.groups.list	shortcut	user	any:im:feed_group_v1:read	-
      im.feed.groups.list_item	shortcut	user	any:im:feed_group_v1:read	-
      im.feed.groups.update	raw	user	any:im:feed_group_v1:write	-
      im.feed_shortcuts.create	shortcut	user	any:im:feed.shortcut:write	-
      im.feed_shortcuts.list	shortcut	user	any:im:feed.shortcut:read	-
      im.feed_shortcuts.remove	shortcut	user	any:im:feed.shortcut:write	-
      im.files.create	shortcut	user,bot	any:im:resource,im:resource:upload	any:im:resource,im:resource:upload
      im.files.folder	shortcut	user,bot	any:im:message:readonly,im:message.history:readonly,im:message	any:im:message:readonly,im:message.history:readonly,im:message
      im.flags.cancel	shortcut	user	any:im:feed.flag:write	-
      im.flags.create	shortcut	user	any:im:feed.flag:write	-
      im.flags.list	shortcut	user	any:im:feed.flag:read	-
      im.images.create	raw	bot	-	any:im:resource,im:resource:upload
      im.images.create_as_user	shortcut	user	any:im:resource,im:resource:upload	-
      im.messages.create	shortcut	user,bot	all:im:message.send_as_user,im:message	any:im:message:send_as_bot,im:message,im:message:send
      im.messages.delete	raw	user,bot	any:im:message:recall,im:message,im:message:send_as_bot	any:im:message:recall,im:message,im:message:send_as_bot
      im.messages.forward	raw	user,bot	any:im:message,im:message:send_as_bot	any:im:message,im:message:send_as_bot
      im.messages.get	shortcut	user,bot	all:im:message.group_msg:get_as_user,im:message.p2p_msg:get_as_user	all:im:message.group_msg,im:message.p2p_msg:readonly
      im.messages.list	shortcut	user,bot	all:im:message.group_msg:get_as_user,im:message.p2p_msg:get_as_user	all:im:message.group_msg,im:message.p2p_msg:readonly
      im.messages.merge_forward	raw	bot	-	any:im:message,im:message:send_as_bot
      im.messages.mget	shortcut	user,bot	all:im:message.group_msg:get_as_user,im:message.p2p_msg:get_as_user	all:im:message.group_msg,im:message.p2p_msg:readonly
      im.messages.patch	raw	user,bot	any:im:message:update,im:message:send_as_bot,im:message	any:im:message:update,im:message:send_as_bot,im:message
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
      im.threads.forward	raw	user,bot	any:im:message,im:message:send_as_bot	any:im:message,im:message:send_as_bot
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
