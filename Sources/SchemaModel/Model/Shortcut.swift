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

    /// Name without the dashes.
    public var name: String
    /// What the flag takes.
    public var kind: Kind
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
      name: String, kind: Kind, summary: String, valueName: String?, defaultValue: String?, isRequired: Bool,
      maxLength: Int?, identities: [Caller], aliases: [String], isHidden: Bool
    ) {
      self.name = name
      self.kind = kind
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

  /// A shortcut with everything its file says; the parameters are the properties.
  public init(
    id: ShortcutID, source: String, summary: String, description: String?, identities: [Caller],
    risk: Method.Risk, uses: [Use], flags: [Flag], examples: [Example],
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
