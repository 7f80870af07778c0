import Foundation
import LarkAPI
import LarkCore
import LarkIM
import Testing

/// What is refused before anything is sent, and what would be sent.
@Suite struct MessagePlanTests {
  private typealias Send = IM.Shortcuts.MessagesSend
  private typealias Reply = IM.Shortcuts.MessagesReply

  private func refusal(_ body: () throws(LarkError) -> ShortcutPreview) -> LarkError? {
    do throws(LarkError) {
      _ = try body()
      return nil
    } catch { return error }
  }

  private func refusal(
    _ draft: MessageDraft, to receiver: Send.To = .chat("oc_1"), key: String? = nil, media: MediaSettings = .init()
  ) -> LarkError? {
    let send = Send(to: receiver, message: draft, media: media, idempotencyKey: key)
    return refusal { () throws(LarkError) in try send.preview(as: .bot) }
  }

  // MARK: Rules

  @Test(arguments: [
    (MessageDraft(image: "img_1", file: "file_1"), ["image", "file"]),
    (MessageDraft(text: "a", videoCover: "img_1"), ["videoCover"]),
    (MessageDraft(video: "file_1"), ["video"]),
    (MessageDraft(text: "a", markdown: "b"), ["text", "markdown"]),
    (MessageDraft(text: "a", content: "{}"), ["text", "content"]),
    (MessageDraft(text: "a", image: "img_1"), ["image", "text"]),
    (MessageDraft(content: "{}", video: "file_1", videoCover: "img_1"), ["video", "content"]),
    (MessageDraft(), ["text", "markdown", "content", "image", "file", "video", "audio"]),
    (MessageDraft(text: "", image: ""), ["text", "markdown", "content", "image", "file", "video", "audio"]),
    (MessageDraft(content: "{text:1}"), ["content"]),
    (MessageDraft(text: "a", msgType: .image), ["msgType"]),
    (MessageDraft(markdown: "a", msgType: .text), ["msgType"]),
    (MessageDraft(msgType: .file, image: "img_1"), ["msgType"]),
    (MessageDraft(content: "{}", msgType: .sticker), ["msgType"]),
    (MessageDraft(content: "{}", msgType: .system), ["msgType"]),
    (MessageDraft(file: "/abs/x"), ["file"]),
    (MessageDraft(file: "../x"), ["file"]),
    (MessageDraft(image: "C:\\x.png"), ["image"]),
    (MessageDraft(image: "a\u{202E}b.png"), ["image"]),
    (MessageDraft(image: " "), ["image"]),
    (MessageDraft(audio: "./a.mp3"), ["audio"]),
    (MessageDraft(audio: "https://h.example/a.WAV?x=.opus"), ["audio"]),
    (MessageDraft(video: "file_1", videoCover: "/abs/x"), ["videoCover"]),
    (MessageDraft(image: "file_1"), ["image"]),
    (MessageDraft(file: "img_1"), ["file"]),
    (MessageDraft(video: "img_1", videoCover: "img_1"), ["video"]),
    (MessageDraft(video: "file_1", videoCover: "file_1"), ["videoCover"]),
    (MessageDraft(audio: "img_v3_1"), ["audio"]),
    (MessageDraft(video: "report.PDF", videoCover: "img_1"), ["video"]),
    (MessageDraft(video: "https://h.example/a.opus?x=.mp4", videoCover: "img_1"), ["video"]),
    (MessageDraft(image: "https://user:pass@h.example/a.png"), ["image"]),
    (MessageDraft(image: "http://10.0.0.8/a.png"), ["image"]),
    (MessageDraft(image: "https://localhost/a.png"), ["image"]),
  ])
  func namesTheOptionsAtFault(draft: MessageDraft, options: [String]) {
    let error = refusal(draft)
    #expect(error?.options == options)
    #expect(error?.kind == .invalidRequest)
    #expect(error?.wasNeverSent == true)
    #expect(error?.remedy?.isEmpty == false)
  }

