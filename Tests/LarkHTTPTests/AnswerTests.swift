import Foundation
import LarkCore
import LarkHTTP
import LoopbackServer
import Testing

@Suite("Answers")
struct AnswerTests {
  let transport = HTTPTransport()

  @Test("A status is no error", arguments: [200, 201, 204, 300, 304, 400, 401, 403, 404, 405, 410, 413, 429, 500, 503])
  func status(_ status: Int) async throws {
    let server = try LoopbackServer.start { _ in .status(status) }
    let response = try await transport.send(.get(server.baseURL))
    #expect(response.status == status)
    #expect(response.data == Data())
  }

  @Test("Headers and body arrive as sent")
  func content() async throws {
    let server = try LoopbackServer.start { _ in
      .json(#"{"code":0,"msg":"你好"}"#, headers: [.init("X-Tt-Logid", "abc 123"), .init("X-Empty", "")])
    }
    let response = try await transport.send(.get(server.baseURL))
    #expect(response.text == #"{"code":0,"msg":"你好"}"#)
    #expect(response.header("x-tt-logid") == "abc 123")
    #expect(response.header("Content-Type") == "application/json; charset=utf-8")
    #expect(response.header("X-EMPTY") == "")
    #expect(response.headers.map(\.name) == ["Content-Type", "X-Tt-Logid", "X-Empty", "Content-Length"])
  }

  @Test("The body of an error status arrives")
  func errorBody() async throws {
    let server = try LoopbackServer.start { _ in .failure(230002, "not in the chat", status: 400) }
    let response = try await transport.send(.get(server.baseURL))
    #expect(response.status == 400)
    #expect(response.text == #"{"code":230002,"msg":"not in the chat"}"#)
  }

  @Test(
    "A demand for a password is an answer like any other",
    arguments: ["Bearer", #"Basic realm="x""#, "Digest", #"Digest realm="x""#, "?"])
  func passwordDemand(_ demand: String) async throws {
    let server = try LoopbackServer.start { _ in
      .text("who?", status: 401, headers: [.init("WWW-Authenticate", demand)])
    }
    let response = try await transport.send(.get(server.baseURL))
    #expect(response.status == 401)
    #expect(response.text == "who?")
  }

  @Test("Every way to say where the body ends")
  func framings() async throws {
    for framing in [LoopbackServer.Answer.Framing.length, .chunked, .untilClose] {
      let server = try LoopbackServer.start { _ in .pattern(200_000, framing: framing) }
      let response = try await transport.send(.get(server.baseURL))
      let data = try #require(response.data)
      #expect(data.count == 200_000)
      #expect(LoopbackServer.Pattern.matches(data))
    }
  }

  @Test("A packed body is unpacked, and the headers no longer describe the packed one")
  func gzip() async throws {
    let packed = try #require(Data(base64Encoded: "H4sIAAAAAAACA6tWSs5PSVWyMtBRyi1OV7JSKi4sTU2tSk1RqgUAktvHMRsAAAA="))
    let server = try LoopbackServer.start { _ in
      .bytes(packed, type: "application/json", headers: [.init("Content-Encoding", "gzip")])
    }
    let response = try await transport.send(.get(server.baseURL))
    #expect(response.text == #"{"code":0,"msg":"squeezed"}"#)
    #expect(response.header("Content-Encoding") == nil)
    #expect(response.header("Content-Length") == nil)
  }

  @Test("20 MB arrive whole")
  func big() async throws {
    let server = try LoopbackServer.start { _ in .pattern(20_000_000) }
    let data = try #require(try await transport.send(.get(server.baseURL)).data)
    #expect(data.count == 20_000_000)
    #expect(LoopbackServer.Pattern.matches(data))
  }

  @Test("Cookies are neither kept nor sent")
  func cookies() async throws {
    let server = try LoopbackServer.start { _ in .text("", headers: [.init("Set-Cookie", "a=b; Path=/")]) }
    _ = try await transport.send(.get(server.baseURL))
    _ = try await transport.send(.get(server.baseURL))
    #expect(server.requests.count == 2)
    #expect(server.requests.allSatisfy { $0.header("Cookie") == nil })
  }

  @Test("Answers are not cached")
  func cache() async throws {
    let server = try LoopbackServer.start { _ in
      .text("x", headers: [.init("Cache-Control", "max-age=3600"), .init("ETag", "\"1\"")])
    }
    for _ in 0..<3 { _ = try await transport.send(.get(server.baseURL)) }
    #expect(server.requests.count == 3)
    #expect(server.requests.allSatisfy { $0.header("If-None-Match") == nil })
  }
}
