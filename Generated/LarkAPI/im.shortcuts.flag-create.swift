// Generated from schema/im/shortcuts/flag-create.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension IM.Shortcuts {
  /// Flag a message or a thread.
  ///
  /// A flag on the message shows beside it; a flag in the feed keeps its thread in the list of chats. A message can
  /// carry both.
  ///
  /// - Callers: user
  /// - Scopes: `im:feed.flag:write`
  /// - Command: `lark im +flag-create`
  /// - Calls: `im.messages.get`, `im.chats.get`, `im.flags.create`
  /// - Source: `schema/im/shortcuts/flag-create.json`
  public nonisolated enum FlagCreate: Shortcut {
    /// What the schema says of the shortcut.
    public static let info = ShortcutInfo(
      id: "im.shortcuts.flag-create",
      identities: [.user],
      scopes: .all("im:feed.flag:write"),
      scopesWhen: [
        ConditionalScopes(
          when: [[FlagTest("flag-type", .isOneOf(["feed"]), byDefault: false), FlagTest("item-type", .isGiven(false), byDefault: true)]],
          need: .required,
          scopes: ScopeRule(
            user: ScopeRequirement(
              any: ["im:chat:read", "im:chat:readonly", "im:chat"],
              all: ["im:message.group_msg:get_as_user", "im:message.p2p_msg:get_as_user"]
            )
          )
        ),
      ],
      methods: ["im.messages.get", "im.chats.get", "im.flags.create"],
      risk: .write
    )
  }
}