  @Test func theFirstBrokenRuleIsTold() {
    // The receiver and the key, then paths, then the extension of audio, then JSON and type.
    let key = String(repeating: "k", count: 51)
    #expect(refusal(MessageDraft(file: "../x"), to: .chat("ou_1"), key: key)?.options == ["to.chat"])
    #expect(refusal(MessageDraft(file: "../x", audio: "a.mp3"), key: key)?.options == ["idempotencyKey"])
    #expect(refusal(MessageDraft(file: "../x", audio: "a.mp3"))?.options == ["file"])
    #expect(refusal(MessageDraft(text: "a", audio: "a.mp3"))?.options == ["audio"])
    #expect(refusal(MessageDraft(text: "a", markdown: "b"))?.options == ["text", "markdown"])
  }

  @Test func theReceiverIsAChatOrAUser() {
    #expect(refusal(.text("a"), to: .chat(""))?.options == ["to.chat"])
    #expect(refusal(.text("a"), to: .user("oc_1"))?.options == ["to.user"])
    #expect(refusal(.text("a"), to: .email(" "))?.options == ["to.email"])
    #expect(refusal(.text("a"), to: .chat("  oc_1 ")) == nil)
    #expect(refusal(.text("a"), to: .user("ou_1")) == nil)
    #expect(refusal(.text("a"), to: .email("ada@example.com")) == nil)
  }

  @Test func aMailAddressIsAReceiver() throws {
    let preview = try Send(to: .email("ada@example.com"), message: .text("a")).preview(as: .bot)
    #expect(preview.calls.first?.request.target == "/open-apis/im/v1/messages?receive_id_type=email")
    #expect(try body(preview)["receive_id"] == "ada@example.com")
  }

  @Test(arguments: ["omt_1", "oc_1", "", "1"])
  func aReplyNeedsAMessage(id: String) {
    let reply = Reply(messageID: id, message: .text("a"))
    #expect(refusal { () throws(LarkError) in try reply.preview(as: .bot) }?.options == ["messageID"])
  }

  @Test func aKeyHasFiftyCharacters() throws {
    #expect(refusal(.text("a"), key: String(repeating: "钥", count: 50)) == nil)
    #expect(refusal(.text("a"), key: String(repeating: "钥", count: 51))?.options == ["idempotencyKey"])
  }

  @Test(arguments: [
    MessageDraft.text("a"), .markdown("a"), .content("[]", type: .shareChat), .content("1", type: .text),
    .image("img_1"), .image("./b.png"), .image("a/../b.png"), .file("file_1"), .file("https://h.example/a"), .audio("a.opus"),
    .audio("a.OGG"), .audio("noextension"), .audio("file_x.mp3"), .audio("https://h.example/a.opus?x=.mp3"),
    .video("file_1", cover: "img_1"), .video("a.m4v", cover: "./file_1"),
    .image("./file_1"), .file("./img_1"),
    MessageDraft(msgType: .media, video: "file_1", videoCover: "img_1"),
    MessageDraft(text: "a", msgType: .init(rawValue: "")), MessageDraft(markdown: "a", msgType: .post),
  ])
  func whatIsRightPasses(draft: MessageDraft) throws {
    try withFiles(["b.png", "a.opus", "a.OGG", "noextension", "a.m4v", "file_1", "img_1"]) { folder in
      #expect(refusal(draft, media: MediaSettings(baseDirectory: folder)) == nil)
      // The directory is where relative paths start. Others say themselves where they lead.
      #expect(refusal(.file("\(folder)/b.png"), media: MediaSettings(baseDirectory: "/")) == nil)
    }
  }

