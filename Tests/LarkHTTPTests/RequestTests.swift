import Foundation
import LarkCore
import LarkHTTP
import LoopbackServer
import Testing

@Suite("Requests")
struct RequestTests {
  let transport = HTTPTransport()

  @Test(
    "Verb and target go out as they are",
    arguments: [
      "/open-apis/im/v1/chats?page_size=20&page_token=a%2Bb%2Fc%3D%3D",
      "/a%2Fb/%E4%BD%A0?q=a+b&r=%20&s='*!()&empty=",
      "/open-apis/contact/v3/users/:id?x=1;y=2",
    ])
  func target(_ target: String) async throws {
    let server = try LoopbackServer.start { _ in .status(200) }
    for verb in HTTPVerb.allCases {
      _ = try await transport.send(HTTPRequest(verb: verb, url: server.baseURL + target))
    }
    #expect(server.requests.map(\.method) == HTTPVerb.allCases.map(\.rawValue))
    #expect(server.requests.allSatisfy { $0.target == target })
  }

  @Test("Headers go out as they are")
  func headers() async throws {
    let server = try LoopbackServer.start { _ in .status(200) }
    let headers = [
      HTTPField(name: "Authorization", value: "Bearer t-1"), HTTPField(name: "User-Agent", value: "lark-test/1"),
      HTTPField(name: "Range", value: "bytes=0-9"), HTTPField(name: "X-Note", value: "one"),
      HTTPField(name: "x-note", value: "two"), HTTPField(name: "Content-Length", value: "5"),
    ]
    _ = try await transport.send(.get(server.baseURL, headers: headers))
    let request = try #require(server.requests.first)
    #expect(request.headers("Authorization") == ["Bearer t-1"])
    #expect(request.headers("User-Agent") == ["lark-test/1"])
    #expect(request.headers("Range") == ["bytes=0-9"])
    #expect(request.headers("X-Note") == ["one, two"])
    #expect(request.headers("Content-Length") == [])
  }

  @Test("A body goes out with its length, whole and once", arguments: [HTTPVerb.post, .put, .patch, .delete])
  func body(_ verb: HTTPVerb) async throws {
    let server = try LoopbackServer.start { _ in .status(200) }
    let json = #"{"name":"Rollout","text":"\#(String(repeating: "ü", count: 100_000))"}"#
    var message = HTTPRequest.post(server.baseURL, json: json)
    message.verb = verb
    _ = try await transport.send(message)
    let request = try #require(server.requests.first)
    #expect(request.method == verb.rawValue)
    #expect(request.body == Data(json.utf8))
    #expect(request.headers("Content-Length") == ["\(json.utf8.count)"])
    #expect(request.headers("Content-Type") == ["application/json; charset=utf-8"])
    #expect(request.headers("Transfer-Encoding") == [])
    #expect(request.headers("Expect") == [])
    #expect(server.requests.count == 1)
  }

  @Test("No body means length 0 and no type", arguments: [HTTPVerb.post, .put, .patch])
  func noBody(_ verb: HTTPVerb) async throws {
    let server = try LoopbackServer.start { _ in .json("{}") }
    for body in [HTTPRequest.Body.none, .data(Data())] {
      let message = HTTPRequest(
        verb: verb, url: server.baseURL, headers: [HTTPField(name: "Content-Type", value: "application/json")],
        body: body)
      #expect(try await transport.send(message).status == 200)
    }
    #expect(server.requests.count == 2)
    for request in server.requests {
      #expect(request.method == verb.rawValue)
      #expect(request.headers("Content-Length") == ["0"])
      #expect(request.headers("Content-Type") == [])
      #expect(request.headers("Transfer-Encoding") == [])
      #expect(request.body.isEmpty)
    }
  }

  @Test("A GET request has neither body nor length")
  func get() async throws {
    let server = try LoopbackServer.start { _ in .status(200) }
    _ = try await transport.send(.get(server.baseURL))
    let request = try #require(server.requests.first)
    #expect(request.headers("Content-Length") == [])
    #expect(request.headers("Content-Type") == [])
  }

  @Test("What cannot be sent is refused before anything is sent")
  func refusals() async throws {
    let server = try LoopbackServer.start { _ in .status(200) }
    let refused: [HTTPRequest] = [
      HTTPRequest(verb: .get, url: server.baseURL, body: .data(Data("x".utf8))),
      .get("ftp://127.0.0.1/x"), .get("file:///etc/passwd"), .get("http:///x"), .get("/relative"), .get(""),
      .get("http://user:word@127.0.0.1:\(server.port)/"),
      .get("http://127.0.0.1:\(server.port)/a b"),
      .get(server.baseURL, headers: [HTTPField(name: "X", value: "a\r\nEvil: 1")]),
      .get(server.baseURL, headers: [HTTPField(name: "X", value: "a\nEvil: 1")]),
      .get(server.baseURL, headers: [HTTPField(name: "X", value: "a\u{0}")]),
      .get(server.baseURL, headers: [HTTPField(name: "X: 1\r\nY", value: "a")]),
      .get(server.baseURL, headers: [HTTPField(name: "", value: "a")]),
    ]
    for request in refused {
      let error = await failure { () throws(TransportError) in try await transport.send(request) }
      #expect(error?.reason == .other, "\(request.url)")
      #expect(error?.wasNeverSent == true)
      #expect(error?.message.contains("127.0.0.1") == false)
    }
    #expect(server.requests.isEmpty)
  }

  @Test("Connections are used again", .enabled(if: writesKeepConnections, "libcurl is too old"))
  func connectionReuse() async throws {
    let server = try LoopbackServer.start { _ in .json("{}") }
    for _ in 0..<20 {
      _ = try await transport.send(.get(server.baseURL))
      _ = try await transport.send(.post(server.baseURL, json: "{}"))
    }
    #expect(server.requests.count == 40)
    // One as a rule; when a call begins before the one before has let go of its connection, another.
    #expect(server.connectionCount < 10)
  }

  @Test("Many calls at the same time")
  func concurrency() async throws {
    let server = try LoopbackServer.start { .text($0.path + $0.text) }
    let base = server.baseURL
    try await withThrowingTaskGroup(of: Void.self) { group in
      for number in 0..<300 {
        group.addTask {
          let request: HTTPRequest =
            number.isMultiple(of: 2) ? .get("\(base)/\(number)") : .post("\(base)/\(number)", json: "{\(number)}")
          let text = try await transport.send(request).text
          #expect(text == (number.isMultiple(of: 2) ? "/\(number)" : "/\(number){\(number)}"))
        }
      }
      try await group.waitForAll()
    }
    #expect(server.requests.count == 300)
    // Six at a time; a few more over time, because libcurl lets go of some in between.
    if writesKeepConnections { #expect(server.connectionCount < 100) }
  }

  @Test("A transport that nobody holds any more has finished its calls")
  func lifetime() async throws {
    let server = try LoopbackServer.start { _ in .text("x") }
    for _ in 0..<20 {
      #expect(try await HTTPTransport().send(.get(server.baseURL)).text == "x")
    }
  }
}
