@testable import LarkCore
import Testing

@Suite struct ContentDispositionTests {
  @Test(arguments: [
    ("attachment; filename=\"a.txt\"", "a.txt"), ("attachment; filename=a.txt", "a.txt"),
    ("attachment;filename=\"a;b.txt\"", "a;b.txt"), ("attachment; FILENAME=\"a.txt\"", "a.txt"),
    ("attachment; filename = \"a.txt\" ; x=y", "a.txt"), (#"attachment; filename="a\"b.txt""#, "a\"b.txt"),
    ("attachment; filename=\"fallback.txt\"; filename*=UTF-8''%E6%8A%A5%E5%91%8A.txt", "报告.txt"),
    ("attachment; filename*=utf-8'en'a%20b.txt; filename=\"c.txt\"", "a b.txt"),
    ("attachment; filename*=ISO-8859-1''na%EFve.txt", "naïve.txt"),
    ("attachment; filename*=UTF-8''%ZZ; filename=\"b.txt\"", "b.txt"),
    ("attachment; filename*=UTF-8''%FF; filename=b", "b"),
    ("attachment; filename*=broken; filename=b", "b"), ("attachment; filename*=UTF-16''a; filename=b", "b"),
    ("attachment; filename=\"%E6%8A%A5.txt\"", "报.txt"), ("attachment; filename=\"100%.txt\"", "100%.txt"),
    ("attachment; filename=\"\u{E6}\u{8A}\u{A5}.txt\"", "报.txt"), ("attachment; filename=\"naïve.txt\"", "naïve.txt"),
    ("attachment; filename=\"报告.txt\"", "报告.txt"), ("attachment; filename=\"../../etc/passwd\"", "passwd"),
    (#"attachment; filename="C:\\dir\\a.txt""#, "a.txt"), (#"attachment; filename="C:\dir\a.txt""#, "a.txt"),
    (#"attachment; filename="a\\\"b.txt""#, "\"b.txt"), ("attachment; filename*=UTF-8''..%2F..%2Fa.txt", "a.txt"),
    ("attachment; filename=\"a\u{0}\u{202E}b.txt\"", "ab.txt"), ("attachment; filename=\"a.txt", "\"a.txt"),
    // A mark or a joiner behind a sign of the syntax changes nothing, and what only counts as equal to one is none.
    ("attachment;\u{301}; filename=a", "a"), ("attachment; filename=\u{301}a", "\u{301}a"),
    ("attachment; filename=\"\u{301}a;b\"", "\u{301}a;b"), ("attachment; filename=\"a\"\u{301}", "\"a\"\u{301}"),
    ("attachment; filename=\"a\u{37E}b\"; x", "a\u{37E}b"), ("attachment; filename=a\u{37E}b", "a\u{37E}b"),
    ("attachment; filename*=UTF-8''..%2F%E2%80%8Da.txt", "a.txt"), ("attachment; filename*=UTF-8''d%2F%CC%81a", "\u{301}a"),
    ("attachment; filename=\"..\\\\\u{200D}a\"", "a"), ("attachment; filename=\"\u{C3}\u{A0}\"", "à"),
    ("attachment; filename=.bashrc", "bashrc"),
    ("attachment; filename=a; filename=b", "a"), ("inline; filename=\"a b.txt\"", "a b.txt"),
  ])
  func findsTheName(value: String, name: String) {
    #expect(ContentDisposition.fileName(value).map { Array($0.utf8) } == Array(name.utf8))
  }

  @Test(arguments: [
    "", "attachment", "attachment; filename", "attachment; filename=", "attachment; filename=\"\"",
    "attachment; filename=\"..\"",
    "attachment; filename=\"/\"", "attachment; filename=\".\"", "filename=a.txt", "attachment; name=a",
  ])
  func findsNoneWhereThereIsNone(value: String) {
    #expect(ContentDisposition.fileName(value) == nil)
  }
}

@Suite struct ContentRangeTests {
  @Test func readsBothForms() {
    let range = ContentRange("bytes 10-19/100")
    #expect(range?.first == 10)
    #expect(range?.last == 19)
    #expect(range?.total == 100)
    #expect(ContentRange("Bytes 0-0/*")?.total == nil)
    #expect(ContentRange("Bytes 0-0/*") != nil)
  }

  @Test(arguments: [
    "", "bytes", "bytes */100", "bytes 5-4/10", "bytes 0-10/10", "items 0-1/2", "bytes 0-1", "bytes -1-2/5",
    "bytes 0-+1/5",
    "bytes 0-1/x", "bytes 0-99999999999999999999/*", "bytes 0-1/2/3", "bytes 0-1 /2",
  ])
  func refusesWhatIsNoRange(text: String) {
    #expect(ContentRange(text) == nil)
  }
}
