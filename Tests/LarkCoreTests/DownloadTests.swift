import Foundation
import LarkCore
import LarkTesting
import TestSupport
import Testing

@Suite struct DownloadTests {
  private let content = Data((0..<100_000).map { UInt8(truncatingIfNeeded: $0) })

  private let named = HTTPField(name: "Content-Disposition", value: "attachment; filename=a.json")

  private func download(_ answer: StubAnswer) async throws(LarkError) -> Download {
    try await LarkClient.bot(testing: StubTransport(answers: answer), configuration: .init(retry: .never))
      .send(Sample.GetResource())
  }

  private func temporaryPath(of download: Download?) -> String? {
    if case .file(let url)? = download?.response.body { url.path } else { nil }
  }

  @Test func asksForAFileAndTellsWhatItIs() async throws {
    let stub = StubTransport(
      answers: .bytes(
        content, contentType: "image/png", status: 206,
        headers: [
          HTTPField(name: "content-disposition", value: "attachment; filename=\"../a;b.png\""),
          HTTPField(name: "CONTENT-RANGE", value: "bytes 0-99999/200000"),
        ]))
    let download = try await LarkClient.bot(testing: stub).send(Sample.GetResource())
    guard case .temporaryFile = stub.requests[0].request.destination else { throw UnexpectedSuccess() }
    #expect(download.contentType == "image/png")
    #expect(download.fileName == "a;b.png")
    #expect(download.contentRange?.first == 0)
    #expect(download.contentRange?.last == 99_999)
    #expect(download.contentRange?.total == 200_000)
    #expect(try download.size() == 100_000)
    #expect(try download.data() == content)
  }

  @Test func theFileDisappearsWithTheLastCopy() async throws {
    var download: Download? = try await download(.bytes(content))
    let path = try #require(temporaryPath(of: download))
    var copy = download
    download = nil
    #expect(FileManager.default.fileExists(atPath: path))
    #expect(try copy?.size() == 100_000)
    copy = nil
    #expect(!FileManager.default.fileExists(atPath: path))
  }

  @Test(arguments: [1_000, 33_333, 100_000, 1_000_000])
  func piecesMakeUpTheWhole(length: Int) async throws {
    for answer in [StubAnswer.bytes(content), .bytes(content, contentType: "application/json", headers: [named])] {
      let download = try await download(answer)
      var pieces: [Data] = []
      for try await piece in download.chunks(ofSize: length) { pieces.append(piece) }
      #expect(pieces.dropLast().allSatisfy { $0.count == length })
      #expect(pieces.reduce(Data(), +) == content)
    }
  }

  @Test func anEmptyFileIsAFile() async throws {
    let download = try await download(.bytes(Data()))
    #expect(try download.size() == 0)
    #expect(try download.data().isEmpty)
    for try await _ in download.chunks() { Issue.record("a piece") }
  }

