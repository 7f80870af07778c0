import Foundation
import LarkCore
import Testing

/// The redirects for which a real server would need certificates.
@Suite("Redirect rule")
struct RedirectRuleTests {
  private func next(
    from url: String, to location: String, status: Int = 302, verb: HTTPVerb = .get, headers: [HTTPField] = []
  ) throws(TransportError) -> HTTPRequest? {
    try RedirectRule.next(
      after: HTTPResponse(status: status, headers: [HTTPField(name: "location", value: location)]),
      of: HTTPRequest(verb: verb, url: url, headers: headers), followed: 0)
  }

  @Test(
    "Never from encrypted to unencrypted, not even on this machine",
    arguments: [
      "http://open.feishu.cn/x", "http://127.0.0.1:1234/x", "HTTP://localhost/x",
    ])
  func downgrade(_ location: String) {
    #expect(throws: TransportError.self) { try next(from: "https://open.feishu.cn/a", to: location) }
  }

  @Test("Unencrypted only within this machine")
  func loopback() throws {
    #expect(throws: TransportError.self) { try next(from: "http://127.0.0.1:1/a", to: "http://open.feishu.cn/x") }
    #expect(throws: TransportError.self) { try next(from: "http://127.0.0.1:1/a", to: "http://127.evil.com/x") }
    #expect(throws: TransportError.self) { try next(from: "http://127.0.0.1:1/a", to: "http://127.0.0.+1/x") }
    #expect(throws: TransportError.self) { try next(from: "http://127.0.0.1:1/a", to: "http://[::2]/x") }
    for host in ["[::1]", "[0:0:0:0:0:0:0:1]", "[::0.0.0.1]"] {
      #expect(try next(from: "http://127.0.0.1:1/a", to: "http://\(host):2/x")?.url == "http://\(host):2/x")
    }
    #expect(try next(from: "http://127.0.0.1:1/a", to: "https://open.feishu.cn/x")?.url == "https://open.feishu.cn/x")
  }

  @Test(
    "Where it leads",
    arguments: [
      ("https://a.example/x/y?q=1", "z", "https://a.example/x/z"),
      ("https://a.example/x/y?q=1", "/z?r=%2B&s=a+b#part", "https://a.example/z?r=%2B&s=a+b"),
      ("https://a.example/x/y?q=1", "?r=2", "https://a.example/x/y?r=2"),
      ("https://a.example/x/y?q=1", "//b.example/z", "https://b.example/z"),
      ("https://a.example/x", "https://user:word@b.example/z", "https://b.example/z"),
      ("https://a.example/x", "https://a.example/a%2Fb%20c", "https://a.example/a%2Fb%20c"),
    ])
  func target(_ from: String, _ location: String, _ target: String) throws {
    #expect(try next(from: from, to: location)?.url == target)
  }

  @Test(
    "Which servers are the same",
    arguments: [
      ("https://a.example/x", "https://a.example:443/y", true),
      ("https://a.example/x", "https://A.Example/y", true),
      ("https://a.example:443/x", "/y", true),
      ("https://a.example/x", "https://a.example:444/y", false),
      ("https://a.example/x", "https://b.a.example/y", false),
      ("https://a.example/x", "https://a.example.evil/y", false),
      ("https://a.example/x", "https://a.example@evil.example/y", false),
      ("http://127.0.0.1/x", "https://127.0.0.1/y", false),
    ])
  func origin(_ from: String, _ location: String, _ isSame: Bool) throws {
    let token = HTTPField(name: "authorization", value: "Bearer t-1")
    let agent = HTTPField(name: "User-Agent", value: "x")
    let request = try next(from: from, to: location, headers: [token, agent])
    #expect(request?.headers == (isSame ? [token, agent] : [agent]))
  }

  @Test(
    "Which verbs change",
    arguments: [
      (301, HTTPVerb.post, HTTPVerb.get), (302, .post, .get), (303, .post, .get), (307, .post, .post),
      (308, .post, .post),
      (301, .delete, .delete), (302, .put, .put), (302, .patch, .patch), (303, .delete, .get), (303, .get, .get),
    ])
  func verb(_ status: Int, _ before: HTTPVerb, _ after: HTTPVerb) throws {
    #expect(try next(from: "https://a.example", to: "/x", status: status, verb: before)?.verb == after)
  }
}
