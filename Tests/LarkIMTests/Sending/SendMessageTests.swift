import Foundation
import LarkAPI
import LarkCore
import LarkIM
import LarkTesting
import Synchronization
import Testing

/// Sending as apps do it: what goes out, in which order, and what comes back.
@Suite final class SendMessageTests: Sendable {
  private let stub = StubTransport()
  private let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("lark-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
    stub.answer(
      .post, "/open-apis/im/v1/messages",
      with: .ok(["message_id": "om_1", "chat_id": "oc_1", "create_time": "1780000000000"]))
    stub.answer(.post, "/open-apis/im/v1/messages/{id}/reply", with: .ok(["message_id": "om_2"]))
    stub.answer(.post, "/open-apis/im/v1/images", with: .ok(["image_key": "img_a"]), .ok(["image_key": "img_b"]))
    stub.answer(.post, "/open-apis/im/v1/files", with: .ok(["file_key": "file_a"]))
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  private var media: MediaSettings { MediaSettings(baseDirectory: folder.path) }

  private func write(_ name: String, _ bytes: [UInt8] = [1, 2, 3]) throws {
    try Data(bytes).write(to: folder.appendingPathComponent(name))
  }

  @discardableResult
  private func send(
    _ draft: MessageDraft, media: MediaSettings? = nil, key: String? = nil
  ) async throws(LarkError) -> SentMessage {
    try await LarkClient.bot(testing: stub).sendMessage(
      draft, to: .chat("oc_1"), idempotencyKey: key, media: media ?? self.media)
  }

  private func failure(_ draft: MessageDraft, media: MediaSettings? = nil) async -> LarkError? {
    do throws(LarkError) {
      _ = try await send(draft, media: media)
      return nil
    } catch { return error }
  }

  private var paths: [String] { stub.requests.map(\.path) }

  private var sent: JSON? { stub.requests.last?.json }

  /// Parts of the form that a request uploads, files by their name and length.
  private func form(_ index: Int) -> [String] {
    (stub.requests[index].parts ?? []).map { part in
      "\(part.name ?? "?")=\(part.fileName.map { "\($0):\(part.data.count)" } ?? part.text ?? "?")"
    }
  }

  // MARK: Words

  @Test func aTextIsOneCall() async throws {
    let message = try await send(.text("Build done"), key: " job-42")
    #expect(message.messageID == "om_1")
    #expect(message.chatID == "oc_1")
    #expect(message.createTime == "1780000000000")
    #expect(message.warnings.isEmpty)
    #expect(message.fallback == nil)
    #expect(stub.requests.count == 1)
    #expect(stub.requests.first?.query == [QueryItem(name: "receive_id_type", value: "chat_id")])
    #expect(
      sent == ["receive_id": "oc_1", "msg_type": "text", "content": #"{"text":"Build done"}"#, "uuid": " job-42"])
  }

  @Test func theKeyMakesItSafeToRepeat() async throws {
    stub.answer(
      .post, "/open-apis/im/v1/messages", with: .failure(.connection), .refused(code: 1, status: 502),
      .ok(["message_id": "om_1"]))
    #expect(try await send(.text("a"), key: "job-42").messageID == "om_1")
    #expect(stub.requests.map { $0.json?["uuid"]?.stringValue } == ["job-42", "job-42", "job-42"])
  }

  @Test func withoutAKeyNothingIsRepeated() async {
    stub.answer(.post, "/open-apis/im/v1/messages", with: .failure(.connection), .ok(["message_id": "om_1"]))
    #expect(await failure(.text("a"))?.kind == .transport)
    #expect(stub.requests.count == 1)
  }

  @Test func anAnswerWithoutAnIDIsNoSuccess() async {
    stub.answer(.post, "/open-apis/im/v1/messages", with: .ok([:]))
    let error = await failure(.text("a"))
    #expect(error?.kind == .invalidResponse)
    #expect(error?.method == "im.messages.create")
  }

  @Test func bothIdentitiesReply() async throws {
    let reply = IM.Shortcuts.MessagesReply(messageID: "om_9", message: .text("a"), inThread: true)
    #expect(try await LarkClient.bot(testing: stub).run(reply).messageID == "om_2")
    #expect(try await LarkClient.user(testing: stub).run(reply).messageID == "om_2")
    #expect(stub.requests.map(\.bearerToken) == ["t-test", "u-test"])
    #expect(sent == ["content": #"{"text":"a"}"#, "msg_type": "text", "reply_in_thread": true])
  }

  // MARK: Files

  @Test func aFileIsUploadedFirst() async throws {
    try write("report \"1\".pdf")
    try await send(.file("./report \"1\".pdf"))
    #expect(paths == ["/open-apis/im/v1/files", "/open-apis/im/v1/messages"])
    #expect(form(0) == ["file_type=pdf", "file_name=report \"1\".pdf", "file=report %221%22.pdf:3"])
    #expect(sent?["content"]?.stringValue == #"{"file_key":"file_a"}"#)
  }

  @Test func aVideoCarriesItsDurationAndItsCover() async throws {
    try write("demo.mov", MediaSamples.mp4(MediaSamples.movieHeader(perSecond: 1_000, count: 12_500)))
    try write("cover.png")
    try await LarkClient.user(testing: stub).sendMessage(
      .video("./demo.mov", cover: "./cover.png"), to: .chat("oc_5"), media: media)
    #expect(paths == ["/open-apis/im/v1/files", "/open-apis/im/v1/images", "/open-apis/im/v1/messages"])
    #expect(form(0).dropLast() == ["file_type=mp4", "file_name=demo.mov", "duration=12500"])
    #expect(form(1) == ["image_type=message", "image=cover.png:3"])
    #expect(sent?["content"]?.stringValue == #"{"file_key":"file_a","image_key":"img_a"}"#)
    #expect(Set(stub.requests.map(\.bearerToken)) == ["u-test"])
  }

  @Test func aVoiceMessageCarriesItsDuration() async throws {
    try write("a.opus", MediaSamples.voice(milliseconds: 2_083))
    try await LarkClient.bot(testing: stub).reply(
      to: "om_3", .audio("./a.opus"), inThread: true, media: media)
    #expect(form(0).dropLast() == ["file_type=opus", "file_name=a.opus", "duration=2083"])
    #expect(sent == ["content": #"{"file_key":"file_a"}"#, "msg_type": "audio", "reply_in_thread": true])
  }

  @Test("the type of an upload fits the message", arguments: [
    ("clip.mp4", "stream"), ("clip.MOV", "stream"), ("a.opus", "stream"), ("a.ogg", "stream"), ("a.zip", "stream"),
    ("none", "stream"), ("a.pdf", "pdf"), ("a.docx", "doc"), ("a.csv", "xls"), ("a.ppt", "ppt"),
  ])
  func typesOfFiles(name: String, type: String) async throws {
    try write(name)
    stub.answer(.get, "/\(name)", with: .bytes(Data([1])))
    try await send(.file(name))
    try await send(.file("https://h.example/\(name)"))
    try await LarkClient.user(testing: stub).reply(to: "om_3", .file(name), media: media)
    let uploads = stub.requests.indices.filter { paths[$0] == "/open-apis/im/v1/files" }
    let fields: ArraySlice = ["file_type=\(type)", "file_name=\(name)"]
    #expect(uploads.map { form($0).dropLast() } == [fields, fields, fields])
    #expect(stub.requests.compactMap { $0.json?["msg_type"]?.stringValue } == ["file", "file", "file"])
  }

  @Test func aVideoOrAVoiceMessageIsUploadedAsOneWhateverItsName() async throws {
    try write("clip")
    try write("clip.m4v")
    try write("voice", MediaSamples.voice(milliseconds: 40))
    try await send(.video("clip", cover: "img_1"))
    try await send(.video("clip.m4v", cover: "img_1"))
    try await send(.audio("voice"))
    #expect([0, 2, 4].map { form($0)[0] } == ["file_type=mp4", "file_type=mp4", "file_type=opus"])
    #expect([1, 3, 5].map { stub.requests[$0].json?["msg_type"]?.stringValue } == ["media", "media", "audio"])
  }

  @Test func aVoiceMessageOfAnotherCodecIsNotSent() async throws {
    try write("a.ogg", MediaSamples.ogg("\u{1}vorbis"))
    try write("voice", Array("RIFF1234WAVEfmt ".utf8))
    let vorbis = await failure(.audio("a.ogg"))
    #expect(vorbis?.message == "'a.ogg' cannot be sent: it holds Vorbis, and a voice message must be Opus")
    #expect(vorbis?.options == ["audio"])
    #expect(vorbis?.kind == .invalidRequest)
    #expect(vorbis?.remedy == "convert it to Opus, mono at 16 kHz, or send it as `file`")
    #expect(await failure(.audio("voice"))?.message.contains("it holds WAV") == true)
    #expect(stub.requests.isEmpty)
    // What comes from the web is looked at before it is uploaded.
    stub.answer(.get, "/a.opus", with: .bytes(Data(MediaSamples.ogg("Speex   1.2"))))
    let speex = await failure(.audio("https://h.example/a.opus?sign=secret"))
    #expect(speex?.message == "'h.example/a.opus' cannot be sent: it holds Speex, and a voice message must be Opus")
    #expect(speex?.wasNeverSent == true)
    #expect(paths == ["/a.opus"])
    var soft = media
    soft.onFailure = .link
    #expect(try await send(.audio("https://h.example/a.opus"), media: soft).fallback?.option == "audio")
    // As a file it goes out.
    try await send(.file("a.ogg"))
    #expect(sent?["msg_type"]?.stringValue == "file")
  }

  @Test func filesAreLookedAtBeforeTheFirstUpload() async throws {
    try write("v.mp4")
    try write("empty.png", [])
    try write("big.png", [UInt8](repeating: 0, count: 11))
    try FileManager.default.createDirectory(at: folder.appendingPathComponent("d"), withIntermediateDirectories: false)
    var small = media
    small.imageLimit = 10
    small.fileLimit = 3
    #expect(
      await failure(.video("v.mp4", cover: "none.png"))?.message
        == "'none.png' cannot be read: no such file or directory")
    #expect(await failure(.video("v.mp4", cover: "empty.png"))?.options == ["videoCover"])
    #expect(await failure(.image("empty.png"))?.message == "'empty.png' is empty")
    #expect(await failure(.image("d"))?.message == "'d' is no ordinary file")
    #expect(
      await failure(.image("big.png"), media: small)?.message
        == "'big.png' has 11 bytes; at most 10 bytes are allowed")
    #expect(await failure(.file("big.png"), media: small)?.options == ["file"])
    #expect(stub.requests.isEmpty)
  }

