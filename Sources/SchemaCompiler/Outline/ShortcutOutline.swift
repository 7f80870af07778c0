import SchemaModel

/// Draws shortcuts: what the schema says of them, and their options.
struct ShortcutOutline {
  /// Modules that the file of a shortcut imports.
  static func imports(_ bound: BoundShortcut) -> [String] {
    let usesFoundation = bound.options.contains { ["Date", "TimeZone"].contains($0.type) }
    return ["public import LarkAPI"] + (usesFoundation ? ["public import LarkFoundation"] : [])
      + ["public import LarkOptions"]
  }

  /// The extension of the service's namespace that declares the shortcut.
  static func declaration(_ bound: BoundShortcut) -> SwiftDeclaration {
    var members: [SwiftDeclaration] = [.variable(info(bound))]
    let properties = bound.options.map { option in
      SwiftDeclaration.variable(
        SwiftVariable(
          documentation: documentation(option).map { named($0, bound) },
          declaration: "public var \(option.name): \(option.type)\(option.isOptional ? "?" : "")"))
    }
    if !properties.isEmpty { members.append(.group(properties)) }
    members.append(.function(initializer(bound.options)))
    members += bound.options.compactMap { nestedType($0, bound) }
    members += [
      .function(reader(bound.options)), .function(check(bound.options)), .function(scopeValues(bound)),
      .variable(flagNames(bound.options)),
    ]
    let shortcut = SwiftTypeDeclaration(
      documentation: Documentation.shortcut(bound.shortcut).map { named($0, bound) }, modifiers: "public nonisolated",
      keyword: .structure,
      name: bound.name, conformances: [marker(bound.shortcut), "ShortcutOptions", "Hashable"], members: members)
    return .type(
      SwiftTypeDeclaration(
        keyword: .extension, name: bound.scope.joined(separator: "."), members: [.type(shortcut)]))
  }

  /// The list of all shortcuts.
  static func list(_ shortcuts: [Shortcut]) -> SwiftDeclaration {
    let cases = shortcuts.map { shortcut in
      SwiftDeclaration.variable(
        SwiftVariable(
          declaration: "case \(SwiftIdentifier.lowerCamel("\(shortcut.id.service)-\(shortcut.id.name)"))",
          value: .expression(SwiftLiteral.string(shortcut.id.description))))
    }
    return .type(
      SwiftTypeDeclaration(
        documentation: ["All shortcuts, under their ids."], modifiers: "package", keyword: .enumeration,
        name: "ShortcutName", conformances: ["String", "CaseIterable", "Sendable"], members: [.group(cases)]))
  }

  // MARK: What the schema says

  private static func marker(_ shortcut: Shortcut) -> String {
    switch (shortcut.identities.contains(.user), shortcut.identities.contains(.bot)) {
    case (true, true): "ShortcutForUserAndBot"
    case (true, false): "ShortcutForUserOnly"
    case (false, _): "ShortcutForBotOnly"
    }
  }

  private static func info(_ bound: BoundShortcut) -> SwiftVariable {
    let shortcut = bound.shortcut
    let callers = Caller.allCases.filter(shortcut.identities.contains)
    var arguments = [
      "id: \(SwiftLiteral.string(shortcut.id.description))",
      "identities: [\(callers.map { ".\($0.rawValue)" }.joined(separator: ", "))]",
      "scopes: \(ScopeExpression.rule(shortcut.scopes, for: shortcut.identities))",
    ]
    if !shortcut.scopesWhen.isEmpty {
      let conditions = shortcut.scopesWhen.map { condition(_: $0, of: bound) }
      arguments.append("scopesWhen: [\(conditions.joined(separator: ", "))]")
    }
    arguments.append("methods: [\(shortcut.methods.map { SwiftLiteral.string($0.description) }.joined(separator: ", "))]")
    arguments.append("risk: \(RiskExpression.risk(shortcut.risk))")
    return SwiftVariable(
      documentation: ["What the schema says of the shortcut."], declaration: "public static let info",
      value: .call("ShortcutInfo", arguments))
  }

  private static func condition(_ part: Shortcut.ConditionalScopes, of bound: BoundShortcut) -> String {
    let when = part.condition.alternatives.map { tests in
      "[" + tests.map { test($0, of: bound) }.joined(separator: ", ") + "]"
    }
    let rule = ScopeExpression.rule(part.scopes, for: bound.shortcut.identities)
    return "ConditionalScopes(when: [\(when.joined(separator: ", "))], need: .\(part.need.rawValue), scopes: \(rule))"
  }

