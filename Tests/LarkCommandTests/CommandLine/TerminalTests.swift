import Foundation
import Testing

@testable import lark

@Suite("What people see on a terminal")
struct TerminalTests {
  @Test("JSON in colours: keys, texts and the rest", arguments: [
    (#"{"a": "b"}"#, "{«36»\"a\"«0»: «32»\"b\"«0»}"),
    (#"[1, -2.5e3, true, null, "x:"]"#, "[«33»1«0», «33»-2.5e3«0», «33»true«0», «33»null«0», «32»\"x:\"«0»]"),
    (#"{"a\"b\\": ["\\"]}"#, #"{«36»"a\"b\\"«0»: [«32»"\\"«0»]}"#),
    ("[]", "[]"), (#""ü""#, "«32»\"ü\"«0»"),
    // Nothing is lost of what is no JSON.
    (#"{"a"#, "{«32»\"a«0»"), ("", ""), (#""\"#, #"«32»"\«0»"#),
  ])
  func colors(text: String, expected: String) {
    let colored = String(decoding: JSONColors.colored(Array(text.utf8), Style(isColored: true)), as: UTF8.self)
    #expect(colored == expected.replacing("«", with: "\u{1B}[").replacing("»", with: "m"))
    #expect(JSONColors.colored(Array(text.utf8), .plain) == Array(text.utf8))
  }

  @Test("none go into a pipe")
  func pipe() async throws {
    let result = try await Command.lark("schema", "im.chats.get", environment: ["TERM": "xterm"])
    #expect(!result.output.contains("\u{1B}"))
  }

  @Test("how far a transfer has come", arguments: [
    (0, 1000 as Int64?, nil as Double?, "0 % of 1000 bytes"),
    (15_728_640, 31_457_280, 2_097_152, "50 % of 30 MB, 2 MB/s, 8 s left"),
    (31_457_280, 31_457_280, 2_097_152, "100 % of 30 MB, 2 MB/s"),
    (1_048_576, 1_048_576_000, 1_048_576, "0 % of 1000 MB, 1 MB/s, 16 min 39 s left"),
    (1, 7_200_001, 1000, "0 % of 6.9 MB, 1000 bytes/s, 2 h 0 min left"),
    (2048, nil, 1024, "2 KB, 1 KB/s"), (2048, 0, 0.2, "2 KB"),
    (.max, .max, .infinity, "100 % of 8796093022208 MB"), (1, .max, 1, "0 % of 8796093022208 MB, 1 byte/s, days left"),
  ])
  func progress(count: Int64, total: Int64?, speed: Double?, text: String) {
    #expect(ProgressLine.text(count, of: total, speed: speed) == text)
  }

  @Test(
    "what was shown of a transfer is gone before the answer begins",
    .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/script"), "no program plays a terminal"))
  func answerAfterProgress() async throws {
    try await DownloadSite.run(ServedFile(size: 1000).answer) { site in
      let command = "im +messages-resources-download --message-id om_1 --file-key file_7 --type file"
      #if os(Linux)
        let result = try await site.site.shell("script -qec \"$LARK \(command)\" /dev/null")
      #else
        let result = try await site.site.shell("script -q /dev/null \"$LARK\" \(command)")
      #endif
      #expect(result.status == 0)
      #expect(result.output.contains("100 % of 1000 bytes"))
      let answer = try #require(result.output.range(of: "{"))
      #expect(result.output[..<answer.lowerBound].hasSuffix("\r\u{1B}[K"))
    }
  }

  @Test("two columns stay within a narrow line")
  func columns() {
    let rows = [TextLayout.Row("--a-name-of-many-letters", "Words and words and words and words."), .init("-b", "Short.")]
    let lines = TextLayout.columns(rows, style: .plain, width: 40)
    #expect(lines.allSatisfy { $0.count <= 40 })
    #expect(TextLayout.wrapped("one two three four five six", width: 20).allSatisfy { $0.count <= 20 })
  }
}
