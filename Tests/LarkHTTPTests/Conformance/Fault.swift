import Foundation
import LarkCore
import LoopbackServer
import Testing

/// What a server does to every request, and how each is to end.
struct Fault: Sendable, CustomTestStringConvertible {
  let name: String
  let answer: LoopbackServer.Answer
  /// Whether the server does it when it has read the head of a request, and leaves the body alone.
  let isEarly: Bool
  let timeout: Duration
  let totalTimeout: Duration?
  /// Why `URLSession` on Linux is not asked to survive it; nil where it is.
  let systemProblem: String?
  /// The operations it is done to.
  let operations: [Operation]
  let expectation: Expectation

  var testDescription: String { name }

  init(
    _ name: String, _ answer: LoopbackServer.Answer, isEarly: Bool = false, timeout: Duration = .seconds(30),
    totalTimeout: Duration? = nil, systemProblem: String? = nil, operations: [Operation] = Operation.allCases,
    _ expectation: Expectation
  ) {
    self.name = name
    self.answer = answer
    self.isEarly = isEarly
    self.timeout = timeout
    self.totalTimeout = totalTimeout
    self.systemProblem = systemProblem
    self.operations = operations
    self.expectation = expectation
  }

  /// Bytes as they are, and then something else; nil: the server goes on serving.
  private static func raw(_ text: String, then step: LoopbackServer.Answer.Step? = nil) -> LoopbackServer.Answer {
    guard let step else { return .raw(Data(text.utf8)) }
    return LoopbackServer.Answer(before: [.raw(Data(text.utf8)), step])
  }

  private static let ok = "HTTP/1.1 200 OK\r\n"
  private static let chunked = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
  private static let lost = "the server closed the connection before it answered"
  private static let brokenOff = "the connection broke before the answer was complete"
  private static let noHTTP = "the server's answer was no HTTP"
  private static let notUnpacked = "the server's answer cannot be unpacked"
  private static let short = Duration.seconds(2)
  /// The operations that show what a fault does to a call in time that tests may take.
  private static let few: [Operation] = [.get, .download, .post, .delete, .longUpload]
  /// Foundation on Linux may end the program over an answer that it cannot take apart.
  private static let unproven = "not among the answers that URLSession on Linux is known to survive"

  static let all: [Fault] = [
    broken, lengths, chunks, interims, statuses, packed, fields, early, slow,
  ].flatMap { $0 }

  // MARK: Broken off

  private static let broken: [Fault] = [
    Fault("end without an answer", .drop, .failure(.connection, lost)),
    Fault("reset without an answer", LoopbackServer.Answer(before: [.reset]), .failure(.connection, lost)),
    Fault(
      "silence", .silence, timeout: short, operations: few, .failure(.timeout, "the server did not answer in time")),
    Fault(
      "end in the head", raw("\(ok)Content-Length: 10\r\nX-A", then: .drop), systemProblem: unproven,
      .failure(.connection)),
    Fault(
      "reset in the head", raw("\(ok)Content-Length: 10\r\nX-A", then: .reset), systemProblem: unproven,
      .failure(.connection)),
    Fault(
      "silence in the head", raw("\(ok)Content-Length: 10\r\nX-A", then: .waitForHangUp), timeout: short,
      operations: few, .failure(.timeout, "the server did not answer in time")),
    Fault(
      "end in the body", LoopbackServer.Answer(framing: .declared(1_000), steps: [.pattern(500), .drop]),
      .failure(.connection, brokenOff)),
    Fault(
      "reset in the body", LoopbackServer.Answer(framing: .declared(1_000), steps: [.pattern(500), .reset]),
      .failure(.connection)),
    Fault(
      "silence in the body", LoopbackServer.Answer(framing: .declared(1_000), steps: [.pattern(500), .waitForHangUp]),
      timeout: short, operations: few, .failure(.timeout, "the server did not answer in time")),
    Fault(
      "end in a chunk", LoopbackServer.Answer(framing: .chunked, steps: [.pattern(500), .drop]),
      .failure(.connection, brokenOff)),
  ]

