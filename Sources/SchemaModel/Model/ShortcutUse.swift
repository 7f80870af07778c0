extension Shortcut {
  /// A method that the shortcut calls.
  public struct Use: Sendable, Hashable {
    /// The method.
    public var method: MethodID
    /// Who makes the call: some of those who may call the shortcut.
    public var callers: [Caller]
    /// When the call is made.
    public var condition: Condition
    /// What the shortcut is without the call.
    public var need: Need
    /// What opens the method to those who make the call: the rule of the method's own file, which no shortcut repeats.
    public var scopes: Scopes

    /// A use of a method; the parameters are the properties.
    public init(
      _ method: MethodID, callers: [Caller], condition: Condition = .always, need: Need = .required,
      scopes: Scopes = Scopes()
    ) {
      self.method = method
      self.callers = callers
      self.condition = condition
      self.need = need
      self.scopes = scopes
    }
  }

  /// What a shortcut is without one of its calls.
  public enum Need: String, Sendable, Hashable, CaseIterable {
    /// It fails. The scopes are checked before anything is sent.
    case required
    /// It does its work but for one part. The scopes are asked for, and their lack stops nothing.
    case optional
    /// It hardly differs: the call fills a gap that few answers have. The scopes are used where they are granted, and not
    /// asked for.
    case opportunistic
  }

  /// When something is so, by the flags that are given.
  public struct Condition: Sendable, Hashable {
    /// All tests of one of these lists hold; no list: in any case.
    public var alternatives: [[FlagTest]]

    /// - Parameter alternatives: All tests of one of these lists hold; no list: in any case.
    public init(_ alternatives: [[FlagTest]]) {
      self.alternatives = alternatives
    }

    /// In any case.
    public static let always = Condition([])
  }

  /// What is asked of one flag.
  public struct FlagTest: Sendable, Hashable {
    /// What the value of a flag is to be. Without a value, the flag's default counts.
    public enum Test: Sendable, Hashable {
      /// There is one, or there is none.
      case isGiven(Bool)
      /// One of these, as they are typed: `true` and `false` for a flag that is on or off.
      case isOneOf([String])
      /// A text that begins so, or a text that begins otherwise.
      case begins([String], Bool)
    }

    /// Name of the flag, without the dashes.
    public var flag: String
    /// What its value is to be.
    public var test: Test

    /// - Parameters:
    ///   - flag: Name of the flag, without the dashes.
    ///   - test: What its value is to be.
    public init(_ flag: String, _ test: Test) {
      self.flag = flag
      self.test = test
    }

    /// Whether a value of the flag, which may be none, passes.
    public func holds(_ value: String?) -> Bool {
      let value = value.flatMap { $0.isEmpty ? nil : $0 }
      return switch test {
      case .isGiven(let isGiven): (value != nil) == isGiven
      case .isOneOf(let values): value.map(values.contains) ?? false
      case .begins(let prefixes, let isSo): value.map { text in prefixes.contains(where: text.hasPrefix) == isSo } ?? false
      }
    }
  }
}

// MARK: - What follows for scopes

extension Shortcut {
  /// Lets every call ask for the scopes of its method, as far as they concern those who make the call.
  ///
  /// - Parameter scopes: What a method's own file says; nil where there is no such method.
  public mutating func takeScopes(_ scopes: (MethodID) -> Scopes?) {
    for index in uses.indices {
      let use = uses[index]
      guard let rule = scopes(use.method) else { continue }
      uses[index].scopes = Scopes(
        user: use.callers.contains(.user) ? rule.user : ScopeRule(),
        bot: use.callers.contains(.bot) ? rule.bot : ScopeRule())
    }
  }

  /// Scopes that are needed besides, when flags have some values.
  public struct ConditionalScopes: Sendable, Hashable {
    /// When.
    public var condition: Condition
    /// What the shortcut is without them.
    public var need: Need
    /// The scopes.
    public var scopes: Scopes

    /// Scopes under a condition; the parameters are the properties.
    public init(_ condition: Condition, need: Need = .required, scopes: Scopes) {
      self.condition = condition
      self.need = need
      self.scopes = scopes
    }
  }

  /// Scopes without which the shortcut fails in any case.
  public var scopes: Scopes {
    scopes(of: uses.filter { $0.condition == .always && $0.need == .required })
  }