  /// Gives a folder with such files in it.
  private func withFiles(_ names: [String], _ body: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("lark-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
    defer { try? FileManager.default.removeItem(at: folder) }
    for name in names { try Data("a".utf8).write(to: folder.appendingPathComponent(name)) }
    try body(folder.path)
  }

  @Test("a preview looks at the files as the sending does", arguments: [
    (MessageDraft.image("none.png"), "image", "'none.png' cannot be read: no such file or directory"),
    (.file("/no/such/file"), "file", "'file' cannot be read: no such file or directory"),
    (.file("empty"), "file", "'empty' is empty"), (.file("folder"), "file", "'folder' is no ordinary file"),
    (.image("large"), "image", "'large' has 11 bytes; at most 10 bytes are allowed"),
    (.video("large", cover: "none.png"), "videoCover", "'none.png' cannot be read: no such file or directory"),
  ])
  func files(draft: MessageDraft, option: String, message: String) throws {
    try withFiles(["large"]) { folder in
      try Data().write(to: URL(fileURLWithPath: folder + "/empty"))
      try Data(count: 11).write(to: URL(fileURLWithPath: folder + "/large"))
      try FileManager.default.createDirectory(atPath: folder + "/folder", withIntermediateDirectories: false)
      let error = refusal(draft, media: MediaSettings(baseDirectory: folder, imageLimit: 10))
      #expect(error?.options == [option])
      #expect(error?.message == message)
    }
  }

  @Test func aPrivateHostPassesWhereALinkIsWantedOrTheHostIsAllowed() {
    #expect(refusal(.image("http://10.0.0.8/a.png"), media: .init(onFailure: .link)) == nil)
    #expect(refusal(.image("http://10.0.0.8/a.png"), media: .init(privateHosts: ["10.0.0.8"])) == nil)
  }

  @Test func symbolicLinksDoNotLeadOut() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("lark-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createSymbolicLink(atPath: folder.path + "/out", withDestinationPath: "/etc/hosts")
    let media = MediaSettings(baseDirectory: folder.path)
    #expect(refusal(.file("out"), media: media)?.message == "'out' leads outside the working directory")
    #expect(refusal(.file("none"), media: media)?.message.hasPrefix("'none' cannot be read") == true)
  }

  // MARK: Previews

  private func preview(_ draft: MessageDraft) throws -> ShortcutPreview {
    try Send(to: .chat("oc_1"), message: draft).preview(as: .bot)
  }

  private func body(_ preview: ShortcutPreview) throws -> JSON {
    guard case .json(let bytes)? = preview.calls.last?.request.body else { return .null }
    return try JSON(parsing: bytes)
  }

  @Test func aVideoIsShownWithPlaceholders() throws {
    let preview = try preview(.video("https://h.example/v.mp4", cover: "img_1"))
    let request = try #require(preview.calls.last?.request)
    #expect(preview.calls.map(\.request.method.id) == ["im.files.create", "im.messages.create"])
    #expect(request.target == "/open-apis/im/v1/messages?receive_id_type=chat_id")
    #expect(
      try body(preview) == [
        "receive_id": "oc_1", "msg_type": "media",
        "content": #"{"file_key":"file_dryrun_upload","image_key":"img_1"}"#,
      ])
    #expect(
      preview.description
        == "placeholders stand for what is uploaded when the message is sent: `video` (web address)")
    #expect(preview.calls.last?.note == "whether the caller is in the chat shows when the message is sent")
  }

  @Test func imagesOfATextAreNumbered() throws {
    let preview = try preview(
      .markdown("![a](https://h.example/a.png) ![b](./b.png) ![c](http://[::g]/c.png) ![d](https://h.example/a.png)"))
    #expect(
      try body(preview)["content"]?.stringValue?.contains(
        "![a](img_dryrun_1) ![b](./b.png) ![c](http://[::g]/c.png) ![d](img_dryrun_2)") == true)
    #expect(
      preview.warnings.map(\.description) == [
        "markdown_image_kept: the image './b.png' is not on the web; its markup stays in the text",
        "markdown_image_kept: the address of an image cannot be used: its host is no address of version 6; "
          + "its markup stays in the text",
      ])
  }

  @Test func imagesOfATextThatWillNotBeUploadedAreToldWithoutTheirQueries() throws {
    let text = """
      ![a](https://h.example/a.png?sign=secret "title") ![b](http://10.0.0.8/b.png?sign=secret)
      ![c](<https://h.example/c d.png?sign=secret>) ![d](HTTPS://h.example/d.png?sign=secret) ![e]()
      """
    let preview = try preview(.markdown(text))
    let content = try JSON(parsing: try #require(try body(preview)["content"]?.stringValue))
    #expect(
      content["zh_cn"]?["content"]?[0]?[0]?["text"]?.stringValue == """
        ![a](img_dryrun_1 "title") ![b](http://10.0.0.8/b.png?sign=secret)
        ![c](img_dryrun_2) ![d](HTTPS://h.example/d.png?sign=secret) ![e]()
        """)
    #expect(
      preview.warnings.map(\.message) == [
        "the image cannot be fetched from 10.0.0.8/b.png: its host is not on the public internet; "
          + "its markup stays in the text",
        "the image 'HTTPS://h.example/d.png' is not on the web; its markup stays in the text",
        "an image has no address; its markup stays in the text",
      ])
  }

  @Test func aReplyShowsItsMessage() throws {
    let preview = try Reply(messageID: "om_1 2", message: .text("a"), inThread: true).preview(as: .bot)
    #expect(preview.calls.first?.request.target == "/open-apis/im/v1/messages/om_1%202/reply")
    #expect(try body(preview) == ["content": #"{"text":"a"}"#, "msg_type": "text", "reply_in_thread": true])
    #expect(preview.details == ["message_id": "om_1 2"])
    #expect(preview.calls.first?.note == nil)
    let plain = try Reply(messageID: "om_1", message: .text("a")).preview(as: .bot)
    #expect(try body(plain) == ["content": #"{"text":"a"}"#, "msg_type": "text"])
  }

  @Test func whatIsTooLongIsWarnedOf() throws {
    func warnings(_ draft: MessageDraft) throws -> [String] { try preview(draft).warnings.map(\.code) }
    #expect(try warnings(.text(String(repeating: "a", count: 150 << 10))) == ["content_too_long"])
    #expect(try warnings(.markdown(String(repeating: "a", count: 30 << 10))) == ["content_too_long"])
    #expect(try warnings(.text(String(repeating: "a", count: 30 << 10))) == [])
  }

  // MARK: Content

  @Test(arguments: [
    (.text("Hi <at id=ou_1></at> \"q\""), "text", #"{"text":"Hi <at user_id=\"ou_1\"></at> \"q\""}"#),
    (.content(#"{ "text" : "a" }"#, type: .text), "text", #"{ "text" : "a" }"#),
    (MessageDraft(content: #"{"text":"<at id=all/>"}"#), "text", #"{"text":"<at user_id=\"all\">"}"#),
    (
      .content(#"{"zh_cn":{"content":[[{"tag":"text","text":"<at id=ou_1></at>"}]]}}"#, type: .post), "post",
      #"{"zh_cn":{"content":[[{"tag":"text","text":"<at user_id=\"ou_1\"></at>"}]]}}"#
    ),
    (
      .content(#"{"schema":"2.0","body":{"elements":["<at id=ou_1></at>"]}}"#, type: .interactive), "interactive",
      #"{"schema":"2.0","body":{"elements":["<at id=ou_1></at>"]}}"#
    ),
    (.content(#" {"chat_id":"oc_2"}"#, type: .shareChat), "share_chat", #" {"chat_id":"oc_2"}"#),
    (.image("img_1"), "image", #"{"image_key":"img_1"}"#),
    (.file("file_1"), "file", #"{"file_key":"file_1"}"#),
    (.audio("file_1"), "audio", #"{"file_key":"file_1"}"#),
    (.video("file_1", cover: "img_2"), "media", #"{"file_key":"file_1","image_key":"img_2"}"#),
  ] as [(MessageDraft, String, String)])
  func contentFollowsFromTheDraft(draft: MessageDraft, type: String, content: String) throws {
    let preview = try preview(draft)
    #expect(try body(preview)["msg_type"]?.stringValue == type)
    #expect(try body(preview)["content"]?.stringValue == content)
    #expect(preview.description == nil)
  }
}