  // MARK: Lengths and chunks

  private static let lengths: [Fault] = [
    Fault("more bytes than said", raw("\(ok)Content-Length: 5\r\n\r\n0123456789"), .answer("01234")),
    Fault(
      "fewer bytes than said", raw("\(ok)Content-Length: 20\r\n\r\n0123456789", then: .drop),
      .failure(.connection, brokenOff)),
    Fault(
      "bytes behind an answer without a body", raw("HTTP/1.1 204 No Content\r\n\r\n0123456789"),
      .answer("", status: 204)),
    Fault("no length", raw("\(ok)\r\n0123456789", then: .drop), .answer("0123456789")),
    Fault("an older version", raw("HTTP/1.0 200 OK\r\n\r\n0123456789", then: .drop), .answer("0123456789")),
    Fault(
      "the same length twice", raw("\(ok)Content-Length: 5\r\nContent-Length: 5\r\n\r\n01234"), systemProblem: unproven,
      .answer("01234")),
    Fault(
      "two lengths", raw("\(ok)Content-Length: 5\r\nContent-Length: 6\r\n\r\n01234", then: .drop),
      systemProblem: unproven, .failure(.other, noHTTP)),
    Fault(
      "a length below nothing", raw("\(ok)Content-Length: -2\r\n\r\nok", then: .drop), .failure(.other, noHTTP)),
    Fault(
      "a length beyond numbers", raw("\(ok)Content-Length: 99999999999999999999\r\n\r\nok", then: .drop),
      systemProblem: unproven, .failure(.other, noHTTP)),
    Fault(
      "a length in words", raw("\(ok)Content-Length: two\r\n\r\nok", then: .drop), systemProblem: unproven,
      .failure(.other, noHTTP)),
  ]

  private static let trailers = String(repeating: "X-T: later\r\n", count: 500)

  private static let chunks: [Fault] = [
    Fault("an empty row of chunks", raw("\(chunked)0\r\n\r\n"), .answer("")),
    Fault("chunks with notes", raw("\(chunked)2;x=y\r\nok\r\n0;z\r\n\r\n"), .answer("ok")),
    Fault(
      "a chunk that counts no bytes", raw("\(chunked)zz\r\nok\r\n0\r\n\r\n", then: .drop), .failure(.other, noHTTP)),
    Fault(
      "a chunk below nothing", raw("\(chunked)-1\r\nok\r\n0\r\n\r\n", then: .drop), systemProblem: unproven,
      .failure(.other, noHTTP)),
    Fault(
      "a chunk beyond numbers", raw("\(chunked)fffffffffffffffffff\r\nok", then: .drop), systemProblem: unproven,
      .failure(.other, noHTTP)),
    Fault(
      "a chunk longer than said", raw("\(chunked)2\r\nokay\r\n0\r\n\r\n", then: .drop), systemProblem: unproven,
      .failure(.other, noHTTP)),
    Fault("no last chunk", raw("\(chunked)2\r\nok\r\n", then: .drop), .failure(.connection, brokenOff)),
    Fault("end in the line of a chunk", raw("\(chunked)2\r\nok\r\n1", then: .drop), .failure(.connection, brokenOff)),
    Fault(
      "chunks and a length", raw("\(ok)Content-Length: 9\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nok\r\n0\r\n\r\n"),
      systemProblem: unproven, .answer("ok")),
    Fault(
      "trailers", raw("\(ok)Trailer: X-T\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nok\r\n0\r\nX-T: later\r\n\r\n"),
      systemProblem: unproven,
      .answer("ok", fields: ["X-T": nil])),
    Fault(
      "many trailers",
      raw("\(chunked)2\r\nok\r\n0\r\n\(trailers)\r\n"),
      systemProblem: unproven,
      .answer("ok", fields: ["X-T": nil])),
  ]

