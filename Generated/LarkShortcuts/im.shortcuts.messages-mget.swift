// Generated from schema/im/shortcuts/messages-mget.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkAPI
public import LarkFoundation
public import LarkOptions

extension IM.Shortcuts {
  /// Get messages by their ids, made readable.
  ///
  /// Messages come with their content as text, names of senders, what merged forwards hold, up to 50 replies of each
  /// thread, and reactions. Those that do not exist or are out of sight are missing from the answer. 'lark help
  /// message-enrichment' tells what reactions and update_time say.
  ///
  /// - Callers: user, bot
  /// - Scopes of a user: all of `im:message.group_msg:get_as_user`, `im:message.p2p_msg:get_as_user`, and any of
  ///   `im:message.reactions:read`, `im:message:readonly`
  /// - Scopes of a bot: all of `im:message.group_msg`, `im:message.p2p_msg:readonly`, and any of
  ///   `im:message.reactions:read`, `im:message:readonly`
  /// - Command: `lark im +messages-mget`
  /// - Calls: `im.messages.mget`, `im.messages.list`, `im.messages.get`, `contact.users.basic_batch`,
  ///   `contact.users.batch`, `application.applications.get`, `im.files.folder`, `im.reactions.batch_query`,
  ///   `im.messages.resources.get`
  /// - Source: `schema/im/shortcuts/messages-mget.json`
  public nonisolated struct MessagesMget: ShortcutForUserAndBot, ShortcutOptions, Hashable {
    /// What the schema says of the shortcut.
    public static let info = ShortcutInfo(
      id: "im.shortcuts.messages-mget",
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
              any: ["application:application:self_manage", "admin:app.info:readonly"],
              all: ["contact:contact.base:readonly", "contact:user.base:readonly"],
              alsoAny: [["im:message:readonly", "im:message.history:readonly", "im:message"]]
            )
          )
        ),
        ConditionalScopes(
          when: [[OptionTest("includesReactions", .isOneOf(["true"]), byDefault: true)]],
          need: .required,
          scopes: .any("im:message.reactions:read", "im:message:readonly")
        ),
        ConditionalScopes(
          when: [[OptionTest("downloadsResources", .isOneOf(["true"]), byDefault: false)]],
          need: .required,
          scopes: .any("im:message:readonly", "im:message", "im:message.history:readonly")
        ),
      ],
      methods: [
        "im.messages.mget", "im.messages.list", "im.messages.get", "contact.users.basic_batch", "contact.users.batch",
        "application.applications.get", "im.files.folder", "im.reactions.batch_query", "im.messages.resources.get",
      ],
      risk: .read
    )

    /// Messages to get. At most 50.
    public var messageIDs: [String]
    /// Whether reactions are fetched, which need a scope of their own.
    public var includesReactions: Bool
    /// Whether the images and files of the messages are saved, in the folder lark-im-resources.
    public var downloadsResources: Bool
    /// The directory in which that folder is made; by default the working directory.
    public var baseDirectory: String?
    /// The zone in which messages show times; by default that of the machine.
    public var timeZone: TimeZone?

    /// Options; what is left out is as its property says.
    public init(
      messageIDs: [String],
      includesReactions: Bool = true,
      downloadsResources: Bool = false,
      baseDirectory: String? = nil,
      timeZone: TimeZone? = nil
    ) {
      self.messageIDs = messageIDs
      self.includesReactions = includesReactions
      self.downloadsResources = downloadsResources
      self.baseDirectory = baseDirectory
      self.timeZone = timeZone
    }

    /// Reads the options from what was typed.
    package init<Flags: FlagReader>(_ flags: Flags) throws(Flags.Failure) {
      self.messageIDs = try flags.list("message-ids")
      self.includesReactions = try !flags.isOn("no-reactions")
      self.downloadsResources = try flags.isOn("download-resources")
      self.baseDirectory = nil
      self.timeZone = nil
    }

    /// The options as requests want them.
    ///
    /// - Throws: ``LarkError`` of kind `invalidRequest` that names the option at fault.
    package func checked() throws(LarkError) -> Self {
      var checked = self
      checked.messageIDs = try OptionRules.each(messageIDs, option: "messageIDs", OptionRules.messageID)
      try OptionRules.checkNotEmpty(checked.messageIDs, option: "messageIDs")
      try OptionRules.check(checked.messageIDs.count, atMost: 50, option: "messageIDs")
      return checked
    }

    /// Values of the options on which scopes depend, by name.
    package var scopeValues: [String: String] {
      var values: [String: String] = [:]
      values["includesReactions"] = String(includesReactions)
      values["downloadsResources"] = String(downloadsResources)
      return values
    }

    /// The flag of each option, as errors name options.
    package static let flagNames: [String: String] = [
      "messageIDs": "message-ids",
      "includesReactions": "no-reactions",
      "downloadsResources": "download-resources",
    ]
  }
}
