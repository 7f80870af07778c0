// Generated from schema/im/shortcuts/flag-cancel.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkAPI
public import LarkOptions

extension IM.Shortcuts {
  /// Take a flag off a message or a thread.
  ///
  /// Without `flagType` and `itemType` both flags of the message go: the one on it and the one in the feed. Taking off
  /// a flag that is not there does no harm.
  ///
  /// - Callers: user
  /// - Scopes: all of `im:feed.flag:write`, `im:message.group_msg:get_as_user`, `im:message.p2p_msg:get_as_user`, and
  ///   any of `im:chat:read`, `im:chat:readonly`, `im:chat`
  /// - Command: `lark im +flag-cancel`
  /// - Calls: `im.messages.get`, `im.chats.get`, `im.flags.cancel`
  /// - Source: `schema/im/shortcuts/flag-cancel.json`
  public nonisolated struct FlagCancel: ShortcutForUserOnly, ShortcutOptions, Hashable {
    /// What the schema says of the shortcut.
    public static let info = ShortcutInfo(
      id: "im.shortcuts.flag-cancel",
      identities: [.user],
      scopes: .all("im:feed.flag:write"),
      scopesWhen: [
        ConditionalScopes(
          when: [[OptionTest("flagType", .isGiven(false), byDefault: true), OptionTest("itemType", .isGiven(false), byDefault: true)]],
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

    /// Message to take the flag off; of a thread, its first message.
    public var messageID: String
    /// Where the flag shows; in the feed only together with what is flagged.
    public var flagType: IM.Shortcuts.FlagType?
    /// What is flagged: a message, a thread of a topic chat or of another chat.
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
