import Foundation
import LarkCore
import LarkHTTP
import LoopbackServer
import Testing

@Suite("Redirects")
struct RedirectTests {
  let transport = HTTPTransport()
  let token = HTTPField(name: "Authorization", value: "Bearer t-1")

  @Test("The same host sees the token again", arguments: [301, 302, 303, 307, 308])
  func sameHost(_ status: Int) async throws {
    let server = try LoopbackServer.start { request in
      request.path == "/new" ? .text("here") : .redirect(to: "/new?a=%2B", status: status)
    }
    let response = try await transport.send(.get(server.baseURL + "/old", headers: [token]))
    #expect(response.text == "here")
    #expect(server.requests.map(\.target) == ["/old", "/new?a=%2B"])
    #expect(server.requests.map { $0.header("Authorization") } == ["Bearer t-1", "Bearer t-1"])
  }

  @Test("Another host sees no token", arguments: [301, 302, 303, 307, 308])
  func otherHost(_ status: Int) async throws {
    let server = try LoopbackServer.start { request in
      request.header("Host")?.hasPrefix("localhost") == true
        ? .text("here") : .redirect(to: "http://localhost:\(request.query("port") ?? "")/new", status: status)
    }
    let headers = [
      token, HTTPField(name: "Cookie", value: "session=1"), HTTPField(name: "X-Lark-Token", value: "u-1"),
      HTTPField(name: "User-Agent", value: "lark-test/1"), HTTPField(name: "Range", value: "bytes=0-9"),
    ]
    let response = try await transport.send(.get("\(server.baseURL)/old?port=\(server.port)", headers: headers))
    #expect(response.text == "here")
    let last = try #require(server.requests.last)
    #expect(server.requests.count == 2)
    #expect(last.header("Host") == "localhost:\(server.port)")
    #expect(last.header("Authorization") == nil)
    #expect(last.header("Cookie") == nil)
    #expect(last.header("X-Lark-Token") == nil)
    #expect(last.header("User-Agent") == "lark-test/1")
    #expect(last.header("Range") == "bytes=0-9")
  }

  @Test("Another port sees no token")
  func otherPort() async throws {
    let other = try LoopbackServer.start { _ in .text("here") }
    let target = other.baseURL
    let server = try LoopbackServer.start { _ in .redirect(to: target + "/new") }
    #expect(try await transport.send(.get(server.baseURL, headers: [token])).text == "here")
    #expect(other.requests.map { $0.header("Authorization") } == [nil])
  }

  @Test("A token that was left behind does not come back")
  func thereAndBack() async throws {
    let server = try LoopbackServer.start { request in
      let port = request.query("port") ?? ""
      return switch request.path {
      case "/1": .redirect(to: "http://localhost:\(port)/2?port=\(port)")
      case "/2": .redirect(to: "http://127.0.0.1:\(port)/3")
      default: .text("here")
      }
    }
    _ = try await transport.send(.get("\(server.baseURL)/1?port=\(server.port)", headers: [token]))
    #expect(server.requests.map { $0.header("Authorization") } == ["Bearer t-1", nil, nil])
  }

  @Test("301, 302 and 303 turn a POST into a GET", arguments: [301, 302, 303])
  func postBecomesGet(_ status: Int) async throws {
    let server = try LoopbackServer.start { request in
      request.path == "/new" ? .text("here") : .redirect(to: "new", status: status)
    }
    _ = try await transport.send(.post(server.baseURL + "/old", json: #"{"a":1}"#))
    #expect(server.requests.map(\.method) == ["POST", "GET"])
    let last = try #require(server.requests.last)
    #expect(last.body.isEmpty)
    #expect(last.header("Content-Type") == nil)
    #expect(last.header("Content-Length") == nil)
  }

  @Test("307 and 308 repeat verb and body", arguments: [307, 308])
  func postStaysPost(_ status: Int) async throws {
    let server = try LoopbackServer.start { request in
      request.path == "/new" ? .text("here") : .redirect(to: "/new", status: status)
    }
    let folder = try Folder()
    let file = folder.file("upload")
    try LoopbackServer.Pattern.write(100_000, to: file)
    _ = try await transport.send(.post(server.baseURL + "/old", json: #"{"a":1}"#))
    _ = try await transport.send(.upload(server.baseURL + "/old", file: file, length: 100_000))
    #expect(server.requests.map(\.method) == ["POST", "POST", "POST", "POST"])
    #expect(server.requests.map(\.bodyLength) == [7, 7, 100_000, 100_000])
    #expect(server.requests[1].header("Content-Type") == "application/json; charset=utf-8")
    #expect(LoopbackServer.Pattern.matches(server.requests[3].body))
  }

  @Test("Ten redirects are followed, eleven are not")
  func limit() async throws {
    let server = try LoopbackServer.start { request in
      let number = Int(request.query("n") ?? "") ?? 0
      return number == 0 ? .text("here") : .redirect(to: "/?n=\(number - 1)")
    }
    #expect(try await transport.send(.get(server.baseURL + "/?n=10")).text == "here")
    #expect(server.requests.count == 11)
    server.forgetRequests()
    let url = server.baseURL + "/?n=11"
    let error = await failure { () throws(TransportError) in try await transport.send(.get(url)) }
    #expect(error?.message.contains("10 redirects") == true)
    #expect(error?.wasNeverSent == false)
    #expect(server.requests.count == 11)
  }

  @Test("Without a place to go to the redirect is the answer")
  func noLocation() async throws {
    let server = try LoopbackServer.start { _ in .status(302) }
    #expect(try await transport.send(.get(server.baseURL)).status == 302)
    let choices = try LoopbackServer.start { _ in .text("", status: 300, headers: [.init("Location", "/x")]) }
    #expect(try await transport.send(.get(choices.baseURL)).status == 300)
  }

  @Test("A redirect to nowhere is an error", arguments: ["ftp://127.0.0.1/x", "http://", "mailto:a@b", "http://[::1"])
  func badLocation(_ location: String) async throws {
    let server = try LoopbackServer.start { _ in .redirect(to: location) }
    let error = await failure { () throws(TransportError) in try await transport.send(.get(server.baseURL)) }
    #expect(error?.reason == .redirect)
    #expect(error?.wasNeverSent == false)
    #expect(server.requests.count == 1)
  }

  @Test("What fails after a redirect was sent all the same")
  func failureBehindRedirect() async throws {
    let nobody = try DeadAddress()
    let target = nobody.baseURL
    let server = try LoopbackServer.start { _ in .redirect(to: target) }
    let error = await failure { () throws(TransportError) in try await transport.send(.get(server.baseURL)) }
    withExtendedLifetime(nobody) {}
    #expect(error?.reason == .connection)
    #expect(error?.wasNeverSent == false)
  }

  @Test("A cancellation meets a redirect")
  func cancellation() async throws {
    let server = try LoopbackServer.start { _ in .redirect(to: "/again") }
    let url = server.baseURL
    for _ in 0..<100 {
      let call = Task { try await transport.send(.get(url)) }
      await server.requests(atLeast: 1)
      call.cancel()
      _ = await call.result
      server.forgetRequests()
    }
  }
}
