import Foundation
import LarkCore
import LarkIM
import Testing

@Suite struct TimeTests {
  private let times = MessageTimeFormat(timeZone: .fixed(hours: 8))

  @Test(arguments: [
    ("1773106200000", "2026-03-10 09:30"),
    ("1773106200", "2026-03-10 09:30"),
    ("1773106259999", "2026-03-10 09:30"),
    ("1000000000001", "2001-09-09 09:46"),
    ("1", "1970-01-01 08:00"),
    // No times
    ("0", "0"), ("", ""), ("soon", "soon"), ("-5", "-5"), ("1e12", "1e12"), ("nan", "nan"),
    ("9223372036854775807", "9223372036854775807"),
    ("99999999999999999999", "99999999999999999999"),
    ("253402300800000", "253402300800000"),
  ])
  func messageTimes(timestamp: String, expected: String) {
    #expect(times.messageTime(MillisecondTimestamp(rawValue: timestamp)) == expected)
  }

  @Test func aMessageWithoutTime() {
    #expect(times.messageTime(nil) == "")
    #expect(times.forwardTime(nil) == "unknown")
    #expect(times.contentTime(nil) == nil)
  }

  @Test(arguments: [
    (1_773_106_200_000, "2026-03-10 09:30:00"), (1_773_106_215, "2026-03-10 09:30:15"),
    (999_999_999_999, nil), (1_000_000_000_000, "2001-09-09 09:46:40"), (0, nil), (-1, nil), (.max, nil), (.min, nil),
  ] as [(Int64, String?)])
  func contentTimes(timestamp: Int64, expected: String?) {
    #expect(times.contentTime(timestamp) == expected)
  }

  @Test(arguments: [
    (8, "1773100800000", "2026-03-10T08:00:00+08:00"), (0, "1773100800000", "2026-03-10T00:00:00+00:00"),
    (-3.5, "1773100800000", "2026-03-09T20:30:00-03:30"), (5.75, "1773100800", "2026-03-10T05:45:00+05:45"),
    (14, "1773100800000", "2026-03-10T14:00:00+14:00"), (8, "0", "unknown"), (8, "x", "unknown"), (8, "", "unknown"),
    (8, "-1773100800000", "unknown"), (8, "9223372036854775807", "unknown"),
  ])
  func forwardTimes(hours: Double, timestamp: String, expected: String) {
    let times = MessageTimeFormat(timeZone: .fixed(hours: hours))
    #expect(times.forwardTime(MillisecondTimestamp(rawValue: timestamp)) == expected)
  }

  @Test(arguments: [
    ("1710500000", "2024-03-15T10:53:20Z"), ("1710500000999", "2024-03-15T10:53:20Z"), ("999999999", "999999999"),
    ("2026-03-23", "2026-03-23"), ("12:30", "12:30"), ("+171050000", "+171050000"),
    ("99999999999999999999", "99999999999999999999"), ("9223372036854775807", "9223372036854775807"), ("", ""),
  ])
  func cardTimes(text: String, expected: String) {
    #expect(MessageTimeFormat.cardTime(text) == expected)
  }

  @Test func summerTimeChangesTheOffset() throws {
    let zone = try #require(TimeZone(identifier: "America/New_York"))
    let times = MessageTimeFormat(timeZone: zone)
    #expect(times.forwardTime("1767225600000") == "2025-12-31T19:00:00-05:00")
    #expect(times.forwardTime("1782864000000") == "2026-06-30T20:00:00-04:00")
    #expect(times.messageTime("1772953199000") == "2026-03-08 01:59")
    #expect(times.messageTime("1772953200000") == "2026-03-08 03:00")
  }

  /// The calendar counted by hand agrees with Foundation's, around every turn of a year and leap day.
  @Test func agreesWithFoundation() {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = .gmt
    let times = MessageTimeFormat(timeZone: .gmt)
    func check(_ second: Int64) {
      let date = Date(timeIntervalSince1970: Double(second))
      let parts = calendar.dateComponents([.year, .month, .day, .hour, .minute, .second], from: date)
      let expected = [parts.month, parts.day, parts.hour, parts.minute, parts.second].map { part in
        let text = String(part ?? 0)
        return text.count < 2 ? "0\(text)" : text
      }
      let year = String(parts.year ?? 0)
      #expect(
        times.contentTime(second) == "\(year)-\(expected[0])-\(expected[1]) \(expected[2]):\(expected[3]):\(expected[4])")
    }
    for year in stride(from: 1, to: 430, by: 1) {
      let newYear = Int64(year) * 31_556_952
      for offset in stride(from: -86_400 * 70, through: 86_400 * 70, by: 86_399 * 5) where newYear + Int64(offset) > 0 {
        check(newYear + Int64(offset))
      }
    }
  }
}
