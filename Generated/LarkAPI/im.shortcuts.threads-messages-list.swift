// Generated from schema/im/shortcuts/threads-messages-list.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension IM.Shortcuts {
  /// List the messages of a thread, made readable.
  ///
  /// Messages come with their content as text, names of senders, what merged forwards hold, and reactions.
  ///
  /// - Callers: user, bot
  /// - Scopes of a user: all of `im:message.group_msg:get_as_user`, `im:message.p2p_msg:get_as_user`, and any of
  ///   `im:message.reactions:read`, `im:message:readonly`
  /// - Scopes of a bot: all of `im:message.group_msg`, `im:message.p2p_msg:readonly`, and any of
  ///   `im:message.reactions:read`, `im:message:readonly`
  /// - Command: `lark im +threads-messages-list`
  /// - Calls: `im.messages.get`, `im.messages.list`, `contact.users.basic_batch`, `contact.users.batch`,
  ///   `application.applications.get`, `im.files.folder`, `im.reactions.batch_query`, `im.messages.resources.get`
  /// - Source: `schema/im/shortcuts/threads-messages-list.json`
  public nonisolated enum ThreadsMessagesList: Shortcut {
    /// What the schema says of the shortcut.
    public static let info = ShortcutInfo(
      id: "im.shortcuts.threads-messages-list",
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
        "im.messages.get", "im.messages.list", "contact.users.basic_batch", "contact.users.batch",
        "application.applications.get", "im.files.folder", "im.reactions.batch_query", "im.messages.resources.get",
      ],
      risk: .read
    )
  }
}
