/// Measures something that takes microseconds: so many times a round that clocks do not matter.
struct Rounds {
  /// How many rounds count; one more comes before them.
  let count: Int
  /// About how long a round lasts, in seconds.
  var length = 0.2

  /// Time of one operation on the wall and of the processor, in seconds, round by round.
  struct Result {
    let wall: Samples
    let processor: Samples

    /// Minimum, median, maximum and processor time in microseconds.
    var cells: [String] { wall.cells(times: 1e6) + [Figure.text(processor.median * 1e6)] }
  }

  /// Columns for ``Result/cells``.
  static let columns = ["min", "median", "max", "cpu"]

  /// Measures.
  ///
  /// - Parameter operation: What to measure. Answers how much it did, so that nothing is left out by the compiler.
  /// - Throws: What the operation throws, and ``BenchmarkError`` when it does not always do as much.
  func measure(_ operation: () throws -> Int) throws -> Result {
    let expected = try operation()
    let times = try repetitions(operation)
    var costs: [Cost] = []
    for round in 0...count {
      var done = 0
      let cost = try Cost.measure { for _ in 0..<times { done += try operation() } }.cost
      guard done == times * expected else { throw BenchmarkError("an operation came to different results") }
      if round > 0 { costs.append(cost) }
    }
    return result(costs, times)
  }

  /// Measures something asynchronous.
  func measure(_ operation: () async throws -> Int) async throws -> Result {
    let expected = try await operation()
    let meter = Meter()
    for _ in 0..<20 { _ = try await operation() }
    let times = repetitions(meter.cost.wall / 20)
    var costs: [Cost] = []
    for round in 0...count {
      var done = 0
      let meter = Meter()
      for _ in 0..<times { done += try await operation() }
      let cost = meter.cost
      guard done == times * expected else { throw BenchmarkError("an operation came to different results") }
      if round > 0 { costs.append(cost) }
    }
    return result(costs, times)
  }

  private func repetitions(_ operation: () throws -> Int) rethrows -> Int {
    let cost = try Cost.measure { for _ in 0..<20 { _ = try operation() } }.cost
    return repetitions(cost.wall / 20)
  }

  private func repetitions(_ duration: Double) -> Int {
    max(1, Int(length / max(duration, 1e-9)))
  }

  private func result(_ costs: [Cost], _ times: Int) -> Result {
    Result(
      wall: Samples(costs.map { $0.wall / Double(times) }),
      processor: Samples(costs.map { $0.processor / Double(times) }))
  }
}
