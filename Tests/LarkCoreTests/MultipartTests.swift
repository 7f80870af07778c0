import Foundation
import LarkCore
import LarkTesting
import Synchronization
import TestSupport
import Testing

@Suite(.timeLimit(.minutes(15))) struct MultipartTests {
  private let stub = StubTransport()

  init() {
    stub.answer(.post, "/open-apis/im/v1/images", with: .ok())
  }

  private func send(_ file: FileUpload?, kind: String? = "message") async throws(LarkError) {
    try await LarkClient.bot(testing: stub).send(Sample.CreateImage(kind: kind, image: file))
  }

  @Test func smallBodiesAreLaidOutInMemory() async throws {
    try await send(.data(Data("PNG".utf8), name: "a.png"))
    let request = try #require(stub.requests.first)
    let expected = """
      --boundary\r
      Content-Disposition: form-data; name="image_type"\r
      \r
      message\r
      --boundary\r
      Content-Disposition: form-data; name="image"; filename="a.png"\r
      Content-Type: image/png\r
      \r
      PNG\r
      --boundary--\r

      """
    #expect(String(decoding: request.body, as: UTF8.self) == expected)
    #expect(request.header("Content-Type") == "multipart/form-data; boundary=boundary")
    #expect(request.header("Content-Length") == nil)
    guard case .data = request.request.body else { throw UnexpectedSuccess() }
  }

  @Test(arguments: [
    ("a.png", "a.png"), ("报告 最终.pdf", "报告 最终.pdf"), ("a\"b.txt", "a%22b.txt"), ("a\r\nb", "a%0D%0Ab"), ("a\\b", "a\\b"),
    ("a%22b", "a%22b"), ("😀.gif", "😀.gif"), ("", "file"), ("a;b.txt", "a;b.txt"),
  ])
  func namesAreWrittenAsBrowsersDo(name: String, written: String) async throws {
    try await send(.data(Data("x".utf8), name: name), kind: nil)
    let parts = try #require(stub.requests.first?.parts)
    #expect(parts.map(\.fileName) == [written])
    #expect(parts[0].headerLines.count == 2)
  }

  @Test(
    arguments: [
      ("a.png", nil, "image/png"), ("a.PDF", nil, "application/pdf"), ("a", nil, "application/octet-stream"),
      ("a.opus", nil, "audio/ogg"), ("a.png", "image/x-mine", "image/x-mine"),
      ("a", "text/plain\r\nX: y", "text/plainX: y"),
    ] as [(String, String?, String)])
  func partsHaveAContentType(name: String, given: String?, expected: String) async throws {
    try await send(.data(Data("x".utf8), name: name, contentType: given))
    let parts = try #require(stub.requests.first?.parts)
    #expect(parts.map(\.contentType) == [nil, expected])
    #expect(parts.map(\.name) == ["image_type", "image"])
    #expect(parts[0].text == "message")
  }

  @Test func unsetFieldsAreNotSent() async throws {
    try await send(nil, kind: nil)
    #expect(stub.requests.first?.parts?.isEmpty == true)
  }

  @Test(arguments: [100, 1_048_576, 3_000_000])
  func filesArriveWholeWhateverTheirSize(size: Int) async throws {
    let content = Data((0..<size).map { UInt8(truncatingIfNeeded: $0 &* 31) })
    let folder = try TemporaryFolder()
    let url = try folder.file("q r.bin", content)
    try await send(.file(url))
    let request = try #require(stub.requests.first)
    let part = try #require(request.parts?.last)
    #expect(part.data == content)
    #expect(part.fileName == "q r.bin")
    if case .file(let spool, let length) = request.request.body {
      #expect(size >= 1_000_000)
      #expect(length == request.body.count)
      #expect(!FileManager.default.fileExists(atPath: spool.path))
    } else {
      #expect(size == 100)
    }
  }

  @Test func streamsAreSpooledWithTheirExactLength() async throws {
    let pieces = (0..<5).map { Data(repeating: UInt8($0), count: 1_000) } + [Data()]
    let stream = AsyncThrowingStream<Data, any Error> { continuation in
      for piece in pieces { continuation.yield(piece) }
      continuation.finish()
    }
    try await send(.stream(stream, name: "s.bin"))
    let request = try #require(stub.requests.first)
    #expect(request.parts?.last?.data == pieces.reduce(Data(), +))
    guard case .file(let url, let length) = request.request.body else { throw UnexpectedSuccess() }
    #expect(length == request.body.count)
    #expect(!FileManager.default.fileExists(atPath: url.path))
  }

  @Test func theSpoolIsPrivateAndServesRetries() async throws {
    let seen = Mutex<[(permissions: Int?, url: URL)]>([])
    let record = StubAnswer { (request) throws(TransportError) in
      guard case .file(let url, _) = request.request.body else {
        throw TransportError(reason: .other, message: "", wasNeverSent: false)
      }
      let attributes = try? FileManager.default.attributesOfItem(atPath: url.path)
      seen.withLock { $0.append((attributes?[.posixPermissions] as? Int, url)) }
      throw TransportError(reason: .connection, message: "gone", wasNeverSent: true)
    }
    stub.answer(.post, "/open-apis/im/v1/images", with: record, record, .ok())
    let (stream, continuation) = AsyncThrowingStream<Data, any Error>.makeStream()
    continuation.yield(Data("once".utf8))
    continuation.finish()
    try await send(.stream(stream, name: "s"))
    #expect(stub.requests.map { $0.parts?.last?.text } == ["once", "once", "once"])
    #expect(seen.withLock { $0.map(\.permissions) } == [0o600, 0o600])
    let url = try #require(seen.withLock { $0.first?.url })
    #expect(!FileManager.default.fileExists(atPath: url.path))
  }

  @Test func theSpoolGoesAlsoAfterAFailure() async throws {
    let seen = Mutex<URL?>(nil)
    stub.answer(
      .post, "/open-apis/im/v1/images",
      with: StubAnswer { (request) throws(TransportError) in
        if case .file(let url, _) = request.request.body { seen.withLock { $0 = url } }
        throw TransportError(reason: .cancelled, message: "", wasNeverSent: false)
      })
    _ = try await failure { () async throws(LarkError) in
      try await send(.data(Data(count: 2_000_000), name: "a"))
    }
    let url = try #require(seen.withLock { $0 })
    #expect(!FileManager.default.fileExists(atPath: url.path))
  }

  @Test func filesThatCannotBeSentAreSaidToBeBeforeAnythingIsSent() async throws {
    let folder = try TemporaryFolder()
    let empty = try folder.file("empty.txt", Data())
    let (ended, continuation) = AsyncThrowingStream<Data, any Error>.makeStream()
    continuation.finish()
    let (broken, breaker) = AsyncThrowingStream<Data, any Error>.makeStream()
    breaker.finish(throwing: UnexpectedSuccess())
    let cases: [(FileUpload, String)] = [
      (.file(folder.url.appendingPathComponent("none.txt")), "no such file"), (.file(folder.url), "is a directory"),
      (.file(empty), "is empty"), (.data(Data(), name: "d"), "is empty"), (.stream(ended, name: "s"), "is empty"),
      (.stream(ended, name: "s"), "is empty"), (.stream(broken, name: "s"), "UnexpectedSuccess"),
    ]
    let client = LarkClient.bot(.init(appID: "a", appSecret: "b"), configuration: .testing(), transport: stub)
    for (file, words) in cases {
      let error = try await failure { () async throws(LarkError) in
        try await client.send(Sample.CreateImage(image: file))
      }
      #expect(error.kind == .file)
      #expect(error.message.contains(words))
      #expect(error.method == "im.images.create")
      #expect(error.wasNeverSent)
    }
    #expect(stub.requests.isEmpty)
    #expect(stub.unmatchedRequests.isEmpty)
  }

  @Test(arguments: ["half", ""])
  func cancellingEndsTheReadingOfAStream(begun: String) async throws {
    let (stream, continuation) = AsyncThrowingStream<Data, any Error>.makeStream()
    if !begun.isEmpty { continuation.yield(Data(begun.utf8)) }
    let stub = stub
    let call = Task {
      try await failure { () async throws(LarkError) in
        try await LarkClient.bot(testing: stub).send(Sample.CreateImage(image: .stream(stream, name: "s")))
      }
    }
    call.cancel()
    let error = try await call.value
    #expect(error.kind == .cancelled)
    #expect(stub.requests.isEmpty)
    continuation.finish()
  }

  @Test func aPipeIsReadToItsEnd() async throws {
    let folder = try TemporaryFolder()
    let url = folder.url.appendingPathComponent("pipe")
    try #require(mkfifo(url.path, 0o600) == 0)
    // A thread of its own: both ends wait for each other, and the tasks' threads may be few.
    Thread.detachNewThread {
      let handle = try? FileHandle(forWritingTo: url)
      try? handle?.write(contentsOf: Data("through".utf8))
      try? handle?.close()
    }
    try await send(.file(url, name: "p.txt"))
    #expect(stub.requests.first?.parts?.last?.text == "through")
  }
}
