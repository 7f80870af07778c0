// Generated from schema/im/shortcuts/flag-cancel.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension IM.Shortcuts {
  /// Take a flag off a message or a thread.
  ///
  /// Without --flag-type and --item-type both flags of the message go: the one on it and the one in the feed. Taking
  /// off a flag that is not there does no harm.
  ///
  /// - Callers: user
  /// - Scopes: all of `im:feed.flag:write`, `im:message.group_msg:get_as_user`, `im:message.p2p_msg:get_as_user`, and
  ///   any of `im:chat:read`, `im:chat:readonly`, `im:chat`
  /// - Command: `lark im +flag-cancel`
  /// - Calls: `im.messages.get`, `im.chats.get`, `im.flags.cancel`
  /// - Source: `schema/im/shortcuts/flag-cancel.json`
  public nonisolated enum FlagCancel: Shortcut {
    /// What the schema says of the shortcut.
    public static let info = ShortcutInfo(
      id: "im.shortcuts.flag-cancel",
      identities: [.user],
      scopes: .all("im:feed.flag:write"),
      scopesWhen: [
        ConditionalScopes(
          when: [[FlagTest("flag-type", .isGiven(false), byDefault: true), FlagTest("item-type", .isGiven(false), byDefault: true)]],
          need: .optional,
          scopes: ScopeRule(
            user: ScopeRequirement(
              any: ["im:chat:read", "im:chat:readonly", "im:chat"],
              all: ["im:message.group_msg:get_as_user", "im:message.p2p_msg:get_as_user"]
            )
          )
        ),
      ],
      methods: ["im.messages.get", "im.chats.get", "im.flags.cancel"],
      risk: .write
    )
  }
}
