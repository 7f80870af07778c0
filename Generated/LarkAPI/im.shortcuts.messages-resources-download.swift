// Generated from schema/im/shortcuts/messages-resources-download.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension IM.Shortcuts {
  /// Download an image or a file from a message.
  ///
  /// Files come in pieces, and a connection that breaks is taken up again where it broke. The file appears when it is
  /// complete, or not at all. A file that is there already is kept, unless --overwrite is given.
  ///
  /// - Callers: user, bot
  /// - Scopes: any of `im:message:readonly`, `im:message`, `im:message.history:readonly`
  /// - Command: `lark im +messages-resources-download`
  /// - Calls: `im.messages.resources.get`
  /// - Source: `schema/im/shortcuts/messages-resources-download.json`
  public nonisolated enum MessagesResourcesDownload: Shortcut {
    /// What the schema says of the shortcut.
    public static let info = ShortcutInfo(
      id: "im.shortcuts.messages-resources-download",
      identities: [.user, .bot],
      scopes: .any("im:message:readonly", "im:message", "im:message.history:readonly"),
      methods: ["im.messages.resources.get"],
      risk: .write
    )
  }
}
