import Foundation
import LarkJSON
import LoopbackServer
import Testing

/// What the network does to calls of the command.
@Suite("calls over a bad network", .timeLimit(.minutes(15)))
struct RawCallNetworkTests {
  /// An answer of which a byte comes now and then, for twenty minutes.
  private static func drip(_ type: String) -> LoopbackServer.Answer {
    LoopbackServer.Answer(
      headers: [.init("Content-Type", type)], framing: .declared(1_000_000),
      steps: (0..<12_000).flatMap { _ in [.pattern(1), .pause(milliseconds: 100)] })
  }

  @Test("a server that drips is given up when --timeout is over", arguments: ["application/json", "image/png"])
  func drip(_ type: String) async throws {
    let platform = try PlatformStub()
    platform.on("POST", "/open-apis/x", Self.drip(type))
    try await CallSite.run(platform, environment: CallSite.user) { site in
      let result = try await site.lark("api", "POST", "/open-apis/x", "--timeout", "2", "-o", "out")
      #expect(result.status == 4)
      #expect(try result.failure["subtype"] == "timeout")
      #expect(try site.files == [])
    }
    #expect(platform.requests.count == 1)
  }

  @Test("a write is delivered once though the connection that it goes over was kept and ends", arguments: [
    "POST", "DELETE", "PUT", "PATCH",
  ])
  func once(_ verb: String) async throws {
    let platform = try PlatformStub()
    platform.on(verb, "/open-apis/x", .drop)
    try await CallSite.run(platform, environment: CallSite.app) { site in
      // The request for the token goes over the same connection before.
      let result = try await site.lark("api", verb, "/open-apis/x")
      #expect(result.status != 0)
      #expect(try result.failure["message"] == "the server closed the connection before it answered")
    }
    #expect(platform.tokenCount == 1)
    #expect(platform.requests.map(\.method) == [verb])
  }

  @Test("a packed answer that is cut off is no answer")
  func cutOff() async throws {
    let packed = try #require(Data(base64Encoded: "H4sIAAAAAAACA6tWSs5PSVWyMtBRyi1OV7JSKi4sTU2tSk1RqgUAktvHMRsAAAA="))
    let platform = try PlatformStub()
    platform.on(
      "GET", "/open-apis/im/v1/chats/oc_1",
      .bytes(packed.dropLast(9), type: "application/json", headers: [.init("Content-Encoding", "gzip")]))
    try await CallSite.run(platform, environment: CallSite.user) { site in
      let result = try await site.lark("im", "chats", "get", "--params", #"{"chat_id":"oc_1"}"#)
      #expect(result.status != 0)
      #expect(result.output == "")
      #expect(try result.failure["message"] == "the server's answer is packed and ends before its end")
    }
  }

  @Test("a circle of redirects is gone round once, also by a read")
  func circle() async throws {
    let platform = try PlatformStub()
    platform.on("GET", "/open-apis/x", .redirect(to: "/open-apis/x"))
    try await CallSite.run(platform, environment: CallSite.user) { site in
      let result = try await site.lark("api", "GET", "/open-apis/x")
      #expect(result.status != 0)
      #expect(try result.failure["message"] == "the server answered with more than 10 redirects in a row")
    }
    #expect(platform.requests.count == 11)
  }

  @Test("an address of version 6 can be called")
  func ipv6() async throws {
    let platform = try PlatformStub()
    platform.on("GET", "/open-apis/x", .json(#"{"code":0,"data":{"a":1}}"#))
    var environment = CallSite.user
    environment["LARK_BASE_URL"] = "http://[::1]:\(platform.server.port)"
    try await CallSite.run(platform, environment: environment) { site in
      let result = try await site.lark("api", "GET", "/open-apis/x")
      #expect(result.status == 0)
      #expect(try result.json["data"] == ["a": 1])
    }
    #expect(platform.requests.map { $0.header("Host") } == ["[::1]:\(platform.server.port)"])
  }

  #if os(Linux)
    @Test("a proxy that refuses is named, without its password", arguments: [407, 403])
    func proxy(_ status: Int) async throws {
      let proxy = try LoopbackServer.start { _ in .status(status) }
      var environment = CallSite.user
      environment["https_proxy"] = "http://user:s3cret@127.0.0.1:\(proxy.port)"
      environment["LARK_BASE_URL"] = "https://open.example"
      try await CallSite.run(nil, environment: environment) { site in
        let result = try await site.lark("api", "GET", "/open-apis/x")
        #expect(result.status != 0)
        let message = "the proxy 127.0.0.1:\(proxy.port) refused the connection (HTTP \(status))"
        #expect(try result.failure["message"]?.stringValue?.hasPrefix(message) == true)
        #expect(!result.error.contains("s3cret"))
      }
      #expect(proxy.requests.map(\.method) == ["CONNECT"])
    }
  #endif
}