  // MARK: What comes before, and what answers say

  private static let processing = String(repeating: "HTTP/1.1 102 Processing\r\n\r\n", count: 300)

  private static let interims: [Fault] = [
    Fault(
      "interim answers",
      raw(
        "HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\nHTTP/1.1 100 Continue\r\n\r\n\(ok)Content-Length: 2\r\n\r\nok"),
      systemProblem: unproven,
      .answer("ok", fields: ["Link": nil])),
    Fault(
      "interim answers without end", raw(processing, then: .drop),
      systemProblem: unproven, .failure(.other, noHTTP)),
    Fault(
      "an interim answer and the end", raw("HTTP/1.1 100 Continue\r\n\r\n", then: .drop), systemProblem: unproven,
      .failure(.connection)),
    Fault("another protocol", raw("SSH-2.0-x\r\n", then: .drop), .failure(.other, noHTTP)),
    Fault(
      "a change of the protocol", raw("HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\n\r\nxx", then: .drop),
      systemProblem: unproven, .failure(.other, noHTTP)),
    Fault("a radio", raw("ICY 200 OK\r\n\r\nok", then: .drop), .failure(.other, noHTTP)),
    Fault("a status in letters", raw("HTTP/1.1 abc OK\r\n\r\nok", then: .drop), .failure(.other, noHTTP)),
    Fault("empty lines", raw("\r\n\r\n", then: .drop), .failure(.other, noHTTP)),
    Fault("a word", raw("garbage", then: .drop), .failure(.other, noHTTP)),
  ]

  private static let page = "<!doctype html><title>Sign in</title>"

