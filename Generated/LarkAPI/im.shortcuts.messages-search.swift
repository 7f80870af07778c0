// Generated from schema/im/shortcuts/messages-search.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension IM.Shortcuts {
  /// Search the messages that the user can see, in all chats, and make them readable.
  ///
  /// Messages come with their content as text, names of senders and chats, what merged forwards hold, and reactions.
  /// Without words to look for, the filters alone decide.
  ///
  /// - Callers: user
  /// - Scopes: all of `search:message`, `im:message.group_msg:get_as_user`, `im:message.p2p_msg:get_as_user`,
  ///   `im:chat:read`, and any of `im:message.reactions:read`, `im:message:readonly`
  /// - Command: `lark im +messages-search`
  /// - Calls: `im.messages.search`, `im.messages.mget`, `im.chats.batch_query`, `im.messages.get`,
  ///   `contact.users.basic_batch`, `im.files.folder`, `im.reactions.batch_query`
  /// - Source: `schema/im/shortcuts/messages-search.json`
  public nonisolated enum MessagesSearch: Shortcut {
    /// What the schema says of the shortcut.
    public static let info = ShortcutInfo(
      id: "im.shortcuts.messages-search",
      identities: [.user],
      scopes: .all("search:message"),
      scopesWhen: [
        ConditionalScopes(
          when: [],
          need: .optional,
          scopes: .all("im:message.group_msg:get_as_user", "im:message.p2p_msg:get_as_user", "im:chat:read")
        ),
        ConditionalScopes(
          when: [],
          need: .opportunistic,
          scopes: ScopeRule(
            user: ScopeRequirement(
              any: ["im:message:readonly", "im:message.history:readonly", "im:message"],
              all: ["contact:user.basic_profile:readonly"]
            )
          )
        ),
        ConditionalScopes(
          when: [[FlagTest("no-reactions", .isOneOf(["false"]), byDefault: true)]],
          need: .required,
          scopes: .any("im:message.reactions:read", "im:message:readonly")
        ),
      ],
      methods: [
        "im.messages.search", "im.messages.mget", "im.chats.batch_query", "im.messages.get",
        "contact.users.basic_batch", "im.files.folder", "im.reactions.batch_query",
      ],
      risk: .read
    )
  }
}
