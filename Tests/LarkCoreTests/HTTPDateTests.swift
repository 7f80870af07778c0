import Foundation
@testable import LarkCore
import Testing

@Suite struct HTTPDateTests {
  @Test(arguments: [
    ("Sun, 06 Nov 1994 08:49:37 GMT", 784_111_777), ("Sunday, 06-Nov-94 08:49:37 GMT", 784_111_777),
    ("Sun Nov  6 08:49:37 1994", 784_111_777), ("Thu, 01 Jan 1970 00:00:00 GMT", 0),
    ("Thu, 29 Feb 2024 23:59:59 GMT", 1_709_251_199), ("Wed, 31 Dec 1969 23:59:59 GMT", -1),
    ("Fri, 01 Mar 2100 00:00:00 GMT", 4_107_542_400), ("Sat, 01 Jan 2000 00:00:00 GMT", 946_684_800),
    ("Monday, 01-Jan-24 00:00:00 GMT", 1_704_067_200), ("Sat, 01 Jan 0000 00:00:00 GMT", 946_684_800),
    ("Tue, 19 Jan 2038 03:14:08 GMT", 2_147_483_648), ("Fri, 31 Dec 9999 23:59:59 GMT", 253_402_300_799),
  ])
  func readsAllThreeForms(text: String, seconds: Int) {
    #expect(HTTPDate.parse(text) == Date(timeIntervalSince1970: TimeInterval(seconds)))
  }

  @Test(arguments: [
    "", "soon", "120", "Sun, 06 Nov 1994", "Sun, 06 Foo 1994 08:49:37 GMT", "Sun, 32 Nov 1994 08:49:37 GMT",
    "Sun, 06 Nov 1994 24:00:00 GMT", "Sun, 06 Nov 1994 08:60:00 GMT", "Sun, 06 Nov 1994 08:49 GMT",
    "Sun, 06 Nov 99999999999999999999 08:49:37 GMT", "Sun, 06 07 Nov 1994 08:49:37 GMT",
  ])
  func refusesWhatIsNoDate(text: String) {
    #expect(HTTPDate.parse(text) == nil)
  }
}
