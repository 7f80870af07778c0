import LarkJSON
import SchemaModel

/// Compares who may call a method or a shortcut, and what they need.
struct CallerComparison {
  /// What one schema says.
  struct Side {
    var identities: [Caller]
    var scopes: Scopes
  }

  private let subject: SchemaChange.Subject
  private let before: Side
  private let after: Side
  private(set) var changes: [SchemaChange] = []

  init(_ subject: SchemaChange.Subject, _ before: Side, _ after: Side) {
    self.subject = subject
    self.before = before
    self.after = after
    for caller in Caller.allCases { compare(caller) }
  }

  private mutating func compare(_ caller: Caller) {
    switch (before.identities.contains(caller), after.identities.contains(caller)) {
    case (true, false):
      changes.append(
        SchemaChange(
          .breaking, .identity, .removed, of: subject, "a \(caller.rawValue) may no longer call",
          old: .string(caller.rawValue)))
    case (false, true):
      changes.append(
        SchemaChange(
          .compatible, .identity, .added, of: subject, "a \(caller.rawValue) may call, too",
          new: .string(caller.rawValue)))
    case (true, true):
      compareScopes(of: caller)
    case (false, false):
      break
    }
  }

  private mutating func compareScopes(of caller: Caller) {
    let was = before.scopes[caller]
    let `is` = after.scopes[caller]
    guard was != `is` else { return }
    // One rule for everybody is said once.
    let callers = Caller.allCases.filter { before.identities.contains($0) && after.identities.contains($0) }
    let isCommon = callers.count > 1 && callers.allSatisfy { before.scopes[$0] == was && after.scopes[$0] == `is` }
    if isCommon, caller != callers.first { return }
    let who = isCommon ? "callers need" : "a \(caller.rawValue) needs"
    let comparison = ScopeComparison(was, `is`)
    changes.append(
      SchemaChange(
        comparison.effect, .scope, .changed, of: subject,
        "\(who) \(Wording.scopes(`is`)) instead of \(Wording.scopes(was))\(comparison.remark)", old: was.json,
        new: `is`.json))
  }
}
