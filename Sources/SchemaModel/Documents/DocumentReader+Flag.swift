import LarkJSON

/// Types of flags as files name them.
enum FlagTypeName: String, CaseIterable, Sendable {
  case string, integer, boolean, list, path
}

extension DocumentReader {
  /// The flags of a shortcut.
  mutating func shortcutFlags(_ member: JSONNode.Member?, callers: [Caller]) -> [Shortcut.Flag] {
    guard let member, let members = members(of: member.value, called: "'flags'") else { return [] }
    var flags: [Shortcut.Flag] = []
    for member in members {
      guard let flag = shortcutFlag(member, callers: callers) else { continue }
      let names = [flag.name] + flag.aliases
      if let taken = names.first(where: { name in flags.contains { $0.name == name || $0.aliases.contains(name) } }) {
        log.report(
          .duplicateValue, at: member.keyPosition, "two flags are called \(Wording.quoted(taken))",
          remedy: "rename one of them")
      }
      flags.append(flag)
    }
    return flags
  }

  private mutating func shortcutFlag(_ member: JSONNode.Member, callers: [Caller]) -> Shortcut.Flag? {
    let name = "flag \(Wording.quoted(member.key))"
    if !Names.isFlag(member.key) {
      log.report(
        .invalidName, at: member.keyPosition,
        "\(name) holds other characters than small letters, digits and inner hyphens",
        remedy: "name it as it is typed, without the dashes in front")
    }
    guard let keys = keyed(member.value, as: FlagKey.self, called: name) else { return nil }
    for key in [FlagKey.type, .description] where keys.lacks(key) {
      reportMissing(key, in: name, at: keys.position, remedy: key == .type ? "say what it takes" : "say what it does")
    }
    let type = choice(keys[.type], of: FlagTypeName.self, called: "type of flag", .unknownType)
    let format = choice(keys[.format], of: Shortcut.Flag.Format.self, called: "format of flag", .unknownFormat)
    let summary = sentence(keys[.description])
    let choices = words(keys[.enum])
    let identities = keys[.identities].map { self.callers($0) } ?? []
    for caller in identities where !callers.isEmpty && !callers.contains(caller) {
      log.report(
        .scopeOfOtherIdentity, at: keys.position, "\(name) is for \(Wording.quoted(caller.rawValue)), who may not call",
        remedy: "remove it from the flag's 'identities', or add it to those of the shortcut")
    }
    let minimum = whole(keys[.minimum])
    let maximum = whole(keys[.maximum])
    let maxItems = count(keys[.maxItems], atLeast: 1)
    var flag = Shortcut.Flag(
      name: member.key, kind: .boolean, format: format, summary: summary ?? "", valueName: filledString(keys[.valueName]),
      defaultValue: nil, isRequired: self.flag(keys[.required]), maxLength: count(keys[.maxLength], atLeast: 1),
      identities: identities, aliases: words(keys[.aliases]), isHidden: self.flag(keys[.hidden]))
    guard let type else { return nil }
    reportMisplacedFlagKeys(keys, of: type)
    switch type {
    case .string: flag.kind = .string(choices: choices)
    case .integer: flag.kind = .integer(minimum: minimum, maximum: maximum)
    case .boolean: flag.kind = .boolean
    case .list: flag.kind = .list(choices: choices, maxItems: maxItems)
    case .path: flag.kind = .path
    }
    flag.defaultValue = flagValue(keys[.default], of: flag)
    return flag
  }

  /// A value of a flag as it is typed.
  mutating func flagValue(_ member: JSONNode.Member?, of flag: Shortcut.Flag) -> String? {
    member.flatMap { flagValue($0.value, called: Wording.quoted($0.key), of: flag) }
  }

  /// A value of a flag as it is typed.
  mutating func flagValue(_ node: JSONNode, called name: String, of flag: Shortcut.Flag) -> String? {
    switch (flag.kind, node.content) {
    case (.boolean, .bool(let isOn)): return isOn ? "true" : "false"
    case (.integer, .number(let number)) where number.intValue != nil: return number.description
    case (.string(let choices), .string(let text)), (.list(let choices, _), .string(let text)):
      guard !choices.isEmpty, !choices.contains(text) else { return text }
      log.report(
        .valueNotInEnum, at: node.position, "\(Wording.quoted(text)) is none of the words of the flag",
        remedy: Wording.suggestion(for: text, among: choices))
      return nil
    case (.path, .string(let text)): return text
    default:
      log.report(
        .valueType, at: node.position, "\(name) is \(Wording.value(node)), which the flag does not take",
        remedy: "write \(flag.kind.valueWords)")
    }
    return nil
  }

  private mutating func whole(_ member: JSONNode.Member?) -> Int? {
    guard let member, let number = number(member) else { return nil }
    if let value = number.intValue { return value }
    log.report(
      .invalidLimit, at: member.value.position,
      "\(Wording.quoted(member.key)) cannot be \(Wording.value(member.value))", remedy: "write a whole number")
    return nil
  }

  private mutating func words(_ member: JSONNode.Member?) -> [String] {
    guard let member, let elements = elements(of: member.value, called: Wording.quoted(member.key)) else { return [] }
    var words: [String] = []
    for element in elements {
      guard let word = string(element, called: "an entry of \(Wording.quoted(member.key))") else { continue }
      guard !words.contains(word) else {
        log.report(
          .duplicateValue, at: element.position, "\(Wording.quoted(member.key)) lists \(Wording.quoted(word)) twice",
          remedy: "remove one of the two")
        continue
      }
      words.append(word)
    }
    return words
  }

  private static let flagKeys: [(key: FlagKey, types: [FlagTypeName])] = [
    (.enum, [.string, .list]), (.minimum, [.integer]), (.maximum, [.integer]), (.maxItems, [.list]),
    (.maxLength, [.string]), (.format, [.string, .integer, .list]), (.valueName, [.string, .integer, .list, .path]),
  ]

  private mutating func reportMisplacedFlagKeys(_ keys: KeyedObject<FlagKey>, of type: FlagTypeName) {
    for (key, types) in Self.flagKeys {
      guard let member = keys[key], !types.contains(type) else { continue }
      log.report(
        .misplacedFlagKey, at: member.keyPosition,
        "\(Wording.quoted(key.rawValue)) on a flag of type \(Wording.quoted(type.rawValue))",
        remedy: "only type \(Wording.alternatives(types.map(\.rawValue))) takes it")
    }
  }
}

extension Shortcut.Flag.Kind {
  /// What to write for a value, in a schema file.
  fileprivate var valueWords: String {
    switch self {
    case .boolean: "true or false, without quotes"
    case .integer: "a whole number, without quotes"
    case .string, .list, .path: "a text in quotes"
    }
  }
}
