import Foundation
import LarkCore
import LarkHTTP
import LarkLoopback
import LoopbackServer
import SplitMix
import Synchronization
import Testing

/// The listener of this machine, and how it reads requests.
@Suite(.timeLimit(.minutes(5))) struct LoopbackListenerTests {
  private func listening(
    _ limits: LoopbackListener.Limits, keepsAlive: Bool = false, _ clients: @escaping @Sendable (Int) throws -> Void
  ) async throws -> [String] {
    var limits = limits
    limits.keepsAlive = keepsAlive
    let reasons = Mutex<[String]>([])
    let refused = { @Sendable (status: Int, reason: String) in
      reasons.withLock { $0.append(reason) }
      return LoopbackAnswer(status: status)
    }
    let listener = try LoopbackListener(port: 0, limits: limits, refused: refused) { request in
      .answer(LoopbackAnswer(status: 200, body: request.body.reversed()))
    }
    let task = Task { await listener.run() }
    try await onAThread { try clients(listener.port) }
    task.cancel()
    await task.value
    return reasons.withLock { $0 }
  }

  @Test func whoeverIsSlowIsToldAndLeft() async throws {
    var limits = LoopbackListener.Limits()
    limits.patience = .milliseconds(300)
    let reasons = try await listening(limits) { port in
      let slow = try LoopbackClient(port: port)
      slow.send("POST / HTTP/1.1\r\nContent-Length: 5\r\n\r\nab")
      #expect(LoopbackClient.Reply(slow.receive()).status == 408)
    }
    #expect(reasons == ["a request does not come to its end"])
  }

  /// A long body goes out behind its head and not with it.
  @Test func longBodiesArriveWholeToWhoeverReadsLate() async throws {
    var limits = LoopbackListener.Limits()
    limits.longestBody = 4 << 20
    let sent = String((0..<3_000_000).map { Character(UnicodeScalar(UInt8(97 + $0 % 26))) })
    let reasons = try await listening(limits) { port in
      let client = try LoopbackClient(port: port)
      client.send("POST / HTTP/1.1\r\nContent-Length: \(sent.utf8.count)\r\n\r\n\(sent)")
      usleep(50_000)
      #expect(LoopbackClient.Reply(client.receive()) == .init(200, String(sent.reversed())))
    }
    #expect(reasons == [])
  }

  @Test func manyThatSayNothingKeepNobodyOut() async throws {
    var limits = LoopbackListener.Limits()
    limits.connections = 3
    limits.patience = .seconds(600)
    _ = try await listening(limits) { port in
      let silent = try (0..<10).map { _ in try LoopbackClient(port: port) }
      #expect(LoopbackClient.post("abc", to: port) == .init(200, "cba"))
      // The first ones had to go.
      #expect(silent[0].receive() == "")
    }
  }

  @Test func bodiesInPiecesAndClientsThatAskFirst() async throws {
    let reasons = try await listening(LoopbackListener.Limits()) { port in
      let client = try LoopbackClient(port: port)
      client.send("POST /a HTTP/1.1\r\nExpect: 100-continue\r\nTransfer-Encoding: chunked\r\n\r\n")
      #expect(client.receive(atLeast: 25) == "HTTP/1.1 100 Continue\r\n\r\n")
      client.send("3\r\nabc\r\n2;x=y\r\nde\r\n0\r\nTrailer: x\r\n\r\n")
      #expect(LoopbackClient.Reply(client.receive()) == .init(200, "edcba"))
      let long = try LoopbackClient(port: port)
      long.send("POST / HTTP/1.1\r\n" + String(repeating: "X: y\r\n", count: 5_000))
      #expect(LoopbackClient.Reply(long.receive()).status == 431)
    }
    #expect(reasons == ["a head is too long"])
  }

  // MARK: Reading

  private func read(_ text: String, by count: Int = .max, longest: Int = 100) -> HTTPRequestReader.Progress {
    var reader = HTTPRequestReader(longestBody: longest)
    var bytes = Array(text.utf8)[...]
    var progress = HTTPRequestReader.Progress.incomplete
    while !bytes.isEmpty {
      progress = reader.take(bytes.prefix(count))
      bytes = bytes.dropFirst(count)
      switch progress {
      case .whole, .refused: return progress
      case .incomplete, .incompleteUntilTold: break
      }
    }
    return progress
  }

  @Test(arguments: [
    ("POST / HTTP/2.0\r\n\r\n", 505),
    ("POST /\r\n\r\n", 400), ("POST  / HTTP/1.1\r\n\r\n", 400), ("P(ST / HTTP/1.1\r\n\r\n", 400),
    ("\u{16}\u{03}\u{01}\r\n\r\n", 400), ("POST / HTTP/1.1\r\nno colon\r\n\r\n", 400),
    ("POST / HTTP/1.1\r\n: x\r\n\r\n", 400), ("POST / HTTP/1.1\r\nA : x\r\n\r\n", 400),
    ("POST / HTTP/1.1\r\nA: x\r\n folded\r\n\r\n", 400), ("POST / HTTP/1.1\r\nA: \0\r\n\r\n", 400),
    ("POST / HTTP/1.1\r\nContent-Length: -1\r\n\r\n", 400), ("POST / HTTP/1.1\r\nContent-Length: +1\r\n\r\n", 400),
    ("POST / HTTP/1.1\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n", 400),
    ("POST / HTTP/1.1\r\nContent-Length: 101\r\n\r\n", 413),
    ("POST / HTTP/1.1\r\nContent-Length: 99999999999999999999999\r\n\r\n", 413),
    ("POST / HTTP/1.1\r\nTransfer-Encoding: gzip\r\n\r\n", 501),
    ("POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\nContent-Length: 1\r\n\r\n", 400),
    ("POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\nx\r\n", 400),
    ("POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n-1\r\n", 400),
    ("POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\nfffffffffffffffff\r\n", 400),
    ("POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n65\r\n", 413),
    ("POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n1\r\nabc\r\n", 400),
  ])
  func refusals(_ text: String, _ status: Int) {
    for count in [Int.max, 7, 1] {
      guard case .refused(status, _) = read(text, by: count) else {
        Issue.record("\(text.debugDescription) by \(count): \(read(text, by: count))")
        continue
      }
    }
  }

  @Test func requestsInWhateverPieces() {
    let request = LoopbackRequest(
      method: "POST", target: "/?a=b",
      headers: [HTTPField(name: "content-length", value: "4"), HTTPField(name: "A", value: "b c")],
      body: Array("wxyz".utf8), keepsAlive: true)
    for count in [Int.max, 50, 3, 1] {
      let text = "\r\nPOST /?a=b HTTP/1.1\r\ncontent-length:4\r\nA: \t b c \t\r\n\r\nwxyzmore"
      #expect(read(text, by: count) == .whole(request))
    }
    let older = LoopbackRequest(
      method: "POST", target: "/", headers: [HTTPField(name: "Content-Length", value: "0")], body: [], keepsAlive: false
    )
    #expect(read("POST / HTTP/1.0\nContent-Length: 0\n\n") == .whole(older))
    let bare = LoopbackRequest(method: "GET", target: "/", headers: [], body: [], keepsAlive: true)
    #expect(read("GET / HTTP/1.1\r\n\r\n") == .whole(bare))
    #expect(read("POST / HTTP/1.1\r\nContent-Length: 4\r\n\r\nabc") == .incomplete)
  }

  @Test func oneRequestAfterTheOther() {
    var reader = HTTPRequestReader(longestBody: 10)
    let text = "POST /1 HTTP/1.1\r\nContent-Length: 2\r\n\r\nab\r\nGET /2 HTTP/1.1\r\nConnection: close\r\n\r\nrest"
    guard case .whole(let first) = reader.take(text.utf8), case .whole(let second) = reader.take([]) else {
      Issue.record("two requests are not read")
      return
    }
    #expect(first.target == "/1" && first.body == Array("ab".utf8) && first.keepsAlive)
    #expect(second.target == "/2" && second.body == [] && !second.keepsAlive)
    #expect(!reader.isIdle && reader.takeRest() == Array("rest".utf8) && reader.isIdle)
  }

  @Test func severalRequestsOnOneConnection() async throws {
    _ = try await listening(LoopbackListener.Limits(), keepsAlive: true) { port in
      let client = try LoopbackClient(port: port)
      client.send("POST / HTTP/1.1\r\nContent-Length: 3\r\n\r\nabcPOST / HTTP/1.1\r\nContent-Length: 2\r\n\r\nxy")
      let answer = { (body: String) in "HTTP/1.1 200 OK\r\nContent-Length: \(body.utf8.count)\r\n\r\n\(body)" }
      let both = answer("cba") + answer("yx")
      #expect(client.receive(atLeast: both.utf8.count) == both)
      client.send("POST / HTTP/1.1\r\nConnection: close\r\nContent-Length: 1\r\n\r\nz")
      #expect(LoopbackClient.Reply(client.receive()) == .init(200, "z"))
    }
  }

  @Test func webSockets() async throws {
    let heard = Mutex<[WebSocketMessage]>([])
    let closed = Mutex(0)
    let handler = LoopbackWebSocket.Handler(
      opened: { $0.send(Array("welcome".utf8)) },
      received: { socket, message in
        heard.withLock { $0.append(message) }
        if case .binary(let bytes) = message { socket.send(bytes.reversed()) } else { socket.close(.goingAway) }
      },
      closed: { _ in closed.withLock { $0 += 1 } })
    let listener = try LoopbackListener(port: 0, refused: { status, _ in LoopbackAnswer(status: status) }) { _ in
      .webSocket(handler)
    }
    let task = Task { await listener.run() }
    try await onAThread {
      let plain = try LoopbackClient(port: listener.port)
      plain.send("GET / HTTP/1.1\r\nConnection: close\r\n\r\n")
      #expect(LoopbackClient.Reply(plain.receive()).status == 426)
      let short = try LoopbackClient(port: listener.port)
      short.send(
        """
        GET /ws HTTP/1.1\r\nUpgrade: websocket\r\nConnection: close\r\nSec-WebSocket-Version: 13\r\n\
        Sec-WebSocket-Key: c2hvcnQ=\r\n\r\n
        """)
      #expect(LoopbackClient.Reply(short.receive()).status == 426)
      let client = try LoopbackClient(port: listener.port)
      client.send(
        """
        GET /ws HTTP/1.1\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n\
        Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n
        """)
      // The key and its answer are those of RFC 6455 §1.3.
      let head =
        "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
        + "Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=\r\n\r\n"
      #expect(client.receive(atLeast: head.utf8.count + 9) == head + "\u{FFFD}\u{07}welcome")
      // A control frame in fragments: nobody masks what is not there.
      client.send("\u{09}\u{00}")
      #expect(client.receive() == "\u{FFFD}\u{02}\u{03}\u{FFFD}")
    }
    let socket = try await HTTPTransport().connect(WebSocketRequest(url: "ws://127.0.0.1:\(listener.port)/"))
    #expect(try await socket.receive() == .binary(Array("welcome".utf8)))
    for length in [0, 1, 125, 126, 65_535, 65_536, 300_001] {
      let message = (0..<length).map { UInt8(truncatingIfNeeded: $0) }
      try await socket.send(.binary(message))
      #expect(try await socket.receive() == .binary(message.reversed()))
    }
    try await socket.send(.text("enough"))
    let ending = await #expect(throws: WebSocketError.self) { try await socket.receive() }
    #expect(ending?.reason == .closed(.goingAway))
    #expect(heard.withLock { $0.last } == .text("enough"))
    task.cancel()
    await task.value
    #expect(closed.withLock { $0 } == 2)
  }

  /// Whatever comes, and however it is cut: it is read the same way, and nothing traps.
  @Test func fuzz() {
    var random = SplitMix(state: 29)
    func below(_ limit: Int) -> Int { Int.random(in: 0..<limit, using: &random) }
    let good = [
      "POST /a HTTP/1.1\r\nContent-Length: 5\r\nX-Lark-Signature: abc\r\n\r\nabcde",
      "POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n",
    ]
    let attempts = ProcessInfo.processInfo.environment["LARK_FUZZ"].flatMap { Int($0) } ?? 5_000
    for _ in 0..<attempts {
      var bytes = Array(good[below(2)].utf8)
      for _ in 0...below(3) {
        let place = below(bytes.count)
        switch below(3) {
        case 0: bytes[place] = UInt8(below(256))
        case 1: bytes.insert(Array("\r\n:0 ".utf8)[below(5)], at: place)
        default: bytes.remove(at: place)
        }
      }
      let text = String(decoding: bytes, as: UTF8.self)
      let atOnce = read(text)
      #expect(read(text, by: 1 + below(9)) == atOnce)
    }
  }
}
