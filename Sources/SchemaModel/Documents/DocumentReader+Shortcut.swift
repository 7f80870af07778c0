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
    let options = shortcutOptions(keys[.options], of: flags)
    let uses = uses(
      keys[.uses], flags: flags, named: keys[.flags]?.value.members.map(\.key) ?? [], callers: identities)
    let summary = sentence(keys[.summary])
    let risk = choice(keys[.risk], of: Method.Risk.self, called: "risk", .unknownRisk)
    let description = text(keys[.description])
    let examples = examples(keys[.examples], of: id)
    let swiftName = swiftName(keys[.swiftName], ofType: true)
    var shortcut: Shortcut?
    if let summary, let risk, !identities.isEmpty {
      shortcut = Shortcut(
        id: id, source: path.text, summary: summary, description: description, identities: identities, risk: risk,
        uses: uses.map(\.use), flags: flags, options: options, examples: examples, swiftName: swiftName,
        position: log.source(root.position))
    }
    return ShortcutDocument(shortcut: shortcut, uses: uses, identities: identities, file: log.file)
  }

  private static let neededShortcutKeys: [(ShortcutKey, remedy: String)] = [
    (.summary, "say in one sentence what the shortcut does"),
    (.identities, "list who may call: 'user', 'bot' or both"),
    (.risk, "add 'read', 'write' or 'high-risk-write'"),
    (.uses, "list the methods that the shortcut calls; its scopes follow from them"),
    (.flags, "list the flags; {} where there are none"),
    (.examples, "add two command lines that work"),
  ]

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
