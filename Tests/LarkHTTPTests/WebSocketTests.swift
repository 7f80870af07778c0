import Foundation
import LarkCore
import LarkHTTP
import LoopbackServer
import Testing

/// The platform's WebSockets against a real server.
@Suite(.timeLimit(.minutes(15))) struct WebSocketTests {
  private func server(
    _ talk: @escaping @Sendable (WebSocketPeer) -> Void
  ) throws -> (server: LoopbackServer, url: String) {
    let server = try LoopbackServer.start { WebSocketPeer.accepting($0, talk) }
    return (server, server.baseURL.replacing("http://", with: "ws://") + "/ws?ticket=secret-ticket")
  }

  private func connect(_ url: String, longest: Int = 1 << 20) async throws(WebSocketError) -> any WebSocket {
    try await HTTPTransport().connect(WebSocketRequest(url: url, longestMessage: longest))
  }

  private func failure(of work: () async throws(WebSocketError) -> Void) async -> WebSocketError.Reason? {
    do {
      try await work()
      return nil
    } catch {
      #expect(!error.message.contains("secret-ticket"))
      return error.reason
    }
  }

  @Test func messagesGoBothWays() async throws {
    let (server, url) = try server { peer in
      while let frame = peer.receive() {
        switch frame {
        case .binary(let bytes): peer.send(2, bytes)
        case .text(let bytes): peer.send(1, bytes)
        case .close: peer.send(8, [0x03, 0xE8])
        default: break
        }
      }
    }
    defer { server.stop() }
    let socket = try await HTTPTransport().connect(
      WebSocketRequest(
        url: url, headers: [HTTPField(name: "User-Agent", value: "test"), HTTPField(name: "Host", value: "elsewhere")]))
    for count in [0, 1, 125, 126, 65_535, 65_536, 900_000] {
      let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 * 7) }
      try await socket.send(.binary(bytes))
      #expect(try await socket.receive() == .binary(bytes))
    }
    try await socket.send(.text("héllo"))
    #expect(try await socket.receive() == .text("héllo"))
    await socket.close(.normal)
    #expect(await failure { () async throws(WebSocketError) in _ = try await socket.receive() } == .closed(.normal))
    #expect(await failure { () async throws(WebSocketError) in try await socket.send(.text("late")) } == .closed(.normal))
    let request = try #require(server.requests.first)
    #expect(request.target == "/ws?ticket=secret-ticket")
    #expect(request.headers("Host") == ["127.0.0.1:\(server.port)"])
    #expect(request.header("User-Agent") == "test")
  }

  @Test func answersPingsAndPutsFragmentsTogether() async throws {
    let pongs = Locked<[[UInt8]]>([])
    let (server, url) = try server { peer in
      peer.send(1, Array("Hé".utf8.prefix(2)), isFinal: false)
      peer.send(9, [1, 2, 3])
      peer.send(0, Array("Hé".utf8.suffix(1)))
      while let frame = peer.receive() {
        if case .pong(let payload) = frame {
          pongs.value.append(payload)
          peer.send(2, [9])
        }
      }
    }
    defer { server.stop() }
    let socket = try await connect(url)
    #expect(try await socket.receive() == .text("Hé"))
    #expect(try await socket.receive() == .binary([9]))
    #expect(pongs.value == [[1, 2, 3]])
  }

  @Test func manyMessagesWaitForTheirReader() async throws {
    // More than are read ahead.
    let (server, url) = try server { peer in
      for number in 0..<5_000 { peer.send(2, [UInt8(number & 0xFF), UInt8(number >> 8)]) }
      while peer.receive() != nil {}
    }
    defer { server.stop() }
    let socket = try await connect(url)
    for number in 0..<5_000 {
      #expect(try await socket.receive() == .binary([UInt8(number & 0xFF), UInt8(number >> 8)]))
    }
  }

  @Test func aMessageThatIsTooLongIsPassedOver() async throws {
    let (server, url) = try server { peer in
      peer.send(2, Array(repeating: 1, count: 200_000))
      peer.send(2, [7])
      while peer.receive() != nil {}
    }
    defer { server.stop() }
    let socket = try await connect(url, longest: 100_000)
    #expect(try await socket.receive() == .oversized(length: 200_000))
    #expect(try await socket.receive() == .binary([7]))
  }

  @Test(arguments: [
    ([0x88, 0x02, 0x0F, 0xA0], WebSocketError.Reason.closed(.init(rawValue: 4000)), UInt16(4000)),
    ([0x88, 0x00], .closed(.noStatus), 1000), ([0x83, 0x00], .violation, 1002), ([0x81, 0x01, 0xFF], .violation, 1007),
  ] as [([UInt8], WebSocketError.Reason, UInt16)])
  func theEndIsToldAndAnswered(_ bytes: [UInt8], _ reason: WebSocketError.Reason, _ answer: UInt16) async throws {
    let closes = Locked<[UInt16?]>([])
    let isOver = LoopbackServer.Gate()
    let (server, url) = try server { peer in
      peer.send(2, [1])
      peer.sendRaw(bytes)
      while let frame = peer.receive() { if case .close(let code) = frame { closes.value.append(code) } }
      isOver.open()
    }
    defer { server.stop() }
    let socket = try await connect(url)
    // What came before is not lost.
    #expect(try await socket.receive() == .binary([1]))
    #expect(await failure { () async throws(WebSocketError) in _ = try await socket.receive() } == reason)
    await Task.detached { isOver.wait() }.value
    #expect(closes.value == [answer])
  }

  @Test func aConnectionThatBreaksIsLost() async throws {
    let (server, url) = try server { $0.hangUp() }
    defer { server.stop() }
    let socket = try await connect(url)
    #expect(await failure { () async throws(WebSocketError) in _ = try await socket.receive() } == .lost)
  }

  @Test(arguments: [
    LoopbackServer.Answer.status(403, headers: [.init("Handshake-Status", "403"), .init("handshake-msg", "blocked")]),
    .status(200), .redirect(to: "/elsewhere"),
  ])
  func aRefusalHasItsHeaders(_ answer: LoopbackServer.Answer) async throws {
    let server = try LoopbackServer.start { _ in answer }
    defer { server.stop() }
    do throws(WebSocketError) {
      _ = try await connect("ws://127.0.0.1:\(server.port)/ws?ticket=secret-ticket")
      Issue.record("it connected")
    } catch {
      #expect(error.reason == .refused(status: answer.status))
      #expect(error.header("HANDSHAKE-MSG") == (answer.status == 403 ? "blocked" : nil))
      #expect(!"\(error)".contains("secret-ticket"))
    }
  }

  @Test(arguments: [
    "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n",
    "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: wrong\r\n\r\n",
    "nothing of the kind\r\n\r\n",
  ])
  func anAnswerThatShowsNothingIsNone(_ head: String) async throws {
    let server = try LoopbackServer.start { _ in .init(before: [.raw(Data(head.utf8)), .waitForHangUp]) }
    defer { server.stop() }
    let reason = await failure { () async throws(WebSocketError) in _ = try await connect("ws://127.0.0.1:\(server.port)/") }
    #expect(reason == .violation)
  }

  @Test func connectingCanBeCancelled() async throws {
    let server = try LoopbackServer.start { _ in .silence }
    defer { server.stop() }
    let task = Task {
      await failure { () async throws(WebSocketError) in
        // Longer than this task may have to wait for its turn.
        _ = try await HTTPTransport().connect(
          WebSocketRequest(url: "ws://127.0.0.1:\(server.port)/ws?ticket=secret-ticket", timeout: .seconds(600)))
      }
    }
    await server.requests(atLeast: 1)
    task.cancel()
    #expect(await task.value == .cancelled)
    await server.hangUps(atLeast: 1)
  }

  @Test func connectingHasALimit() async throws {
    let server = try LoopbackServer.start { _ in .silence }
    defer { server.stop() }
    let reason = await failure { () async throws(WebSocketError) in
      _ = try await HTTPTransport().connect(
        WebSocketRequest(url: "ws://127.0.0.1:\(server.port)/", timeout: .milliseconds(200)))
    }
    #expect(reason == .transport(.timeout))
  }

  @Test func receivingCanBeCancelled() async throws {
    let (server, url) = try server { peer in while peer.receive() != nil {} }
    defer { server.stop() }
    let socket = try await connect(url)
    let task = Task { await failure { () async throws(WebSocketError) in _ = try await socket.receive() } }
    task.cancel()
    #expect(await task.value == .cancelled)
    // The connection itself goes on.
    try await socket.send(.text("still here"))
  }

  @Test func aSocketThatNobodyHoldsIsClosed() async throws {
    let isOver = LoopbackServer.Gate()
    let (server, url) = try server { peer in
      while peer.receive() != nil {}
      isOver.open()
    }
    defer { server.stop() }
    do { _ = try await connect(url) }
    await Task.detached { isOver.wait() }.value
  }

  @Test(arguments: ["ws://192.0.2.1/ws", "http://127.0.0.1/", "wss://user:pass@gateway.example/", ""])
  func someAddressesAreNone(_ url: String) async {
    #expect(await failure { () async throws(WebSocketError) in _ = try await connect(url) } == .transport(.other))
  }

  @Test func nobodyThereIsARefusedConnection() async throws {
    let server = try LoopbackServer.start { _ in .drop }
    let port = server.port
    server.stop()
    let reason = await failure { () async throws(WebSocketError) in _ = try await connect("ws://127.0.0.1:\(port)/") }
    #expect(reason == .transport(.connection))
  }
}
