import LarkCore

/// A span of time as options give it.
struct TimeWindow: Sendable {
  /// Its begin; nil: it has none.
  let start: MillisecondTimestamp?
  /// Its end; nil: it has none.
  let end: MillisecondTimestamp?

  /// - Throws: ``LarkError`` of kind `invalidRequest` for what is no time.
  init(start: MillisecondTimestamp?, end: MillisecondTimestamp?) throws(LarkError) {
    self.start = try Self.time(start, option: "start-time")
    self.end = try Self.time(end, option: "end-time")
  }

  /// The time in plain digits; nil where it is empty, which counts as left out.
  private static func time(
    _ time: MillisecondTimestamp?, option: String
  ) throws(LarkError) -> MillisecondTimestamp? {
    guard let text = OptionRules.filled(time.map { OptionRules.trimmed($0.rawValue) }) else { return nil }
    guard let milliseconds = Int64(text) else {
      throw .invalidOption(
        [option], "'\(text)' is no Unix time in milliseconds", remedy: "give digits, such as 1767225600000")
    }
    return MillisecondTimestamp(rawValue: String(milliseconds))
  }
}