  /// What the platform does not send in place of a file: its type, and what it is.
  static let noFiles: [(type: String?, body: String)] = [
    ("application/json", ""), ("application/json", "  "), ("application/json; charset=utf-8", #"{"code":0,"#),
    ("text/json", "<html>"), ("application/problem+json", "{"), (nil, ""),
    ("application/json", #"{"code":0,"msg":"success","data":{}}"#),
    ("text/html; charset=utf-8", "\u{FEFF}\n<!DOCTYPE html><title>Sign in</title>"), ("text/html", "<HTML><body>"),
    ("application/xhtml+xml", "<html xmlns='http://www.w3.org/1999/xhtml'/>"),
  ]

  @Test("what is plainly no file, and has no name of one, is none", arguments: noFiles)
  func noFile(type: String?, body: String) async throws {
    let answer = Data(body.utf8)
    let error = try await failure { () async throws(LarkError) in try await download(.bytes(answer, contentType: type)) }
    #expect(error.kind == .invalidResponse)
    #expect(error.httpStatus == 200)
    // With its name it is one.
    let file = try await download(.bytes(answer, contentType: type, headers: [named]))
    #expect(try file.data() == answer)
  }

  @Test("what may be a file is one", arguments: [
    ("application/json", #"[{"code":0}]"#), ("application/json", #"{"code":0,"items":[]}"#), ("text/plain", ""),
    ("text/html", "<p>A piece of a page.</p>"), ("text/plain", "<html>"), ("application/octet-stream", "{"),
    (nil, "\u{1}"),
  ] as [(String?, String)])
  func maybeFile(type: String?, body: String) async throws {
    #expect(try await download(.bytes(Data(body.utf8), contentType: type)).data() == Data(body.utf8))
  }

  @Test("types are read byte by byte", arguments: [
    ("application/json;\u{301}charset=x", "application/json", true), ("Application/JSON ; a", "application/json", true),
    ("a/b+json\t", "a/b+json", true), ("text/html;\u{200D}", "text/html", false), (";", nil, false),
  ] as [(String, String?, Bool)])
  func mediaTypes(header: String, type: String?, isJSON: Bool) {
    let response = HTTPResponse(status: 200, headers: [HTTPField(name: "content-type", value: header)])
    #expect(response.mediaType == type)
    #expect(response.isJSON == isJSON)
  }

  @Test func noFileIsNamedAfterTheToken() async throws {
    let header = HTTPField(name: "Content-Disposition", value: "attachment; filename=\"a t%2Dsecret.png\"")
    let stub = StubTransport(answers: .bytes(content, headers: [header]))
    let download = try await LarkClient.bot(token: "t-secret", configuration: .init(), transport: stub)
      .send(Sample.GetResource())
    #expect(download.fileName == "a [redacted].png")
  }

  @Test func savingMovesTheFile() async throws {
    let folder = try TemporaryFolder()
    let target = folder.url.appendingPathComponent("a.bin")
    let download = try await download(.bytes(content))
    let path = try #require(temporaryPath(of: download))
    try download.save(to: target)
    #expect(try Data(contentsOf: target) == content)
    #expect(!FileManager.default.fileExists(atPath: path))
    #expect(try download.size() == 100_000)
    let second = folder.url.appendingPathComponent("b.bin")
    try download.save(to: second)
    #expect(try Data(contentsOf: second) == content)
    #expect(try folder.names == ["a.bin", "b.bin"])
  }

  @Test func aSavedFileStays() async throws {
    let folder = try TemporaryFolder()
    let target = folder.url.appendingPathComponent("a.bin")
    try await download(.bytes(content)).save(to: target)
    #expect(try Data(contentsOf: target) == content)
  }

  @Test func nothingIsOverwrittenUnlessToldTo() async throws {
    let folder = try TemporaryFolder()
    let target = try folder.file("a.bin", Data("old".utf8))
    for answer in [StubAnswer.bytes(content), .bytes(content, contentType: "application/json", headers: [named])] {
      try Data("old".utf8).write(to: target)
      let download = try await download(answer)
      let error = #expect(throws: LarkError.self) { try download.save(to: target) }
      #expect(error?.kind == .file)
      #expect(error?.remedy?.contains("overwrite") == true)
      #expect(try Data(contentsOf: target) == Data("old".utf8))
      try download.save(to: target, overwrite: true)
      #expect(try Data(contentsOf: target) == content)
      #expect(try folder.names == ["a.bin"])
    }
  }

  @Test func placesThatCannotBeWrittenToAreErrors() async throws {
    let folder = try TemporaryFolder()
    let download = try await download(.bytes(content))
    for target in [folder.url.appendingPathComponent("none/a.bin"), folder.url] {
      let error = #expect(throws: LarkError.self) { try download.save(to: target, overwrite: true) }
      #expect(error?.kind == .file)
    }
    #expect(try download.data() == content)
    #expect(try folder.names.isEmpty)
  }

  @Test(
    arguments: [
      StubAnswer.refused(code: 234_002, message: "no access", status: 200),
      .refused(code: 234_002, message: "no access", status: 400),
      .text(#" {"code":234002,"msg":"no access"}"#, contentType: "application/octet-stream"),
      .text(#"{"code":234002,"msg":"no access"}"#, contentType: "text/plain", status: 403),
      .bytes(Data(#"{"code":234002,"msg":"no access"}"#.utf8), contentType: nil),
    ].indexed())
  func aFailureInJSONIsNoFile(answer: Indexed<StubAnswer>) async throws {
    let error = try await failure { () async throws(LarkError) in try await download(answer.value) }
    #expect(error.code == 234_002)
    #expect(error.kind == .permission)
    #expect(error.message == "no access")
  }

  @Test(
    arguments: [
      StubAnswer.json(["code": 5, "name": "no failure"]), .json(["a": 1]), .json([1, 2]),
      .json(
        ["code": 5, "msg": "mine"],
        headers: [HTTPField(name: "Content-Disposition", value: "attachment; filename=a.json")]),
    ].indexed())
  func aFileOfJSONIsAFile(answer: Indexed<StubAnswer>) async throws {
    let download = try await download(answer.value)
    #expect(try !download.data().isEmpty)
  }

  @Test(arguments: [(404, LarkError.Kind.api), (502, .server), (416, .api)])
  func anHTTPErrorIsNoFile(status: Int, kind: LarkError.Kind) async throws {
    let error = try await failure { () async throws(LarkError) in
      try await download(.text("<html>", contentType: "text/html", status: status))
    }
    #expect(error.kind == kind)
    #expect(error.httpStatus == status)
  }

  @Test func theFileOfAFailureIsRemoved() async throws {
    let folder = try TemporaryFolder()
    let url = try folder.file("answer", Data("gone".utf8))
    _ = try await failure { () async throws(LarkError) in
      try await download(StubAnswer { (_) throws(TransportError) in HTTPResponse(status: 404, body: .file(url)) })
    }
    #expect(try folder.names.isEmpty)
  }
}

@Suite(.enabled(if: FileManager.default.isWritableFile(atPath: "/dev/shm"), "needs a second volume"))
struct DownloadAcrossVolumesTests {
  @Test func savingCopiesWhereItCannotMove() async throws {
    let content = Data(repeating: 7, count: 1_000_000)
    let stub = StubTransport(answers: .bytes(content))
    let download = try await LarkClient.bot(testing: stub).send(Sample.GetResource())
    let target = URL(fileURLWithPath: "/dev/shm/lark-tests-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: target) }
    try download.save(to: target)
    #expect(try Data(contentsOf: target) == content)
    #expect(throws: LarkError.self) { try download.save(to: target) }
    try download.save(to: target, overwrite: true)
    #expect(try download.data() == content)
  }
}
