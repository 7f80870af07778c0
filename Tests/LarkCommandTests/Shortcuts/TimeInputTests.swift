import Foundation
import Testing

@testable import lark

/// Points in time as people type them.
@Suite struct TimeInputTests {
  private static let shanghai = TimeZone(secondsFromGMT: 8 * 3_600)

  @Test(arguments: [
    ("2026-03-10T09:00:00+08:00", 1773104400),
    ("2026-03-10T09:00+08:00", 1773104400),
    ("2026-03-10 09:00:00 +08:00", 1773104400),
    ("2026-03-10T01:00:00Z", 1773104400),
    ("2026-03-10t01:00:00z", 1773104400),
    ("2026-03-10T01:00:00.750Z", 1773104400),
    ("2026-03-09T20:00:00-05:00", 1773104400),
    ("2026-03-10T09:00:00", 1773104400),
    ("2026-03-10 09:00:00", 1773104400),
    ("2026-03-10T09:00", 1773104400),
    ("  2026-03-10 09:00\n", 1773104400),
    ("2026-03-10", 1773072000),
    ("2024-02-29", 1709136000),
    ("1773104400", 1773104400),
    ("1773104400000", 1773104400),
  ])
  func forms(text: String, seconds: Int64) throws {
    #expect(TimeInput(text, bound: .start, in: Self.shanghai)?.seconds == seconds)
  }

  @Test func aDayEndsWithItsLastSecond() throws {
    let time = try #require(TimeInput("2026-03-10", bound: .end, in: Self.shanghai))
    #expect(time.seconds == 1_773_158_399)
  }

  @Test(arguments: [
    "", "today", "2026-3-10", "2026-02-30", "2026-13-01", "2026-00-10", "2026-03-10T24:00", "2026-03-10T09:60",
    "2026-03-10T09:00:60", "2026-03-10T09", "2026-03-10T09:00+8", "2026-03-10T09:00+25:00", "2026-03-10T09:00 CET",
    "0", "007", "-5", "+5", "1.5", "1969-12-31", "1970-01-01T00:00:00Z", "99999999999999999999", "1e9",
    "２０２６-03-10", "1773104400s",
  ])
  func nothingElse(text: String) {
    #expect(TimeInput(text, bound: .start, in: Self.shanghai) == nil)
  }

  @Test func clocksThatAreTurned() throws {
    let newYork = try #require(TimeZone(identifier: "America/New_York"))
    // From 2:00 clocks were turned to 3:00.
    let gap = try #require(TimeInput("2026-03-08 02:30", bound: .start, in: newYork))
    #expect(gap.seconds == 1772955000)
    // 1:30 came twice.
    let twice = try #require(TimeInput("2026-11-01 01:30", bound: .start, in: newYork))
    #expect(twice.seconds == 1793511000)
    let night = try #require(TimeInput("2026-03-08", bound: .end, in: newYork))
    #expect(night.seconds == 1773028799)
  }
}
