@testable import LarkScopeRules
import SplitMix
import Testing

@Suite(.timeLimit(.minutes(15))) struct ScopeCoverTests {
  private func smallest(_ lists: [[Scope]], besides chosen: Set<Scope> = []) -> [Scope] {
    ScopeCover.smallest(for: lists.map { ScopeRequirement(any: $0) }, besides: chosen)
  }

  @Test func aTieGoesToScopesNamedFirst() {
    #expect(smallest([["b", "a"]]) == ["b"])
    #expect(smallest([["c", "a"], ["b", "d"]]) == ["b", "c"])
    // Both x and y open all; y stands first twice.
    #expect(smallest([["x", "y"], ["y", "x"], ["y", "x"]]) == ["y"])
  }

  @Test func greedIsNotEnough() {
    // Taking e, which meets the most lists, leads to three scopes.
    let lists: [[Scope]] = [["a", "e"], ["a", "e"], ["a"], ["b", "e"], ["b", "e"], ["b"]]
    #expect(smallest(lists) == ["a", "b"])
    let cube: [[Scope]] = [["a", "x"], ["a", "y"], ["b", "x"], ["b", "y"], ["b", "z"], ["a", "z"]]
    #expect(smallest(cube) == ["a", "b"])
  }

  @Test func theOrderOfTheQuestionDoesNotMatter() {
    let lists: [[Scope]] = [["a", "b"], ["b", "c"], ["c", "d"], ["d", "a"]]
    let answer = smallest(lists)
    #expect(answer.count == 2)
    for start in 1..<4 { #expect(smallest(Array(lists[start...] + lists[..<start])) == answer) }
    #expect(smallest(lists.reversed()) == answer)
  }

  @Test func agreesWithTryingEverything() {
    var random = SplitMix(state: 42)
    for _ in 0..<200 {
      let scopes = (0..<8).map { Scope(rawValue: "s\($0)") }
      let lists = (0..<6).map { _ in
        Array(scopes.shuffled(using: &random).prefix(Int.random(in: 1...3, using: &random)))
      }
      let fewest = (0..<256).filter { choice in
        lists.allSatisfy { $0.contains { scope in choice & (1 << Int(scope.rawValue.dropFirst())!) != 0 } }
      }.map(\.nonzeroBitCount).min()
      let answer = smallest(lists)
      #expect(answer.count == fewest)
      #expect(lists.allSatisfy { !$0.allSatisfy { !answer.contains($0) } })
    }
  }

  @Test func manyMethodsAreAnsweredToo() {
    var random = SplitMix(state: 7)
    let scopes = (0..<300).map { Scope(rawValue: "s\($0)") }
    let lists = (0..<400).map { _ in Array(scopes.shuffled(using: &random).prefix(4)) }
    let answer = smallest(lists)
    #expect(lists.allSatisfy { $0.contains(where: answer.contains) })
    #expect(answer == smallest(lists))
  }
}
