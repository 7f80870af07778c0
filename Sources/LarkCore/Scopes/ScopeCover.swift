/// Finds the fewest scopes that meet a number of requirements.
enum ScopeCover {
  /// How many partial choices are looked at before the best one so far is taken. Sets of a few dozen methods stay far
  /// below; what is cut off here is still a choice that opens every method.
  private static let budget = 200_000

  /// The fewest scopes, sorted by name.
  ///
  /// - Parameters:
  ///   - requirements: What the methods need.
  ///   - chosen: Scopes that are there in any case.
  static func smallest(for requirements: [ScopeRequirement], besides chosen: Set<Scope>) -> [Scope] {
    var needed: Set<Scope> = []
    for requirement in requirements { needed.formUnion(requirement.all) }
    let granted = needed.union(chosen)
    let open = choices(in: requirements.map(\.any), besides: granted)
    var search = Search(choices: open, budget: budget)
    let scopes = needed.subtracting(chosen).union(search.best())
    return scopes.sorted { $0.rawValue < $1.rawValue }
  }

  /// The lists from which one is still to be chosen: each once, and none that another one implies.
  private static func choices(in lists: [[Scope]], besides granted: Set<Scope>) -> [[Scope]] {
    var open: [[Scope]] = []
    for list in lists where !list.isEmpty && !list.contains(where: granted.contains) && !open.contains(list) {
      open.append(list)
    }
    return open
  }

  /// How good a choice is: few scopes first, then such as stand at the front of the lists, then by name.
  private struct Cost: Comparable {
    var count: Int
    var rank: Int
    var names: [String]

    static func < (left: Cost, right: Cost) -> Bool {
      if left.count != right.count { return left.count < right.count }
      if left.rank != right.rank { return left.rank < right.rank }
      return left.names.lexicographicallyPrecedes(right.names)
    }
  }

  /// Branches over the list with the fewest scopes and drops every branch that cannot beat the best choice so far.
  private struct Search {
    let choices: [[Scope]]
    var budget: Int
    private var bestCost: Cost?
    private var bestChoice: Set<Scope> = []

    init(choices: [[Scope]], budget: Int) {
      self.choices = choices
      self.budget = budget
    }

    mutating func best() -> Set<Scope> {
      extend([], open: choices)
      return bestChoice
    }

    private mutating func extend(_ chosen: Set<Scope>, open: [[Scope]]) {
      guard let list = open.min(by: { $0.count < $1.count }) else {
        let cost = cost(of: chosen)
        if bestCost.map({ cost < $0 }) ?? true { (bestCost, bestChoice) = (cost, chosen) }
        return
      }
      if let bestCost {
        budget -= 1
        guard budget > 0, chosen.count + lowerBound(open) <= bestCost.count else { return }
      }
      for scope in byUse(list, open) {
        extend(chosen.union([scope]), open: open.filter { !$0.contains(scope) })
      }
    }

    /// The scopes of a list, those first that meet most of the open lists.
    private func byUse(_ list: [Scope], _ open: [[Scope]]) -> [Scope] {
      let uses = list.map { scope in open.count { $0.contains(scope) } }
      return zip(list, uses).enumerated().sorted {
        ($1.element.1, $0.offset) < ($0.element.1, $1.offset)
      }.map(\.element.0)
    }

    /// At least so many more scopes are needed: lists without a scope in common need one each.
    private func lowerBound(_ open: [[Scope]]) -> Int {
      var used: Set<Scope> = []
      var count = 0
      for list in open where used.isDisjoint(with: list) {
        used.formUnion(list)
        count += 1
      }
      return count
    }

    private func cost(of chosen: Set<Scope>) -> Cost {
      let rank = choices.reduce(0) { sum, list in sum + (list.firstIndex(where: chosen.contains) ?? 0) }
      return Cost(count: chosen.count, rank: rank, names: chosen.map(\.rawValue).sorted())
    }
  }
}
