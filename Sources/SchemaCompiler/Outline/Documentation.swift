import LarkJSON
import SchemaModel

/// Doc comments of generated declarations: paragraphs, an empty string between them.
enum Documentation {
  static func request(_ method: Method) -> [String] {
    var paragraphs = [method.summary]
    if let description = method.description { paragraphs += ["", plain(description)] }
    paragraphs += ["", callers(method)]
    paragraphs += scopes(Caller.allCases.filter(method.identities.contains).map { ($0, method.scopes[$0]) })
    paragraphs.append("- HTTP: `\(method.verb.rawValue) \(method.path)`")
    if let paging = method.paging {
      paragraphs.append("- Pages: \(paging.items.map { "`\($0)`" }.joined(separator: ", "))")
    }
    paragraphs.append("- Source: `\(method.source)`")
    if let docs = method.docs { paragraphs.append("- SeeAlso: [The platform's page](\(docs))") }
    return paragraphs
  }

  static func shortcut(_ shortcut: Shortcut) -> [String] {
    var paragraphs = [shortcut.summary]
    if let description = shortcut.description { paragraphs += ["", plain(description)] }
    let callers = Caller.allCases.filter(shortcut.identities.contains)
    paragraphs += ["", "- Callers: \(callers.map(\.rawValue).joined(separator: ", "))"]
    paragraphs += scopes(callers.map { ($0, shortcut.scopeRule(for: $0)) })
    paragraphs.append("- Command: `lark \(shortcut.id.service) +\(shortcut.id.name)`")
    paragraphs.append("- Calls: \(code(shortcut.methods.map(\.description)))")
    paragraphs.append("- Source: `\(shortcut.source)`")
    return paragraphs
  }

  static func event(_ event: Event) -> [String] {
    var paragraphs = [event.summary]
    if let description = event.description { paragraphs += ["", plain(description)] }
    paragraphs += ["", "- Event: `\(event.type)`"]
    if event.kind == .callback { paragraphs.append("- Answer: the platform waits for one.") }
    paragraphs.append("- Scopes: \(text(of: event.scopes))")
    if let subscribe = event.subscribe { paragraphs.append("- Console: \(sentence(plain(subscribe)))") }
    paragraphs.append("- Source: `\(event.source)`")
    if let docs = event.docs { paragraphs.append("- SeeAlso: [The platform's page](\(docs))") }
    return paragraphs
  }

  static func element(_ element: Element, in set: ElementSet) -> [String] {
    var paragraphs = [element.summary]
    if let description = element.description { paragraphs += ["", plain(description)] }
    paragraphs.append("")
    if let tag = element.tag { paragraphs.append("- Tag: `\(tag)`") }
    if !element.allowedIn.isEmpty { paragraphs.append("- Stands in: \(code(element.allowedIn))") }
    if let place = element.onlyInside { paragraphs.append("- Only inside: `\(place)`, at whatever depth") }
    paragraphs.append("- Source: `\(element.source)`")
    if let docs = element.docs { paragraphs.append("- SeeAlso: [The platform's page](\(docs))") }
    return paragraphs
  }

  static func type(_ summary: String, source: String? = nil) -> [String] {
    var paragraphs = [sentence(plain(summary))]
    if let source { paragraphs += ["", "- Source: `\(source)`"] }
    return paragraphs
  }

  /// What a field is, and what its values may be. Of a field without words of its own only that is said.
  static func property(_ field: Field) -> [String] {
    let text = (field.description.map { [sentence(plain($0))] } ?? []) + facts(field)
    return text.isEmpty ? [] : [text.joined(separator: " ")]
  }

  static func member(_ description: String?) -> [String] {
    description.map { [sentence(plain($0))] } ?? []
  }

  private static func callers(_ method: Method) -> String {
    let callers = Caller.allCases.filter(method.identities.contains).map(\.rawValue).joined(separator: ", ")
    guard let note = method.identityNote else { return "- Callers: \(callers)" }
    return "- Callers: \(callers). \(sentence(plain(note)))"
  }

  private static func scopes(_ rules: [(caller: Caller, rule: ScopeRule)]) -> [String] {
    guard let first = rules.first else { return [] }
    if rules.allSatisfy({ $0.rule == first.rule }) { return ["- Scopes: \(text(of: first.rule))"] }
    return rules.map { "- Scopes of a \($0.caller.rawValue): \(text(of: $0.rule))" }
  }

  private static func text(of rule: ScopeRule) -> String {
    var parts: [String] = []
    if !rule.all.isEmpty { parts.append((rule.all.count > 1 ? "all of " : "") + code(rule.all)) }
    parts += rule.choices.map { ($0.count > 1 ? "any of " : "") + code($0) }
    return parts.isEmpty ? "unknown" : parts.joined(separator: ", and ")
  }

  private static func code(_ names: [String]) -> String {
    names.map { "`\($0)`" }.joined(separator: ", ")
  }

  private static func facts(_ field: Field) -> [String] {
    var facts: [String] = []
    let limits = field.limits
    switch (limits.minLength, limits.maxLength) {
    case (nil, nil): break
    case (let low, let high): facts.append(range(low, high, "character"))
    }
    switch (limits.minItems, limits.maxItems) {
    case (nil, nil): break
    case (let low, let high): facts.append(range(low, high, "element"))
    }
    switch (limits.minBytes, limits.maxBytes) {
    case (nil, nil): break
    case (let low, let high): facts.append(range(low, high, "byte"))
    }
    switch (limits.minimum, limits.maximum) {
    case (let low?, let high?): facts.append("From \(low.text) to \(high.text).")
    case (let low?, nil): facts.append("At least \(low.text).")
    case (nil, let high?): facts.append("At most \(high.text).")
    case (nil, nil): break
    }
    if let length = limits.recommendedMinLength { facts.append("Best at least \(length) characters.") }
    if let length = limits.recommendedMaxLength { facts.append("Best kept to \(length) characters.") }
    if let value = field.defaultValue, !field.isAlwaysSent { facts.append("Default: `\(value.serialized())`.") }
    if field.isRequiredInPractice { facts.append("The call fails or does nothing without it.") }
    return facts
  }

  private static func range(_ low: Int?, _ high: Int?, _ noun: String) -> String {
    switch (low, high) {
    case (let low?, let high?): "From \(low) to \(high) \(noun)s."
    case (let low?, nil): "At least \(low) \(noun)\(low == 1 ? "" : "s")."
    case (nil, let high?): "At most \(high) \(noun)\(high == 1 ? "" : "s")."
    case (nil, nil): ""
    }
  }

  /// One line: a line break in a schema would end the comment's paragraph.
  private static func plain(_ text: String) -> String {
    // Almost every text is one line; characters are slower to look at than scalars.
    guard text.unicodeScalars.contains(where: \.isNewline) else { return text }
    return text.split(whereSeparator: \.isNewline).joined(separator: " ")
  }

  private static func sentence(_ text: String) -> String {
    switch text.unicodeScalars.last {
    case nil, ".", "…", "。", "！", "？": text
    default: text + "."
    }
  }
}
