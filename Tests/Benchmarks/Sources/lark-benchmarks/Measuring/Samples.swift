/// What was measured of one thing, several times.
struct Samples {
  private var values: [Double]

  /// - Parameter values: What was measured, in any order; at least one.
  init(_ values: [Double]) {
    self.values = values.sorted()
  }

  var min: Double { values.first ?? .nan }
  var max: Double { values.last ?? .nan }
  var median: Double { quantile(0.5) }

  /// The value that a share of the others does not exceed.
  func quantile(_ share: Double) -> Double {
    guard !values.isEmpty else { return .nan }
    return values[Swift.min(values.count - 1, Int(Double(values.count) * share))]
  }

  /// Minimum, median and maximum as cells of a table.
  ///
  /// - Parameter factor: How many of the table's units make one of the samples'.
  func cells(times factor: Double = 1) -> [String] {
    [min, median, max].map { Figure.text($0 * factor) }
  }
}
