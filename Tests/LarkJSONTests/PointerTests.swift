import LarkJSON
import Testing

@Suite("JSON Pointer")
struct PointerTests {
  @Test(
    "is read and written as RFC 6901 has it",
    arguments: [
      ("", []), ("/", [""]), ("/foo/0", ["foo", "0"]), ("/a~1b", ["a/b"]), ("/m~0n", ["m~n"]), ("/~01", ["~1"]),
      ("/ /名", [" ", "名"]), ("//", ["", ""]),
    ] as [(String, [String])])
  func reads(text: String, segments: [String]) {
    #expect(JSONPointer(parsing: text)?.segments == segments)
    #expect(JSONPointer(segments).description == text)
  }

  @Test("refuses what is none", arguments: ["a", "a/b", "/~", "/~2", "/a~"])
  func refuses(text: String) {
    #expect(JSONPointer(parsing: text) == nil)
  }
}
