import LarkCore
import SplitMix
import Testing

@Suite struct FileNameTests {
  @Test(arguments: [
    ("a.png", "a.png"), ("d/a.png", "a.png"), ("d\\a.png", "a.png"), ("a\u{202E}gnp.exe", "agnp.exe"), ("a\nb", "ab"),
    ("../..", nil), (".", nil), ("", nil), ("/", nil), ("\u{200B}", nil), (" \u{A0} ", nil), (" a b ", "a b"),
    (".bashrc", "bashrc"), (". ..x", "x"), ("..a", "a"),
    // A mark or a joiner makes one character of itself and what stands before it, but only to a reader.
    ("../\u{200D}../\u{200D}a.png", "a.png"), ("..\u{200D}/\u{200D}a", "a"), ("..\\\u{200D}a", "a"),
    ("/\u{301}a", "\u{301}a"), ("d/\u{FE0F}a", "\u{FE0F}a"), (".\u{301}a", "\u{301}a"), ("d/\u{301}..", "\u{301}.."),
    ("\u{200B}.a", "a"), (".\u{200D}.", nil), ("..\u{2066}", nil), ("a/\u{200D}.\u{200D}.", nil), (".\u{301}", "\u{301}"),
  ])
  func isSafe(text: String, name: String?) {
    #expect(FileName.safe(text) == name)
  }

  @Test(arguments: [
    ("a.PNG", "png"), ("a.tar.gz", "gz"), ("a", ""), ("d.x/a", ""), ("a.", ""), (".opus", "opus"),
  ])
  func hasAnExtension(name: String, text: String) {
    #expect(FileName.fileExtension(name) == text)
  }

  @Test("what is too long keeps its extension", arguments: [
    (String(repeating: "x", count: 300) + ".pdf", String(repeating: "x", count: 251) + ".pdf"),
    (String(repeating: "图", count: 90) + ".pdf", String(repeating: "图", count: 83) + ".pdf"),
    ("a" + String(repeating: "\u{301}", count: 200) + ".pdf", "a" + String(repeating: "\u{301}", count: 125) + ".pdf"),
    (String(repeating: "e\u{301}", count: 90), String(repeating: "e\u{301}", count: 85)),
    ("a." + String(repeating: "x", count: 300), "a." + String(repeating: "x", count: 253)),
    ("." + String(repeating: "x", count: 300), String(repeating: "x", count: 255)),
    (String(repeating: "x", count: 255), String(repeating: "x", count: 255)),
  ])
  func isShortened(text: String, name: String) {
    #expect(FileName.safe(text).map { Array($0.utf8) } == Array(name.utf8))
  }

  @Test("a number goes in front of the extension, whatever the length")
  func isMarked() {
    #expect(FileName.shortened("a.png", marked: "-1") == "a-1.png")
    #expect(FileName.shortened("a", marked: "-1") == "a-1")
    let long = FileName.shortened(String(repeating: "x", count: 300) + ".tar.gz", marked: "-12")
    #expect(long.utf8.count == 255 && long.hasSuffix("x-12.gz"))
  }

  /// The oracle reads bytes, as the file system does.
  @Test("no name leaves its folder, whatever it is put together from")
  func staysInItsFolder() {
    let pieces = [
      "/", "\\", ".", "..", "a", ".png", " ", "\u{A0}", "\u{200D}", "\u{301}", "\u{FE0F}", "\u{20E3}", "\u{202E}", "\u{0}", "\n",
      "\r\n", "👩‍👧", "\u{37E}", "%2F", "\u{1100}\u{1161}", "\u{E0001}", "🇩", String(repeating: "\u{301}", count: 300),
      String(repeating: "/x", count: 150),
    ]
    var random = SplitMix(state: 52)
    var (kept, dropped) = (0, 0)
    for _ in 0..<20_000 {
      let text = (0..<Int.random(in: 1...8, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
      guard let name = FileName.safe(text) else {
        dropped += 1
        continue
      }
      kept += 1
      let bytes = Array(name.utf8)
      let isOnePart = bytes.allSatisfy { $0 >= 0x20 && $0 != 0x2F && $0 != 0x5C && $0 != 0x7F } && (1...255).contains(bytes.count)
      #expect(isOnePart && bytes.first != 0x2E && bytes.first != 0x20, "\(text.debugDescription)")
      #expect(!name.unicodeScalars.contains { [0x200D, 0x202E, 0xE0001].contains($0.value) }, "\(text.debugDescription)")
      #expect(FileName.safe(name).map { Array($0.utf8) } == bytes, "\(text.debugDescription)")
    }
    #expect(kept > 1_000 && dropped > 100)
  }

  @Test(arguments: [
    (0, "0 bytes"), (1, "1 byte"), (1_023, "1023 bytes"), (1_024, "1 KB"), (1_025, "1.1 KB"), (1_536, "1.5 KB"),
    (1_048_576, "1 MB"), (31_457_281, "30.1 MB"), (31_457_280, "30 MB"),
  ])
  func bytesAreCountedInWords(count: Int, text: String) {
    #expect(ByteCount.text(count) == text)
  }
}
