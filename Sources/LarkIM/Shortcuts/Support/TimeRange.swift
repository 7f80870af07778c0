import LarkAPI
import LarkCore
import LarkFoundation

/// A range of time as requests name its ends.
enum TimeRange {
  /// Refuses a range that ends before it begins, and ends that no calendar has.
  static func check(_ since: Date?, _ until: Date?) throws(LarkError) {
    for (time, option) in [(since, "since"), (until, "until")] {
      guard let time, wholeSeconds(time) == nil else { continue }
      throw .invalidOption([option], "`\(option)` is no time from 1970 to 9999", remedy: "choose another one")
    }
    guard let since, let until, since > until else { return }
    throw .invalidOption(
      ["since", "until"], "the range ends before it begins: \(dateTime(since)) is after \(dateTime(until))",
      remedy: "exchange the two")
  }

  /// Seconds since 1970.
  static func seconds<Stamp: RawRepresentable<String>>(_ time: Date?) -> Stamp? {
    time.flatMap(wholeSeconds).flatMap { Stamp(rawValue: String($0)) }
  }

  /// Milliseconds since 1970.
  static func milliseconds(_ time: Date?) -> MillisecondTimestamp? {
    time.flatMap { Int64(exactly: ($0.timeIntervalSince1970 * 1_000).rounded()) }
      .map { MillisecondTimestamp(rawValue: String($0)) }
  }

  /// Date, time and offset, as in RFC 3339.
  ///
  /// - Parameter timeZone: The zone of the offset; nil: that of the machine.
  static func dateTime(_ time: Date?, in timeZone: TimeZone?) -> String? {
    time.map { dateTime($0, in: timeZone) }
  }

  private static func dateTime(_ time: Date, in timeZone: TimeZone? = nil) -> String {
    MessageTimeFormat(timeZone: timeZone).forwardTime(
      wholeSeconds(time).map { MillisecondTimestamp(rawValue: String($0)) })
  }

  private static func wholeSeconds(_ time: Date) -> Int64? {
    Int64(exactly: time.timeIntervalSince1970.rounded(.down)).flatMap { (0...CivilTime.lastSecond).contains($0) ? $0 : nil }
  }
}
