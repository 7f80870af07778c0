import Foundation
import LarkCore
import Testing

@testable import LarkHTTP

/// Heads of answers as servers write them, legal and not.
@Suite("Response heads")
struct ResponseHeadTests {
  /// Reads the lines of a head, each with its end.
  private func read(_ lines: [String]) -> (ResponseHead, ResponseHead.Line) {
    read(lines.map { Array(($0 + "\r\n").utf8) })
  }

  private func read(_ lines: [[UInt8]]) -> (ResponseHead, ResponseHead.Line) {
    var head = ResponseHead()
    var last = ResponseHead.Line.inner
    for line in lines where last == .inner { last = line.withUnsafeBytes { head.read($0) } }
    return (head, last)
  }

  @Test(
    "Legal fields",
    arguments: [
      ("X-A:b", "b"), ("X-A: b", "b"), ("X-A:\tb\t", "b"), ("X-A:", ""), ("X-A:   ", ""), ("X-A: a:b", "a:b"),
      ("X-A : b", "b"), ("x-a: \u{4F60}", "\u{4F60}"),
    ])
  func field(_ line: String, _ value: String) {
    let (head, last) = read(["HTTP/1.1 200 OK", line, ""])
    #expect(last == .end)
    #expect(head.value(of: "X-A") == value)
  }

  @Test("Bytes that are no UTF-8 are Latin-1")
  func latin1() {
    let (head, last) = read([Array("HTTP/1.1 200 OK\r\n".utf8), [0x58, 0x3A, 0xE9, 0x74, 0xE9, 0x0D, 0x0A], [0x0D, 0x0A]])
    #expect(last == .end)
    #expect(head.fields == [HTTPField(name: "X", value: "été")])
  }

  @Test("A field goes on in a line that begins with a blank")
  func folded() {
    let (head, _) = read(["HTTP/1.1 200 OK", "X-A: one", "\ttwo", "   ", "X-B:", " three", ""])
    #expect(head.fields == [HTTPField(name: "X-A", value: "one two"), HTTPField(name: "X-B", value: "three")])
  }

  @Test("What comes before the answer and after its body is not its head")
  func interimAndTrailer() {
    let (head, last) = read(["HTTP/1.1 103 Early Hints", "Link: </x>", "", "HTTP/2 204", "X-A: b", ""])
    #expect(last == .end)
    #expect(head.status == 204)
    #expect(head.fields.map(\.name) == ["X-A"])
    var more = head
    #expect(Array("X-B: c\r\n".utf8).withUnsafeBytes { more.read($0) } == .inner)
    #expect(more.fields == head.fields)
  }

  @Test(
    "What is no head of HTTP",
    arguments: [
      ["SSH-2.0-x"], ["ICY 200 OK"], ["HTTP/1.1 abc OK"], ["HTTP/1.1 20 OK"], ["HTTP/1.1"], [""],
      ["HTTP/1.1 200 OK", "no colon"], ["HTTP/1.1 200 OK", ": x"], ["HTTP/1.1 200 OK", " x"],
      ["HTTP/1.1 200 OK", "Content-Length: -2", ""], ["HTTP/1.1 200 OK", "Content-Length: 1, 2", ""],
      ["HTTP/1.1 200 OK", "Content-Length: 1", "content-length: 2", ""], ["HTTP/1.1 200 OK", "Content-Length: 1x", ""],
      ["HTTP/1.1 200 OK", "Content-Length:", ""],
    ])
  func invalid(_ lines: [String]) {
    #expect(read(lines).1 == .invalid)
  }

  @Test("The same length twice is one length")
  func sameLength() {
    let (head, last) = read(["HTTP/1.1 200 OK", "Content-Length: 12", "Content-Length: 12, 12", ""])
    #expect(last == .end)
    #expect(head.declaredLength == 12)
  }

  @Test("Heads end some time: neither interim answers nor fields go on for ever")
  func limits() {
    let interims = [String](repeating: "", count: 200).flatMap { ["HTTP/1.1 102 Processing", $0] }
    #expect(read(interims).1 == .invalid)
    let field = "X-A: " + String(repeating: "x", count: 1_000)
    #expect(read(["HTTP/1.1 200 OK"] + [String](repeating: field, count: 2_000)).1 == .invalid)
    #expect(read(["HTTP/1.1 200 OK"] + [String](repeating: "X-A: b", count: 20_000) + [""]).1 == .end)
  }
}
