/// Picks the fewest scopes so that every list has one: branches over the list with the fewest scopes and drops every
/// branch that cannot be as good as the best choice so far.
struct ScopeSearch {
  /// How many lists are looked at before the best choice so far is taken. Methods of one service stay far below; what
  /// is cut off beyond is still a choice that meets every list.
  private static let budget = 200_000

  private let names: [Scope]
  /// All lists, scopes as places in `names`, for the cost.
  private let lists: [(scopes: [Int], weight: Int)]
  /// The lists that imply all others: a list is met when a part of it is.
  private let essential: [[Int]]
  private var budget = Self.budget
  private var bestCost: Cost?

  /// - Parameter choices: The lists.
  init(_ choices: [ScopeChoice]) {
    let names = Set(choices.flatMap(\.scopes)).sorted { $0.rawValue < $1.rawValue }
    let places = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, $0) })
    let lists = choices.map { choice in (scopes: choice.scopes.compactMap { places[$0] }, weight: choice.weight) }
    self.names = names
    self.lists = lists
    let sets = Set(lists.map { Set($0.scopes) })
    let minimal = sets.filter { set in !sets.contains { $0.isStrictSubset(of: set) } }
    essential = lists.map(\.scopes).reduce(into: [[Int]]()) { kept, list in
      if minimal.contains(Set(list)), !kept.contains(where: { Set($0) == Set(list) }) { kept.append(list) }
    }
  }

  /// The scopes that were found best.
  mutating func best() -> [Scope] {
    extend([], open: essential)
    return bestCost?.scopes.map { names[$0] } ?? []
  }

  /// How good a choice is: few scopes first, then such as stand at the front of the lists, then by name.
  private struct Cost: Comparable {
    let scopes: [Int]
    let rank: Int

    static func < (left: Cost, right: Cost) -> Bool {
      if left.scopes.count != right.scopes.count { return left.scopes.count < right.scopes.count }
      if left.rank != right.rank { return left.rank < right.rank }
      return left.scopes.lexicographicallyPrecedes(right.scopes)
    }
  }

  private mutating func extend(_ chosen: [Int], open: [[Int]]) {
    guard let list = open.min(by: { $0.count < $1.count }) else {
      budget -= lists.count
      let cost = cost(of: chosen.sorted())
      if bestCost.map({ cost < $0 }) ?? true { bestCost = cost }
      return
    }
    if let bestCost {
      budget -= open.count
      guard budget > 0, chosen.count + leastCount(for: open) <= bestCost.scopes.count else { return }
    }
    for scope in byUse(list, open) {
      extend(chosen + [scope], open: open.filter { !$0.contains(scope) })
    }
  }

  /// The scopes of a list, those first that meet most of the open lists.
  private func byUse(_ list: [Int], _ open: [[Int]]) -> [Int] {
    var uses = [Int](repeating: 0, count: names.count)
    for other in open { for scope in other { uses[scope] += 1 } }
    return list.enumerated().sorted { (uses[$1.element], $0.offset) < (uses[$0.element], $1.offset) }.map(\.element)
  }

  /// At least so many scopes are needed: lists without a scope in common need one each.
  private func leastCount(for open: [[Int]]) -> Int {
    var isUsed = [Bool](repeating: false, count: names.count)
    var count = 0
    for list in open where !list.contains(where: { isUsed[$0] }) {
      for scope in list { isUsed[scope] = true }
      count += 1
    }
    return count
  }

  private func cost(of chosen: [Int]) -> Cost {
    var isChosen = [Bool](repeating: false, count: names.count)
    for scope in chosen { isChosen[scope] = true }
    let rank = lists.reduce(0) { sum, list in
      sum + list.weight * (list.scopes.firstIndex { isChosen[$0] } ?? 0)
    }
    return Cost(scopes: chosen, rank: rank)
  }
}
