import Testing

@testable import LarkIM

@Suite struct MuteFilterTests {
  @Test("the hint tells what was left out, and is empty when nothing was", arguments: [
    (3, 2, 1, true, "1 muted left out, 2 left (1 of unknown state); more pages exist"),
    (3, 2, 0, false, "1 muted left out, 2 left"), (2, 0, 0, true, "2 muted left out, 0 left; more pages exist"),
    (3, 3, 2, true, ""), (0, 0, 0, false, ""),
  ])
  func hints(fetched: Int, returned: Int, unknown: Int, hasMore: Bool, hint: String) {
    let filter = MuteFilter(fetched: fetched, returned: returned, unknown: unknown, hasMore: hasMore)
    #expect(filter.hint == hint)
    #expect(filter.filteredCount == fetched - returned)
  }
}
