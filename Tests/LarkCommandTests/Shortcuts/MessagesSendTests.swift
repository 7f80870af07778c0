import Foundation
import LarkJSON
import LoopbackServer
import Testing

/// `lark im +messages-send` and `+messages-reply` against a stub of the platform: what arrives there.
@Suite struct MessagesSendTests {
  private static let toChat = "POST /open-apis/im/v1/messages?receive_id_type=chat_id Bearer t-token"
  private static let toUser = "POST /open-apis/im/v1/messages?receive_id_type=open_id Bearer t-token"

  // MARK: Words

  @Test func aTextGoesToAPersonWithItsKey() async throws {
    try await SendingSite.run { site in
      let result = try await site.lark(
        "+messages-send", "--as", "bot", "--user-id", "ou_7", "--text", "Build done", "--idempotency-key", "job-42")
      #expect(result.status == 0)
      #expect(result.error == "")
      #expect(
        try result.json == [
          "ok": true, "identity": "bot",
          "data": ["message_id": "om_1", "chat_id": "oc_1", "create_time": "2026-05-28 20:26:40"],
        ])
      #expect(site.calls == [Self.toUser])
      #expect(
        try site.lastBody == [
          "receive_id": "ou_7", "msg_type": "text", "content": #"{"text":"Build done"}"#, "uuid": "job-42",
        ])
    }
  }

  @Test func markdownWithAnImageBecomesAPost() async throws {
    let markdown = """
      # Release 2.1
      ## Notes
      - fixed login
      - faster sync



      ![shot](%)
      Numbers:
      | K | V |
      | - | - |
      | p95 | 120 |
      See [board](https://example.com/b)
      """
    try await SendingSite.run(web: { _ in .bytes(Data("png".utf8), type: "image/png") }) { site in
      let result = try await site.lark(
        "+messages-send", "--as", "bot", "--chat-id", "oc_5", "--markdown",
        markdown.replacing("%", with: "\(site.web.baseURL)/s.png"))
      #expect(result.status == 0)
      #expect(site.web.requests.map(\.target) == ["/s.png"])
      #expect(site.web.requests.first?.header("Authorization") == nil)
      #expect(site.calls == ["POST /open-apis/im/v1/images Bearer t-token", Self.toChat])
      #expect(try site.form(0) == ["image_type=message", "image=s.png:png"])
      #expect(try site.lastBody["msg_type"] == "post")
      let text = "#### Release 2.1\n\n##### Notes\n- fixed login\n- faster sync\n\n![shot](img_v3_aaa)\nNumbers:\n\n"
        + "| K | V |\n| - | - |\n| p95 | 120 |\n\nSee [board](https://example.com/b)"
      #expect(try site.lastContent == ["zh_cn": ["content": [[["tag": "md", "text": .string(text)]]]]])
    }
  }

  @Test func aCardGoesOutAsItWasTyped() async throws {
    let card = #"{ "schema":"2.0","body":{"elements":[ ],"n":1.50,"at":"<at id=ou_1></at>"}}"#
    try await SendingSite.run { site in
      let result = try await site.lark(
        "+messages-send", "--as", "bot", "--chat-id", "oc_5", "--msg-type", "interactive", "--content", card)
      #expect(result.status == 0)
      #expect(try site.lastBody == ["receive_id": "oc_5", "msg_type": "interactive", "content": .string(card)])
    }
  }

  @Test("mentions are repaired where the platform would show them as typed")
  func mentions() async throws {
    try await SendingSite.run { site in
      _ = try await site.lark("+messages-send", "--chat-id", "oc_5", "--text", "Hi <at id=ou_1></at> & <b>")
      #expect(try site.lastContent == ["text": "Hi <at user_id=\"ou_1\"></at> & <b>"])
      _ = try await site.lark("+messages-send", "--chat-id", "oc_5", "--markdown", "Hi <at open_id=\"ou_1\"/>")
      #expect(try site.lastContent["zh_cn"]?["content"]?[0]?[0]?["text"] == "Hi <at user_id=\"ou_1\">")
      _ = try await site.lark("+messages-send", "--chat-id", "oc_5", "--content", #"{"text":"<at id=ou_1></at>"}"#)
      #expect(try site.lastContent == ["text": "<at user_id=\"ou_1\"></at>"])
      _ = try await site.lark(
        "+messages-send", "--chat-id", "oc_5", "--text", "<at user_id='ou_1'>Tom</at> `<at id=ou_2>` <at id=“ou_3”>")
      #expect(
        try site.lastContent == ["text": "<at user_id=\"ou_1\">Tom</at> `<at id=ou_2>` <at user_id=\"ou_3\">"])
      let code = #"{"tag":"code_block","language":"HTML","text":"<at id=ou_1></at>"}"#
      let link = #"{"tag":"a","href":"https://h.example/?<at id=ou_1>","text":"a"}"#
      let post = #"{"zh_cn":{"content":[[\#(link),{"tag":"md","text":"<at id='ou_1'>"}],[\#(code)]]}}"#
      _ = try await site.lark("+messages-send", "--chat-id", "oc_5", "--msg-type", "post", "--content", post)
      #expect(
        try site.lastBody["content"]?.stringValue == post.replacing("<at id='ou_1'>", with: #"<at user_id=\"ou_1\">"#))
      _ = try await site.lark("+messages-send", "--chat-id", "oc_5", "--content", #"{ "text":"plain" }"#)
      #expect(try site.lastBody["content"] == #"{ "text":"plain" }"#)
    }
  }

  @Test func ids() async throws {
    try await SendingSite.run { site in
      _ = try await site.lark(
        "+messages-send", "--chat-id", "https://applink.feishu.cn/client/chat/oc_5?x=1", "--text", "a")
      #expect(try site.lastBody["receive_id"] == "oc_5")
      _ = try await site.lark("+messages-send", "--chat-id", " oc_6 ", "--text", "a")
      #expect(try site.lastBody["receive_id"] == "oc_6")
      _ = try await site.lark("+messages-reply", "--message-id", " om_3", "--text", "a")
      #expect(site.platform.requests.last?.target == "/open-apis/im/v1/messages/om_3/reply")
    }
  }

  // MARK: Where words come from

  @Test func wordsComeFromFilesAndStandardInput() async throws {
    try await SendingSite.run { site in
      try site.site.write("\u{FEFF}from a file\n", to: "a.txt")
      try site.site.write(#"{"text":"<at id=all></at>"}"#, to: "a.json")
      _ = try await site.lark("+messages-send", "--chat-id", "oc_5", "--text", "@a.txt")
      #expect(try site.lastContent == ["text": "from a file\n"])
      _ = try await site.lark("+messages-send", "--chat-id", "oc_5", "--markdown", "-", input: "# piped")
      #expect(try site.lastContent["zh_cn"]?["content"]?[0]?[0]?["text"] == "#### piped")
      _ = try await site.lark("+messages-reply", "--message-id", "om_1", "--content", "@./a.json")
      #expect(try site.lastContent == ["text": "<at user_id=\"all\"></at>"])
      let absolute = site.site.folder.path(percentEncoded: false) + "/a.json"
      _ = try await site.lark("+messages-reply", "--message-id", "om_1", "--content", "@\(absolute)")
      #expect(try site.lastContent == ["text": "<at user_id=\"all\"></at>"])
      _ = try await site.lark("+messages-send", "--chat-id", "oc_5", "--text", "@@all done")
      #expect(try site.lastContent == ["text": "@all done"])
      _ = try await site.lark("+messages-send", "--chat-id", "oc_5", "--text", "'quoted'")
      #expect(try site.lastContent == ["text": "'quoted'"])
    }
  }

  @Test("files of words are checked", arguments: [
    (["--text", "@none.txt"], "--text", "--text: 'none.txt' cannot be read: no such file or directory"),
    (["--text", "@/none/a.txt"], "--text", "--text: '/none/a.txt' cannot be read: no such file or directory"),
    (["--markdown", "@../a"], "--markdown", "--markdown: '../a' leads outside the working directory"),
    (["--content", "@out"], "--content", "--content: 'out' leads outside the working directory"),
    (["--text", "@latin1"], "--text", "--text: the file 'latin1' is not text in UTF-8"),
    (["--text", "@empty"], "--text", "--text: the file 'empty' is empty"),
    (["--text", "-"], "--text", "--text: standard input is empty"),
    (["--text", "-", "--markdown", "-"], nil, "--text and --markdown cannot all be read from standard input"),
  ] as [([String], String?, String)])
  func filesOfWords(arguments: [String], param: String?, message: String) async throws {
    try await SendingSite.run { site in
      let folder = site.site.folder
      try FileManager.default.createSymbolicLink(
        atPath: folder.path(percentEncoded: false) + "/out", withDestinationPath: "/etc/hosts")
      try Data([0x66, 0xFC, 0x72]).write(to: folder.appending(path: "latin1"))
      try site.site.write("", to: "empty")
      let result = try await site.site.lark(["im", "+messages-send", "--chat-id", "oc_5"] + arguments)
      #expect(result.status == 2)
      #expect(try result.failure["param"]?.stringValue == param)
      #expect(try result.failure["message"]?.stringValue == message)
      #expect(site.platform.server.requests.isEmpty)
    }
  }

  // MARK: Files

  @Test func aLocalPDF() async throws {
    try await SendingSite.run { site in
      try FileManager.default.createDirectory(
        at: site.site.folder.appending(path: "out"), withIntermediateDirectories: false)
      try site.site.write("%PDF", to: "out/report.pdf")
      let result = try await site.lark(
        "+messages-send", "--as", "bot", "--chat-id", "oc_5", "--file",
        "./out/report.pdf")
      #expect(result.status == 0)
      #expect(site.calls == ["POST /open-apis/im/v1/files Bearer t-token", Self.toChat])
      #expect(try site.form(0) == ["file_type=pdf", "file_name=report.pdf", "file=report.pdf:%PDF"])
      #expect(
        try site.lastBody == ["receive_id": "oc_5", "msg_type": "file", "content": #"{"file_key":"file_v3_b"}"#])
    }
  }

  @Test func aVideoWithItsCoverAsTheUser() async throws {
    try await SendingSite.run { site in
      try Data(Self.video).write(to: site.site.folder.appending(path: "demo.mov"))
      try site.site.write("png", to: "cover.png")
      let result = try await site.lark(
        "+messages-send", "--as", "user", "--chat-id", "oc_5", "--video", "./demo.mov", "--video-cover", "./cover.png")
      #expect(result.status == 0)
      #expect(
        site.calls == [
          "POST /open-apis/im/v1/files Bearer u-token", "POST /open-apis/im/v1/images Bearer u-token",
          "POST /open-apis/im/v1/messages?receive_id_type=chat_id Bearer u-token",
        ])
      #expect(try site.form(0).dropLast() == ["file_type=mp4", "file_name=demo.mov", "duration=12500"])
      #expect(site.platform.requests[0].part("file")?.bytes == Data(Self.video))
      #expect(try site.form(1) == ["image_type=message", "image=cover.png:png"])
      #expect(
        try site.lastBody == [
          "receive_id": "oc_5", "msg_type": "media",
          "content": #"{"file_key":"file_v3_b","image_key":"img_v3_aaa"}"#,
        ])
    }
  }

  @Test func aVoiceReplyInAThread() async throws {
    try await SendingSite.run { site in
      try Data(Self.voice).write(to: site.site.folder.appending(path: "a.opus"))
      let result = try await site.lark(
        "+messages-reply", "--as", "bot", "--message-id", "om_3", "--audio", "./a.opus", "--reply-in-thread")
      #expect(result.status == 0)
      #expect(
        try result.json["data"] == ["message_id": "om_2", "chat_id": "oc_1", "create_time": ""])
      #expect(
        site.calls == [
          "POST /open-apis/im/v1/files Bearer t-token", "POST /open-apis/im/v1/messages/om_3/reply Bearer t-token",
        ])
      #expect(try site.form(0).dropLast() == ["file_type=opus", "file_name=a.opus", "duration=3000"])
      #expect(
        try site.lastBody == ["content": #"{"file_key":"file_v3_b"}"#, "msg_type": "audio", "reply_in_thread": true])
    }
  }

  @Test func aVideoSentAsAFileIsUploadedAsOne() async throws {
    try await SendingSite.run(web: { _ in .bytes(Data(Self.video), type: "video/mp4") }) { site in
      try Data(Self.video).write(to: site.site.folder.appending(path: "clip.mp4"))
      for source in ["clip.mp4", "\(site.web.baseURL)/clip.mp4"] {
        #expect(try await site.lark("+messages-send", "--chat-id", "oc_1", "--file", source).status == 0)
        #expect(try site.lastBody["msg_type"] == "file")
      }
      #expect(try await site.lark("+messages-reply", "--message-id", "om_1", "--file", "clip.mp4").status == 0)
      #expect(try site.lastBody["msg_type"] == "file")
      for upload in [0, 2, 4] {
        #expect(try site.form(upload).dropLast() == ["file_type=stream", "file_name=clip.mp4"])
      }
    }
  }

  @Test func namesOfFilesAreEscaped() async throws {
    try await SendingSite.run { site in
      try site.site.write("x", to: "a\"; name=\"b.txt")
      #expect(try await site.lark("+messages-send", "--chat-id", "oc_5", "--file", "a\"; name=\"b.txt").status == 0)
      #expect(
        try site.form(0) == ["file_type=stream", "file_name=a\"; name=\"b.txt", "file=a%22; name=%22b.txt:x"])
    }
  }

  @Test("files that cannot be sent stop the command before its first call", arguments: [
    (["--file", "none.txt"], "--file", "'none.txt' cannot be read: no such file or directory"),
    (["--file", "folder"], "--file", "'folder' is no ordinary file"),
    (["--image", "empty.png"], "--image", "'empty.png' is empty"),
    (["--image", "big.png"], "--image", "'big.png' has 10.1 MB; at most 10 MB are allowed"),
    (["--file", "bigger.bin"], "--file", "'bigger.bin' has 30.1 MB; at most 30 MB are allowed"),
    (
      ["--video", "v.mp4", "--video-cover", "none.png"], "--video-cover",
      "'none.png' cannot be read: no such file or directory"
    ),
    (["--audio", "a.ogg"], "--audio", "'a.ogg' cannot be sent: it holds Vorbis, and a voice message must be Opus"),
    (
      ["--image", "file_1"], "--image",
      "'file_1' is the key of a file; the image needs one that begins with img_"
    ),
  ])
  func filesThatCannotBeSent(arguments: [String], param: String, message: String) async throws {
    try await SendingSite.run { site in
      let folder = site.site.folder
      try FileManager.default.createDirectory(at: folder.appending(path: "folder"), withIntermediateDirectories: false)
      try site.site.write("", to: "empty.png")
      try site.site.write("v", to: "v.mp4")
      let zeros = String(repeating: "\0", count: 20)
      try site.site.write("OggS\0\u{2}\(zeros)\u{1}\u{7}\u{1}vorbis", to: "a.ogg")
      for (name, length) in [("big.png", 10 << 20), ("bigger.bin", 30 << 20)] {
        try site.site.write("", to: name)
        let handle = try FileHandle(forWritingTo: folder.appending(path: name))
        try handle.truncate(atOffset: UInt64(length + 1))
        try handle.close()
      }
      let result = try await site.site.lark(["im", "+messages-send", "--chat-id", "oc_5"] + arguments)
      #expect(result.status == 2)
      #expect(try result.failure["param"]?.stringValue == param)
      #expect(try result.failure["message"]?.stringValue == message)
      #expect(site.platform.server.requests.isEmpty)
    }
  }

  @Test func aRefusedUploadKeepsWhatThePlatformSays() async throws {
    try await SendingSite.run { site in
      site.platform.on(
        "POST", "/open-apis/im/v1/images",
        .failure(
          99_991_672, "no scope", error: #"{"permission_violations":[{"subject":"im:resource"}],"log_id":"L1"}"#))
      try site.site.write("png", to: "a.png")
      let result = try await site.lark("+messages-send", "--chat-id", "oc_5", "--image", "a.png")
      #expect(result.status == 3)
      let failure = try result.failure
      #expect(failure["code"] == 99_991_672)
      #expect(failure["message"]?.stringValue?.hasPrefix("the image 'a.png' cannot be uploaded: no scope") == true)
      #expect(failure["missing_scopes"] == ["im:resource"])
      #expect(site.platform.requests.count == 1)
    }
  }

  // MARK: Samples

  /// A video of 12.5 seconds, as far as its header goes.
  private static let video: [UInt8] = {
    let clockAndCount: [UInt8] = [0, 0, 0x03, 0xE8, 0, 0, 0x30, 0xD4]
    let zeros = [UInt8](repeating: 0, count: 80)
    return box("moov", box("mvhd", zeros.prefix(12) + clockAndCount + zeros))
  }()

  private static func box(_ name: String, _ payload: [UInt8]) -> [UInt8] {
    [0, 0, 0, UInt8(payload.count + 8)] + Array(name.utf8) + payload
  }

  /// A voice message of 3 seconds, as its pages say: of a stream that ran for 312 samples more and began at 5 seconds.
  private static let voice: [UInt8] = {
    func page(_ flags: UInt8, _ position: [UInt8], _ packet: [UInt8]) -> [UInt8] {
      var bytes = Array("OggS".utf8)
      bytes += [0, flags]
      bytes += position
      bytes += [UInt8](repeating: 0, count: 17)
      bytes += [1, UInt8(packet.count)]
      return bytes + packet
    }
    let fields: [UInt8] = [1, 1, 0x38, 1, 0x80, 0xBB, 0, 0, 0, 0, 0]
    var bytes = page(2, [0, 0, 0], Array("OpusHead".utf8) + fields)
    bytes += page(0, [0, 0, 0], Array("OpusTags".utf8))
    // 240,960 and 384,312 samples, the least significant byte first.
    bytes += page(0, [0x40, 0xAD, 3], [0xF8, 0, 0])
    bytes += page(4, [0x38, 0xDD, 5], [0xF8, 0, 0])
    return bytes
  }()
}
