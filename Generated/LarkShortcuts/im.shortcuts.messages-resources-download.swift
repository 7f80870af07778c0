// Generated from schema/im/shortcuts/messages-resources-download.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkAPI
public import LarkOptions

extension IM.Shortcuts {
  /// Download an image or a file from a message.
  ///
  /// Files come in pieces, and a connection that breaks is taken up again where it broke. The file appears when it is
  /// complete, or not at all. A file that is there already is kept, unless `overwrites` is true.
  ///
  /// - Callers: user, bot
  /// - Scopes: any of `im:message:readonly`, `im:message`, `im:message.history:readonly`
  /// - Command: `lark im +messages-resources-download`
  /// - Calls: `im.messages.resources.get`
  /// - Source: `schema/im/shortcuts/messages-resources-download.json`
  public nonisolated struct MessagesResourcesDownload: ShortcutForUserAndBot, ShortcutOptions, Hashable {
    /// What the schema says of the shortcut.
    public static let info = ShortcutInfo(
      id: "im.shortcuts.messages-resources-download",
      identities: [.user, .bot],
      scopes: .any("im:message:readonly", "im:message", "im:message.history:readonly"),
      methods: ["im.messages.resources.get"],
      risk: .write
    )

    /// Message that holds the file; of a merged forward, the outermost one.
    public var messageID: String
    /// Key of the image or file, as the content of the message has it.
    public var fileKey: String
    /// What the key stands for; voice messages and videos are files.
    public var type: IM.Messages.Resources.Get.Kind
    /// Path of the file to save, below the base directory; in a folder, or without a path, the file gets the name that
    /// the platform gives it, and a name without extension the one that fits.
    public var output: String?
    /// Whether a file is replaced that is there already.
    public var overwrites: Bool
    /// The directory that paths start from and must stay in; by default the working directory.
    public var baseDirectory: String?

    /// Options; what is left out is as its property says.
    public init(
      messageID: String,
      fileKey: String,
      type: IM.Messages.Resources.Get.Kind,
      output: String? = nil,
      overwrites: Bool = false,
      baseDirectory: String? = nil
    ) {
      self.messageID = messageID
      self.fileKey = fileKey
      self.type = type
      self.output = output
      self.overwrites = overwrites
      self.baseDirectory = baseDirectory
    }

    /// Reads the options from what was typed.
    package init<Flags: FlagReader>(_ flags: Flags) throws(Flags.Failure) {
      self.messageID = try flags.text("message-id") ?? ""
      self.fileKey = try flags.text("file-key") ?? ""
      self.type = try flags.neededWord("type")
      self.output = try flags.text("output")
      self.overwrites = try flags.isOn("overwrite")
      self.baseDirectory = nil
    }

    /// The options as requests want them.
    ///
    /// - Throws: ``LarkError`` of kind `invalidRequest` that names the option at fault.
    package func checked() throws(LarkError) -> Self {
      var checked = self
      checked.messageID = try OptionRules.messageID(messageID, option: "messageID")
      checked.fileKey = try OptionRules.required(fileKey, option: "fileKey")
      checked.output = OptionRules.filled(output)
      return checked
    }

    /// Values of the options on which scopes depend, by name.
    package var scopeValues: [String: String] {
      [:]
    }

    /// The flag of each option, as errors name options.
    package static let flagNames: [String: String] = [
      "messageID": "message-id",
      "fileKey": "file-key",
      "type": "type",
      "output": "output",
      "overwrites": "overwrite",
    ]
  }
}
