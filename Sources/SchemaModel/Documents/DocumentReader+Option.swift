import LarkJSON

extension DocumentReader {
  /// `options` of a shortcut: what Swift has in place of its flags.
  mutating func shortcutOptions(_ member: JSONNode.Member?, of flags: [Shortcut.Flag]) -> [Shortcut.Option] {
    guard let member, let members = members(of: member.value, called: "'options'") else { return [] }
    var options: [Shortcut.Option] = []
    for member in members {
      guard let option = shortcutOption(member, of: flags) else { continue }
      for flag in option.flags where options.contains(where: { $0.flags.contains(flag) }) {
        log.report(
          .duplicateValue, at: member.keyPosition, "two options read the flag \(Wording.quoted(flag))",
          remedy: "leave it to one of them")
      }
      options.append(option)
    }
    return options
  }

  private mutating func shortcutOption(_ member: JSONNode.Member, of flags: [Shortcut.Flag]) -> Shortcut.Option? {
    let name = "option \(Wording.quoted(member.key))"
    if !Names.isIdentifier(member.key) {
      log.report(
        .invalidName, at: member.keyPosition, "\(name) is no Swift property name",
        remedy: "begin it with a small letter, and use letters and digits")
    }
    guard let keys = keyed(member.value, as: OptionKey.self, called: name) else { return nil }
    let summary = sentence(keys[.description])
    let defaultValue = filledString(keys[.default])
    let isRequired = flag(keys[.required])
    guard let form = form(keys, called: name) else { return nil }
    let option = Shortcut.Option(
      name: member.key, form: form, summary: summary, isRequired: isRequired, defaultValue: defaultValue)
    for flag in option.flags where !flags.contains(where: { $0.name == flag }) {
      log.report(
        .unknownFlag, at: member.keyPosition, "\(name) reads the flag \(Wording.quoted(flag)), which is not there",
        remedy: Wording.suggestion(for: flag, among: flags.map(\.name)))
    }
    if isRequired, let defaultValue = keys[.default] {
      log.report(
        .misplacedFlagKey, at: defaultValue.keyPosition, "\(name) is required and has a default",
        remedy: "remove one of the two")
    }
    return option
  }

  private mutating func form(_ keys: KeyedObject<OptionKey>, called name: String) -> Shortcut.Option.Form? {
    let type = filledString(keys[.type])
    if let member = keys[.oneOf] {
      guard let members = members(of: member.value, called: "'oneOf'") else { return nil }
      return .oneOf(members.compactMap { alternative($0) })
    }
    if keys[.oppositeOf] != nil { return filledString(keys[.oppositeOf]).map { .opposite(of: $0) } }
    if keys[.flag] != nil { return filledString(keys[.flag]).map { .flag($0, type: type) } }
    guard let type else {
      log.report(
        .missingKey, at: keys.position, "\(name) does not say what it is",
        remedy: "add 'flag', 'oppositeOf', 'oneOf', or a 'type' with the 'flags' that it reads")
      return nil
    }
    var flags: [String] = []
    if let member = keys[.flags], let elements = elements(of: member.value, called: "'flags'") {
      flags = elements.compactMap { string($0, called: "an entry of 'flags'") }
    }
    return .part(type: type, flags: flags)
  }

  /// A case: the name of its flag, or an object that says what it means, where there is no flag or code needs other words.
  private mutating func alternative(_ member: JSONNode.Member) -> Shortcut.Option.Alternative? {
    guard case .object = member.value.content else {
      return string(member).map { Shortcut.Option.Alternative(member.key, flag: $0) }
    }
    guard let keys = keyed(member.value, as: AlternativeKey.self, called: Wording.quoted(member.key)) else { return nil }
    if keys.lacks(AlternativeKey.description) {
      reportMissing(AlternativeKey.description, in: Wording.quoted(member.key), at: keys.position, remedy: "say what the case means")
    }
    return Shortcut.Option.Alternative(
      member.key, flag: filledString(keys[.flag]), summary: sentence(keys[.description]))
  }
}
