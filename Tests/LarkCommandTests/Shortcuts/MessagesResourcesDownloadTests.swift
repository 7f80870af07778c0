import Foundation
import LarkJSON
import LoopbackServer
import Synchronization
import Testing

/// `lark im +messages-resources-download` against a platform that has files, and against servers that lie.
@Suite struct MessagesResourcesDownloadTests {
  private typealias Pattern = LoopbackServer.Pattern

  // MARK: Whole files

  @Test func aFileComesInPieces() async throws {
    let file = ServedFile(size: 20_000_000)
    try await DownloadSite.run(file.answer) { site in
      let result = try await site.download()
      #expect(result.status == 0)
      #expect(result.error == "")
      let folder = site.site.folder.path(percentEncoded: false).replacing(/\/$/, with: "")
      #expect(
        try result.json == [
          "ok": true, "identity": "bot",
          "data": ["saved_path": .string("\(folder)/plan.pdf"), "size_bytes": 20_000_000],
        ])
      #expect(site.ranges == ["0-131071", "131072-8519679", "8519680-16908287", "16908288-19999999"])
      #expect(site.platform.requests.allSatisfy { $0.path == ServedFile.path && $0.parameters == ["type": "file"] })
      #expect(site.platform.requests.allSatisfy { $0.header("Authorization") == "Bearer t-given" })
      #expect(try site.paths == ["plan.pdf"])
      let bytes = try site.bytes("plan.pdf")
      #expect(bytes.count == 20_000_000 && Pattern.matches(bytes))
      #expect(try site.permissions("plan.pdf") == 0o600)
    }
  }

  @Test("files of every length are whole", arguments: [
    (1, 1), (100_000, 1), (131_072, 1), (131_073, 2), (131_072 + 8_388_608, 2), (131_072 + 8_388_609, 3),
  ])
  func lengths(size: Int, pieces: Int) async throws {
    try await DownloadSite.run(ServedFile(size: size).answer) { site in
      let result = try await site.download("--output", "a.bin")
      #expect(result.status == 0)
      #expect(site.ranges.count == pieces)
      let bytes = try site.bytes("a.bin")
      #expect(bytes.count == size && Pattern.matches(bytes))
    }
  }

  @Test func anImageComesWhole() async throws {
    try await DownloadSite.run(ServedFile(size: 300_000, type: "image/png", name: nil).answer) { site in
      let result = try await site.download(type: "image")
      #expect(result.status == 0)
      #expect(site.ranges == ["-"])
      #expect(site.platform.requests[0].parameters == ["type": "image"])
      let bytes = try site.bytes("file_7.png")
      #expect(bytes.count == 300_000 && Pattern.matches(bytes))
      #expect(try site.permissions("file_7.png") == 0o600)
    }
  }

  @Test("a server that knows no pieces gives the whole file", arguments: [
    LoopbackServer.Answer.Framing.length, .chunked, .untilClose,
  ])
  func wholeAnswers(framing: LoopbackServer.Answer.Framing) async throws {
    try await DownloadSite.run({ _ in .pattern(1_000_000, framing: framing) }) { site in
      let result = try await site.download()
      #expect(result.status == 0)
      #expect(site.ranges == ["0-131071"])
      #expect(try site.bytes("file_7.bin").count == 1_000_000)
    }
  }

  @Test func anEmptyFileIsAFile() async throws {
    let answer: @Sendable (LoopbackServer.Request) -> LoopbackServer.Answer = { request in
      request.header("Range") == nil
        ? .bytes(Data()) : .status(416, headers: [.init("Content-Range", "bytes */0")])
    }
    try await DownloadSite.run(answer) { site in
      let result = try await site.download("--output", "empty.txt")
      #expect(result.status == 0)
      #expect(try result.data["size_bytes"] == 0)
      #expect(try site.bytes("empty.txt").isEmpty)
      #expect(site.ranges == ["0-131071", "-"])
    }
  }

  // MARK: Connections that break

  @Test func aBrokenPieceGoesOnFromTheByteReached() async throws {
    let file = ServedFile(size: 9_000_000)
    let cuts = Mutex([0: 1_000, 131_072: 4_000_000, 4_131_072: 4_388_607])
    try await DownloadSite.run({ request in
      guard let range = file.range(of: request) else { return .status(400) }
      guard let count = cuts.withLock({ $0.removeValue(forKey: range.lowerBound) }) else { return file.part(range) }
      return file.part(range, cutAfter: count)
    }) { site in
      let result = try await site.download()
      #expect(result.status == 0)
      #expect(
        site.ranges == [
          "0-131071", "1000-131071", "131072-8519679", "4131072-8519679", "8519679-8519679", "8519680-8999999",
        ])
      let bytes = try site.bytes("plan.pdf")
      #expect(bytes.count == 9_000_000 && Pattern.matches(bytes))
      #expect(try site.paths == ["plan.pdf"])
    }
  }

  @Test("a connection that ends without an answer is tried again", arguments: ["0", "131072"])
  func droppedConnections(start: String) async throws {
    let file = ServedFile(size: 200_000)
    let drops = Mutex(2)
    try await DownloadSite.run({ request in
      let isDue = request.header("Range")?.hasPrefix("bytes=\(start)-") == true
      guard isDue, drops.withLock({ $0 -= 1; return $0 >= 0 }) else { return file.answer(request) }
      return .drop
    }) { site in
      let result = try await site.download()
      #expect(result.status == 0)
      let bytes = try site.bytes("plan.pdf")
      #expect(bytes.count == 200_000 && Pattern.matches(bytes))
    }
  }

  @Test func aConnectionThatBreaksAllTheTimeIsGivenUp() async throws {
    let file = ServedFile(size: 1_000_000)
    try await DownloadSite.run({ request in
      guard let range = file.range(of: request) else { return .status(400) }
      return range.lowerBound < 131_072 ? file.part(range) : file.part(range, cutAfter: 100)
    }) { site in
      let result = try await site.download("--output", "new/plan")
      #expect(result.status == 4)
      #expect(try result.failure["type"] == "network")
      #expect(try result.failure["message"]?.stringValue?.hasPrefix("after 131372 of 1000000 bytes: ") == true)
      #expect(site.ranges == ["0-131071", "131072-999999", "131172-999999", "131272-999999"])
      #expect(try site.paths.isEmpty)
    }
  }

  @Test func anImageThatBreaksOffBeginsAgain() async throws {
    let file = ServedFile(size: 100_000, name: "a.png")
    let isFirst = Mutex(true)
    try await DownloadSite.run({ request in
      guard isFirst.withLock({ first in defer { first = false }; return first }) else { return file.answer(request) }
      return LoopbackServer.Answer(framing: .declared(100_000), steps: [.pattern(50_000), .drop])
    }) { site in
      let result = try await site.download(type: "image")
      #expect(result.status == 0)
      #expect(site.ranges == ["-", "-"])
      let bytes = try site.bytes("a.png")
      #expect(bytes.count == 100_000 && Pattern.matches(bytes))
    }
  }

  @Test func anImageThatBreaksOffAllTheTimeMayBeAskedForAgain() async throws {
    try await DownloadSite.run({ _ in .init(framing: .declared(1_000), steps: [.pattern(10), .drop]) }) { site in
      let result = try await site.download(type: "image")
      #expect(result.status == 4)
      // Nothing but a file here was to be written, which a second attempt writes as well.
      #expect(try result.failure["retryable"] == true)
      #expect(try result.failure["hint"] == "try again later")
      #expect(try site.paths.isEmpty)
    }
  }

  @Test func aNameThatIsTooLongIsShortened() async throws {
    let name = String(repeating: "图", count: 100) + ".pdf"
    try await DownloadSite.run(ServedFile(size: 200_000, name: name).answer) { site in
      let result = try await site.download()
      #expect(result.status == 0)
      #expect(try site.paths == [String(repeating: "图", count: 83) + ".pdf"])
    }
  }

  @Test("a signal leaves nothing behind", arguments: [
    SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGALRM, SIGXCPU, SIGUSR1, SIGUSR2, SIGVTALRM, SIGPROF,
  ])
  func signals(signal: Int32) async throws {
    let file = ServedFile(size: 5_000_000)
    let child = Mutex<Int32>(0)
    let started = LoopbackServer.Gate()
    // Silence has a limit, after which the rest is asked for, so the thread of the answer sends the signal: tasks wait
    // while others compute.
    let interrupt = LoopbackServer.Answer.Step.converse { _ in
      started.wait()
      kill(child.withLock { $0 }, signal)
    }
    try await DownloadSite.run({ request in
      guard let range = file.range(of: request), range.lowerBound > 0 else { return file.answer(request) }
      return LoopbackServer.Answer(
        status: 206, headers: [file.contentRange(range)], framing: .declared(range.count),
        steps: [.pattern(1_000_000), interrupt, .waitForHangUp])
    }) { site in
      let result = try await site.site.lark(
        "im", "+messages-resources-download", "--message-id", "om_1", "--file-key", "file_7", "--type", "file",
        "--output", "new/plan.pdf",
        started: { process in
          child.withLock { $0 = process }
          started.open()
        })
      #expect(result.status == 128 + signal)
      #expect(result.output == "")
      #expect(try site.paths.isEmpty)
    }
  }

  // MARK: Servers that lie

  enum Lie: CaseIterable {
    case noRange, otherUnit, noLength, rangeFromElsewhere, longerRange, moreBytes, fewerBytes, noContent
    case secondIsElsewhere, secondHasOtherLength, secondHasMoreBytes, secondHasFewerBytes
    case secondHasNoRange

    /// What the server answers to a part that is asked for, which is the second one or not.
    func answer(_ file: ServedFile, _ range: Range<Int>, isSecond: Bool) -> LoopbackServer.Answer {
      let bytes = Pattern.bytes(range.count, from: range.lowerBound)
      func answer(_ bytes: Data, _ contentRange: String?, status: Int = 206) -> LoopbackServer.Answer {
        .bytes(bytes, status: status, headers: contentRange.map { [.init("Content-Range", $0)] } ?? [])
      }
      let honest = file.contentRange(range).value
      return switch (self, isSecond) {
      case (.noRange, false), (.secondHasNoRange, true): answer(bytes, nil)
      case (.otherUnit, false): answer(bytes, "items 0-131071/1000000")
      case (.noLength, false): answer(bytes, "bytes 0-131071/0")
      case (.rangeFromElsewhere, false): answer(bytes, "bytes 1-131072/1000000")
      case (.longerRange, false): answer(bytes + Data("x".utf8), "bytes 0-131072/1000000")
      case (.moreBytes, false), (.secondHasMoreBytes, true): answer(bytes + Data("x".utf8), honest)
      case (.fewerBytes, false), (.secondHasFewerBytes, true): answer(bytes.dropLast(), honest)
      case (.noContent, false): .status(204)
      case (.secondIsElsewhere, true): answer(bytes, "bytes 131073-1000000/1000001")
      case (.secondHasOtherLength, true): answer(bytes, "bytes 131072-999999/1000001")
      default: answer(bytes, honest)
      }
    }
  }

  @Test("a server that lies gets an error and leaves no file", arguments: Lie.allCases)
  func lies(lie: Lie) async throws {
    let file = ServedFile(size: 1_000_000)
    try await DownloadSite.run({ request in
      guard let range = file.range(of: request) else { return .status(400) }
      return lie.answer(file, range, isSecond: range.lowerBound > 0)
    }) { site in
      let result = try await site.download("--output", "new/plan.pdf")
      #expect(result.status == 4, "\(result.error)")
      #expect(result.output == "")
      #expect(try result.failure["subtype"] == "transport")
      #expect(try result.failure["hint"]?.stringValue?.contains("nothing was saved") == true)
      #expect(site.ranges.count <= 2)
      #expect(try site.paths.isEmpty)
    }
  }

  @Test("a file that becomes another one between two pieces is saved as one of them", arguments: [
    ("ETag", ["\"a\"", "\"b\""]),
    ("Last-Modified", ["Mon, 01 Jan 2024 00:00:00 GMT", "Tue, 02 Jan 2024 00:00:00 GMT"]),
  ])
  func changes(field: String, versions: [String]) async throws {
    let file = ServedFile(size: 200_000)
    let count = Mutex(0)
    try await DownloadSite.run({ request in
      let isFirst = count.withLock { $0 += 1; return $0 == 1 }
      guard let range = file.range(of: request) else { return .status(400) }
      // Without regard to the condition, and of the same length.
      let bytes = isFirst ? Pattern.bytes(range.count, from: range.lowerBound) : Data(repeating: 1, count: range.count)
      return .bytes(
        bytes, status: 206,
        headers: [file.contentRange(range), .init(field, versions[isFirst ? 0 : 1])])
    }) { site in
      let result = try await site.download("--output", "a.bin")
      #expect(result.status == 0, "\(result.error)")
      #expect(try site.bytes("a.bin") == Data(repeating: 1, count: 200_000))
      #expect(site.ranges == ["0-131071", "131072-199999", "0-131071", "131072-199999"])
      #expect(site.platform.requests[1].header("If-Range") == versions[0])
      #expect(site.platform.requests.allSatisfy { $0.header("Accept-Encoding") == "identity" })
      #expect(try site.paths == ["a.bin"])
    }
  }

  @Test func piecesThatAreShorterThanAskedForAndOfUnknownLengthMakeAFile() async throws {
    let file = ServedFile(size: 25)
    try await DownloadSite.run({ request in
      guard let range = file.range(of: request), range.lowerBound < 25 else { return .status(416) }
      let end = min(range.lowerBound + 10, 25)
      return .bytes(
        Pattern.bytes(end - range.lowerBound, from: range.lowerBound), status: 206,
        headers: [.init("Content-Range", "bytes \(range.lowerBound)-\(end - 1)/*")])
    }) { site in
      let result = try await site.download("--output", "a.bin")
      #expect(result.status == 0, "\(result.error)")
      #expect(try site.bytes("a.bin") == Pattern.bytes(25))
      #expect(site.ranges == ["0-131071", "10-131071", "20-131071", "25-131071"])
    }
  }

  /// A server with a large file whose connections break behind a byte, until it is mended.
  @Test("a download that broke goes on in the next run, where a strong tag proves that it is the same file", arguments: [
    (#""a""#, #""a""#, true), (#""a""#, #""b""#, false),
  ])
  func goingOn(first: String, second: String, goesOn: Bool) async throws {
    let file = ServedFile(size: 3_000_000)
    let isMended = Mutex(false)
    try await DownloadSite.run({ request in
      guard let range = file.range(of: request) else { return .status(400) }
      let tag = isMended.withLock { $0 } ? second : first
      let headers = [file.contentRange(range), LoopbackServer.Field("ETag", tag)]
      let breaks = range.upperBound > 1_500_000 && !isMended.withLock { $0 }
      guard breaks else { return .bytes(Pattern.bytes(range.count, from: range.lowerBound), status: 206, headers: headers) }
      // Nothing comes from where it broke.
      if range.lowerBound >= 1_500_000 { return .status(503) }
      return LoopbackServer.Answer(
        status: 206, headers: headers, framing: .declared(range.count),
        steps: [.bytes(Pattern.bytes(1_500_000 - range.lowerBound, from: range.lowerBound)), .drop])
    }) { site in
      let broken = try await site.download("--output", "a.bin")
      #expect(broken.status != 0)
      // Only a hidden file, which no listing of names takes for the file itself.
      #expect(try site.paths.allSatisfy { $0.hasPrefix(".lark-") && $0.hasSuffix(".part") })
      #expect(try site.paths.count == 1)
      let before = site.ranges.count
      isMended.withLock { $0 = true }
      let whole = try await site.download("--output", "a.bin")
      #expect(whole.status == 0, "\(whole.error)")
      #expect(try site.bytes("a.bin") == Pattern.bytes(3_000_000))
      #expect(try site.paths == ["a.bin"])
      #expect(Array(site.ranges[before...].prefix(2)) == ["0-131071", goesOn ? "1500000-2999999" : "131072-2999999"])
    }
  }

  @Test func aFileThatEndsTooEarlyIsNone() async throws {
    try await DownloadSite.run({ _ in
      LoopbackServer.Answer(framing: .declared(100_000), steps: [.pattern(50_000), .drop])
    }) { site in
      let result = try await site.download(type: "image")
      #expect(result.status == 4)
      #expect(site.ranges.count == 3)
      #expect(try site.paths.isEmpty)
    }
  }

  // MARK: What the platform refuses

  @Test("an error of the platform is one, whatever its status, and is not saved", arguments: [
    (200, "application/json"), (200, "application/octet-stream"), (400, "application/json"), (403, "application/json"),
    (404, "application/json"),
  ])
  func refusals(status: Int, type: String) async throws {
    try await DownloadSite.run({ _ in
      .bytes(
        Data(#"{"code":234003,"msg":"File not in msg.","error":{"log_id":"log-5"}}"#.utf8), type: type, status: status)
    }) { site in
      for kind in ["file", "image"] {
        let result = try await site.download(type: kind)
        #expect(result.status == 1)
        #expect(result.output == "")
        let failure = try result.failure
        #expect(failure["type"] == "api")
        #expect(failure["code"] == 234_003)
        #expect(failure["message"]?.stringValue?.contains("File not in msg") == true)
        #expect(failure["log_id"] == "log-5")
      }
      #expect(site.ranges == ["0-131071", "-"])
      #expect(try site.paths.isEmpty)
    }
  }

  @Test func aServerThatFailsIsAskedAgain() async throws {
    let file = ServedFile(size: 1_000)
    let failures = Mutex(2)
    try await DownloadSite.run({ request in
      failures.withLock { $0 -= 1; return $0 >= 0 } ? .status(503) : file.answer(request)
    }) { site in
      let result = try await site.download()
      #expect(result.status == 0)
      #expect(site.ranges.count == 3)
      #expect(try site.bytes("plan.pdf").count == 1_000)
    }
  }

  @Test func aRefusalWithoutCodeIsNotRepeated() async throws {
    try await DownloadSite.run({ _ in .text("go away", status: 403) }) { site in
      let result = try await site.download()
      #expect(result.status == 3)
      #expect(site.ranges.count == 1)
      #expect(try site.paths.isEmpty)
    }
  }

  // MARK: Names

  @Test("the name follows from flag, platform, type and key, in this order", arguments: [
    ("docs/plan", "plan.pdf", "image/png", "docs/plan.pdf"), ("docs/plan.x", "plan.pdf", "image/png", "docs/plan.x"),
    ("  a/./b  ", nil, "image/png", "a/b.png"), ("", "../../etc/pass\u{1}wd", "text/plain", "passwd"),
    ("", "a/b\\\\c.txt", "text/plain", "c.txt"), ("", "..", "text/plain", "file_7.txt"),
    ("", ".bashrc", "text/plain", "bashrc"), ("", nil, "x/unknown", "file_7"), ("plan", nil, "x/unknown", "plan"),
    ("", "naïve 计划.pdf", "x/y", "naïve 计划.pdf"), ("a/../b.c", nil, "x/y", "b.c"),
  ] as [(String, String?, String, String)])
  func names(output: String, name: String?, type: String, path: String) async throws {
    try await DownloadSite.run(ServedFile(size: 10, type: type, name: name).answer) { site in
      let result = try await site.download("--output", output)
      #expect(result.status == 0, "\(result.error)")
      #expect(try site.paths.last == path)
      #expect(try site.bytes(path).count == 10)
      #expect(try result.data["saved_path"]?.stringValue?.hasSuffix("/\(path)") == true)
    }
  }

  @Test("in a folder the file has the name that the platform gives it", arguments: [
    ("folder", "folder/plan.pdf"), ("folder/", "folder/plan.pdf"), ("new/er/", "new/er/plan.pdf"), (".", "plan.pdf"),
    ("./", "plan.pdf"),
  ])
  func folders(output: String, path: String) async throws {
    try await DownloadSite.run(ServedFile(size: 10, name: "../plan.pdf").answer) { site in
      let folder = site.site.folder.appending(path: "folder")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      #expect(try await site.download("--output", output, "--dry-run").status == 0)
      let result = try await site.download("--output", output)
      #expect(result.status == 0, "\(result.error)")
      #expect(try site.bytes(path).count == 10)
      // A file that is there is kept.
      #expect(try await site.download("--output", output).status == 2)
      #expect(try site.bytes(path).count == 10)
    }
  }

  @Test func foldersAreMadeForTheUserAlone() async throws {
    try await DownloadSite.run(ServedFile(size: 10).answer) { site in
      let result = try await site.download("--output", "a/b/c.pdf")
      #expect(result.status == 0)
      #expect(try site.permissions("a") == 0o700)
      #expect(try site.permissions("a/b") == 0o700)
      #expect(try site.paths == ["a", "a/b", "a/b/c.pdf"])
    }
  }

  @Test("paths that lead elsewhere are refused before anything is sent", arguments: [
    "/tmp/x.pdf", "../x.pdf", "a/../../x.pdf", "out/x.pdf", "link.pdf", "link/x.pdf", "..",
    "file.txt/x", "a.pdf\t", "\ta.pdf", "a\tb.pdf",
    "a\u{7}.pdf", "a\u{202E}.pdf", "a\u{200B}.pdf", "C:\\x.pdf", " ",
    String(repeating: "x", count: 256) + ".pdf", "a/" + String(repeating: "x", count: 300) + "/a.pdf",
  ])
  func paths(output: String) async throws {
    try await DownloadSite.run(ServedFile(size: 10).answer) { site in
      let root = site.site.folder.path(percentEncoded: false)
      try FileManager.default.createDirectory(atPath: "\(root)/folder", withIntermediateDirectories: true)
      try FileManager.default.createSymbolicLink(atPath: "\(root)/out", withDestinationPath: "/tmp")
      try FileManager.default.createSymbolicLink(atPath: "\(root)/link.pdf", withDestinationPath: "/tmp/none.pdf")
      try FileManager.default.createSymbolicLink(atPath: "\(root)/link", withDestinationPath: "/tmp/none")
      try site.site.write("kept", to: "file.txt")
      let before = try site.paths
      for more in [[], ["--dry-run"], ["--overwrite"]] {
        let result = try await site.site.lark(
          ["im", "+messages-resources-download", "--message-id", "om_1", "--file-key", "file_7", "--type", "file"]
            + ["--output", output] + more)
        #expect(result.status == 2)
        #expect(try result.failure["param"] == "--output")
        #expect(try result.failure["hint"]?.stringValue?.isEmpty == false)
      }
      #expect(site.platform.server.requests.isEmpty)
      #expect(try site.paths == before)
    }
  }

  @Test func aFileThatIsThereIsKept() async throws {
    try await DownloadSite.run(ServedFile(size: 500_000).answer) { site in
      try site.site.write("kept", to: "plan.pdf")
      // A name that is certain is looked at before anything is sent; one that the platform gives, before all comes.
      let named = try await site.download("--output", "plan.pdf")
      #expect(named.status == 2)
      #expect(site.ranges.isEmpty)
      for output in ["plan", ""] {
        let result = try await site.download("--output", output)
        #expect(result.status == 2)
        #expect(try result.failure["param"] == "--output")
        #expect(try result.failure["message"] == "'plan.pdf' exists already")
        #expect(try result.failure["hint"]?.stringValue?.contains("--overwrite") == true)
      }
      #expect(site.ranges == ["0-131071", "0-131071"])
      #expect(try site.bytes("plan.pdf") == Data("kept".utf8))
      #expect(try site.paths == ["plan.pdf"])
      #expect(try await site.download("--overwrite").status == 0)
      #expect(try site.bytes("plan.pdf").count == 500_000)
      #expect(try await site.download("--overwrite", type: "image").status == 0)
      #expect(try site.paths == ["plan.pdf"])
    }
  }

  @Test func aFileThatAppearsMeanwhileIsKept() async throws {
    let file = ServedFile(size: 200_000)
    let place = Mutex<URL?>(nil)
    try await DownloadSite.run({ request in
      if let range = file.range(of: request), range.lowerBound > 0, let url = place.withLock({ $0 }) {
        try? Data("kept".utf8).write(to: url)
      }
      return file.answer(request)
    }) { site in
      place.withLock { $0 = site.site.folder.appending(path: "plan.pdf") }
      let result = try await site.download()
      #expect(result.status == 2)
      #expect(try site.bytes("plan.pdf") == Data("kept".utf8))
      #expect(try site.paths == ["plan.pdf"])
    }
  }

  @Test("a download that fails leaves what it would have replaced")
  func failureKeepsTheOldFile() async throws {
    try await DownloadSite.run({ _ in .failure(234_002, "no access") }) { site in
      try site.site.write("kept", to: "plan.pdf")
      #expect(try await site.download("--output", "plan.pdf", "--overwrite").status == 3)
      #expect(try site.bytes("plan.pdf") == Data("kept".utf8))
    }
  }

  // MARK: Flags

  @Test("bad flags are named, and nothing is sent", arguments: [
    ("--file-key file_7 --type file", ["--message-id"]), ("--message-id om_1", ["--file-key", "--type"]),
    ("--message-id omt_1 --file-key file_7 --type file", ["--message-id"]),
    ("--message-id oc_1 --file-key file_7 --type file", ["--message-id"]),
    ("--message-id om_1 --file-key a/b --type file", ["--file-key"]),
    ("--message-id om_1 --file-key 'a\\b' --type file", ["--file-key"]),
    ("--message-id om_1 --file-key .. --type file", ["--file-key"]),
    ("--message-id om_1 --file-key ' ' --type file", ["--file-key"]),
    ("--message-id om_1 --file-key file_7 --type audio", ["--type"]),
    ("--message-id om_1 --file-key file_7 --type ''", ["--type"]),
  ])
  func flags(line: String, named: [String]) async throws {
    for ending in ["", " --dry-run"] {
      let platform = try PlatformStub()
      let result = try await reading("+messages-resources-download \(line)\(ending)", on: platform)
      #expect(result.status == 2)
      #expect(try (result.failure["params"]?.arrayValue ?? []).compactMap { $0["name"]?.stringValue } == named)
      #expect(platform.server.requests.isEmpty)
    }
  }

  @Test func keysAreEncoded() async throws {
    try await DownloadSite.run(ServedFile(size: 10).answer) { site in
      let result = try await site.site.lark(
        "im", "+messages-resources-download", "--message-id", " om_1?x ", "--file-key", " a b%#c ", "--type", "FILE")
      #expect(result.status == 0)
      #expect(
        site.platform.requests.map(\.target) == [
          "/open-apis/im/v1/messages/om_1%3Fx/resources/a%20b%25%23c?type=file"
        ])
    }
  }

  @Test func aDryRunSendsAndWritesNothing() async throws {
    try await DownloadSite.run(ServedFile(size: 10).answer) { site in
      let result = try await site.download("--output", "docs/plan", "--dry-run")
      #expect(result.status == 0)
      let data = try result.data
      #expect(
        data["api"] == [["method": "GET", "url": .string(ServedFile.path), "params": ["type": "file"]]])
      #expect(data["message_id"] == "om_1" && data["file_key"] == "file_7" && data["type"] == "file")
      #expect(data["output"] == "docs/plan")
      #expect(try await site.download("--dry-run").data["output"] == "file_7")
      #expect(site.platform.server.requests.isEmpty)
      #expect(try site.paths.isEmpty)
    }
  }

  @Test("layouts", arguments: [
    ("pretty", "Saved %/plan.pdf (1.2 KB)\n"), ("ndjson", "{\"saved_path\":\"%/plan.pdf\",\"size_bytes\":1200}\n"),
  ])
  func layouts(format: String, expected: String) async throws {
    try await DownloadSite.run(ServedFile(size: 1_200).answer) { site in
      let result = try await site.download("--format", format)
      let folder = site.site.folder.path(percentEncoded: false).replacing(/\/$/, with: "")
      #expect(result.output == expected.replacing("%", with: folder))
    }
  }

  @Test func scopesAreCheckedFirst() async throws {
    let platform = try PlatformStub()
    let result = try await reading(
      "+messages-resources-download --message-id om_1 --file-key file_7 --type file", on: platform,
      environment: ["LARK_USER_SCOPES": "im:chat:read"])
    #expect(result.status == 3)
    #expect(try result.failure["missing_scopes"] == ["im:message:readonly"])
    #expect(platform.requests.isEmpty)
  }
}
