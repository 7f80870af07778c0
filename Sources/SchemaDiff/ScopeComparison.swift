import LarkJSON
import SchemaModel

/// What another scope rule means for callers whose scopes were enough so far.
struct ScopeComparison {
  let effect: SchemaChange.Effect
  /// The end of the sentence, with its own punctuation in front; empty where there is nothing to add.
  let remark: String

  init(_ before: ScopeRule, _ after: ScopeRule) {
    let unknown = ScopeRule()
    if before == unknown || after == unknown {
      effect = before == unknown ? .documentation : .breaking
      remark = ""
    } else if Set(before.any) == Set(after.any), Set(before.all) == Set(after.all) {
      effect = .documentation
      remark = ", which is the same in another order"
    } else {
      let refused = before.smallestSets.filter { !after.isMet(by: $0) }
      let isSame = refused.isEmpty && after.smallestSets.allSatisfy { before.isMet(by: $0) }
      let sets = refused.map { Wording.list($0.sorted()) }
      effect = !refused.isEmpty ? .breaking : isSame ? .documentation : .compatible
      if !refused.isEmpty {
        remark = ": \(Wording.list(sets, joinedBy: "or")) is no longer enough"
      } else {
        remark = isSame ? ", which is the same in other words" : ""
      }
    }
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

  /// The rule as a file writes it.
  var json: JSON {
    var object = JSONObject()
    if !any.isEmpty { object["any"] = .array(any.map(JSON.string)) }
    if !all.isEmpty { object["all"] = .array(all.map(JSON.string)) }
    return .object(object)
  }
}
