import Testing

@testable import LarkIM

@Suite struct ConcurrentMapTests {
  @Test(arguments: [1, 2, 4, 9]) func keepsOrderAndLimit(limit: Int) async {
    let gauge = Gauge()
    let results = await Array(0..<50).concurrentMap(limit: limit) { number in
      gauge.enter()
      for _ in 0..<(number * 7 % 11) { await Task.yield() }
      gauge.leave()
      return number * 2
    }
    #expect(results == (0..<50).map { $0 * 2 })
    #expect(gauge.most <= limit)
  }

  @Test func startsNothingMoreOnceItIsEnough() async {
    let gauge = Gauge()
    let results = await Array(0..<50).concurrentMap(limit: 1, until: { $0.count == 3 }) { number in
      gauge.enter()
      return number
    }
    #expect(results == [0, 1, 2])
    #expect(gauge.most == 3)
  }

  @Test("what is enough counts even while an earlier element is at work")
  func stopsBesideSlowElements() async {
    let gauge = Gauge()
    let second = AsyncStream<Void>.makeStream()
    let results = await Array(0..<50).concurrentMap(
      limit: 2,
      until: { values in
        defer { second.continuation.finish() }
        return values.contains(1)
      }
    ) { number in
      gauge.enter()
      // The first ends only after somebody has asked about the second.
      if number == 0 { for await _ in second.stream {} }
      return number
    }
    #expect(results == [0, 1])
    #expect(gauge.most == 2)
  }

  @Test func nothingToDo() async {
    let results = await [Int]().concurrentMap(limit: 4) { $0 }
    #expect(results.isEmpty)
  }

  @Test func batchesAndRepetitions() {
    #expect([1, 2, 3, 4, 5].batches(of: 2) == [[1, 2], [3, 4], [5]])
    #expect([Int]().batches(of: 2).isEmpty)
    #expect(["b", "a", "b", "c", "a"].distinct() == ["b", "a", "c"])
  }
}
