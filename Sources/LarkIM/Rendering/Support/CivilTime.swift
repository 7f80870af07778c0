/// A point in time on the calendar, with the clock of a fixed offset.
///
/// Counted by hand instead of by a formatter: a page of messages shows hundreds of them, and the forms are fixed.
package struct CivilTime {
  let year: Int64
  let month: Int64
  let day: Int64
  let secondOfDay: Int64

  /// The last second of the year 9999: what lies beyond is no point in time that anybody meant.
  package static let lastSecond: Int64 = 253_402_300_799

  /// The time at an offset from UTC; nil before 1970 and after the year 9999.
  init?(secondsSince1970: Int64, offset: Int = 0) {
    guard (0...Self.lastSecond).contains(secondsSince1970) else { return nil }
    // A day of slack keeps the sum above zero for every offset west of Greenwich.
    let shifted = secondsSince1970 + Int64(offset.clamped(to: -86_400...86_400)) + 86_400
    secondOfDay = shifted % 86_400
    // Years are counted from March, so that the leap day comes last.
    let days = shifted / 86_400 - 1 + 719_468
    let era = days / 146_097
    let dayOfEra = days % 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
    month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    year = era * 400 + yearOfEra + (month <= 2 ? 1 : 0)
  }

  /// The first second of a day in UTC, in seconds since 1970; nil where there is no such day, before 1970 and after the
  /// year 9999.
  package static func midnight(year: Int64, month: Int64, day: Int64) -> Int64? {
    guard (1970...9999).contains(year), (1...12).contains(month), (1...31).contains(day) else { return nil }
    let yearFromMarch = month > 2 ? year : year - 1
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let era = yearFromMarch / 400
    let yearOfEra = yearFromMarch % 400
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    let midnight = (era * 146_097 + dayOfEra - 719_468) * 86_400
    // February 30 is counted as a day of March.
    guard let found = CivilTime(secondsSince1970: midnight), found.month == month, found.day == day else { return nil }
    return midnight
  }

  /// `2026-03-10`
  var date: String { "\(padded(year, to: 4))-\(padded(month))-\(padded(day))" }

  /// `09:30`
  var minutes: String { "\(padded(secondOfDay / 3_600)):\(padded(secondOfDay / 60 % 60))" }

  /// `09:30:15`
  var seconds: String { "\(minutes):\(padded(secondOfDay % 60))" }

  /// A time in UTC, as `2026-03-10T01:30:00Z`; nil where it is out of range.
  static func utc(milliseconds: Int64) -> String? {
    milliseconds < 0 ? nil : utc(seconds: milliseconds / 1_000)
  }

  /// The time that digits stand for, in UTC: 10 to 12 of them are seconds, more are milliseconds. Any other text is a
  /// date or time in words already and comes back as it is.
  static func utc(digits text: String) -> String {
    guard text.utf8.count >= 10, text.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }),
      let value = Int64(text)
    else { return text }
    return (text.utf8.count >= 13 ? utc(milliseconds: value) : utc(seconds: value)) ?? text
  }

  private static func utc(seconds: Int64) -> String? {
    CivilTime(secondsSince1970: seconds).map { "\($0.date)T\($0.seconds)Z" }
  }

  private func padded(_ value: Int64, to width: Int = 2) -> String {
    let digits = String(value)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }
}

extension Int {
  fileprivate func clamped(to range: ClosedRange<Int>) -> Int {
    Swift.min(Swift.max(self, range.lowerBound), range.upperBound)
  }
}
