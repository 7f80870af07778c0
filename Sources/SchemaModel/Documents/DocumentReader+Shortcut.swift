import LarkJSON

extension DocumentReader {
  /// A file in a shortcuts folder.
  mutating func shortcut(_ root: JSONNode, id: ShortcutID) -> ShortcutDocument? {
    guard let keys = keyed(root, as: ShortcutKey.self, called: "a shortcut file") else { return nil }
    for (key, remedy) in Self.neededShortcutKeys where keys.lacks(key) {
      reportMissing(key, in: "the shortcut", at: keys.position, remedy: remedy)
    }
    editorSchema(keys[.schema])
    let identities = keys[.identities].map { callers($0) } ?? []
    let flags = shortcutFlags(keys[.flags], callers: identities)
    let uses = methodNames(keys[.uses])
    let summary = sentence(keys[.summary])
    let risk = choice(keys[.risk], of: Method.Risk.self, called: "risk", .unknownRisk)
    let description = text(keys[.description])
    let scopes = scopes(keys[.scopes], for: identities)
    let scopesWhen = conditionalScopes(keys[.scopesWhen], flags: flags, callers: identities)
    let examples = examples(keys[.examples], of: id)
    let swiftName = swiftName(keys[.swiftName], ofType: true)
    var shortcut: Shortcut?
    if let summary, let risk, !identities.isEmpty {
      shortcut = Shortcut(
        id: id, source: path.text, summary: summary, description: description, identities: identities, scopes: scopes,
        scopesWhen: scopesWhen, risk: risk, uses: uses.map(\.id), flags: flags, examples: examples,
        swiftName: swiftName, position: log.source(root.position))
    }
    return ShortcutDocument(shortcut: shortcut, uses: uses, file: log.file)
  }

  private static let neededShortcutKeys: [(ShortcutKey, remedy: String)] = [
    (.summary, "say in one sentence what the shortcut does"),
    (.identities, "list who may call: 'user', 'bot' or both"),
    (.scopes, "list the scopes that every use needs, such as { \"all\": [\"im:chat:read\"] }; [] where there are none"),
    (.risk, "add 'read', 'write' or 'high-risk-write'"),
    (.uses, "list the ids of the methods that the shortcut calls"),
    (.flags, "list the flags; {} where there are none"),
    (.examples, "add two command lines that work"),
  ]

  // MARK: - Methods

  private mutating func methodNames(_ member: JSONNode.Member?) -> [(id: MethodID, position: JSONPosition)] {
    guard let member, let elements = elements(of: member.value, called: "'uses'") else { return [] }
    var names: [(id: MethodID, position: JSONPosition)] = []
    for element in elements {
      guard let text = string(element, called: "a method in 'uses'") else { continue }
      guard let id = MethodID(text) else {
        log.report(
          .invalidName, at: element.position, "\(Wording.quoted(text)) is no id of a method",
          remedy: "write it as service.resource.method, such as 'im.chats.create'")
        continue
      }
      guard !names.contains(where: { $0.id == id }) else {
        log.report(
          .duplicateValue, at: element.position, "'uses' names \(Wording.quoted(text)) twice",
          remedy: "remove one of the two")
        continue
      }
      names.append((id, element.position))
    }
    return names
  }

  // MARK: - Scopes

  private mutating func conditionalScopes(
    _ member: JSONNode.Member?, flags: [Shortcut.Flag], callers: [Caller]
  ) -> [Shortcut.ConditionalScopes] {
    guard let member, let elements = elements(of: member.value, called: "'scopesWhen'") else { return [] }
    return elements.compactMap { element in
      guard let keys = keyed(element, as: ConditionalScopesKey.self, called: "an entry of 'scopesWhen'") else {
        return nil
      }
      for key in [ConditionalScopesKey.flag, .is, .scopes] where keys.lacks(key) {
        reportMissing(key, in: "the entry", at: keys.position, remedy: "add it")
      }
      let rules = scopes(keys[.scopes], for: callers)
      let isOptional = flag(keys[.optional])
      guard let name = filledString(keys[.flag]), let place = keys[.flag]?.value.position else { return nil }
      guard let flag = flags.first(where: { $0.name == name }) else {
        log.report(
          .unknownFlag, at: place, "the shortcut has no flag \(Wording.quoted(name))",
          remedy: Wording.suggestion(for: name, among: flags.map(\.name)))
        return nil
      }
      guard let value = flagValue(keys[.is], of: flag) else { return nil }
      return Shortcut.ConditionalScopes(flag: name, value: value, scopes: rules, isOptional: isOptional)
    }
  }

  // MARK: - Examples

  private mutating func examples(_ member: JSONNode.Member?, of id: ShortcutID) -> [Shortcut.Example] {
    guard let member, let elements = elements(of: member.value, called: "'examples'") else { return [] }
    let beginning = "lark \(id.service) +\(id.name)"
    return elements.compactMap { element in
      guard let keys = keyed(element, as: ExampleKey.self, called: "an example") else { return nil }
      for key in ExampleKey.allCases where keys.lacks(key) {
        reportMissing(key, in: "the example", at: keys.position, remedy: "add it")
      }
      let summary = text(keys[.summary])
      guard let command = text(keys[.command]), let summary, let place = keys[.command]?.value.position else {
        return nil
      }
      guard command == beginning || command.hasPrefix(beginning + " ") else {
        log.report(
          .exampleOfOther, at: place, "the example is about another command",
          remedy: "begin it with \(Wording.quoted(beginning))")
        return nil
      }
      return Shortcut.Example(summary: summary, command: command)
    }
  }
}