  private static func test(_ test: Shortcut.FlagTest, of bound: BoundShortcut) -> String {
    let list = { (texts: [String]) in "[" + texts.map(SwiftLiteral.string).joined(separator: ", ") + "]" }
    let owner = bound.options.first { $0.flagsByOption.contains { $0.flag.name == test.flag } }
    let option = owner?.flagsByOption.first { $0.flag.name == test.flag }?.option ?? test.flag
    let isOpposite = if case .opposite? = owner?.source { true } else { false }
    let value =
      switch test.test {
      case .isGiven(let isGiven): ".isGiven(\(isGiven))"
      case .isOneOf(let values): ".isOneOf(\(list(isOpposite ? values.map { $0 == "true" ? "false" : "true" } : values)))"
      case .begins(let prefixes, let isSo): ".begins(with: \(list(prefixes)), \(isSo))"
      }
    return "OptionTest(\(SwiftLiteral.string(option)), \(value), byDefault: \(bound.shortcut.holdsByDefault(test)))"
  }

  // MARK: Options

  /// The text with options in place of flags, since it is read by who writes Swift: "unless --overwrite is given" becomes
  /// "unless `overwrites` is true". The line that shows the command stays as it is.
  private static func named(_ text: String, _ bound: BoundShortcut) -> String {
    guard text.contains("--"), !text.hasPrefix("- Command:") else { return text }
    var text = text
    let pairs = bound.options.flatMap { option in option.flagsByOption.map { (option, $0.option, $0.flag) } }
    // The longest first: one name may begin like another.
    for (option, name, flag) in pairs.sorted(by: { $0.2.name.utf8.count > $1.2.name.utf8.count }) {
      if flag.kind == .boolean {
        let value = if case .opposite = option.source { "false" } else { "true" }
        text = text.replacing("--\(flag.name) is given", with: "`\(name)` is \(value)")
      }
      text = text.replacing("--\(flag.name)", with: "`\(name)`")
    }
    return text
  }

  private static func documentation(_ option: BoundOption) -> [String] {
    var text = option.summary
    for (name, flag) in option.flagsByOption where !name.contains(".") {
      switch flag.kind {
      case .integer(let low?, let high?):
        text += flag.format == .milliseconds ? " From \(low) to \(high) ms." : " From \(low) to \(high)."
      case .list(_, let most?): text += " At most \(most)."
      default: break
      }
      if case .part = option.source { continue }
      if let most = flag.maxLength { text += " At most \(most) characters." }
    }
    return [text]
  }

  private static func initializer(_ options: [BoundOption]) -> SwiftFunction {
    let order = options.filter { $0.defaultValue == nil } + options.filter { $0.defaultValue != nil }
    let parameters = order.map { option in
      let type = "\(option.name): \(option.type)\(option.isOptional ? "?" : "")"
      return type + (option.defaultValue.map { " = \($0)" } ?? "")
    }
    return SwiftFunction(
      documentation: ["Options; what is left out is as its property says."], declaration: "public init",
      parameters: parameters, body: options.map { "self.\($0.plainName) = \($0.name)" })
  }

  /// The type that an option of alternatives or of words has in the shortcut.
  private static func nestedType(_ option: BoundOption, _ bound: BoundShortcut) -> SwiftDeclaration? {
    var cases: [SwiftDeclaration] = []
    var conformances = ["Hashable", "Sendable"]
    switch option.source {
    case .oneOf(let alternatives):
      for alternative in alternatives {
        let value = alternative.flag?.kind == .boolean ? "" : "(String)"
        cases.append(
          .variable(
            SwiftVariable(
              documentation: [named(alternative.summary, bound)], declaration: "case \(alternative.name)\(value)")))
      }
    case .flag(let flag):
      guard let words = flag.kind.words else { return nil }
      conformances = ["String", "CaseIterable"] + conformances
      for word in words {
        let name = ReservedNames.member(SwiftIdentifier.lowerCamel(word))
        let value = ReservedNames.afterDot(name) == word ? nil : SwiftLiteral.string(word)
        cases.append(
          .variable(SwiftVariable(declaration: "case \(name)", value: value.map { .expression($0) })))
      }
    case .word, .opposite, .part: return nil
    }
    return .type(
      SwiftTypeDeclaration(
        documentation: [named(option.summary, bound)], modifiers: "public nonisolated", keyword: .enumeration, name: option.elementType,
        conformances: conformances, members: [.group(cases)]))
  }

  // MARK: Reading

  private static func reader(_ options: [BoundOption]) -> SwiftFunction {
    SwiftFunction(
      documentation: ["Reads the options from what was typed."], declaration: "package init<Flags: FlagReader>",
      parameters: ["_ flags: Flags"], result: "throws(Flags.Failure)",
      body: options.flatMap { option in
        guard case .oneOf(let alternatives) = option.source else {
          return ["self.\(option.plainName) = \(reading(option))"]
        }
        return lines(option, alternatives)
      })
  }

