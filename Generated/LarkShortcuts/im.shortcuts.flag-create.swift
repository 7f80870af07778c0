// Generated from schema/im/shortcuts/flag-create.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkAPI
public import LarkOptions

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
  public nonisolated struct FlagCreate: ShortcutForUserOnly, ShortcutOptions, Hashable {
    /// What the schema says of the shortcut.
    public static let info = ShortcutInfo(
      id: "im.shortcuts.flag-create",
      identities: [.user],
      scopes: .all("im:feed.flag:write"),
      scopesWhen: [
        ConditionalScopes(
          when: [[OptionTest("flagType", .isOneOf(["feed"]), byDefault: false), OptionTest("itemType", .isGiven(false), byDefault: true)]],
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

    /// Message to flag; of a thread, its first message.
    public var messageID: String
    /// Where the flag shows, on the message unless said otherwise.
    public var flagType: IM.Shortcuts.FlagType?
    /// What is flagged: for a flag in the feed, a thread of a topic chat or of another chat; looked up when left out.
    public var itemType: IM.Shortcuts.FlagItemType?

    /// Options; what is left out is as its property says.
    public init(messageID: String, flagType: IM.Shortcuts.FlagType? = nil, itemType: IM.Shortcuts.FlagItemType? = nil) {
      self.messageID = messageID
      self.flagType = flagType
      self.itemType = itemType
    }

    /// Reads the options from what was typed.
    package init<Flags: FlagReader>(_ flags: Flags) throws(Flags.Failure) {
      self.messageID = try flags.text("message-id") ?? ""
      self.flagType = try flags.word("flag-type")
      self.itemType = try flags.word("item-type")
    }

    /// The options as requests want them.
    ///
    /// - Throws: ``LarkError`` of kind `invalidRequest` that names the option at fault.
    package func checked() throws(LarkError) -> Self {
      var checked = self
      checked.messageID = try OptionRules.messageID(messageID, option: "messageID")
      return checked
    }

    /// Values of the options on which scopes depend, by name.
    package var scopeValues: [String: String] {
      var values: [String: String] = [:]
      values["flagType"] = flagType?.rawValue
      values["itemType"] = itemType?.rawValue
      return values
    }

    /// The flag of each option, as errors name options.
    package static let flagNames: [String: String] = [
      "messageID": "message-id",
      "flagType": "flag-type",
      "itemType": "item-type",
    ]
  }
}
