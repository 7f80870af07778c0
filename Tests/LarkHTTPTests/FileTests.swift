import Foundation
import LarkCore
import LarkHTTP
import LoopbackServer
import Testing

@Suite("Files")
struct FileTests {
  let folder: Folder
  let transport: HTTPTransport

  init() throws {
    folder = try Folder()
    transport = HTTPTransport(.init(downloadFolder: folder.url.path))
  }

  // MARK: Uploads

  @Test("A file goes out with its length, whole and once", arguments: [1, 65_536, 1_000_003, 20_000_000])
  func upload(_ length: Int) async throws {
    let server = try LoopbackServer.start { _ in .json("{}") }
    let file = folder.file("upload")
    try LoopbackServer.Pattern.write(length, to: file)
    #expect(try await transport.send(.upload(server.baseURL, file: file, length: length)).text == "{}")
    let request = try #require(server.requests.first)
    #expect(server.requests.count == 1)
    #expect(request.headers("Content-Length") == ["\(length)"])
    #expect(request.headers("Transfer-Encoding") == [])
    #expect(request.headers("Expect") == [])
    #expect(request.headers("Content-Type") == ["application/octet-stream"])
    #expect(request.body.count == length)
    #expect(LoopbackServer.Pattern.matches(request.body))
  }

  @Test("An empty file goes out as no body")
  func emptyUpload() async throws {
    let server = try LoopbackServer.start { _ in .json("{}") }
    let file = folder.file("upload")
    try Data().write(to: file)
    _ = try await transport.send(.upload(server.baseURL, file: file, length: 0))
    let request = try #require(server.requests.first)
    #expect(request.headers("Content-Length") == ["0"])
    #expect(request.body.isEmpty)
  }

  @Test("A file that is not what it was is refused before anything is sent")
  func changedUpload() async throws {
    let server = try LoopbackServer.start { _ in .json("{}") }
    let file = folder.file("upload")
    try Data("abc".utf8).write(to: file)
    let requests: [HTTPRequest] = [
      .upload(server.baseURL, file: file, length: 4), .upload(server.baseURL, file: file, length: 2),
      .upload(server.baseURL, file: folder.file("missing"), length: 3),
      .upload(server.baseURL, file: folder.url, length: 3),
    ]
    for request in requests {
      let error = await failure { () throws(TransportError) in try await transport.send(request) }
      #expect(error?.reason == .file)
      #expect(error?.wasNeverSent == true)
    }
    #expect(server.requests.isEmpty)
  }

  @Test("A file that grows while it is sent goes out as it was promised")
  func growingUpload() async throws {
    let file = folder.file("upload")
    let length = 20_000_000
    try LoopbackServer.Pattern.write(length, to: file)
    // The head arrives before the body is read.
    let server = try LoopbackServer.start(onHead: { _ in
      if let handle = try? FileHandle(forWritingTo: file) {
        _ = try? handle.seekToEnd()
        try? handle.write(contentsOf: Data(repeating: 1, count: 1_000_000))
      }
      return nil
    }) { .text("\($0.bodyLength)") }
    #expect(try await transport.send(.upload(server.baseURL, file: file, length: length)).text == "\(length)")
    // What the file grew by would spoil the next call on its connection; a busy machine may want a while to let go of it.
    try await Task.sleep(for: .milliseconds(200))
    for _ in 0..<5 {
      #expect(try await transport.send(.get(server.baseURL)).text == "0")
    }
    #expect(server.connectionCount < 6)
  }

  @Test("A file that shrinks while it is sent ends the call")
  func shrinkingUpload() async throws {
    let file = folder.file("upload")
    let length = 50_000_000
    try LoopbackServer.Pattern.write(length, to: file)
    let server = try LoopbackServer.start(onHead: { _ in
      // Most of it has not been read by then: the buffers of a connection do not hold that much.
      truncate(file.path, 1_000_000)
      return nil
    }) { _ in .status(200) }
    let error = await failure { () throws(TransportError) in
      try await transport.send(.upload(server.baseURL, file: file, length: length))
    }
    #expect(error?.reason == .file)
    #expect(error?.wasNeverSent == false)
    #expect(server.requests.isEmpty)
  }

  @Test("An answer to an unfinished upload arrives")
  func earlyAnswer() async throws {
    let server = try LoopbackServer.start(onHead: { _ in .failure(234006, "too large", status: 413) }) { _ in
      .status(500)
    }
    let file = folder.file("upload")
    try LoopbackServer.Pattern.write(20_000_000, to: file)
    let response = try await transport.send(.upload(server.baseURL, file: file, length: 20_000_000))
    #expect(response.status == 413)
    #expect(response.text == #"{"code":234006,"msg":"too large"}"#)
  }

  // MARK: Downloads

  @Test("An answer goes to a new file that only this user may read", arguments: [0, 1, 100_000, 20_000_000])
  func download(_ length: Int) async throws {
    let server = try LoopbackServer.start { _ in .pattern(length) }
    let response = try await transport.send(.get(server.baseURL, to: .temporaryFile))
    let file = try #require(response.file)
    let content = try Data(contentsOf: file)
    #expect(content.count == length)
    #expect(LoopbackServer.Pattern.matches(content))
    #expect(try FileManager.default.attributesOfItem(atPath: file.path)[.posixPermissions] as? Int == 0o600)
    #expect(folder.content == [file.lastPathComponent])
    #expect(response.header("Content-Length") == "\(length)")
  }