  @Test func theLimitsAreThePlatforms() async throws {
    for (name, length) in [("image.png", 10 << 20), ("file.bin", 30 << 20)] {
      try Data().write(to: folder.appendingPathComponent(name))
      let handle = try FileHandle(forWritingTo: folder.appendingPathComponent(name))
      try handle.truncate(atOffset: UInt64(length + 1))
      try handle.close()
    }
    #expect(await failure(.image("image.png"))?.message == "'image.png' has 10.1 MB; at most 10 MB are allowed")
    #expect(await failure(.file("file.bin"))?.message == "'file.bin' has 30.1 MB; at most 30 MB are allowed")
    try await send(.file("image.png"))
    #expect(stub.requests.count == 2)
  }

  @Test func anUploadThatFailsIsToldWithItsOption() async throws {
    try write("a.png")
    stub.answer(.post, "/open-apis/im/v1/images", with: .refused(code: 234_006, message: "too large"))
    let error = await failure(.image("a.png"))
    #expect(error?.message == "the image 'a.png' cannot be uploaded: too large")
    #expect(error?.options == ["image"])
    #expect(error?.code == 234_006)
    #expect(error?.method == "im.images.create")
    #expect(paths == ["/open-apis/im/v1/images"])
    stub.answer(.post, "/open-apis/im/v1/images", with: .ok([:]))
    #expect(await failure(.image("a.png"))?.kind == .invalidResponse)
  }

