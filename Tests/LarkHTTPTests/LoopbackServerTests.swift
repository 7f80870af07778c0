import Foundation
import LoopbackServer
import Testing

/// What the tests of this package rely on in their server, where they would not notice themselves.
@Suite("Loopback server")
struct LoopbackServerTests {
  private func parts(_ body: String, type: String = "multipart/form-data; boundary=x") throws -> [LoopbackServer.Part] {
    let message = "POST / HTTP/1.1\r\nContent-Type: \(type)\r\nContent-Length: \(body.utf8.count)\r\n\r\n\(body)"
    return try request(message).parts
  }

  /// What the server makes of the bytes of a request.
  private func request(_ message: String) throws -> LoopbackServer.Request {
    let server = try LoopbackServer.start { _ in .status(200) }
    try server.sendRaw(Data(message.utf8))
    return try #require(server.requests.first)
  }

  @Test("A form is read part by part")
  func form() throws {
    let form = try parts(
      "--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1\r\n2\r\n"
        + "--x\r\nContent-Disposition: form-data; name=\"f\"; filename=\"a \\\"b\\\".txt\"\r\nContent-Type: text/plain\r\n\r\n\r\n--x--\r\n"
    )
    #expect(form.map(\.name) == ["a", "f"])
    #expect(form.map(\.text) == ["1\r\n2", ""])
    #expect(form.map(\.filename) == [nil, #"a "b".txt"#])
    #expect(form.map(\.contentType) == [nil, "text/plain"])
  }

  @Test(
    "A malformed form has no parts",
    arguments: [
      "", "--x--", "--x\r\n\r\nv\r\n--x--", "--x\r\nContent-Disposition: form-data\r\n\r\nv\r\n--x--",
      "--x\r\nContent-Disposition: form-data; name=a\r\n\r\nv",
      "--y\r\nContent-Disposition: form-data; name=a\r\n\r\nv\r\n--y--",
      "--x\r\nContent-Disposition: form-data; name=a\r\nv\r\n--x--",
      "--x\nContent-Disposition: form-data; name=a\n\nv\n--x--",
    ])
  func malformedForm(_ body: String) throws {
    #expect(try parts(body).isEmpty)
  }

  @Test("A query is decoded as servers do it")
  func query() throws {
    let request = try request("GET /a%2Fb?x=1%2B1&y=a+b&z=&w HTTP/1.1\r\n\r\n")
    #expect(request.path == "/a%2Fb")
    #expect(request.query == [.init("x", "1+1"), .init("y", "a b"), .init("z", ""), .init("w", "")])
  }

  @Test("A body in chunks is put together")
  func chunks() throws {
    let request = try request(
      "POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n3;note=1\r\nabc\r\n2\r\nde\r\n0\r\nTrailer: 1\r\n\r\n")
    #expect(request.text == "abcde")
    #expect(request.bodyLength == 5)
  }

  @Test("A client that waits to be asked for the body is asked")
  func expectation() throws {
    let server = try LoopbackServer.start { .text($0.text) }
    let answer = try server.sendRaw(
      Data("POST / HTTP/1.1\r\nExpect: 100-continue\r\nContent-Length: 2\r\nConnection: close\r\n\r\nok".utf8))
    #expect(String(decoding: answer, as: UTF8.self).hasPrefix("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\n"))
  }

  @Test("Scripted answers follow one another, and the last one stays")
  func script() throws {
    let platform = try PlatformStub(tokenLifetime: 60)
    platform.on("GET", "/a/*/c", .status(500), .success(#"{"n":1}"#))
    var statuses: [String] = []
    for _ in 0..<3 {
      let answer = try platform.server.sendRaw(Data("GET /a/b/c?x=1 HTTP/1.1\r\nConnection: close\r\n\r\n".utf8))
      statuses.append(String(decoding: answer.prefix(12), as: UTF8.self))
    }
    #expect(statuses == ["HTTP/1.1 500", "HTTP/1.1 200", "HTTP/1.1 200"])
    let unknown = try platform.server.sendRaw(Data("GET /a/b HTTP/1.1\r\nConnection: close\r\n\r\n".utf8))
    #expect(String(decoding: unknown, as: UTF8.self).contains("nothing scripted for GET /a/b"))
    let token = try platform.server.sendRaw(
      Data("POST \(PlatformStub.tokenPath) HTTP/1.1\r\nContent-Length: 0\r\nConnection: close\r\n\r\n".utf8))
    #expect(String(decoding: token, as: UTF8.self).hasSuffix(#""tenant_access_token":"t-stub-1","expire":60}"#))
    #expect(platform.requests.count == 4)
    #expect(platform.tokenRequests.count == 1)
  }
}
