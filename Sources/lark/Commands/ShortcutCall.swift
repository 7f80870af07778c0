import SchemaModel

/// The commands of shortcuts: `lark im +chat-create`.
enum ShortcutCall {
  /// How the answer is laid out.
  static let format = FlagSpec(
    "format", .choice(["json", "ndjson", "table", "csv", "pretty"]), default: "json",
    "Layout of the answer; pretty is for people")

  /// The command of a shortcut: its own flags, and those that all shortcuts share.
  static func command(for shortcut: Shortcut) -> CommandSpec {
    var flags = shortcut.flags.map { FlagSpec($0, identities: shortcut.identities) }
    flags += [CommonFlags.identity, format, CommonFlags.json, CommonFlags.rawCSV, CommonFlags.dryRun]
    if shortcut.risk == .highRiskWrite { flags.append(CommonFlags.yes) }
    flags.append(CommonFlags.timeout)
    return CommandSpec(
      "\(shortcut.id.service) +\(shortcut.id.name)", shortcut.summary,
      discussion: shortcut.description.map { [$0] } ?? [], flags: flags,
      examples: shortcut.examples.map { CommandSpec.Example($0.command, $0.summary) })
  }
}

extension FlagSpec {
  /// A flag as its schema file declares it.
  ///
  /// - Parameters:
  ///   - flag: The flag.
  ///   - identities: Who may call the shortcut.
  init(_ flag: Shortcut.Flag, identities: [Caller]) {
    let value: Value
    switch flag.kind {
    case .boolean: value = .none
    case .path: value = .path(name: flag.valueName ?? "path")
    case .integer(let minimum, let maximum):
      value = .integer(name: flag.valueName ?? "n", in: (minimum ?? .min)...(maximum ?? .max))
    case .list: value = .text(name: flag.valueName ?? "list")
    case .string(let choices): value = choices.isEmpty ? .text(name: flag.valueName ?? "text") : .choice(choices)
    }
    var summary = Prose.trimmed(flag.summary)
    var facts: [String] = []
    if case .list(let choices, let count) = flag.kind {
      if !choices.isEmpty { facts.append("of \(choices.joined(separator: ", "))") }
      if let count { facts.append("at most \(count)") }
      facts.append("with commas between")
    }
    if case .integer(let minimum, let maximum) = flag.kind {
      switch (minimum, maximum) {
      case (let minimum?, let maximum?): facts.append("from \(minimum) to \(maximum)")
      case (let minimum?, nil): facts.append("at least \(minimum)")
      case (nil, let maximum?): facts.append("at most \(maximum)")
      case (nil, nil): break
      }
    }
    if let length = flag.maxLength { facts.append("at most \(length) characters") }
    if let only = flag.identities.first, flag.identities.count < identities.count { facts.append("\(only.rawValue) only") }
    if !facts.isEmpty { summary += "; " + facts.joined(separator: ", ") }
    self.init(
      flag.name, value, default: flag.defaultValue, summary, isRequired: flag.isRequired,
      isRepeatable: flag.kind.isList, isHidden: flag.isHidden)
    aliases = flag.aliases
    isLenient = true
  }
}

extension Shortcut.Flag.Kind {
  /// Whether several values may be given.
  var isList: Bool {
    if case .list = self { true } else { false }
  }
}