  // MARK: Web addresses

  @Test func anAddressIsFetchedWithoutTheTokenAndUploaded() async throws {
    stub.answer(.get, "/d/shot.PNG", with: .bytes(Data([1, 2]), contentType: "text/html"))
    try await send(.image("https://h.example/d/shot.PNG?sign=secret"))
    #expect(paths == ["/d/shot.PNG", "/open-apis/im/v1/images", "/open-apis/im/v1/messages"])
    #expect(stub.requests.map(\.bearerToken) == [nil, "t-test", "t-test"])
    #expect(form(1) == ["image_type=message", "image=shot.PNG:2"])
  }

  @Test func whatIsFetchedHasADurationToo() async throws {
    stub.answer(.get, "/a.ogg", with: .bytes(Data(MediaSamples.voice(milliseconds: 1_000))))
    // JSON comes into memory, whatever was asked for.
    let voice = Data(MediaSamples.voice(milliseconds: 2_000))
    stub.answer(.get, "/b.opus", with: .bytes(voice, contentType: "application/json"))
    try await send(.audio("https://h.example/a.ogg"))
    try await send(.audio("https://h.example/b.opus"))
    #expect(form(1).dropLast() == ["file_type=opus", "file_name=a.ogg", "duration=1000"])
    #expect(form(4).dropLast() == ["file_type=opus", "file_name=b.opus", "duration=2000"])
  }

