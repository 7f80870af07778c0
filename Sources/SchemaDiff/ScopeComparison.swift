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
    } else if before.sets == after.sets {
      effect = .documentation
      remark = ", which is the same in another order"
    } else {
      let isSame = before.implies(after) && after.implies(before)
      effect = !before.implies(after) ? .breaking : isSame ? .documentation : .compatible
      if effect == .breaking {
        let sets = before.smallestSets.filter { !after.isMet(by: $0) }.map { Wording.list($0.sorted()) }
        remark = sets.isEmpty ? "" : ": \(Wording.list(sets, joinedBy: "or")) is no longer enough"
      } else {
        remark = isSame ? ", which is the same in other words" : ""
      }
    }
  }
}

extension ScopeRule {
  /// The rule without regard to order.
  fileprivate var sets: [Set<Set<String>>] { [Set(choices.map(Set.init)), [Set(all)]] }

  /// What is demanded: one scope of each set.
  fileprivate var demands: Set<Set<String>> { Set(choices.map(Set.init) + all.map { [$0] }) }

  /// Whether everything that meets this rule meets another.
  fileprivate func implies(_ other: ScopeRule) -> Bool {
    let own = demands
    return other.demands.allSatisfy { demand in own.contains { $0.isSubset(of: demand) } }
  }

  /// The smallest sets of scopes that meet the rule; of very many, some.
  fileprivate var smallestSets: [Set<String>] {
    choices.reduce([Set(all)]) { sets, choice in
      Array(sets.lazy.flatMap { set in choice.map { set.union([$0]) } }.prefix(64))
    }
  }

  fileprivate func isMet(by scopes: Set<String>) -> Bool {
    demands.allSatisfy { !$0.isDisjoint(with: scopes) }
  }

  /// The rule as a file writes it.
  var json: JSON {
    var object = JSONObject()
    if !any.isEmpty { object["any"] = .array(any.map(JSON.string)) }
    if !alsoAny.isEmpty { object["alsoAny"] = .array(alsoAny.map { .array($0.map(JSON.string)) }) }
    if !all.isEmpty { object["all"] = .array(all.map(JSON.string)) }
    return .object(object)
  }
}
