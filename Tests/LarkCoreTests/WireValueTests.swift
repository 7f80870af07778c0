import Foundation
import LarkCore
import Testing

@Suite struct WireValueTests {
  struct Kind: OpenEnum {
    let rawValue: String
    init(rawValue: String) { self.rawValue = rawValue }
    static let group = Self(rawValue: "group")
  }

  struct Level: OpenEnum {
    let rawValue: Int
    init(rawValue: Int) { self.rawValue = rawValue }
    static let high = Self(rawValue: 3)
  }

  @Test(arguments: ["\"group\"", "\"something new\"", "\"\""])
  func anUnknownValueSurvivesARoundTrip(json: String) throws {
    let value: Kind? = try JSON(parsing: json).decoded()
    #expect(try JSON(encoding: #require(value))?.serialized() == json)
  }

  @Test func numbersStayNumbers() throws {
    let level: Level? = try JSON(parsing: "7").decoded()
    #expect(try JSON(encoding: #require(level))?.serialized() == "7")
    #expect(Level.high.parameterText == "3")
    #expect(Level.high.description == "3")
  }

  @Test func aValueOfAnotherShapeIsNone() throws {
    let value: Kind? = try JSON(parsing: "[]").decoded()
    #expect(value == nil)
    let level: Level? = try JSON(parsing: "\"high\"").decoded()
    #expect(level == nil)
  }

  @Test func knownValuesAreEqualByRawValue() {
    #expect(Kind(rawValue: "group") == .group)
    #expect(Kind.group.description == "group")
  }
}

@Suite struct TimestampTests {
  @Test func turnsDatesIntoTheirUnit() {
    let date = Date(timeIntervalSince1970: 1_718_000_000.1239)
    #expect(MillisecondTimestamp(date).rawValue == "1718000000124")
    #expect(SecondTimestamp(date).rawValue == "1718000000")
  }

  @Test func turnsTextIntoDates() {
    #expect(MillisecondTimestamp(rawValue: "1500").date == Date(timeIntervalSince1970: 1.5))
    #expect(SecondTimestamp(rawValue: "1500").date == Date(timeIntervalSince1970: 1_500))
    #expect(SecondTimestamp(rawValue: "-1").date == Date(timeIntervalSince1970: -1))
  }

  @Test(arguments: ["", "soon", "nan", "inf", "0x10", "1e400"])
  func textThatIsNoPointInTimeHasNoDateAndSurvives(text: String) throws {
    #expect(MillisecondTimestamp(rawValue: text).date == nil)
    #expect(JSON(encoding: MillisecondTimestamp(rawValue: text)) == .string(text))
  }

  @Test func datesBeyondTheRangeStopAtItsEnds() {
    #expect(MillisecondTimestamp(Date(timeIntervalSince1970: 1e300)).rawValue == String(Int64.max))
    #expect(MillisecondTimestamp(Date(timeIntervalSince1970: -1e300)).rawValue == String(Int64.min))
  }

  @Test func readsNumbersAndTexts() throws {
    let number: MillisecondTimestamp? = try JSON(parsing: "1718000000124").decoded()
    let text: MillisecondTimestamp? = try JSON(parsing: "\"1718000000124\"").decoded()
    #expect(number?.rawValue == "1718000000124")
    #expect(number == text)
    let literal: SecondTimestamp = 5
    #expect(literal.rawValue == "5")
    let second: SecondTimestamp = "6"
    #expect(second.rawValue == "6")
  }
}
