import Foundation
import LarkIM
import SplitMix
import TestSupport
import Testing

@Suite struct PathRuleTests {
  @Test("paths that only look as if they stayed in the folder are refused", arguments: [
    "../\u{301}a", "..\u{301}/../../a", "/\u{301}a", "/\u{FE0F}etc/a", "\\\u{301}a", "C:/\u{301}a", "a/../../\u{301}a",
    "x/\u{301}../../../../a", "../\u{200D}a",
  ])
  func refused(path: String) throws {
    let folder = try TemporaryFolder()
    #expect(throws: PathRefusal.self) { try PathRule(baseDirectory: folder.url.path).resolve(path) }
  }

  /// The oracle is the file system: what a path that is followed names lies in the folder.
  @Test("no path leaves the folder, whatever it is put together from")
  func staysInside() throws {
    let folder = try TemporaryFolder()
    let root = folder.url.resolvingSymlinksInPath().path
    mkdir("\(root)/d", 0o700)
    let rule = PathRule(baseDirectory: root)
    let pieces = ["/", ".", "..", "a", "d", "\\", "\u{301}", "\u{FE0F}", "\u{20E3}", "\u{200D}", " ", "C:", "\u{37E}", "\r\n"]
    var random = SplitMix(state: 1)
    var followed = 0
    for _ in 0..<5_000 {
      let path = (0..<Int.random(in: 1...7, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
      guard let resolved = try? rule.resolve(path) else { continue }
      followed += 1
      var (bytes, depth) = (Array("\(root)/".utf8), 0)
      for part in path.utf8.split(separator: 0x2F) where !part.elementsEqual(".".utf8) {
        depth += part.elementsEqual("..".utf8) ? -1 : 1
      }
      if depth == 0 { bytes.removeLast() }
      #expect(path.utf8.first != 0x2F && depth >= 0, "\(path.debugDescription)")
      #expect(resolved.utf8.starts(with: bytes), "\(path.debugDescription)")
    }
    #expect(followed > 500)
  }

  @Test("folders that only count as equal are two")
  func equivalent() throws {
    let folder = try TemporaryFolder()
    for name in ["\u{E9}", "e\u{301}"] { mkdir("\(folder.url.path)/\(name)", 0o700) }
    let rule = PathRule(baseDirectory: "\(folder.url.path)/\u{E9}")
    #if os(Linux)
      #expect(throws: PathRefusal.self) { try rule.resolve("../e\u{301}/a") }
    #endif
    #expect(try rule.resolve("a").utf8.suffix(4).elementsEqual("\u{E9}/a".utf8))
  }

  @Test("a path that no system opens is refused, in little time")
  func tooLong() throws {
    let rule = PathRule(baseDirectory: "/tmp")
    do throws(PathRefusal) {
      _ = try rule.resolve(String(repeating: "a/", count: 200_000))
      Issue.record("the path was followed")
    } catch { #expect(error.reason.hasSuffix("is too long") && error.reason.utf8.count < 200) }
  }
}
