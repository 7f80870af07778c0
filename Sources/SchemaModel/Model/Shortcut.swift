/// A shortcut: a common operation that takes flags and makes one call or several.
public struct Shortcut: Sendable {
  /// Service and name.
  public var id: ShortcutID
  /// Path of the file.
  public var source: String
  /// What the shortcut does, in one sentence.
  public var summary: String
  /// What a caller should know beyond the summary.
  public var description: String?
  /// Who may call, in the order of the file.
  public var identities: [Caller]
  /// What a call may do.
  public var risk: Method.Risk
  /// The calls that the shortcut makes, in the order of the file. What scopes it needs follows from them.
  public var uses: [Use]
  /// Flags in the order of the file.
  public var flags: [Flag]
  /// What Swift has in place of flags, where that is other than a property called after the flag.
  public var options: [Option]
  /// Command lines to learn from.
  public var examples: [Example]
  /// Name of the Swift type that the file asks for.
  public var swiftName: String?
  /// Where the file says what, for diagnostics of later stages.
  public var position: SourcePosition

  /// A command line to learn from.
  public struct Example: Sendable, Hashable {
    /// What it does: a sentence without the final period.
    public var summary: String
    /// The line.
    public var command: String

    /// - Parameters:
    ///   - summary: What it does: a sentence without the final period.
    ///   - command: The line.
    public init(summary: String, command: String) {
      self.summary = summary
      self.command = command
    }
  }

  /// A flag of a shortcut.
  public struct Flag: Sendable, Hashable {
    /// What a flag takes.
    public enum Kind: Sendable, Hashable {
      /// Any text, or one of some words.
      case string(choices: [String])
      /// A whole number.
      case integer(minimum: Int?, maximum: Int?)
      /// Nothing: the flag is on or off.
      case boolean
      /// Texts with commas between them, or the flag several times; of some words where they are listed.
      case list(choices: [String], maxItems: Int?)
      /// A path below the working directory, or what else names a file.
      case path
    }

    /// What a text or a number stands for. Each has a Swift type, and a check, of its own.
    public enum Format: String, Sendable, Hashable, CaseIterable {
      /// Id of a chat (`oc_…`), or a link to it.
      case chatID = "chat_id"
      /// Open id of a user (`ou_…`).
      case userID = "user_id"
      /// Id of a message (`om_…`).
      case messageID = "message_id"
      /// Id of an app (`cli_…`).
      case appID = "app_id"
      /// A point in time as people write it; a day alone means its first second.
      case time
      /// A point in time as people write it; a day alone means its last second.
      case endTime = "end_time"
      /// A point in time in milliseconds since 1970.
      case unixMilliseconds = "unix_ms"
      /// A span of time in milliseconds.
      case milliseconds = "ms"
    }

    /// Name without the dashes.
    public var name: String
    /// What the flag takes.
    public var kind: Kind
    /// What the text or the number stands for; nil: for itself.
    public var format: Format?
    /// What the flag does, in one sentence.
    public var summary: String
    /// What stands for the value in help, such as `om_…`.
    public var valueName: String?
    /// What counts when the flag is not given, as it is typed.
    public var defaultValue: String?
    /// Whether the shortcut fails without it.
    public var isRequired: Bool
    /// How many Unicode scalars the text may have.
    public var maxLength: Int?
    /// Who may give the flag; empty: everybody.
    public var identities: [Caller]
    /// Other names that mean the same.
    public var aliases: [String]
    /// Whether help and completion leave it out.
    public var isHidden: Bool

    /// A flag with everything its file says; the parameters are the properties.
    public init(
      name: String, kind: Kind, format: Format? = nil, summary: String, valueName: String?, defaultValue: String?, isRequired: Bool,
      maxLength: Int?, identities: [Caller], aliases: [String], isHidden: Bool
    ) {
      self.name = name
      self.kind = kind
      self.format = format
      self.summary = summary
      self.valueName = valueName
      self.defaultValue = defaultValue
      self.isRequired = isRequired
      self.maxLength = maxLength
      self.identities = identities
      self.aliases = aliases
      self.isHidden = isHidden
    }
  }

  /// What Swift has in place of one flag or of several.
  public struct Option: Sendable, Hashable {
    /// Where the value comes from.
    public enum Form: Sendable, Hashable {
      /// One flag under another name; its words are those of a Swift type where one is named.
      case flag(String, type: String?)
      /// The opposite of a flag that is on or off.
      case opposite(of: String)
      /// One of several flags, each of which is a case; those that are on or off are cases without a value.
      case oneOf([Alternative])
      /// A Swift type that reads some flags itself, or none, where only code can give it.
      case part(type: String, flags: [String])
    }

    /// A flag as a case.
    public struct Alternative: Sendable, Hashable {
      /// Name of the case.
      public var name: String
      /// Name of the flag; nil where only code can choose the case.
      public var flag: String?
      /// What the case means, where there is no flag to say it.
      public var summary: String?

      /// - Parameters:
      ///   - name: Name of the case.
      ///   - flag: Name of the flag.
      ///   - summary: What the case means.
      public init(_ name: String, flag: String?, summary: String? = nil) {
        self.name = name
        self.flag = flag
        self.summary = summary
      }
    }

    /// Name of the property.
    public var name: String
    /// Where the value comes from.
    public var form: Form
    /// What the option does, in one sentence; nil: what the flag does.
    public var summary: String?
    /// Whether code has to give it.
    public var isRequired: Bool
    /// What counts when code does not give it, in Swift.
    public var defaultValue: String?

    /// An option with everything its file says; the parameters are the properties.
    public init(name: String, form: Form, summary: String?, isRequired: Bool, defaultValue: String?) {
      self.name = name
      self.form = form
      self.summary = summary
      self.isRequired = isRequired
      self.defaultValue = defaultValue
    }

    /// The flags that it stands for.
    public var flags: [String] {
      switch form {
      case .flag(let flag, _), .opposite(let flag): [flag]
      case .oneOf(let alternatives): alternatives.compactMap(\.flag)
      case .part(_, let flags): flags
      }
    }
  }

  /// A shortcut with everything its file says; the parameters are the properties.
  public init(
    id: ShortcutID, source: String, summary: String, description: String?, identities: [Caller],
    risk: Method.Risk, uses: [Use], flags: [Flag], options: [Option] = [], examples: [Example],
    swiftName: String?, position: SourcePosition
  ) {
    self.id = id
    self.source = source
    self.summary = summary
    self.description = description
    self.identities = identities
    self.risk = risk
    self.uses = uses
    self.flags = flags
    self.options = options
    self.examples = examples
    self.swiftName = swiftName
    self.position = position
  }
}

/// Names a shortcut: `im +chat-create` is service `im`, name `chat-create`.
public struct ShortcutID: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// Name of the service.
  public var service: String
  /// Name of the file, without its ending.
  public var name: String

  /// - Parameters:
  ///   - service: Name of the service.
  ///   - name: Name of the file, without its ending.
  public init(service: String, name: String) {
    self.service = service
    self.name = name
  }

  public var description: String { "\(service).shortcuts.\(name)" }

  public static func < (left: ShortcutID, right: ShortcutID) -> Bool {
    (left.service, left.name) < (right.service, right.name)
  }
}
