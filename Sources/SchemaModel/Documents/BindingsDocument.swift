import LarkJSON

extension DocumentReader {
  /// What `lark-bindings.json` says.
  ///
  /// - Parameter methods: Ids of all methods of the tree, which patterns are compared with.
  mutating func bindingSettings(_ root: JSONNode, methods: [MethodID]) -> BindingSettings {
    var settings = BindingSettings()
    guard let keys = keyed(root, as: BindingsKey.self, called: BindingSettings.fileName) else { return settings }
    editorSchema(keys[.schema])
    if let access = choice(keys[.access], of: BindingSettings.Access.self, called: "access level", .unknownAccess) {
      settings.access = access
    }
    if let name = swiftName(keys[.namespace], ofType: true), let member = keys[.namespace] {
      settings.namespace = BindingSettings.Namespace(
        name: name, source: path.text, position: log.source(member.value.position))
    }
    settings.include = keys[.include].map { patterns($0, methods: methods) }
    settings.exclude = keys[.exclude].map { patterns($0, methods: methods) } ?? []
    return settings
  }

  private mutating func patterns(_ member: JSONNode.Member, methods: [MethodID]) -> [MethodPattern] {
    let name = Wording.quoted(member.key)
    guard let elements = elements(of: member.value, called: name) else { return [] }
    if elements.isEmpty {
      log.report(
        .empty, at: member.value.position, "\(name) lists no methods",
        remedy: "list ids of methods such as 'im.chats.*', or remove the key")
    }
    var patterns: [MethodPattern] = []
    for element in elements {
      guard let text = string(element, called: "a pattern"), let pattern = pattern(text, at: element.position)
      else { continue }
      guard !patterns.contains(pattern) else {
        log.report(
          .duplicateValue, at: element.position, "\(name) lists \(Wording.quoted(text)) twice",
          remedy: "remove one of the two")
        continue
      }
      patterns.append(pattern)
      if !methods.contains(where: { pattern.matches($0.description) }) {
        log.report(
          .unmatchedPattern, at: element.position, "no method is called \(Wording.quoted(text))",
          remedy: Self.suggestion(for: text, among: methods))
      }
    }
    return patterns
  }

  private mutating func pattern(_ text: String, at position: JSONPosition) -> MethodPattern? {
    if let pattern = MethodPattern(text) { return pattern }
    log.report(
      .invalidPattern, at: position, "\(Wording.quoted(text)) is no pattern of method ids",
      remedy: "write an id such as 'im.chats.create', with '*' for any characters")
    return nil
  }

  private static func suggestion(for text: String, among methods: [MethodID]) -> String {
    let nearest = NearestName.find(text, among: methods.map(\.description))
    return nearest.map { "did you mean \(Wording.quoted($0))?" }
      ?? "write the id of a method, such as 'im.chats.create', with '*' for any characters, or remove the pattern"
  }
}
