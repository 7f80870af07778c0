// Generated from schema/im/shortcuts/chat-messages-list.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension IM.Shortcuts {
  /// List the messages of a chat or of a direct chat, made readable.
  ///
  /// Messages come with their content as text, names of senders, what merged forwards hold, up to 50 replies of each
  /// thread, and reactions. Without a range of time, replies stand only below the first message of their thread; with
  /// one, every message of the range is listed.
  ///
  /// - Callers: user, bot
  /// - Scopes of a user: all of `im:message.group_msg:get_as_user`, `im:message.p2p_msg:get_as_user`, and any of
  ///   `im:message.reactions:read`, `im:message:readonly`
  /// - Scopes of a bot: all of `im:message.group_msg`, `im:message.p2p_msg:readonly`, and any of
  ///   `im:message.reactions:read`, `im:message:readonly`
  /// - Command: `lark im +chat-messages-list`
  /// - Calls: `im.chat_p2p.batch_query`, `im.messages.list`, `im.messages.get`, `contact.users.basic_batch`,
  ///   `contact.users.batch`, `application.applications.get`, `im.files.folder`, `im.reactions.batch_query`,
  ///   `im.messages.resources.get`
  /// - Source: `schema/im/shortcuts/chat-messages-list.json`
  public nonisolated enum ChatMessagesList: Shortcut {
    /// What the schema says of the shortcut.
    public static let info = ShortcutInfo(
      id: "im.shortcuts.chat-messages-list",
      identities: [.user, .bot],
      scopes: ScopeRule(
        user: .all("im:message.group_msg:get_as_user", "im:message.p2p_msg:get_as_user"),
        bot: .all("im:message.group_msg", "im:message.p2p_msg:readonly")
      ),
      scopesWhen: [
        ConditionalScopes(
          when: [],
          need: .opportunistic,
          scopes: ScopeRule(
            user: ScopeRequirement(
              any: ["im:message:readonly", "im:message.history:readonly", "im:message"],
              all: ["contact:user.basic_profile:readonly"]
            ),
            bot: ScopeRequirement(
              any: ["im:message:readonly", "im:message.history:readonly", "im:message"],
              all: ["contact:user.base:readonly", "application:application:self_manage"]
            )
          )
        ),
        ConditionalScopes(
          when: [[FlagTest("no-reactions", .isOneOf(["false"]), byDefault: true)]],
          need: .required,
          scopes: .any("im:message.reactions:read", "im:message:readonly")
        ),
        ConditionalScopes(
          when: [[FlagTest("download-resources", .isOneOf(["true"]), byDefault: false)]],
          need: .required,
          scopes: .all("im:message:readonly")
        ),
      ],
      methods: [
        "im.chat_p2p.batch_query", "im.messages.list", "im.messages.get", "contact.users.basic_batch",
        "contact.users.batch", "application.applications.get", "im.files.folder", "im.reactions.batch_query",
        "im.messages.resources.get",
      ],
      risk: .read
    )
  }
}
