import LarkCore
import Testing

@Suite struct FileNameTests {
  @Test(arguments: [
    ("a.png", "a.png"), ("d/a.png", "a.png"), ("d\\a.png", "a.png"), ("a\u{202E}gnp.exe", "agnp.exe"), ("a\nb", "ab"),
    ("../..", nil), (".", nil), ("", nil), ("/", nil), ("\u{200B}", nil),
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

  @Test(arguments: [
    (0, "0 bytes"), (1, "1 byte"), (1_023, "1023 bytes"), (1_024, "1 KB"), (1_025, "1.1 KB"), (1_536, "1.5 KB"),
    (1_048_576, "1 MB"), (31_457_281, "30.1 MB"), (31_457_280, "30 MB"),
  ])
  func bytesAreCountedInWords(count: Int, text: String) {
    #expect(ByteCount.text(count) == text)
  }
}
