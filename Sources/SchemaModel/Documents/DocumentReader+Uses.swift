import LarkJSON

extension DocumentReader {
  /// The calls of a shortcut: ids of methods, or objects that say for whom and when.
  ///
  /// - Parameters:
  ///   - member: `uses` of the file.
  ///   - flags: The flags of the shortcut.
  ///   - names: Names of all its flags, also of those that cannot be read.
  ///   - callers: Who may call the shortcut.
  mutating func uses(
    _ member: JSONNode.Member?, flags: [Shortcut.Flag], named names: [String], callers: [Caller]
  ) -> [(use: Shortcut.Use, position: JSONPosition)] {
    guard let member, let elements = elements(of: member.value, called: "'uses'") else { return [] }
    var uses: [(use: Shortcut.Use, position: JSONPosition)] = []
    for element in elements {
      guard let use = use(element, flags: flags, named: names, callers: callers) else { continue }
      let isKnown = uses.contains { known, _ in
        known.method == use.method && known.condition == use.condition && !Set(known.callers).isDisjoint(with: use.callers)
      }
      guard !isKnown else {
        log.report(
          .duplicateValue, at: element.position,
          "'uses' names \(Wording.quoted(use.method.description)) twice for the same caller and case",
          remedy: "remove one of the two, or give each its own 'as' or 'when'")
        continue
      }
      uses.append((use, element.position))
    }
    return uses
  }

  private mutating func use(
    _ node: JSONNode, flags: [Shortcut.Flag], named names: [String], callers: [Caller]
  ) -> Shortcut.Use? {
    if case .string(let text) = node.content {
      return methodID(text, at: node.position).map { Shortcut.Use($0, callers: callers) }
    }
    guard node.isObject else {
      reportWrongType(
        node, "an entry of 'uses'", expected: "the id of a method or an object",
        remedy: "write \"im.chats.get\", or { \"method\": \"im.chats.get\", … } to say who calls it and when")
      return nil
    }
    guard let keys = keyed(node, as: UseKey.self, called: "an entry of 'uses'") else { return nil }
    if keys.lacks(.method) {
      reportMissing(UseKey.method, in: "the entry", at: keys.position, remedy: "name the method, such as 'im.chats.create'")
    }
    let own = keys[.as].map { self.callers($0) }
    for caller in own ?? [] where !callers.isEmpty && !callers.contains(caller) {
      log.report(
        .scopeOfOtherIdentity, at: keys[.as]?.value.position ?? keys.position,
        "a call as \(Wording.quoted(caller.rawValue)), who may not call the shortcut",
        remedy: "take \(Wording.quoted(caller.rawValue)) out of 'as', or add it to 'identities'")
    }
    let condition = keys[.when].map { self.condition($0, flags: flags, named: names) } ?? .always
    let need: Shortcut.Need? = choice(keys[.need], of: Shortcut.Need.self, called: "need", .unknownValue)
    guard let member = keys[.method], let text = string(member),
      let method = methodID(text, at: member.value.position), let condition
    else { return nil }
    return Shortcut.Use(method, callers: own ?? callers, condition: condition, need: need ?? .required)
  }

  private mutating func methodID(_ text: String, at position: JSONPosition) -> MethodID? {
    if let id = MethodID(text) { return id }
    log.report(
      .invalidName, at: position, "\(Wording.quoted(text)) is no id of a method",
      remedy: "write it as service.resource.method, such as 'im.chats.create'")
    return nil
  }

  // MARK: - Conditions

  /// Tests of flags that must all hold, or a list of such, of which one must.
  private mutating func condition(
    _ member: JSONNode.Member, flags: [Shortcut.Flag], named names: [String]
  ) -> Shortcut.Condition? {
    let parts: [JSONNode]
    if case .array(let elements) = member.value.content { parts = elements } else { parts = [member.value] }
    if parts.isEmpty { reportNoTests(member.value) }
    let alternatives = parts.map { part -> [Shortcut.FlagTest]? in
      guard let members = members(of: part, called: "'when'") else { return nil }
      if members.isEmpty { reportNoTests(part) }
      let tests = members.map { flagTest($0, flags: flags, named: names) }
      return tests.contains(nil) || tests.isEmpty ? nil : tests.compactMap(\.self)
    }
    return alternatives.contains(nil) || alternatives.isEmpty ? nil : Shortcut.Condition(alternatives.compactMap(\.self))
  }

  private mutating func reportNoTests(_ node: JSONNode) {
    log.report(.empty, at: node.position, "'when' tests no flag", remedy: "name a flag, or remove the key")
  }

  private mutating func flagTest(
    _ member: JSONNode.Member, flags: [Shortcut.Flag], named names: [String]
  ) -> Shortcut.FlagTest? {
    guard let flag = flags.first(where: { $0.name == member.key }) else {
      // What is wrong with a flag that cannot be read has been reported.
      guard !names.contains(member.key) else { return nil }
      log.report(
        .unknownFlag, at: member.keyPosition, "the shortcut has no flag \(Wording.quoted(member.key))",
        remedy: Wording.suggestion(for: member.key, among: names))
      return nil
    }
    switch member.value.content {
    case .bool(let isGiven) where flag.kind != .boolean: return Shortcut.FlagTest(flag.name, .isGiven(isGiven))
    case .object: return beginning(member, of: flag)
    case .array(let elements):
      if elements.isEmpty {
        log.report(
          .empty, at: member.value.position, "\(Wording.quoted(member.key)) lists no value",
          remedy: "list the values of the flag for which the call is made")
        return nil
      }
      let values = elements.map { value($0, of: flag) }
      return values.contains(nil) ? nil : Shortcut.FlagTest(flag.name, .isOneOf(values.compactMap(\.self)))
    default:
      return value(member.value, of: flag).map { Shortcut.FlagTest(flag.name, .isOneOf([$0])) }
    }
  }

  private mutating func value(_ node: JSONNode, of flag: Shortcut.Flag) -> String? {
    flagValue(node, called: Wording.quoted(flag.name), of: flag)
  }

  private mutating func beginning(_ member: JSONNode.Member, of flag: Shortcut.Flag) -> Shortcut.FlagTest? {
    guard let keys = keyed(member.value, as: BeginningKey.self, called: Wording.quoted(member.key)) else { return nil }
    guard let beginning = keys[.prefix] ?? keys[.otherPrefix], keys[.prefix] == nil || keys[.otherPrefix] == nil else {
      log.report(
        .empty, at: member.value.position, "\(Wording.quoted(member.key)) says not just one beginning of the value",
        remedy: "write either { \"prefix\": \"om_\" } or { \"otherPrefix\": \"om_\" }")
      return nil
    }
    switch flag.kind {
    case .string, .path: break
    case .integer, .boolean, .list:
      log.report(
        .valueType, at: member.value.position, "\(Wording.quoted(member.key)) takes no single text that could begin so",
        remedy: "test its value, or use true for a flag that is given")
      return nil
    }
    let isSo = keys[.prefix] != nil
    let nodes: [JSONNode]
    if case .array(let elements) = beginning.value.content { nodes = elements } else { nodes = [beginning.value] }
    var prefixes: [String] = []
    for node in nodes {
      guard let text = string(node, called: "a beginning") else { return nil }
      if !text.isEmpty { prefixes.append(text) }
    }
    guard !prefixes.isEmpty, prefixes.count == nodes.count else {
      log.report(
        .empty, at: beginning.value.position, "\(Wording.quoted(beginning.key)) is empty",
        remedy: "write how the value begins, such as \"om_\"")
      return nil
    }
    return Shortcut.FlagTest(flag.name, .begins(prefixes, isSo))
  }
}