  /// Reads one of several flags.
  private static func lines(_ option: BoundOption, _ alternatives: [BoundOption.Alternative]) -> [String] {
    let isSwitch = alternatives.first?.flag?.kind == .boolean
    let pairs = alternatives.compactMap { alternative in
      alternative.flag.map { flag in
        "(\(SwiftLiteral.string(flag.name)), \(option.type).\(ReservedNames.afterDot(alternative.name)))"
      }
    }
    let function = isSwitch ? "one(ofSwitches:" : option.isOptional ? "one(of:" : "exactlyOne(of:"
    let fallback = isSwitch ? option.defaultValue.map { " ?? \($0)" } ?? "" : ""
    return ["self.\(option.plainName) = try flags.\(function) ["] + pairs.map { "  \($0)," } + ["])\(fallback)"]
  }

  private static func reading(_ option: BoundOption) -> String {
    let fallback = option.isOptional ? "" : option.defaultValue.map { " ?? \($0)" } ?? " ?? \"\""
    switch option.source {
    case .flag(let flag):
      let name = SwiftLiteral.string(flag.name)
      switch flag.format {
      case .time?: return "try flags.time(\(name))\(fallback)"
      case .endTime?: return "try flags.time(\(name), countsToItsEnd: true)\(fallback)"
      case .unixMilliseconds?: return "try flags.unixTime(\(name))\(fallback)"
      case .milliseconds?: return "try flags.duration(\(name))\(fallback)"
      case .chatID?, .userID?, .messageID?, .appID?, nil: break
      }
      switch flag.kind {
      case .boolean: return "try flags.isOn(\(name))"
      case .integer: return "try flags.number(\(name))\(fallback)"
      case .list(let words, _): return words.isEmpty ? "try flags.list(\(name))" : "try flags.words(\(name))"
      case .string(let words) where !words.isEmpty: return word(name, option)
      case .string, .path: return "try flags.text(\(name))\(fallback)"
      }
    case .word(let flag):
      let name = SwiftLiteral.string(flag.name)
      if case .list = flag.kind { return "try flags.words(\(name))" }
      return word(name, option)
    case .opposite(let flag): return "try !flags.isOn(\(SwiftLiteral.string(flag.name)))"
    case .oneOf: return ""
    case .part(let flags): return flags.isEmpty ? option.defaultValue ?? "nil" : "try \(option.type)(flags)"
    }
  }

  private static func word(_ name: String, _ option: BoundOption) -> String {
    if option.isOptional { return "try flags.word(\(name))" }
    return option.defaultValue.map { "try flags.word(\(name)) ?? \($0)" } ?? "try flags.neededWord(\(name))"
  }

  // MARK: Checks

  private static func check(_ options: [BoundOption]) -> SwiftFunction {
    let lines = options.flatMap(checks)
    return SwiftFunction(
      documentation: [
        "The options as requests want them.", "",
        "- Throws: ``LarkError`` of kind `invalidRequest` that names the option at fault.",
      ],
      declaration: "package func checked", parameters: [], result: "throws(LarkError) -> Self",
      body: lines.isEmpty ? ["self"] : ["var checked = self"] + lines + ["return checked"])
  }

  private static func checks(_ option: BoundOption) -> [String] {
    let name = option.plainName
    let label = "option: \(SwiftLiteral.string(name))"
    switch option.source {
    case .word(let flag):
      guard case .list(_, let most?) = flag.kind else { return [] }
      return ["try OptionRules.check(\(option.name).count, atMost: \(most), \(label))"]
    case .opposite, .part: return []
    case .oneOf(let alternatives):
      let rules = alternatives.compactMap { alternative -> String? in
        guard let rule = alternative.flag?.format.flatMap(rule) else { return nil }
        let member = ReservedNames.afterDot(alternative.name)
        return "case .\(member)(let id): .\(member)(try OptionRules.\(rule)(id, option: \"\(name).\(member)\"))"
      }
      guard !rules.isEmpty else { return [] }
      let rest = rules.count == alternatives.count ? [] : ["  default: \(option.name)"]
      let none = option.isOptional ? ["  case nil: nil"] : []
      return ["checked.\(name) =", "  switch \(option.name) {"] + rules.map { "  \($0)" } + rest + none + ["  }"]
    case .flag(let flag): return checks(option, flag, label)
    }
  }

