import Foundation
import LarkCore
import Testing

@testable import LarkIM

@Suite struct TimeInputTests {
  private static let shanghai = TimeZone.fixed(hours: 8)

  @Test(arguments: [
    ("2026-03-10T09:00:00+08:00", "1773104400", "2026-03-10T09:00:00+08:00"),
    ("2026-03-10T09:00+08:00", "1773104400", "2026-03-10T09:00:00+08:00"),
    ("2026-03-10 09:00:00 +08:00", "1773104400", "2026-03-10T09:00:00+08:00"),
    ("2026-03-10T01:00:00Z", "1773104400", "2026-03-10T01:00:00Z"),
    ("2026-03-10t01:00:00z", "1773104400", "2026-03-10T01:00:00Z"),
    ("2026-03-10T01:00:00.750Z", "1773104400", "2026-03-10T01:00:00.750Z"),
    ("2026-03-09T20:00:00-05:00", "1773104400", "2026-03-09T20:00:00-05:00"),
    ("2026-03-10T09:00:00", "1773104400", "2026-03-10T09:00:00+08:00"),
    ("2026-03-10 09:00:00", "1773104400", "2026-03-10T09:00:00+08:00"),
    ("2026-03-10T09:00", "1773104400", "2026-03-10T09:00:00+08:00"),
    ("  2026-03-10 09:00\n", "1773104400", "2026-03-10T09:00:00+08:00"),
    ("2026-03-10", "1773072000", "2026-03-10T00:00:00+08:00"),
    ("2024-02-29", "1709136000", "2024-02-29T00:00:00+08:00"),
    ("1773104400", "1773104400", "2026-03-10T09:00:00+08:00"),
    ("1773104400000", "1773104400000", "2026-03-10T09:00:00+08:00"),
  ])
  func forms(text: String, timestamp: String, dateTime: String) throws {
    let time = try #require(TimeInput(text, bound: .start, in: Self.shanghai))
    #expect(time.timestamp == timestamp)
    #expect(time.dateTime == dateTime)
  }

  @Test func aDayEndsWithItsLastSecond() throws {
    let time = try #require(TimeInput("2026-03-10", bound: .end, in: Self.shanghai))
    #expect(time.timestamp == "1773158399")
    #expect(time.dateTime == "2026-03-10T23:59:59+08:00")
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
    #expect(gap.dateTime == "2026-03-08T03:30:00-04:00")
    // 1:30 came twice.
    let twice = try #require(TimeInput("2026-11-01 01:30", bound: .start, in: newYork))
    #expect(twice.dateTime == "2026-11-01T01:30:00-04:00")
    let night = try #require(TimeInput("2026-03-08", bound: .end, in: newYork))
    #expect(night.dateTime == "2026-03-08T23:59:59-04:00")
  }

  @Test func aRange() throws {
    let (start, end) = try TimeInput.range("2026-03-10", "2026-03-10", in: Self.shanghai)
    #expect(start?.timestamp == "1773072000" && end?.timestamp == "1773158399")
    let open = try TimeInput.range("", nil, in: Self.shanghai)
    #expect(open.start == nil && open.end == nil)
    #expect(throws: LarkError.self) { try TimeInput.range("2026-03-11", "2026-03-10", in: Self.shanghai) }
    // One end in seconds, one in milliseconds.
    #expect(throws: Never.self) { try TimeInput.range("1773104400000", "1773104401", in: Self.shanghai) }
    #expect(throws: LarkError.self) { try TimeInput.range("soon", nil, in: Self.shanghai) }
  }
}
