/// Measures whole processes.
struct ProcessFigures {
  /// How many runs count; three more come before them.
  let runs: Int

  /// Columns for ``cells(_:)``.
  static let columns = ["min", "median", "max", "cpu", "peak MiB"]

  /// Minimum, median and maximum on the wall, median of the processor, all in milliseconds, and peak memory.
  ///
  /// - Parameter prepare: Run before every run, outside of what is measured.
  func cells(_ command: Command, prepare: () throws -> Void = {}) throws -> [String] {
    for _ in 0..<min(3, runs) {
      try prepare()
      try command.run()
    }
    var costs: [Cost] = []
    for _ in 0..<runs {
      try prepare()
      costs.append(try command.run().cost)
    }
    var peak: Int?
    for _ in 0..<min(runs, 20) {
      try prepare()
      if let seen = try command.peakMemory() { peak = max(peak ?? 0, seen) }
    }
    return Samples(costs.map(\.wall)).cells(times: 1000)
      + [Figure.text(Samples(costs.map(\.processor)).median * 1000), Figure.mebibytes(peak)]
  }
}