  private static func checks(_ option: BoundOption, _ flag: Shortcut.Flag, _ label: String) -> [String] {
    let name = option.plainName
    let rule = flag.format.flatMap(rule)
    switch flag.kind {
    case .integer(let low, let high):
      guard let low, let high else { return [] }
      let range = "in: \(low)...\(high)"
      if flag.format == .milliseconds {
        return ["try OptionRules.check(\(option.name), inMilliseconds: \(low)...\(high), \(label))"]
      }
      return ["try OptionRules.check(\(option.name), \(range), \(label))"]
    case .list(let words, let most):
      var lines: [String] = []
      if words.isEmpty, let rule {
        lines.append("checked.\(name) = try OptionRules.each(\(option.name), \(label), OptionRules.\(rule))")
      }
      let list = lines.isEmpty ? option.name : "checked.\(name)"
      if flag.isRequired { lines.append("try OptionRules.checkNotEmpty(\(list), \(label))") }
      if let most { lines.append("try OptionRules.check(\(list).count, atMost: \(most), \(label))") }
      return lines
    case .boolean: return []
    case .string(let words) where !words.isEmpty: return []
    case .string, .path:
      if option.type != "String" { return [] }
      if let rule, option.isOptional {
        return ["checked.\(name) = try OptionRules.optional(\(option.name), \(label), OptionRules.\(rule))"]
      }
      if let rule { return ["checked.\(name) = try OptionRules.\(rule)(\(option.name), \(label))"] }
      if let most = flag.maxLength {
        return ["checked.\(name) = try OptionRules.text(\(option.name), atMost: \(most), \(label))"]
      }
      if option.isOptional { return ["checked.\(name) = OptionRules.filled(\(option.name))"] }
      return flag.isRequired ? ["checked.\(name) = try OptionRules.required(\(option.name), \(label))"] : []
    }
  }

  /// The rule of `OptionRules` for ids of a kind.
  private static func rule(_ format: Shortcut.Flag.Format) -> String? {
    switch format {
    case .chatID: "chatID"
    case .userID: "userID"
    case .messageID: "messageID"
    case .appID: "appID"
    case .time, .endTime, .unixMilliseconds, .milliseconds: nil
    }
  }

  // MARK: Scopes and flags

  /// Values of the options that decide which scopes are needed.
  private static func scopeValues(_ bound: BoundShortcut) -> SwiftFunction {
    let tested = Set(bound.shortcut.scopesWhen.flatMap { $0.condition.alternatives.joined().map(\.flag) })
    var lines: [String] = []
    for option in bound.options {
      let used = option.flagsByOption.filter { tested.contains($0.flag.name) }
      guard let first = used.first else { continue }
      let key = SwiftLiteral.string(first.option)
      switch option.source {
      case .flag(let flag) where flag.kind == .boolean: lines.append("values[\(key)] = String(\(option.name))")
      case .opposite: lines.append("values[\(key)] = String(\(option.name))")
      case .flag(let flag):
        let isWord = flag.kind.words != nil
        lines.append("values[\(key)] = \(option.name)\(isWord ? (option.isOptional ? "?.rawValue" : ".rawValue") : "")")
      case .word: lines.append("values[\(key)] = \(option.name)\(option.isOptional ? "?" : "").rawValue")
      case .oneOf:
        for (name, _) in used {
          let member = name.split(separator: ".").last.map(String.init) ?? name
          lines.append("if case .\(member)(let value) = \(option.name) { values[\(SwiftLiteral.string(name))] = value }")
        }
      case .part: lines.append("values.merge(\(option.name).scopeValues) { $1 }")
      }
    }
    return SwiftFunction(
      documentation: ["Values of the options on which scopes depend, by name."],
      declaration: "package var scopeValues: [String: String]",
      body: lines.isEmpty ? ["[:]"] : ["var values: [String: String] = [:]"] + lines + ["return values"])
  }

  private static func flagNames(_ options: [BoundOption]) -> SwiftVariable {
    let pairs = options.flatMap(\.flagsByOption).map {
      "  \(SwiftLiteral.string($0.option)): \(SwiftLiteral.string($0.flag.name)),"
    }
    return SwiftVariable(
      documentation: ["The flag of each option, as errors name options."],
      declaration: "package static let flagNames: [String: String]",
      value: pairs.isEmpty ? .expression("[:]") : .lines(["["] + pairs + ["]"]))
  }
}

extension Shortcut.Flag.Kind {
  /// The only words that the flag takes; nil where it takes others.
  fileprivate var words: [String]? {
    switch self {
    case .string(let words), .list(let words, _): words.isEmpty ? nil : words
    case .integer, .boolean, .path: nil
    }
  }
}