  /// Scopes that depend on flags, or without which the shortcut does less; what ``scopes`` opens is left out.
  public var scopesWhen: [ConditionalScopes] {
    let base = scopes
    var groups: [(condition: Condition, need: Need)] = []
    for use in uses where use.condition != .always || use.need != .required {
      if !groups.contains(where: { $0 == (use.condition, use.need) }) { groups.append((use.condition, use.need)) }
    }
    var parts: [ConditionalScopes] = []
    for (condition, need) in groups {
      let all = scopes(of: uses.filter { $0.condition == condition && $0.need == need })
      let more = Scopes(user: all.user.beyond(base.user), bot: all.bot.beyond(base.bot))
      if more == Scopes() { continue }
      let twin = parts.firstIndex { part in
        part.need == need && part.scopes == more && part.condition != .always && condition != .always
      }
      guard let twin else {
        parts.append(ConditionalScopes(condition, need: need, scopes: more))
        continue
      }
      parts[twin].condition.alternatives += condition.alternatives
    }
    return parts
  }

  private func scopes(of uses: [Use]) -> Scopes {
    let rule = { (caller: Caller) in
      ScopeRule(uses.filter { $0.callers.contains(caller) }.map { $0.scopes[caller] })
    }
    return Scopes(user: rule(.user), bot: rule(.bot))
  }

  /// Ids of the methods, each once.
  public var methods: [MethodID] {
    uses.reduce(into: []) { ids, use in if !ids.contains(use.method) { ids.append(use.method) } }
  }

  /// Whether something is so with flags as they are by default.
  public func holdsByDefault(_ condition: Condition) -> Bool {
    condition.alternatives.isEmpty || condition.alternatives.contains { $0.allSatisfy(holdsByDefault) }
  }

  /// Whether a test passes with flags as they are by default.
  public func holdsByDefault(_ test: FlagTest) -> Bool {
    let flag = flags.first { $0.name == test.flag }
    return test.holds(flag?.defaultValue ?? (flag?.kind == .boolean ? "false" : nil))
  }

  /// What a caller needs with flags as they are by default.
  ///
  /// - Parameters:
  ///   - caller: Who calls.
  ///   - withOptional: Whether scopes count without which the shortcut does less.
  public func scopeRule(for caller: Caller, withOptional: Bool = true) -> ScopeRule {
    let conditional = scopesWhen.filter { part in
      holdsByDefault(part.condition) && (part.need == .required || withOptional && part.need == .optional)
    }
    return ScopeRule([scopes[caller]] + conditional.map { $0.scopes[caller] })
  }
}

// MARK: - Words

extension Shortcut.ConditionalScopes {
  /// When the scopes are needed, in words; nil: in any case.
  ///
  /// - Parameters:
  ///   - shortcut: Whose they are.
  ///   - isMarkdown: Whether flags are marked as code.
  public func when(in shortcut: Shortcut, isMarkdown: Bool = false) -> String? {
    guard !condition.alternatives.isEmpty else { return nil }
    // Flags of which the same is asked are named together.
    var groups: [(flags: [String], tests: [Shortcut.FlagTest])] = []
    for tests in condition.alternatives {
      guard let first = tests.first else { continue }
      let like = groups.firstIndex { $0.tests.first?.test == first.test && $0.tests.dropFirst() == tests.dropFirst() }
      if let like { groups[like].flags.append(first.flag) } else { groups.append(([first.flag], tests)) }
    }
    return groups.map { flags, tests in
      tests.enumerated().map { index, test in
        test.words(of: index == 0 ? flags : [test.flag], in: shortcut, isMarkdown: isMarkdown)
      }.joined(separator: " and ")
    }.joined(separator: ", or ")
  }
}

extension Shortcut.FlagTest {
  /// The test in words.
  ///
  /// - Parameters:
  ///   - flags: The flags of any one of which it is asked.
  ///   - shortcut: Whose flags they are.
  ///   - isMarkdown: Whether flags are marked as code.
  fileprivate func words(of flags: [String], in shortcut: Shortcut, isMarkdown: Bool) -> String {
    let code = { (text: String) in isMarkdown ? "`\(text)`" : text }
    let name = "--\(flag)"
    let names = Wording.list(flags.map { code("--\($0)") })
    let without = isMarkdown ? "without \(names)" : "unless \(names) is given"
    switch test {
    case .isGiven(true): return "with \(names)"
    case .isGiven(false): return without
    case .isOneOf(let values):
      let known = shortcut.flags.first { $0.name == flag }
      guard known?.kind == .boolean, let value = values.first, values.count == 1 else {
        return "with " + Wording.list(flags.flatMap { flag in values.map { code("--\(flag) \($0)") } })
      }
      if value == "false" { return without }
      guard known?.defaultValue == "true" else { return "with \(names)" }
      return isMarkdown ? "without \(code("\(name)=false"))" : "unless \(name)=false is given"
    case .begins(let prefixes, let isSo):
      let list = Wording.list(prefixes.map { code("\($0)…") })
      return "with \(names) \(isSo ? "that begins with" : "other than") \(list)"
    }
  }
}
