import LarkJSON
import SchemaModel

extension MethodComparison {
  /// Compares who may call, and what they need.
  mutating func compareCallers(_ before: Method, _ after: Method) {
    for caller in Caller.allCases {
      switch (before.identities.contains(caller), after.identities.contains(caller)) {
      case (true, false):
        note(
          .breaking, .identity, .removed, "a \(caller.rawValue) may no longer call", old: .string(caller.rawValue))
      case (false, true):
        note(.compatible, .identity, .added, "a \(caller.rawValue) may call, too", new: .string(caller.rawValue))
      case (true, true):
        compareScopes(before.scopes[caller], after.scopes[caller], of: caller, among: (before, after))
      case (false, false):
        break
      }
    }
  }

  private mutating func compareScopes(
    _ before: ScopeRule, _ after: ScopeRule, of caller: Caller, among methods: (Method, Method)
  ) {
    guard before != after else { return }
    // One rule for everybody is said once.
    let (was, `is`) = methods
    let callers = Caller.allCases.filter { was.identities.contains($0) && `is`.identities.contains($0) }
    let isCommon = callers.count > 1
      && callers.allSatisfy { was.scopes[$0] == before && `is`.scopes[$0] == after }
    if isCommon, caller != callers.first { return }
    let who = isCommon ? "callers need" : "a \(caller.rawValue) needs"
    let (effect, message) = Self.judge(before, after)
    note(
      effect, .scope, .changed, "\(who) \(Wording.scopes(after)) instead of \(Wording.scopes(before))\(message)",
      old: before.json, new: after.json)
  }

  /// What another rule means for callers whose scopes were enough so far.
  private static func judge(_ before: ScopeRule, _ after: ScopeRule) -> (SchemaChange.Effect, String) {
    let unknown = ScopeRule()
    if before == unknown { return (.documentation, "") }
    if after == unknown { return (.breaking, "") }
    if Set(before.any) == Set(after.any), Set(before.all) == Set(after.all) {
      return (.documentation, ", which is the same in another order")
    }
    let refused = before.smallestSets.filter { !after.isMet(by: $0) }
    if refused.isEmpty {
      let isSame = after.smallestSets.allSatisfy { before.isMet(by: $0) }
      return isSame ? (.documentation, ", which is the same in other words") : (.compatible, "")
    }
    let sets = refused.map { Wording.list($0.sorted()) }
    return (.breaking, ": \(Wording.list(sets, joinedBy: "or")) is no longer enough")
  }
}

extension ScopeRule {
  /// The smallest sets of scopes that meet the rule.
  fileprivate var smallestSets: [Set<String>] {
    any.isEmpty ? [Set(all)] : any.map { Set(all).union([$0]) }
  }

  fileprivate func isMet(by scopes: Set<String>) -> Bool {
    scopes.isSuperset(of: all) && (any.isEmpty || any.contains(where: scopes.contains))
  }

  fileprivate var json: JSON {
    var object = JSONObject()
    if !any.isEmpty { object["any"] = .array(any.map(JSON.string)) }
    if !all.isEmpty { object["all"] = .array(all.map(JSON.string)) }
    return .object(object)
  }
}
