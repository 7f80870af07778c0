import LarkFoundation
import LarkIM

/// A point in time as people write it.
///
/// | written | zone |
/// |---|---|
/// | `2026-03-10T09:00:00+08:00` or `Z`, also without seconds, with a space for `T` or before the offset | as written |
/// | `2026-03-10T09:00:00`, `2026-03-10 09:00` | the reader's |
/// | `2026-03-10`: the first second of the day, or the last one where a range ends | the reader's |
/// | `1773104400`: Unix time | none |
struct TimeInput: Sendable, Hashable {
  /// Seconds since 1970.
  let seconds: Int64

  var date: Date { Date(timeIntervalSince1970: Double(seconds)) }

  /// The forms, for messages about texts that are none of them.
  static let forms = "2026-03-10T09:00:00+08:00, 2026-03-10 09:00, 2026-03-10 or Unix seconds"

  /// Which end of a range a time stands at; a day alone begins or ends there.
  enum Bound: Sendable {
    case start
    case end
  }

  /// Reads a time; nil where the text is none.
  ///
  /// - Parameters:
  ///   - text: What was typed.
  ///   - bound: Which end of a range it stands at.
  ///   - timeZone: The reader's zone; nil: that of this machine.
  init?(_ text: String, bound: Bound, in timeZone: TimeZone?) {
    let text = text.trimmed
    if let digits = Self.unixTime(text) {
      seconds = digits
      return
    }
    guard let written = Self.written(text, bound) else { return nil }
    let found = written.offset.map { written.local - $0 } ?? timeZone.seconds(showing: written.local)
    guard (1...CivilTime.lastSecond).contains(found) else { return nil }
    seconds = found
  }

  // MARK: Digits

  /// The seconds that digits stand for. What has 13 of them or more is in milliseconds.
  private static func unixTime(_ text: String) -> Int64? {
    guard let first = text.utf8.first, first != UInt8(ascii: "0"), text.utf8.allSatisfy(isDigit),
      let value = Int64(text)
    else { return nil }
    let seconds = text.utf8.count >= 13 ? value / 1_000 : value
    return (1...CivilTime.lastSecond).contains(seconds) ? seconds : nil
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  // MARK: Dates and times

  /// What a text says: the clock's seconds since 1970 at the place it is meant for, and the offset of that place.
  private static func written(_ text: String, _ bound: Bound) -> (local: Int64, offset: Int64?)? {
    let day = #/(\d{4})-(\d{2})-(\d{2})/#.asciiOnlyDigits()
    if let match = text.wholeMatch(of: day) {
      guard let midnight = midnight(match.1, match.2, match.3) else { return nil }
      return (midnight + (bound == .end ? 86_399 : 0), nil)
    }
    let dayAndTime =
      #/(\d{4})-(\d{2})-(\d{2})[Tt ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?(?: ?([Zz]|[+-]\d{2}:\d{2}))?/#
      .asciiOnlyDigits()
    guard let match = text.wholeMatch(of: dayAndTime),
      let midnight = midnight(match.1, match.2, match.3),
      let time = clock(match.4, match.5, match.6 ?? "00")
    else { return nil }
    guard let zone = match.7 else { return (midnight + time, nil) }
    return offset(zone).map { (midnight + time, $0) }
  }

  /// The first second of a day; nil where there is no such day.
  private static func midnight(_ year: Substring, _ month: Substring, _ day: Substring) -> Int64? {
    guard let year = Int64(year), let month = Int64(month), let day = Int64(day) else { return nil }
    return CivilTime.midnight(year: year, month: month, day: day)
  }

  private static func clock(_ hours: Substring, _ minutes: Substring, _ seconds: Substring) -> Int64? {
    guard let hours = Int64(hours), let minutes = Int64(minutes), let seconds = Int64(seconds), hours < 24,
      minutes < 60, seconds < 60
    else { return nil }
    return (hours * 60 + minutes) * 60 + seconds
  }

  /// Seconds east of Greenwich of `Z` or `+08:00`.
  private static func offset(_ text: Substring) -> Int64? {
    guard text.count == 6 else { return 0 }
    guard let distance = clock(text.dropFirst().prefix(2), text.suffix(2), "00") else { return nil }
    return text.hasPrefix("-") ? -distance : distance
  }
}
