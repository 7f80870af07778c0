import LarkJSON
import SchemaModel

/// Compares one shortcut of both schemas.
struct ShortcutComparison {
  private let subject: SchemaChange.Subject
  private(set) var changes: [SchemaChange] = []

  init(_ subject: SchemaChange.Subject) {
    self.subject = subject
  }

  mutating func compare(_ before: Shortcut, _ after: Shortcut) {
    changes +=
      CallerComparison(
        subject, CallerComparison.Side(identities: before.identities, scopes: before.scopes),
        CallerComparison.Side(identities: after.identities, scopes: after.scopes)
      ).changes
    compareConditionalScopes(before, after)
    if let change = RiskComparison.change(subject, before.risk, after.risk) { changes.append(change) }
    var flags = FlagComparison(subject)
    flags.compare(before.flags, after.flags)
    changes += flags.changes
    if before.swiftName != after.swiftName {
      note(
        .breaking, .swiftName, .changed, "the Swift type has another name", old: before.swiftName.map(JSON.string),
        new: after.swiftName.map(JSON.string))
    }
    compareTexts(before, after)
  }

  private mutating func note(
    _ effect: SchemaChange.Effect, _ aspect: SchemaChange.Aspect, _ action: SchemaChange.Action, _ message: String,
    old: JSON? = nil, new: JSON? = nil
  ) {
    changes.append(SchemaChange(effect, aspect, action, of: subject, message, old: old, new: new))
  }

  private mutating func compareTexts(_ before: Shortcut, _ after: Shortcut) {
    if before.uses != after.uses {
      note(
        .documentation, .text, .changed, "the shortcut calls other methods", old: Self.names(before.uses),
        new: Self.names(after.uses))
    }
    let texts: [(String, String?, String?)] = [
      ("the summary", before.summary, after.summary), ("the description", before.description, after.description),
      ("an example", Self.text(before.examples), Self.text(after.examples)),
    ]
    for (what, old, new) in texts where old != new {
      note(
        .documentation, .text, .changed, "\(what) changed", old: old.map(JSON.string), new: new.map(JSON.string))
    }
  }

  private static func names(_ methods: [MethodID]) -> JSON { .array(methods.map { .string($0.description) }) }

  private static func text(_ examples: [Shortcut.Example]) -> String {
    examples.map { "\($0.summary): \($0.command)" }.joined(separator: "\n")
  }

  // MARK: Scopes that depend on flags

  private mutating func compareConditionalScopes(_ before: Shortcut, _ after: Shortcut) {
    for condition in before.scopesWhen where Self.counterpart(of: condition, in: after) == nil {
      note(
        .compatible, .scope, .removed, "\(Self.flag(condition)) needs no scopes of its own any more",
        old: Self.json(condition, after))
    }
    for condition in after.scopesWhen {
      guard let previous = Self.counterpart(of: condition, in: before) else {
        note(
          condition.isOptional ? .compatible : .breaking, .scope, .added,
          Self.flag(condition) + " needs scopes of its own"
          + (condition.isOptional ? ", and does less without them" : ""),
          new: Self.json(condition, after))
        continue
      }
      compare(previous, condition, callers: after.identities.filter(before.identities.contains), after)
    }
  }

  private mutating func compare(
    _ before: Shortcut.ConditionalScopes, _ after: Shortcut.ConditionalScopes, callers: [Caller], _ shortcut: Shortcut
  ) {
    if before.isOptional != after.isOptional {
      note(
        after.isOptional ? .compatible : .breaking, .scope, .changed,
        after.isOptional
          ? "\(Self.flag(after)) does less without its scopes" : "\(Self.flag(after)) fails without its scopes",
        old: .bool(before.isOptional), new: .bool(after.isOptional))
    }
    for caller in callers where before.scopes[caller] != after.scopes[caller] {
      let was = before.scopes[caller]
      let `is` = after.scopes[caller]
      let comparison = ScopeComparison(was, `is`)
      // What the shortcut can do without breaks nothing.
      let effect = after.isOptional && comparison.effect == .breaking ? .compatible : comparison.effect
      note(
        effect, .scope, .changed,
        """
        for \(Self.flag(after)) a \(caller.rawValue) needs \(Wording.scopes(`is`)) instead of \
        \(Wording.scopes(was))\(comparison.remark)
        """,
        old: was.json, new: `is`.json)
    }
  }

  private static func counterpart(
    of condition: Shortcut.ConditionalScopes, in shortcut: Shortcut
  ) -> Shortcut.ConditionalScopes? {
    shortcut.scopesWhen.first { $0.flag == condition.flag && $0.value == condition.value }
  }

  private static func flag(_ condition: Shortcut.ConditionalScopes) -> String {
    "--\(condition.flag) \(condition.value)"
  }

  private static func json(_ condition: Shortcut.ConditionalScopes, _ shortcut: Shortcut) -> JSON {
    var object = JSONObject()
    for caller in shortcut.identities { object[caller.rawValue] = condition.scopes[caller].json }
    return .object(object)
  }
}
