@testable import LarkCore
import LarkTesting
import TestSupport
import Testing

@Suite struct ServiceAddressTests {
  @Test(arguments: [
    ("https://open.feishu.cn", "https://open.feishu.cn"), ("https://open.feishu.cn/", "https://open.feishu.cn"),
    ("HTTPS://Open.Feishu.CN", "https://open.feishu.cn"),
    ("https://gw.example.com:8443", "https://gw.example.com:8443"),
    ("http://localhost", "http://localhost"), ("http://LOCALHOST:80", "http://localhost:80"),
    ("http://127.0.0.1:9", "http://127.0.0.1:9"), ("http://127.255.0.3", "http://127.255.0.3"),
    ("http://[::1]:8080", "http://[::1]:8080"), ("https://[2001:db8::1]", "https://[2001:db8::1]"),
    ("http://[0:0:0:0:0:0:0:1]:8080", "http://[0:0:0:0:0:0:0:1]:8080"),
    ("http://[0000:0::0001]", "http://[0000:0::0001]"), ("http://[::0.0.0.1]", "http://[::0.0.0.1]"),
  ])
  func accepts(text: String, origin: String) throws {
    #expect(try ServiceAddress(text).origin == origin)
  }

  @Test(arguments: [
    "", "open.feishu.cn", "ftp://open.feishu.cn", "http://open.feishu.cn", "http://127.0.0.1.evil.example",
    "http://localhost.evil.example", "http://127.1", "http://127.0.0.256", "http://0127.0.0.1", "http://128.0.0.1",
    "http://[::2]", "http://[fe80::1]", "https://", "https:///x", "https://host/path", "https://host?x",
    "https://host#x",
    "https://user:pw@host", "http://localhost@evil.example", "http://localhost:80@evil.example", "https://host:0",
    "https://host:65536", "https://host:", "https://host:+1", "https://host:8a", "https://ho st", "https://höst",
    "https://host\\@x", "http://127.0.0.01", "https://[::1", "https://host\n",
    "http://[::]", "http://[0:0:0:0:0:0:0:2]", "http://[::1::]", "https://[1:2]", "http://127.0.0.+1",
    "https://[::\u{FF11}]", "https://\u{FF41}.example", "https://host:\u{0661}", "https://host:\u{301}80",
    "https://user:pw@\u{301}host", "https://[::1]\u{301}",
  ])
  func refuses(text: String) {
    let error = #expect(throws: LarkError.self) { try ServiceAddress(text) }
    #expect(error?.kind == .invalidRequest)
    #expect(error?.wasNeverSent == true)
    #expect(error?.message.contains("pw") == false)
  }

  @Test func aBadAddressFailsBeforeATokenIsAskedFor() async throws {
    let stub = StubTransport(answers: .ok())
    let bot = LarkClient.bot(
      .init(appID: "a", appSecret: "b"), configuration: .init(baseURL: "http://gw.example.com"), transport: stub)
    let error = try await failure { () throws(LarkError) in try await bot.send(Sample.GetChat()) }
    #expect(error.kind == .invalidRequest)
    #expect(error.method == "im.chats.get")
    #expect(stub.requests.isEmpty)
  }
}