  @Test func anAddressThatFailsSendsNothing() async throws {
    stub.answer(.get, "/a.png", with: .text("no", status: 404))
    let error = await failure(.image("https://h.example/a.png?sign=secret"))
    #expect(error?.message == "the image cannot be fetched from h.example/a.png: the server answered HTTP 404")
    #expect(error?.options == ["image"])
    #expect(error?.description.contains("secret") == false)
    #expect(paths == ["/a.png"])
  }

  @Test func aFetchEndsAtTheLimitOfItsKind() async throws {
    stub.answer(.get, "/a", with: .bytes(Data(count: 11)))
    var small = media
    small.imageLimit = 10
    #expect(
      await failure(.image("https://h.example/a"), media: small)?.message
        == "the image cannot be fetched from h.example/a: it has more than 10 bytes")
    try await send(.file("https://h.example/a"), media: small)
  }

  @Test(arguments: ["image", "file", "audio"])
  func aLinkIsSentWhereThatIsWanted(option: String) async throws {
    stub.answer(.get, "/a", with: .text("no", status: 500))
    var soft = media
    soft.onFailure = .link
    let address = "https://h.example/a?x=1"
    let drafts = ["image": MessageDraft.image(address), "file": .file(address), "audio": .audio(address)]
    let message = try await send(try #require(drafts[option]), media: soft)
    let noun = option == "audio" ? "voice message" : option
    #expect(sent?["msg_type"]?.stringValue == "text")
    #expect(sent?["content"]?.stringValue == #"{"text":"The \#(noun) could not be attached: \#(address)"}"#)
    #expect(message.fallback?.option == option)
    #expect(message.fallback?.address == address)
    #expect(message.fallback?.reason.httpStatus == 500)
    #expect(
      message.warnings.map(\.description) == [
        "media_sent_as_link: the \(noun) cannot be fetched from h.example/a: the server answered HTTP 500; "
          + "the message holds its address instead"
      ])
  }

  @Test func aLinkStandsInForARefusedUploadToo() async throws {
    stub.answer(.get, "/a", with: .bytes(Data([1])))
    stub.answer(.post, "/open-apis/im/v1/files", with: .refused(code: 234_006))
    var soft = media
    soft.onFailure = .link
    #expect(try await send(.video("https://h.example/a", cover: "img_1"), media: soft).fallback?.reason.code == 234_006)
  }

  @Test func aLinkNeverHidesALocalMistakeOrACover() async throws {
    var soft = media
    soft.onFailure = .link
    #expect(await failure(.file("none"), media: soft)?.options == ["file"])
    stub.answer(.get, "/v.mp4", with: .bytes(Data([1])))
    stub.answer(.get, "/c.png", with: .text("no", status: 404))
    let error = await failure(.video("https://h.example/v.mp4", cover: "https://h.example/c.png"), media: soft)
    #expect(error?.options == ["videoCover"])
    #expect(stub.requests(to: .post, "/open-apis/im/v1/messages").isEmpty)
  }

  @Test func aLinkIsNotSentByACancelledTask() async throws {
    stub.answer(.get, "/a", with: .failure(.cancelled))
    var soft = media
    soft.onFailure = .link
    #expect(await failure(.file("https://h.example/a"), media: soft)?.kind == .cancelled)
    #expect(paths == ["/a"])
  }

  // MARK: Markdown

  @Test func imagesOfATextAreUploaded() async throws {
    stub.answer(.get, "/s.png", with: .bytes(Data([1])))
    stub.answer(.get, "/gone.png", with: .text("no", status: 410))
    let message = try await send(
      .markdown(
        """
        # T
        ![s](https://h.example/s.png) ![g](https://h.example/gone.png?x=1) ![l](./l.png)
        ![p](http://10.0.0.8/p.png)
        ![s](https://h.example/s.png)
        """))
    #expect(
      sent?["content"]?.stringValue.flatMap { try? JSON(parsing: $0) } == [
        "zh_cn": [
          "content": [
            [
              [
                "tag": "md",
                "text": """
                #### T
                ![s](img_a) ![g](https://h.example/gone.png?x=1) ![l](./l.png)
                ![p](http://10.0.0.8/p.png)
                ![s](img_b)
                """,
              ]
            ]
          ]
        ]
      ])
    #expect(
      message.warnings.map(\.description) == [
        "markdown_image_kept: the image cannot be fetched from h.example/gone.png: the server answered HTTP 410; "
          + "its markup stays in the text",
        "markdown_image_kept: the image './l.png' is not on the web; its markup stays in the text",
        "markdown_image_kept: the image cannot be fetched from 10.0.0.8/p.png: its host is not on the public internet; "
          + "its markup stays in the text",
      ])
  }

  @Test func stepsAreToldOnTheWay() async throws {
    stub.answer(.get, "/d/s.png", with: .bytes(Data([1])))
    let log = Mutex<[ShortcutProgress]>([])
    try await LarkClient.bot(testing: stub).sendMessage(
      .image("https://h.example/d/s.png?sign=secret"), to: .chat("oc_1"), media: media
    ) { step in log.withLock { $0.append(step) } }
    #expect(log.withLock { $0 } == [.step("fetching h.example/s.png"), .step("uploading s.png")])
  }

  @Test func aBotOutsideTheAvailabilityIsToldSo() async {
    stub.answer(.post, "/open-apis/im/v1/messages", with: .refused(code: 230_002, message: "not in chat"))
    do {
      try await LarkClient.bot(testing: stub).sendMessage(.text("a"), to: .user("ou_1"))
      Issue.record("it was sent")
    } catch {
      #expect(error.options == ["to.user"])
      #expect(error.remedy == "check that the user is within the availability of the app")
    }
    #expect(await failure(.text("a"))?.options == [])
  }
}
