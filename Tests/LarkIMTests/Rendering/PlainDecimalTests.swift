import LarkCore
import Testing

@testable import LarkIM

@Suite struct PlainDecimalTests {
  @Test(arguments: [
    ("0", "0"), ("-0", "0"), ("-0.0", "0"), ("1", "1"), ("-1", "-1"), ("1.0", "1"), ("95.50", "95.5"), ("0.05", "0.05"),
    ("1e6", "1000000"), ("1E+6", "1000000"), ("1.5e3", "1500"), ("1.2345e2", "123.45"), ("1e-3", "0.001"),
    ("123.4e-1", "12.34"), ("123e-3", "0.123"), ("-1.50e-2", "-0.015"), ("0e5", "0"), ("100", "100"),
    ("12345678901234567890.5", "12345678901234567890.5"), ("1e40", "1" + String(repeating: "0", count: 40)),
    ("1e41", "1e41"), ("1e-41", "1e-41"), ("1e99999999999999999999", "1e99999999999999999999"),
  ])
  func writesDigitsOnly(text: String, expected: String) throws {
    #expect(try #require(JSONNumber(text)).plainDecimal == expected)
  }
}
