import Foundation
import LarkCore
import LoopbackServer
import Testing

@testable import LarkHTTP

/// Which proxy a request goes through, and what becomes of it there.
@Suite("Proxies")
struct ProxyTests {
  private func proxy(_ environment: [String: String], _ address: String) throws -> String? {
    ProxyRules { environment[$0] }.proxy(for: try WebAddress(address))?.label
  }

  @Test(
    "Which variable counts",
    arguments: [
      ("https://a.example/x", ["https_proxy": "http://p:1"], "p:1"), ("https://a.example/x", ["HTTPS_PROXY": "p:1"], "p:1"),
      ("https://a.example/x", ["https_proxy": "p:1", "HTTPS_PROXY": "q:1"], "p:1"),
      ("https://a.example/x", ["all_proxy": "p:1"], "p:1"), ("http://a.example/x", ["ALL_PROXY": "p:1"], "p:1"),
      ("http://a.example/x", ["http_proxy": "p:1"], "p:1"), ("http://a.example/x", ["HTTP_PROXY": "p:1"], nil),
      ("http://a.example/x", ["https_proxy": "p:1"], nil), ("https://a.example/x", ["https_proxy": ""], nil),
      ("https://a.example/x", ["https_proxy": "", "all_proxy": "p:1"], nil),
      ("https://a.example/x", ["https_proxy": "http://user:p%40ss@[::1]:8080/"], "[::1]:8080"),
      ("https://a.example/x", ["https_proxy": "https://user:p@ss@p"], "p:443"),
      ("https://a.example/x", ["https_proxy": "p"], "p:1080"),
      ("https://a.example/x", ["https_proxy": "http://s3cret@\u{301}p:8080"], "\u{301}p:8080"),
      ("https://a.example/x", ["https_proxy": "http://p:8080/\u{301}x"], "p:8080"),
    ] as [(String, [String: String], String?)])
  func variable(_ address: String, _ environment: [String: String], _ label: String?) throws {
    #expect(try proxy(environment, address) == label)
  }

  @Test(
    "Which hosts are excepted",
    arguments: [
      ("*", true), ("a.example", true), ("example", true), (".example", true), ("*.example", true), ("A.Example.", true),
      ("b.example, a.example", true), ("b.example a.example", true), ("xample", false), ("b.a.example", false),
      ("", false),
    ])
  func exception(_ list: String, _ isException: Bool) throws {
    let environment = ["https_proxy": "p:1", "no_proxy": list]
    #expect(try (proxy(environment, "https://a.example/x") == nil) == isException)
  }

  @Test(
    "Which addresses are excepted",
    arguments: [
      ("10.0.0.0/8", "https://10.1.2.3/", true), ("10.0.0.0/8", "https://11.1.2.3/", false),
      ("10.1.2.3", "https://10.1.2.3/", true), ("fd00::/8", "https://[fd12::1]/", true),
      ("[::1]", "https://[::1]/", true), ("10.0.0.0/99", "https://10.1.2.3/", false),
    ])
  func network(_ list: String, _ address: String, _ isException: Bool) throws {
    #expect(try (proxy(["https_proxy": "p:1", "NO_PROXY": list], address) == nil) == isException)
  }

  #if os(Linux) && canImport(Glibc)
    @Test("A refusal of the proxy names it and its status, and no password", arguments: [407, 403, 502])
    func refusal(_ status: Int) async throws {
      let server = try LoopbackServer.start { _ in .status(status, headers: [.init("Proxy-Authenticate", "Basic")]) }
      let proxy = "127.0.0.1:\(server.port)"
      let transport = CurlTransport(environment: { ["https_proxy": "http://user:s3cret@\(proxy)"][$0] })
      let token = HTTPField(name: "Authorization", value: "Bearer t-1")
      let error = await failure { () throws(TransportError) in
        try await transport.send(.get("https://open.example/x", headers: [token]))
      }
      #expect(error?.message.hasPrefix("the proxy \(proxy) refused the connection (HTTP \(status))") == true)
      #expect(error?.reason == (status < 500 ? .proxy : .connection))
      #expect(error?.wasNeverSent == true)
      let request = try #require(server.requests.first)
      #expect(request.method == "CONNECT")
      #expect(request.target == "open.example:443")
      #expect(request.header("Authorization") == nil)
      #expect(request.header("Proxy-Authorization") == "Basic " + Data("user:s3cret".utf8).base64EncodedString())
    }

    @Test("A proxy that is not there is named")
    func unreachable() async throws {
      let nobody = try DeadAddress()
      let address = nobody.baseURL
      let transport = CurlTransport(environment: { ["https_proxy": address][$0] })
      let error = await failure { () throws(TransportError) in try await transport.send(.get("https://open.example/x")) }
      withExtendedLifetime(nobody) {}
      #expect(error?.message == "the proxy \(address.dropFirst(7)) refused the connection")
      #expect(error?.wasNeverSent == true)
    }

    @Test("A request without encryption is handed to the proxy whole")
    func plain() async throws {
      let server = try LoopbackServer.start { .text($0.target) }
      let transport = CurlTransport(environment: { ["http_proxy": server.baseURL][$0] })
      #expect(try await transport.send(.get("http://a.example/x?y=%2B")).text == "http://a.example/x?y=%2B")
    }
  #endif
}
