/// Finds the fewest scopes that meet a number of requirements.
enum ScopeCover {
  /// The fewest scopes, sorted by name. Of several choices that are equally short, the one whose scopes stand nearer to
  /// the front of the lists is taken, then the first by name; the order of the requirements does not matter.
  ///
  /// - Parameters:
  ///   - requirements: What the methods need.
  ///   - chosen: Scopes that are there in any case.
  static func smallest(for requirements: [ScopeRequirement], besides chosen: Set<Scope>) -> [Scope] {
    let needed = requirements.reduce(into: Set<Scope>()) { $0.formUnion($1.all) }
    let granted = needed.union(chosen)
    var weights: [[Scope]: Int] = [:]
    for list in requirements.flatMap(\.choices) where !list.contains(where: granted.contains) {
      weights[list, default: 0] += 1
    }
    let lists = weights.map { ScopeChoice(scopes: $0, weight: $1) }.sorted()
    let found = groups(of: lists).flatMap { group in
      var search = ScopeSearch(group)
      return search.best()
    }
    return needed.subtracting(chosen).union(found).sorted { $0.rawValue < $1.rawValue }
  }

  /// Lists that have scopes in common, directly or through others; each group can be looked at by itself.
  private static func groups(of lists: [ScopeChoice]) -> [[ScopeChoice]] {
    var groups: [(scopes: Set<Scope>, lists: [ScopeChoice])] = []
    for list in lists {
      let touched = groups.indices.filter { !groups[$0].scopes.isDisjoint(with: list.scopes) }
      var merged = (scopes: Set(list.scopes), lists: [ScopeChoice]())
      for index in touched {
        merged.scopes.formUnion(groups[index].scopes)
        merged.lists += groups[index].lists
      }
      for index in touched.reversed() { groups.remove(at: index) }
      merged.lists.append(list)
      groups.append(merged)
    }
    return groups.map { $0.lists.sorted() }
  }
}

/// Scopes any one of which is enough, and how many methods say so.
struct ScopeChoice: Comparable {
  let scopes: [Scope]
  let weight: Int

  static func < (left: ScopeChoice, right: ScopeChoice) -> Bool {
    left.scopes.lexicographicallyPrecedes(right.scopes) { $0.rawValue < $1.rawValue }
  }
}
