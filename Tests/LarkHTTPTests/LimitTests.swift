import Foundation
import LarkCore
import LarkHTTP
import LoopbackServer
import Testing

/// What a request says of its answer: how long it may be, and whether redirects are followed.
@Suite struct LimitTests {
  @Test(arguments: [LoopbackServer.Answer.Framing.length, .chunked, .untilClose])
  func anAnswerThatIsTooLongEndsEarly(framing: LoopbackServer.Answer.Framing) async throws {
    let folder = try Folder()
    let server = try LoopbackServer.start { _ in .pattern(5_000_000, framing: framing) }
    defer { server.stop() }
    let transport = HTTPTransport(.init(downloadFolder: folder.url.path))
    for destination in [HTTPRequest.Destination.memory, .temporaryFile] {
      var request = HTTPRequest.get(server.baseURL + "/a", to: destination)
      request.longestAnswer = 300_000
      let error = await failure { () async throws(TransportError) in try await transport.send(request) }
      #expect(error?.reason == .tooLong)
      #expect(error?.message == "the answer has more than the 300000 bytes it may have")
    }
    #expect(await folder.becomesEmpty())
  }

  @Test func aServerThatLiesAboutTheLengthIsStoppedToo() async throws {
    let server = try LoopbackServer.start { _ in .pattern(2_000, framing: .chunked).header("X-Length", "10") }
    defer { server.stop() }
    var request = HTTPRequest.get(server.baseURL + "/a")
    request.longestAnswer = 1_999
    #expect(
      await failure { () async throws(TransportError) in try await HTTPTransport().send(request) }?.reason
        == .tooLong)
  }

  @Test func anAnswerOfExactlyThatLengthComes() async throws {
    let server = try LoopbackServer.start { _ in .pattern(300_000) }
    defer { server.stop() }
    var request = HTTPRequest.get(server.baseURL + "/a")
    request.longestAnswer = 300_000
    #expect(try await HTTPTransport().send(request).data?.count == 300_000)
  }

  @Test func aRedirectIsTheAnswerWhereNoneIsFollowed() async throws {
    let server = try LoopbackServer.start { $0.path == "/a" ? .redirect(to: "/b") : .text("b") }
    defer { server.stop() }
    var request = HTTPRequest.get(server.baseURL + "/a", to: .temporaryFile)
    request.followsRedirects = false
    let response = try await HTTPTransport().send(request)
    #expect(response.status == 302)
    #expect(response.header("Location") == "/b")
    #expect(server.requests.map(\.path) == ["/a"])
  }

  @Test func theHostIsTheOneThatTheRequestNames() async throws {
    let server = try LoopbackServer.start { _ in .text("x") }
    defer { server.stop() }
    let request = HTTPRequest.get(server.baseURL + "/a", headers: [HTTPField(name: "Host", value: "h.example:8080")])
    _ = try await HTTPTransport().send(request)
    #expect(server.requests.first?.headers("Host") == ["h.example:8080"])
  }
}
