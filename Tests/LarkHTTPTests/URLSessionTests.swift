import Foundation
import LarkCore
import LarkURLSession
import LoopbackServer
import Testing

/// The transport on `URLSession`, as far as the system's own survives it everywhere.
@Suite("URLSession's transport")
struct URLSessionTests {
  let folder: Folder
  let transport: URLSessionTransport

  init() throws {
    folder = try Folder()
    transport = URLSessionTransport(.init(downloadFolder: folder.url.path))
  }

  @Test("Requests go out and answers come back")
  func calls() async throws {
    let server = try LoopbackServer.start { .text("\($0.method) \($0.target) \($0.text)") }
    #expect(try await transport.send(.get(server.baseURL + "/x?y=%2B")).text == "GET /x?y=%2B ")
    #expect(try await transport.send(.post(server.baseURL + "/x", json: "{}")).text == "POST /x {}")
  }

  @Test("Files go out and come back")
  func files() async throws {
    let server = try LoopbackServer.start { $0.method == "POST" ? .text("\($0.bodyLength)") : .pattern(3_000_000) }
    let file = folder.file("upload")
    try LoopbackServer.Pattern.write(1_000_003, to: file)
    #expect(try await transport.send(.upload(server.baseURL, file: file, length: 1_000_003)).text == "1000003")
    let answer = try #require(try await transport.send(.get(server.baseURL, to: .temporaryFile)).file)
    #expect(LoopbackServer.Pattern.matches(try Data(contentsOf: answer)))
  }

  @Test("Redirects are followed without the token")
  func redirect() async throws {
    let other = try LoopbackServer.start { _ in .text("here") }
    let target = other.baseURL
    let server = try LoopbackServer.start { _ in .redirect(to: target + "/new") }
    let token = HTTPField(name: "Authorization", value: "Bearer t-1")
    #expect(try await transport.send(.get(server.baseURL, headers: [token])).text == "here")
    #expect(other.requests.map { $0.header("Authorization") } == [nil])
  }

  @Test("Calls end when they are cancelled, when nothing moves, and when their time is over")
  func endings() async throws {
    let server = try LoopbackServer.start { _ in .silence }
    let url = server.baseURL
    let call = Task { [transport] in try await transport.send(.get(url)) }
    await server.requests(atLeast: 1)
    call.cancel()
    let result = await call.result
    #expect(throws: TransportError(reason: .cancelled, message: "the call was cancelled", wasNeverSent: false)) {
      try result.get()
    }
    let silent = HTTPRequest.get(url, timeout: .seconds(1))
    #expect(await failure { () throws(TransportError) in try await transport.send(silent) }?.reason == .timeout)
    var limited = HTTPRequest.get(url)
    limited.totalTimeout = .milliseconds(200)
    let late = limited
    #expect(await failure { () throws(TransportError) in try await transport.send(late) }?.reason == .timeout)
  }

  @Test("An answer that is too long ends early")
  func limit() async throws {
    let server = try LoopbackServer.start { _ in .pattern(5_000_000) }
    var request = HTTPRequest.get(server.baseURL)
    request.longestAnswerInMemory = 300_000
    let limited = request
    #expect(await failure { () throws(TransportError) in try await transport.send(limited) }?.reason == .tooLong)
  }
}
