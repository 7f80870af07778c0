/// What a command line gives to its command: every value checked against the declaration.
struct ParsedArguments: Sendable, Hashable {
  /// Values of the flags that were given, by flag name, in the order they were given. A flag that is on or off has
  /// `true` or `false`.
  var values: [String: [String]]
  /// Names of flags that were given an empty value where that counts as none.
  var blankFlags: Set<String> = []
  /// Arguments that are no flags.
  var positionals: [String]
  /// Whether `--help` is among the arguments. Then nothing else has been checked.
  var asksForHelp: Bool

  init(values: [String: [String]] = [:], positionals: [String] = [], asksForHelp: Bool = false) {
    self.values = values
    self.positionals = positionals
    self.asksForHelp = asksForHelp
  }

  /// Whether the flag stands on the command line.
  func isGiven(_ flag: FlagSpec) -> Bool {
    values[flag.name] != nil
  }

  /// The flag's value, or its default, or `nil` where it has none.
  func value(of flag: FlagSpec) -> String? {
    values[flag.name]?.last ?? flag.defaultValue
  }

  /// Every value of a flag that may repeat.
  func values(of flag: FlagSpec) -> [String] {
    values[flag.name] ?? (flag.defaultValue.map { [$0] } ?? [])
  }

  /// Whether a flag that is on or off is on.
  func isOn(_ flag: FlagSpec) -> Bool {
    value(of: flag) == "true"
  }

  /// The number given to the flag, or its default, or `nil` where it has none.
  func integer(of flag: FlagSpec) -> Int? {
    value(of: flag).flatMap { Int($0) }
  }
}