  @Test(
    "JSON stays in memory",
    arguments: [
      "application/json", "application/json; charset=utf-8", "Application/JSON ;charset=utf-8",
      "application/problem+json",
    ])
  func jsonInsteadOfFile(_ type: String) async throws {
    let server = try LoopbackServer.start { _ in
      .bytes(Data(#"{"code":230002}"#.utf8), type: type, status: 400)
    }
    let response = try await transport.send(.get(server.baseURL, to: .temporaryFile))
    #expect(response.status == 400)
    #expect(response.text == #"{"code":230002}"#)
    #expect(folder.content.isEmpty)
  }

  @Test("A file behind a redirect holds the last answer only")
  func redirectedDownload() async throws {
    let server = try LoopbackServer.start { request in
      request.path == "/file" ? .pattern(1000) : .text("look there", status: 302, headers: [.init("Location", "/file")])
    }
    let response = try await transport.send(.get(server.baseURL, to: .temporaryFile))
    let file = try #require(response.file)
    #expect(LoopbackServer.Pattern.matches(try Data(contentsOf: file)))
    #expect(folder.content == [file.lastPathComponent])
  }

  @Test("An answer that breaks off leaves no file")
  func brokenDownload() async throws {
    let server = try LoopbackServer.start { _ in
      LoopbackServer.Answer(framing: .declared(1000), steps: [.pattern(500), .drop])
    }
    let error = await failure { () throws(TransportError) in
      try await transport.send(.get(server.baseURL, to: .temporaryFile))
    }
    #expect(error?.wasNeverSent == false)
    #expect(await folder.becomesEmpty())
  }

  @Test("A cancelled download leaves no file")
  func cancelledDownload() async throws {
    let server = try LoopbackServer.start { _ in
      LoopbackServer.Answer(framing: .declared(1000), steps: [.pattern(500), .waitForHangUp])
    }
    let url = server.baseURL
    let call = Task { try await transport.send(.get(url, to: .temporaryFile)) }
    while folder.content.isEmpty { try await Task.sleep(for: .milliseconds(5)) }
    call.cancel()
    await #expect(throws: TransportError(reason: .cancelled, message: "the call was cancelled", wasNeverSent: false)) {
      try await call.value
    }
    await server.hangUps(atLeast: 1)
    #expect(await folder.becomesEmpty())
  }

  @Test("No place for the file is an error of the file")
  func noFolder() async throws {
    let server = try LoopbackServer.start { _ in .pattern(1000) }
    let transport = HTTPTransport(.init(downloadFolder: folder.file("missing").path))
    let error = await failure { () throws(TransportError) in
      try await transport.send(.get(server.baseURL, to: .temporaryFile))
    }
    #expect(error?.reason == .file)
    #expect(error?.wasNeverSent == false)
    // The transport goes on working.
    #expect(try await transport.send(.get(server.baseURL)).data?.count == 1000)
  }

  // MARK: Answers that break off

  @Test("An answer that breaks off is handed over as far as it came, where that is wanted", arguments: [
    LoopbackServer.Answer.Step.drop, .reset,
  ])
  func partOfAnAnswer(ending: LoopbackServer.Answer.Step) async throws {
    let gate = LoopbackServer.Gate()
    let server = try LoopbackServer.start { _ in
      LoopbackServer.Answer(
        status: 206, headers: [.init("Content-Type", "application/octet-stream")], framing: .declared(1_000_000),
        steps: [.pattern(300_000), .wait(gate), ending])
    }
    let request = HTTPRequest.get(server.baseURL, to: .temporaryFile)
    let wanting = HTTPRequest.takingPart(of: request)
    async let response = transport.send(wanting)
    // The client must have what was sent before a reset may throw it away.
    #expect(await folder.holds(300_000))
    gate.open()
    let part = try await response
    #expect(part.status == 206)
    #expect(part.interruption?.reason == .connection)
    let file = try #require(part.file)
    let bytes = try Data(contentsOf: file)
    #expect(bytes.count == 300_000 && LoopbackServer.Pattern.matches(bytes))
    try FileManager.default.removeItem(at: file)

    let error = await failure { () throws(TransportError) in try await transport.send(request) }
    #expect(error != nil)
    #expect(await folder.becomesEmpty())
  }

  @Test("A connection that ends before the head of an answer is a failure all the same")
  func noPart() async throws {
    let server = try LoopbackServer.start { _ in .drop }
    let request = HTTPRequest.takingPart(of: .get(server.baseURL, to: .temporaryFile))
    let error = await failure { () throws(TransportError) in try await transport.send(request) }
    #expect(error?.reason == .connection)
  }

  @Test("A cancelled call hands nothing over")
  func cancelledPart() async throws {
    let server = try LoopbackServer.start { _ in
      LoopbackServer.Answer(framing: .declared(1_000_000), steps: [.pattern(300_000), .waitForHangUp])
    }
    let request = HTTPRequest.takingPart(of: .get(server.baseURL, to: .temporaryFile))
    let (transport, folder) = (transport, folder)
    let task = Task { await failure { () throws(TransportError) in try await transport.send(request) } }
    #expect(await folder.holds(300_000))
    task.cancel()
    #expect(await task.value?.reason == .cancelled)
    await server.hangUps(atLeast: 1)
    #expect(await folder.becomesEmpty())
  }

  @Test("An answer that is whole has no interruption")
  func wholeAnswer() async throws {
    let server = try LoopbackServer.start { _ in .pattern(10) }
    let response = try await transport.send(.takingPart(of: .get(server.baseURL, to: .temporaryFile)))
    #expect(response.interruption == nil)
  }
}
