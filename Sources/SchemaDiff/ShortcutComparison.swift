import LarkJSON
import SchemaModel

/// Compares one shortcut of both schemas.
struct ShortcutComparison {
  private let subject: SchemaChange.Subject
  /// Names of its Swift type, where they differ.
  private let otherName: (old: String, new: String)?
  private(set) var changes: [SchemaChange] = []

  init(_ subject: SchemaChange.Subject, otherName: (old: String, new: String)?) {
    self.subject = subject
    self.otherName = otherName
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
    if let (old, new) = otherName {
      note(.breaking, .swiftName, .changed, "the Swift type has another name", old: .string(old), new: .string(new))
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
    if before.methods != after.methods {
      note(
        .documentation, .text, .changed, "the shortcut calls other methods", old: Self.names(before.methods),
        new: Self.names(after.methods))
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
        .compatible, .scope, .removed, "\(Self.part(condition, before)) needs no scopes of its own any more",
        old: Self.json(condition, before))
    }
    for condition in after.scopesWhen {
      guard let previous = Self.counterpart(of: condition, in: before) else {
        note(
          condition.need == .required ? .breaking : .compatible, .scope, .added,
          Self.part(condition, after) + " needs scopes of its own"
          + (condition.need == .required ? "" : ", and does less without them"),
          new: Self.json(condition, after))
        continue
      }
      compare(previous, condition, callers: after.identities.filter(before.identities.contains), after)
    }
  }

  private mutating func compare(
    _ before: Shortcut.ConditionalScopes, _ after: Shortcut.ConditionalScopes, callers: [Caller], _ shortcut: Shortcut
  ) {
    if before.need != after.need {
      note(
        after.need == .required ? .breaking : .compatible, .scope, .changed,
        Self.part(after, shortcut)
          + (after.need == .required ? " fails without its scopes" : " does less without its scopes"),
        old: .string(before.need.rawValue), new: .string(after.need.rawValue))
    }
    for caller in callers where before.scopes[caller] != after.scopes[caller] {
      let was = before.scopes[caller]
      let `is` = after.scopes[caller]
      let comparison = ScopeComparison(was, `is`)
      // What the shortcut can do without breaks nothing.
      let effect = after.need != .required && comparison.effect == .breaking ? .compatible : comparison.effect
      note(
        effect, .scope, .changed,
        """
        for \(Self.part(after, shortcut)) a \(caller.rawValue) needs \(Wording.scopes(`is`)) instead of \
        \(Wording.scopes(was))\(comparison.remark)
        """,
        old: was.json, new: `is`.json)
    }
  }

  private static func counterpart(
    of condition: Shortcut.ConditionalScopes, in shortcut: Shortcut
  ) -> Shortcut.ConditionalScopes? {
    let alike = shortcut.scopesWhen.filter { $0.condition == condition.condition }
    return alike.first { $0.need == condition.need } ?? alike.first
  }

  /// What has the scopes: a call with some flags, or a part of every call.
  private static func part(_ condition: Shortcut.ConditionalScopes, _ shortcut: Shortcut) -> String {
    condition.when(in: shortcut).map { "a call \($0)" } ?? "part of the work"
  }

  private static func json(_ condition: Shortcut.ConditionalScopes, _ shortcut: Shortcut) -> JSON {
    var object = JSONObject()
    for caller in shortcut.identities { object[caller.rawValue] = condition.scopes[caller].json }
    return .object(object)
  }
}
