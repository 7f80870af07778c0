package import LarkFoundation

/// Reads the three forms of a date in HTTP (RFC 9110 §5.6.7): `Sun, 06 Nov 1994 08:49:37 GMT`,
/// `Sunday, 06-Nov-94 08:49:37 GMT` and `Sun Nov  6 08:49:37 1994`.
package enum HTTPDate {
  /// The date; nil when the text is none.
  package static func parse(_ text: String) -> Date? {
    var month: Int?
    var time: [Int]?
    var numbers: [Int] = []
    for word in text.split(whereSeparator: { " ,-".contains($0) }) {
      if word.contains(":") {
        let parts = word.split(separator: ":").map { Int($0) }
        guard parts.count == 3, let hour = parts[0], let minute = parts[1], let second = parts[2] else { return nil }
        time = [hour, minute, second]
      } else if let index = months.firstIndex(of: word.lowercased()) {
        month = index + 1
      } else if let number = Int(word) {
        numbers.append(number)
      }
    }
    guard let month, let time, numbers.count == 2, (1...31).contains(numbers[0]), (0...9_999).contains(numbers[1]),
      (0..<24).contains(time[0]), (0..<60).contains(time[1]), (0...60).contains(time[2])
    else { return nil }
    // A number of seconds is too much for an integer of 32 bits.
    let days = daysSince1970(year: fullYear(numbers[1]), month: month, day: numbers[0])
    return Date(timeIntervalSince1970: Double(days) * 86_400 + Double(time[0] * 3_600 + time[1] * 60 + time[2]))
  }

  private static let months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]

  private static func fullYear(_ year: Int) -> Int {
    year >= 100 ? year : year + (year < 70 ? 2_000 : 1_900)
  }

  /// Days between 1 January 1970 and a day of the Gregorian calendar, by counting years from March.
  private static func daysSince1970(year: Int, month: Int, day: Int) -> Int {
    let years = month <= 2 ? year - 1 : year
    let era = years.quotientRoundedDown(by: 400)
    let yearOfEra = years - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }
}

extension Int {
  fileprivate func quotientRoundedDown(by divisor: Int) -> Int {
    let quotient = self / divisor
    return self % divisor < 0 ? quotient - 1 : quotient
  }
}
