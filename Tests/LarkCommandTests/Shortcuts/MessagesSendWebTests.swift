import Foundation
import LarkJSON
import LoopbackServer
import Testing

/// Media that `lark im +messages-send` fetches from the web: what may be fetched, and what follows when it cannot.
@Suite struct MessagesSendWebTests {
  @Test func anAddressIsFetchedAndUploaded() async throws {
    try await SendingSite.run(web: { _ in .bytes(Data("pdf".utf8)) }) { site in
      let result = try await site.lark(
        "+messages-send", "--as", "user", "--chat-id", "oc_5", "--file", "\(site.web.baseURL)/d/my%20report.pdf?sign=s")
      #expect(result.status == 0)
      #expect(result.error == "")
      let request = try #require(site.web.requests.first)
      #expect(request.target == "/d/my%20report.pdf?sign=s")
      #expect(request.header("Authorization") == nil)
      #expect(request.header("Cookie") == nil)
      #expect(request.headers("Host") == [String(site.web.baseURL.dropFirst("http://".count))])
      #expect(
        try site.form(0) == ["file_type=pdf", "file_name=my report.pdf", "file=my report.pdf:pdf"])
      #expect(site.platform.requests.count == 2)
    }
  }

  @Test("an address that cannot be fetched is an error, and nothing is sent", arguments: [
    ("/404", 4, "the server answered HTTP 404"), ("/204", 4, "the server answered HTTP 204"),
    ("/loop", 4, "more than 5 redirects in a row"),
    ("/elsewhere", 2, "its host is not on the public internet"),
    ("/ftp", 4, "a redirect to something that is no web address: its scheme is neither https nor http"),
    ("/long", 2, "it has more than 10 MB"), ("/lies", 2, "it has more than 10 MB"),
  ])
  func addressesThatFail(path: String, status: Int32, reason: String) async throws {
    let inside = try LoopbackServer.start { _ in .text("secret") }
    defer { inside.stop() }
    let target = inside.baseURL
    let web: @Sendable (LoopbackServer.Request) -> LoopbackServer.Answer = { request in
      switch request.path {
      case "/204": .status(204)
      case "/loop": .redirect(to: "/loop")
      case "/elsewhere": .redirect(to: "\(target)/a.png")
      case "/ftp": .redirect(to: "ftp://127.0.0.1/a.png")
      case "/long": .pattern(11 << 20)
      case "/lies": .pattern(11 << 20, framing: .chunked)
      default: .status(404)
      }
    }
    try await SendingSite.run(web: web) { site in
      let result = try await site.lark(
        "+messages-send", "--as", "bot", "--chat-id", "oc_5", "--image", "\(site.web.baseURL)\(path)?sign=secret")
      #expect(result.status == status)
      let failure = try result.failure
      #expect(failure["message"]?.stringValue == "the image cannot be fetched from 127.0.0.1\(path): \(reason)")
      #expect(failure["param"] == "--image")
      #expect(!result.error.contains("secret"))
      #expect(site.platform.server.requests.isEmpty)
      #expect(inside.requests.isEmpty)
    }
  }

  @Test("hosts of this machine and network are refused before anything is asked, in every notation", arguments: [
    "http://127.0.0.1:%/a.png", "http://localhost:%/a.png", "http://127.1:%/a.png", "http://2130706433:%/a.png",
    "http://0x7f000001:%/a.png", "http://0177.0.0.1:%/a.png", "http://[::1]:%/a.png",
    "http://[::ffff:127.0.0.1]:%/a.png",
    "http://[64:ff9b::7f00:1]:%/a.png", "http://0:%/a.png", "https://10.0.0.8/a.png", "http://169.254.169.254/latest",
    "http://[fd00::1]/a.png", "http://127.0.0.1.:%/a.png", "http://sub.localhost:%/a.png",
  ])
  func privateHosts(address: String) async throws {
    try await SendingSite.run(allowsWeb: false, web: { _ in .text("secret") }) { site in
      let port = String(site.web.baseURL.split(separator: ":").last ?? "")
      let result = try await site.lark(
        "+messages-send", "--as", "bot", "--chat-id", "oc_5", "--file", address.replacing("%", with: port))
      #expect(result.status == 2)
      #expect(try result.failure["param"] == "--file")
      #expect(try result.failure["message"]?.stringValue?.hasSuffix("its host is not on the public internet") == true)
      #expect(site.web.requests.isEmpty)
      #expect(site.platform.server.requests.isEmpty)
    }
  }

  @Test func aLinkIsSentOnlyWhereThatIsAskedFor() async throws {
    try await SendingSite.run { site in
      let address = "\(site.web.baseURL)/a.png?x=1"
      let result = try await site.lark(
        "+messages-send", "--as", "bot", "--chat-id", "oc_5", "--image", address, "--on-media-failure", "link")
      #expect(result.status == 0)
      #expect(site.platform.requests.count == 1)
      #expect(
        try site.lastBody == [
          "receive_id": "oc_5", "msg_type": "text",
          "content": .string(#"{"text":"The image could not be attached: \#(address)"}"#),
        ])
      let reason = "the image cannot be fetched from 127.0.0.1/a.png: the server answered HTTP 404"
      #expect(result.error == "warning: media_sent_as_link: \(reason); the message holds its address instead\n")
      let data = try #require(try result.json["data"])
      #expect(data["fallback"] == ["flag": "--image", "url": .string(address), "reason": .string(reason)])
      #expect(data["notices"]?[0]?["code"] == "media_sent_as_link")
    }
  }

  @Test func aCoverThatFailsIsNeverReplaced() async throws {
    try await SendingSite.run { site in
      let result = try await site.lark(
        "+messages-send", "--as", "bot", "--chat-id", "oc_5", "--video", "file_1", "--video-cover",
        "\(site.web.baseURL)/a.png", "--on-media-failure", "link")
      #expect(result.status == 4)
      #expect(try result.failure["param"] == "--video-cover")
      #expect(site.platform.server.requests.isEmpty)
    }
  }

  @Test func imagesOfATextAreWhereCommonMarkFindsThem() async throws {
    try await SendingSite.run(web: { _ in .bytes(Data("png".utf8), type: "image/png") }) { site in
      let web = site.web.baseURL
      let code = """
        - item

          ```
          ![l](\(web)/l.png)


          # comment
          ```
        `a
        ![s](\(web)/s.png)` \\![e](\(web)/e.png) <!-- ![c](\(web)/c.png) -->

            ![i](\(web)/i.png)

        """
      let result = try await site.lark(
        "+messages-send", "--as", "bot", "--chat-id", "oc_5", "--markdown",
        "\(code)\n![w](\(web)/a_(b).png) x ![v [w]](<\(web)/c d.png> 'title') ![r]\n\n[r]: \(web)/r.png")
      #expect(result.status == 0)
      #expect(site.web.requests.map(\.target) == ["/a_(b).png", "/c%20d.png", "/r.png"])
      #expect(
        try site.lastContent["zh_cn"]?["content"]?[0]?[0]?["text"]?.stringValue
          == "\(code)\n![w](img_v3_aaa) x ![v [w]](img_v3_aaa 'title') ![r](img_v3_aaa)\n\n[r]: \(web)/r.png")
      #expect(!result.error.contains("warning"))
    }
  }

  @Test func anImageOfATextKeepsItsMarkupAndIsWarnedOf() async throws {
    try await SendingSite.run(web: { $0.path == "/ok.png" ? .text("png") : .status(500) }) { site in
      let web = site.web.baseURL
      let code = "```\n![d](\(web)/code.png)\n```"
      let rest = "![b](\(web)/bad.png?sign=secret) ![c](http://10.0.0.8/c.png)\n\(code)"
      let result = try await site.lark(
        "+messages-send", "--as", "bot", "--chat-id", "oc_5", "--markdown",
        "![a](\(web)/ok.png) \(rest)")
      #expect(result.status == 0)
      #expect(site.web.requests.map(\.path) == ["/ok.png", "/bad.png"])
      #expect(
        try site.lastContent["zh_cn"]?["content"]?[0]?[0]?["text"]?.stringValue
          == "![a](img_v3_aaa) \(rest)")
      let lines = result.error.split(separator: "\n")
      #expect(lines.count == 2)
      #expect(lines.allSatisfy { $0.hasPrefix("warning: markdown_image_kept: the image cannot be fetched from ") })
      #expect(!result.error.contains("secret"))
      #expect(try result.json["data"]?["notices"]?.arrayValue?.count == 2)
    }
  }
}
