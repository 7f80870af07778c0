// Generated from schema/im/shortcuts/messages-search.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension IM.Shortcuts {
  /// Search the messages that the user can see, in all chats, and make them readable.
  ///
  /// Messages come with their content as text, names of senders and chats, what merged forwards hold, and reactions.
  /// Without words to look for, the filters alone decide. 'lark help message-enrichment' tells what reactions and
  /// update_time say.
  ///
  /// - Callers: user
  /// - Scopes: all of `search:message`, `im:message.reactions:read`
  /// - Command: `lark im +messages-search`
  /// - Calls: `im.messages.search`, `im.messages.mget`, `im.messages.get`, `im.chats.batch_query`,
  ///   `contact.users.basic_batch`, `im.files.folder`, `im.reactions.batch_query`
  /// - Source: `schema/im/shortcuts/messages-search.json`
  public nonisolated enum MessagesSearch: Shortcut {
    /// What the schema says of the shortcut.
    public static let info = ShortcutInfo(
      id: "im.shortcuts.messages-search",
      identities: [.user],
      scopes: .any("search:message"),
      scopesWhen: [
        ConditionalScopes(
          flag: "no-reactions",
          is: "false",
          byDefault: true,
          scopes: .any("im:message.reactions:read"),
          isOptional: false
        ),
      ],
      methods: [
        "im.messages.search", "im.messages.mget", "im.messages.get", "im.chats.batch_query",
        "contact.users.basic_batch", "im.files.folder", "im.reactions.batch_query",
      ],
      risk: .read
    )
  }
}
