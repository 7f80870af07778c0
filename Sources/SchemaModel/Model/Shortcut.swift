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
  /// Scopes that every use of the shortcut needs.
  public var scopes: Scopes
  /// Scopes that depend on flags.
  public var scopesWhen: [ConditionalScopes]
  /// What a call may do.
  public var risk: Method.Risk
  /// The methods that the shortcut calls, in the order of the file.
  public var uses: [MethodID]
  /// Flags in the order of the file.
  public var flags: [Flag]
  /// Command lines to learn from.
  public var examples: [Example]
  /// Name of the Swift type that the file asks for.
  public var swiftName: String?
  /// Where the file says what, for diagnostics of later stages.
  public var position: SourcePosition

  /// Scopes that are needed besides when a flag has a value.
  public struct ConditionalScopes: Sendable, Hashable {
    /// Name of the flag, without the dashes.
    public var flag: String
    /// The value, as it is typed: `true` and `false` for a flag that is on or off.
    public var value: String
    /// The scopes.
    public var scopes: Scopes
    /// Without the scopes the shortcut still does its work, but for what they open.
    public var isOptional: Bool

    /// Scopes under a condition; the parameters are the properties.
    public init(flag: String, value: String, scopes: Scopes, isOptional: Bool) {
      self.flag = flag
      self.value = value
      self.scopes = scopes
      self.isOptional = isOptional
    }
  }

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
    id: ShortcutID, source: String, summary: String, description: String?, identities: [Caller], scopes: Scopes,
    scopesWhen: [ConditionalScopes], risk: Method.Risk, uses: [MethodID], flags: [Flag], examples: [Example],
    swiftName: String?, position: SourcePosition
  ) {
    self.id = id
    self.source = source
    self.summary = summary
    self.description = description
    self.identities = identities
    self.scopes = scopes
    self.scopesWhen = scopesWhen
    self.risk = risk
    self.uses = uses
    self.flags = flags
    self.examples = examples
    self.swiftName = swiftName
    self.position = position
  }

  /// What a caller needs with flags as they are by default.
  ///
  /// - Parameters:
  ///   - caller: Who calls.
  ///   - withOptional: Whether scopes count without which the shortcut does less.
  public func scopeRule(for caller: Caller, withOptional: Bool = true) -> ScopeRule {
    let conditional = scopesWhen.filter { condition in
      let flag = flags.first { $0.name == condition.flag }
      let value = flag?.defaultValue ?? (flag?.kind == .boolean ? "false" : nil)
      return value == condition.value && (withOptional || !condition.isOptional)
    }
    return conditional.map { $0.scopes[caller] }.reduce(ScopeRule() + scopes[caller], +)
  }
}

extension ScopeRule {
  /// Both rules at once. One scope of which any is enough is needed; of two choices the second is settled on the scope that
  /// it recommends.
  static func + (left: ScopeRule, right: ScopeRule) -> ScopeRule {
    let (first, second) = (left.settled, right.settled)
    var all = first.all
    for scope in second.all where !all.contains(scope) { all.append(scope) }
    if first.any.isEmpty { return ScopeRule(any: second.any, all: all) }
    if let scope = second.any.first, !second.any.contains(where: all.contains) { all.append(scope) }
    return ScopeRule(any: first.any, all: all)
  }

  /// The same rule with a choice among one taken as needed.
  private var settled: ScopeRule {
    any.count == 1 ? ScopeRule(all: all + any.filter { !all.contains($0) }) : self
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
