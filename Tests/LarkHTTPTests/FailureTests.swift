import Foundation
import LarkCore
import LarkHTTP
import LoopbackServer
import Testing

@Suite("Failures")
struct FailureTests {
  let transport = HTTPTransport()

  private func failure(_ request: HTTPRequest) async -> TransportError? {
    await LarkHTTPTests.failure { () throws(TransportError) in try await transport.send(request) }
  }

  @Test("An unknown host: nothing was sent")
  func unknownHost() async throws {
    let error = await failure(.get("http://no-such-host.invalid/secret?token=1"))
    #expect(error?.reason == .dns)
    #expect(error?.wasNeverSent == true)
    #expect(error?.message.contains("invalid") == false)
  }

  @Test("No encryption where it was asked for: nothing was sent")
  func noTLS() async throws {
    let server = try LoopbackServer.start { _ in .status(200) }
    let error = await failure(.post("https://127.0.0.1:\(server.port)/secret", json: "{}"))
    #expect(error?.reason == .tls)
    #expect(error?.wasNeverSent == true)
    #expect(error?.message.contains("127") == false)
    #expect(server.requests.isEmpty)
  }

  // The next two: libcurl replays a request when a connection that was used before ends without an answer.

  @Test("A write without a body is not sent twice", arguments: [HTTPVerb.post, .put, .patch, .delete])
  func noReplayWithoutBody(_ verb: HTTPVerb) async throws {
    let server = try LoopbackServer.start { $0.method == verb.rawValue && $0.path == "/x" ? .drop : .text("x") }
    _ = try await transport.send(.get(server.baseURL))
    _ = try await transport.send(HTTPRequest(verb: verb, url: server.baseURL))
    let error = await failure(HTTPRequest(verb: verb, url: server.baseURL + "/x"))
    #expect(error?.reason == .connection)
    #expect(error?.wasNeverSent == false)
    #expect(server.requests.map(\.method) == ["GET", verb.rawValue, verb.rawValue])
  }

  @Test("A refusal that follows a lost connection does not hide that something was sent")
  func refusedAfterLost() async throws {
    let holder = Holder()
    let server = try LoopbackServer.start { request in
      guard request.path == "/x" else { return .text("x") }
      holder.server?.stop()
      return .drop
    }
    holder.server = server
    _ = try await transport.send(.get(server.baseURL))
    let error = await failure(HTTPRequest(verb: .delete, url: server.baseURL + "/x"))
    #expect(error?.reason == .connection)
    #expect(error?.wasNeverSent == false)
  }

  @Test("A refusal is certain also after earlier calls, where a body tells")
  func refusedAfterEarlierCalls() async throws {
    let server = try LoopbackServer.start { _ in .text("x") }
    _ = try await transport.send(.get(server.baseURL))
    server.stop()
    let error = await failure(.post(server.baseURL, json: "{}"))
    #expect(error?.reason == .connection)
    #expect(error?.wasNeverSent == true)
  }

  @Test("A server that is silent")
  func timeout() async throws {
    let server = try LoopbackServer.start { _ in .silence }
    let error = await failure(.get(server.baseURL, timeout: .milliseconds(900)))
    #expect(error?.reason == .timeout)
    #expect(error?.wasNeverSent == false)
    await server.hangUps(atLeast: 1)
  }

  @Test("Odd timeouts stop nothing", arguments: [Duration.seconds(Int64.max), .zero, .seconds(-5)])
  func oddTimeouts(_ timeout: Duration) async throws {
    let server = try LoopbackServer.start { _ in .text("x") }
    #expect(try await transport.send(.get(server.baseURL, timeout: timeout)).text == "x")
  }

  @Test("A cancelled call ends, and so does its connection")
  func cancellation() async throws {
    let server = try LoopbackServer.start { _ in .silence }
    let url = server.baseURL
    for request in [HTTPRequest.get(url), .post(url, json: "{}"), HTTPRequest(verb: .post, url: url)] {
      server.forgetRequests()
      let call = Task { try await transport.send(request) }
      await server.requests(atLeast: 1)
      call.cancel()
      let result = await call.result
      #expect(throws: TransportError(reason: .cancelled, message: "the call was cancelled", wasNeverSent: false)) {
        try result.get()
      }
    }
    await server.hangUps(atLeast: 3)
  }

  @Test("A call that is cancelled beforehand sends nothing")
  func cancelledBeforehand() async throws {
    let server = try LoopbackServer.start { _ in .text("x") }
    let url = server.baseURL
    let gate = LoopbackServer.Gate()
    let call = Task {
      gate.wait()
      return try await transport.send(.get(url))
    }
    call.cancel()
    gate.open()
    let result = await call.result
    #expect(throws: TransportError(reason: .cancelled, message: "the call was cancelled", wasNeverSent: true)) {
      try result.get()
    }
    #expect(server.requests.isEmpty)
  }

  @Test("Cancellations at any moment")
  func cancellationStorm() async throws {
    let server = try LoopbackServer.start { _ in .pattern(50_000) }
    let url = server.baseURL
    for round in 0..<300 {
      let call = Task { try await transport.send(round.isMultiple(of: 2) ? .get(url) : .post(url, json: "{}")) }
      for _ in 0..<(round % 30) { await Task.yield() }
      call.cancel()
      _ = await call.result
    }
    #expect(try await transport.send(.get(url)).data?.count == 50_000)
  }
}

/// A server for its own answers to stop.
private final class Holder: Sendable {
  private let stored = Locked<LoopbackServer?>(nil)

  var server: LoopbackServer? {
    get { stored.value }
    set { stored.value = newValue }
  }
}
