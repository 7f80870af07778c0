import Foundation

/// What calls cost the process that made them.
struct CallingReport {
  /// Seconds from the first call to the last answer.
  var wall: Double
  /// Seconds of the processor meanwhile.
  var processor: Double
  /// How long one call took, in seconds: the middle one, and the one that only one in a hundred exceeds.
  var median: Double
  var slow: Double
  /// Most memory that the process held, in bytes; 0 where that is not known.
  var peak: Int

  init(cost: Cost, calls: Samples) {
    wall = cost.wall
    processor = cost.processor
    median = calls.median
    slow = calls.quantile(0.99)
    peak = PeakMemory.own ?? 0
  }

  /// - Parameter line: The ``line`` of a report.
  init?(line: String) {
    let numbers = line.split(whereSeparator: \.isWhitespace).compactMap { Double($0) }
    guard numbers.count == 5 else { return nil }
    (wall, processor, median, slow) = (numbers[0], numbers[1], numbers[2], numbers[3])
    peak = Int(numbers[4])
  }

  /// The report as a line of text.
  var line: String { "\(wall) \(processor) \(median) \(slow) \(peak)" }
}
