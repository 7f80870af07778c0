import SchemaModel

extension BoundOption {
  /// The properties of a shortcut: what its file says of options, and one for each flag that no option reads.
  static func options(of shortcut: Shortcut) -> [BoundOption] {
    var options: [BoundOption] = []
    var placed: Set<String> = []
    for flag in shortcut.flags {
      guard let option = shortcut.options.first(where: { $0.flags.contains(flag.name) }) else {
        options.append(BoundOption(flag))
        continue
      }
      if placed.insert(option.name).inserted { options.append(BoundOption(option, of: shortcut)) }
    }
    return options + shortcut.options.filter { $0.flags.isEmpty }.map { BoundOption($0, of: shortcut) }
  }

  /// The property that a flag is when its file says no more.
  private init(_ flag: Shortcut.Flag) {
    let name = SwiftIdentifier.lowerCamel(flag.name)
    self.init(
      Shortcut.Option(
        name: name, form: .flag(flag.name, type: nil), summary: nil, isRequired: false, defaultValue: nil),
      .flag(flag), flag: flag)
  }

  private init(_ option: Shortcut.Option, of shortcut: Shortcut) {
    let flags = option.flags.compactMap { name in shortcut.flags.first { $0.name == name } }
    switch option.form {
    case .flag(_, let type):
      let source = flags.first.map { type == nil ? Source.flag($0) : .word($0) }
      self.init(option, source ?? .part([]), flag: flags.first)
    case .opposite:
      self.init(option, flags.first.map { .opposite(of: $0) } ?? .part([]), flag: flags.first)
    case .oneOf(let alternatives):
      let cases = alternatives.map { alternative in
        let flag = flags.first { $0.name == alternative.flag }
        return Alternative(
          name: ReservedNames.member(alternative.name), flag: flag, summary: alternative.summary ?? flag?.summary ?? "")
      }
      self.init(option, .oneOf(cases), flag: nil)
    case .part: self.init(option, .part(flags), flag: nil)
    }
  }

  private init(_ option: Shortcut.Option, _ source: Source, flag: Shortcut.Flag?) {
    let type = Self.type(of: option, source)
    let isList = if case .list? = flag?.kind { true } else { false }
    var defaultValue = option.defaultValue.map { text in if case .oneOf = source { ".\(text)" } else { text } }
    let isRequired = option.isRequired || flag?.isRequired == true
    if defaultValue == nil, !isRequired, let flag { defaultValue = Self.defaultValue(of: flag, source) }
    self.init(
      name: ReservedNames.property(option.name), type: isList ? "[\(type)]" : type,
      isOptional: !isRequired && defaultValue == nil, defaultValue: isRequired ? nil : defaultValue ?? "nil",
      summary: option.summary ?? flag?.summary ?? "", source: source)
  }

  private static func type(of option: Shortcut.Option, _ source: Source) -> String {
    switch (option.form, source) {
    case (.flag(_, let type?), _), (.part(let type, _), _): return type
    case (.opposite, _): return "Bool"
    case (.oneOf, _): return typeName(option.name)
    case (.flag(_, nil), .flag(let flag)):
      switch flag.format {
      case .time?, .endTime?, .unixMilliseconds?: return "Date"
      case .milliseconds?: return "Duration"
      case .chatID?, .userID?, .messageID?, .appID?, nil: break
      }
      switch flag.kind {
      case .boolean: return "Bool"
      case .integer: return "Int"
      case .string(let choices): return choices.isEmpty ? "String" : typeName(option.name)
      case .list(let choices, _):
        return choices.isEmpty ? "String" : ReservedNames.elementType(SwiftIdentifier.upperCamel(option.name))
      case .path: return "String"
      }
    case (.flag, _): return "String"
    }
  }

  /// The type that stands in the shortcut for an option of this name.
  static func typeName(_ name: String) -> String { ReservedNames.fieldType(SwiftIdentifier.upperCamel(name)) }

  private static func defaultValue(of flag: Shortcut.Flag, _ source: Source) -> String? {
    if case .opposite = source { return flag.defaultValue == "true" ? "false" : "true" }
    switch (flag.kind, flag.defaultValue) {
    case (.boolean, let value): return value ?? "false"
    case (.list, nil): return "[]"
    case (_, nil): return nil
    case (.integer, let value?): return flag.format == .milliseconds ? ".milliseconds(\(value))" : value
    case (.string(let choices), let value?) where !choices.isEmpty: return ".\(SwiftIdentifier.lowerCamel(value))"
    case (_, let value?): return SwiftLiteral.string(value)
    }
  }
}
