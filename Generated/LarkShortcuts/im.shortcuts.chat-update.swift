// Generated from schema/im/shortcuts/chat-update.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkAPI
public import LarkOptions

extension IM.Shortcuts {
  /// Change the name or the description of a chat.
  ///
  /// The caller must be the owner or an admin of the chat. Neither can be cleared: what is empty stays as it is.
  ///
  /// - Callers: user, bot
  /// - Scopes: any of `im:chat:update`, `im:chat`
  /// - Command: `lark im +chat-update`
  /// - Calls: `im.chats.update`
  /// - Source: `schema/im/shortcuts/chat-update.json`
  public nonisolated struct ChatUpdate: ShortcutForUserAndBot, ShortcutOptions, Hashable {
    /// What the schema says of the shortcut.
    public static let info = ShortcutInfo(
      id: "im.shortcuts.chat-update",
      identities: [.user, .bot],
      scopes: .any("im:chat:update", "im:chat"),
      methods: ["im.chats.update"],
      risk: .write
    )

    /// Chat to change; a link to it will do.
    public var chatID: String
    /// New name. At most 60 characters.
    public var name: String?
    /// New description. At most 100 characters.
    public var description: String?

    /// Options; what is left out is as its property says.
    public init(chatID: String, name: String? = nil, description: String? = nil) {
      self.chatID = chatID
      self.name = name
      self.description = description
    }

    /// Reads the options from what was typed.
    package init<Flags: FlagReader>(_ flags: Flags) throws(Flags.Failure) {
      self.chatID = try flags.text("chat-id") ?? ""
      self.name = try flags.text("name")
      self.description = try flags.text("description")
    }

    /// The options as requests want them.
    ///
    /// - Throws: ``LarkError`` of kind `invalidRequest` that names the option at fault.
    package func checked() throws(LarkError) -> Self {
      var checked = self
      checked.chatID = try OptionRules.chatID(chatID, option: "chatID")
      checked.name = try OptionRules.text(name, atMost: 60, option: "name")
      checked.description = try OptionRules.text(description, atMost: 100, option: "description")
      return checked
    }

    /// Values of the options on which scopes depend, by name.
    package var scopeValues: [String: String] {
      [:]
    }

    /// The flag of each option, as errors name options.
    package static let flagNames: [String: String] = [
      "chatID": "chat-id",
      "name": "name",
      "description": "description",
    ]
  }
}
