extension Array where Element: Sendable {
  /// Does work for every element, side by side. The results stand in the order of the elements, whatever ends first.
  ///
  /// - Parameters:
  ///   - limit: How much work may be under way at a time.
  ///   - isEnough: Whether the rest can be left undone, by the results that are there, in the order of their elements;
  ///     nil: it is not.
  ///   - work: What is done for an element.
  /// - Returns: The results of the elements up to the first one left undone. Which those are beyond what was enough is
  ///   chance; a cancelled task may leave out more.
  func concurrentMap<Value: Sendable>(
    limit: Int, until isEnough: (([Value]) -> Bool)? = nil,
    _ work: @escaping @Sendable (Element) async -> Value
  ) async -> [Value] {
    await withTaskGroup(of: (index: Int, value: Value).self) { group in
      var results = [Value?](repeating: nil, count: count)
      var started = 0
      func startNext() {
        guard started < count else { return }
        let (index, element) = (started, self[started])
        group.addTask { (index, await work(element)) }
        started += 1
      }
      for _ in 0..<limit { startNext() }
      for await (index, value) in group {
        results[index] = value
        if Task.isCancelled || isEnough?(results.compactMap { $0 }) == true { continue }
        startNext()
      }
      return results.compactMap { $0 }
    }
  }

  /// The elements in groups of so many; the last one may be smaller.
  func batches(of size: Int) -> [[Element]] {
    stride(from: 0, to: count, by: size).map { Array(self[$0..<Swift.min($0 + size, count)]) }
  }
}