  private static let statuses: [Fault] = [
    Fault(
      "429 with its fields",
      .text(
        "slowly", status: 429,
        headers: [
          .init("Retry-After", "7"), .init("x-ogw-ratelimit-reset", "3"), .init("x-ogw-ratelimit-limit", "5"),
        ]),
      .answer(
        "slowly", status: 429,
        fields: ["Retry-After": "7", "X-Ogw-Ratelimit-Reset": "3", "X-Ogw-Ratelimit-Limit": "5"])),
    Fault(
      "429 with odd fields",
      .text(
        "slowly", status: 429, headers: [.init("Retry-After", ""), .init("X-Ogw-Ratelimit-Reset", "soon")]),
      .answer("slowly", status: 429, fields: ["Retry-After": "", "X-Ogw-Ratelimit-Reset": "soon"])),
    Fault(
      "200 with a page", .bytes(Data(page.utf8), type: "text/html"),
      .answer(page, fields: ["Content-Type": "text/html"])),
    Fault("502 with a page", .bytes(Data(page.utf8), type: "text/html", status: 502), .answer(page, status: 502)),
    Fault("200 with nothing", .status(200), .answer("")),
    Fault("204", .status(204), .answer("", status: 204)),
    Fault("304", .status(304), .answer("", status: 304)),
    Fault(
      "200 with damaged JSON", .json(#"{"code":0,"da"#),
      .answer(#"{"code":0,"da"#, fields: ["Content-Type": "application/json; charset=utf-8"])),
    Fault(
      "401 with a demand", .text("who?", status: 401, headers: [.init("WWW-Authenticate", #"Basic realm="x""#)]),
      systemProblem: unproven,
      .answer("who?", status: 401)),
    Fault(
      "407 of a server that is no proxy", .text("who?", status: 407, headers: [.init("Proxy-Authenticate", "Basic")]),
      systemProblem: unproven,
      .answer("who?", status: 407)),
    Fault("a status that nobody knows", .text("x", status: 799), systemProblem: unproven, .answer("x", status: 799)),
  ]

  // MARK: Packed answers

  /// "hello"
  private static let hello = Data(base64Encoded: "H4sIAAAAAAAAA8tIzcnJBwCGphA2BQAAAA==") ?? Data()

  private static let helloTwice = hello + hello
  private static let helloAndPart = hello + hello.prefix(9)
  private static let helloAndMore = hello + Data("yy".utf8)
  /// With another byte in the data.
  private static let damaged = hello.altered(at: 12)
  /// With another byte in the sum of the data.
  private static let wrongSum = hello.altered(at: hello.count - 6)

  private static func gzip(_ bytes: Data, _ coding: String = "gzip") -> LoopbackServer.Answer {
    .bytes(bytes, type: "text/plain", headers: [.init("Content-Encoding", coding)])
  }

  private static let cutMessage = "the server's answer is packed and ends before its end"
  private static let ofItsVersion = "libcurl below URLSession takes packed answers for whole that are not"

  private static let packed: [Fault] = [
    Fault("packed", gzip(hello), .answer("hello", fields: ["Content-Encoding": nil])),
    Fault("packed in two members", gzip(helloTwice), systemProblem: ofItsVersion, .answer("hellohello")),
    Fault("packed nothing", gzip(Data()), systemProblem: ofItsVersion, .answer("")),
    Fault("no gzip", gzip(Data("no gzip".utf8)), .failure(.other, notUnpacked)),
    Fault(
      "damaged gzip", gzip(damaged), systemProblem: ofItsVersion,
      .failure(.other, notUnpacked)),
    Fault(
      "gzip with a wrong sum", gzip(wrongSum),
      systemProblem: ofItsVersion, .failure(.other, notUnpacked)),
    Fault(
      "short gzip", gzip(hello.prefix(hello.count - 1)), systemProblem: ofItsVersion,
      .failure(.connection, cutMessage)),
    Fault("gzip and more", gzip(helloAndMore), systemProblem: ofItsVersion, .failure(.other, notUnpacked)),
    Fault(
      "a short second member", gzip(helloAndPart), systemProblem: ofItsVersion,
      .failure(.connection, cutMessage)),
    Fault("packed in an unknown way", gzip(Data("x".utf8), "nonsense"), .failure(.other, notUnpacked)),
  ]

  // MARK: Header fields

  private static func with(_ lines: String) -> LoopbackServer.Answer {
    raw("\(ok)\(lines)Content-Length: 2\r\n\r\nok")
  }

  private static let latin1: Data = {
    var bytes = Data("\(ok)Content-Length: 2\r\nX-A: ".utf8)
    bytes.append(0xE9)
    bytes.append(contentsOf: "\r\n\r\nok".utf8)
    return bytes
  }()
  private static let long = String(repeating: "x", count: 60_000)
  private static let tooLong = String(repeating: "x", count: 2_000_000)
  private static let many = (0..<2_000).map { "X-\($0): b\r\n" }.joined()
  private static let tooMany = (0..<100_000).map { "X-\($0): b\r\n" }.joined()

  private static let fields: [Fault] = [
    Fault("no blank after the colon", with("X-A:b\r\n"), systemProblem: unproven, .answer("ok", fields: ["X-A": "b"])),
    Fault(
      "nothing but blanks", with("X-A:   \r\nX-B:\r\n"), systemProblem: unproven,
      .answer("ok", fields: ["X-A": "", "X-B": ""])),
    Fault(
      "Latin-1", .raw(latin1),
      systemProblem: unproven, .answer("ok", fields: ["X-A": "é"])),
    Fault("UTF-8", with("X-A: 你好\r\n"), systemProblem: unproven, .answer("ok", fields: ["X-A": "你好"])),
    Fault("blanks before the colon", with("X-A : b\r\n"), systemProblem: unproven, .answer("ok", fields: ["X-A": "b"])),
    Fault(
      "a field in two lines", with("X-A: one\r\n two\r\n"), systemProblem: unproven,
      .answer("ok", fields: ["X-A": "one two"])),
    Fault(
      "lines without returns", raw("HTTP/1.1 200 OK\nX-A: b\nContent-Length: 2\n\nok"), systemProblem: unproven,
      .answer("ok", fields: ["X-A": "b"])),
    Fault("no reason", raw("HTTP/1.1 200\r\nContent-Length: 2\r\n\r\nok"), systemProblem: unproven, .answer("ok")),
    Fault(
      "a line without a colon", raw("\(ok)no colon\r\nContent-Length: 2\r\n\r\nok", then: .drop),
      .failure(.other, noHTTP)),
    Fault(
      "a field without a name", raw("\(ok): b\r\nContent-Length: 2\r\n\r\nok", then: .drop),
      systemProblem: unproven, .failure(.other, noHTTP)),
    Fault(
      "a field of 60,000 bytes", with("X-A: \(long)\r\n"),
      systemProblem: unproven, .answer("ok", fields: ["X-A": long])),
    // How long a line may be is libcurl's own choice; what counts is that it ends.
    Fault(
      "a field of 2,000,000 bytes", with("X-A: \(tooLong)\r\n"),
      systemProblem: unproven, .failure(.other, noHTTP)),
    Fault(
      "2,000 fields", with(many), systemProblem: unproven,
      .answer("ok", fields: ["X-0": "b", "X-1999": "b"])),
    Fault(
      "100,000 fields", with(tooMany), systemProblem: unproven,
      .failure(.other, noHTTP)),
  ]

  // MARK: Answers before the upload ends

  private static let lostAnswer = "Foundation on Linux may lose an answer that comes before the end of an upload"

  private static let early: [Fault] = [
    Fault(
      "an answer to the head", .text("too large", status: 413), isEarly: true, systemProblem: lostAnswer,
      .answer("too large", status: 413)),
    Fault(
      "a page for the head", .bytes(Data(page.utf8), type: "text/html"), isEarly: true, systemProblem: lostAnswer,
      .answer(page)),
    Fault("the end after the head", .drop, isEarly: true, systemProblem: lostAnswer, .failure(.connection)),
    Fault(
      "a reset after the head", LoopbackServer.Answer(before: [.reset]), isEarly: true, systemProblem: lostAnswer,
      .failure(.connection)),
    Fault(
      "half an answer to the head",
      LoopbackServer.Answer(status: 413, framing: .declared(1_000), steps: [.pattern(500), .drop]),
      isEarly: true, systemProblem: lostAnswer, .failure(.connection)),
  ]

  // MARK: Servers that take their time

  private static func drops(_ text: String) -> [LoopbackServer.Answer.Step] {
    (0..<400).flatMap { _ in [LoopbackServer.Answer.Step.raw(Data(text.utf8)), .pause(milliseconds: 50)] }
  }

  private static let drippingHead: [LoopbackServer.Answer.Step] = [.raw(Data(ok.utf8))] + drops("X-A: b\r\n")
  private static let singleBytes: [LoopbackServer.Answer.Step] = "0123456789".utf8.flatMap { byte in
    [LoopbackServer.Answer.Step.bytes(Data([byte])), .pause(milliseconds: 5)]
  }
  private static let late = "the answer was not complete in time"

  private static let slow: [Fault] = [
    Fault(
      "a body that drips", LoopbackServer.Answer(framing: .declared(1_000), steps: drops("x")), totalTimeout: short,
      operations: few, .failure(.timeout, late)),
    Fault(
      "a head that drips", LoopbackServer.Answer(before: drippingHead),
      totalTimeout: short, operations: few, .failure(.timeout, late)),
    Fault(
      "interim answers that drip", LoopbackServer.Answer(before: drops("HTTP/1.1 102 Processing\r\n\r\n")),
      totalTimeout: short, operations: few, .failure(.timeout, late)),
    Fault(
      "an answer in single bytes",
      LoopbackServer.Answer(steps: singleBytes),
      operations: few, .answer("0123456789")),
  ]
}

extension Data {
  /// The bytes with another one at an index.
  fileprivate func altered(at index: Int) -> Data {
    var bytes = self
    bytes[index] ^= 0x40
    return bytes
  }
}
