import Foundation
import LarkCore
import LarkTesting
import Synchronization
import TestSupport
import Testing

@testable import LarkIM

/// Files that come in pieces, from servers that do what HTTP allows, and from one whose file changes meanwhile.
@Suite struct FileTransferTests {
  /// A request for a file or a part of it.
  private struct Resource: CallableByUserAndBot {
    typealias Reply = Download

    static let method = MethodInfo(
      id: "im.messages.resources.get", verb: .get, path: "/open-apis/im/v1/messages/om_1/resources/f_1",
      responseBody: .binary, scopes: .any("im:message:readonly"), risk: .read)
    var range: String?

    func encode(into request: inout RequestEncoder) { request.header("Range", range) }
  }

  /// A server with one file, which may become another one.
  private final class Server: Sendable {
    /// What the server has: bytes that are all the same, and what it says of their version.
    struct File: Sendable {
      var byte: UInt8
      var length = 300_000
      var headers: [HTTPField] = []

      var content: Data { Data(repeating: byte, count: length) }
    }

    private let files: Mutex<[File]>
    let stub = StubTransport()
    let progress = Log<String>()

    /// - Parameters:
    ///   - files: The file that each request meets; the last one stays.
    ///   - knowsConditions: Whether `If-Range` is heeded.
    ///   - answer: What becomes of an honest answer to a part, by where the part begins; nil: it stays.
    init(
      _ files: [File], knowsConditions: Bool = true, answer: (@Sendable (ByteRange, File) -> HTTPResponse?)? = nil
    ) {
      self.files = Mutex(files)
      stub.answer(
        .get, Resource.method.path,
        with: StubAnswer { (request) throws(TransportError) in
          let file = self.files.withLock { $0.count > 1 ? $0.removeFirst() : $0[0] }
          guard let asked = request.header("Range").flatMap(Self.range) else { return Self.whole(file) }
          if knowsConditions, let condition = request.header("If-Range"),
            !file.headers.contains(where: { $0.value == condition })
          {
            return Self.whole(file)
          }
          guard asked.first < file.length else { return HTTPResponse(status: 416) }
          return answer?(asked, file) ?? Self.part(asked.first, min(asked.last, file.length - 1), of: file)
        })
    }

    static func whole(_ file: File) -> HTTPResponse {
      HTTPResponse(status: 200, headers: file.headers, body: .data(file.content))
    }

    static func part(_ first: Int, _ last: Int, of file: File, total: String? = nil) -> HTTPResponse {
      HTTPResponse(
        status: 206,
        headers: file.headers + [
          HTTPField(name: "Content-Range", value: "bytes \(first)-\(last)/\(total ?? String(file.length))")
        ],
        body: .data(Data(repeating: file.byte, count: last - first + 1)))
    }

    private static func range(_ text: String) -> ByteRange? {
      let ends = text.dropFirst("bytes=".count).split(separator: "-").compactMap { Int($0) }
      return ends.count == 2 ? ByteRange(first: ends[0], last: ends[1]) : nil
    }

    /// Saves the file, and gives its bytes.
    func saved() async throws -> Data {
      let folder = try TemporaryFolder()
      let path = folder.url.appendingPathComponent("a.bin").path
      do {
        let file = try await LarkClient.bot(testing: stub).saveFile(
          inPieces: true, request: { Resource(range: $0?.headerValue) },
          to: { (_) throws(LarkError) in
            do throws(SaveProblem) { return try SavePlace(path, overwrites: false) } catch {
              throw LarkError(kind: .file, message: "\(error)")
            }
          },
          progress: { [progress] count, total in progress.add("\(count)/\(total.map(String.init) ?? "?")") })
        let bytes = try Data(contentsOf: URL(fileURLWithPath: file.path))
        #expect(file.size == bytes.count)
        return bytes
      } catch let error as LarkError {
        #expect(try folder.names.isEmpty)
        throw error
      }
    }

    var conditions: [String?] { stub.requests.map { $0.header("If-Range") } }
    var ranges: [String?] { stub.requests.map { $0.header("Range") } }
  }

  private func tag(_ value: String) -> HTTPField { HTTPField(name: "ETag", value: value) }

  @Test("a file that breaks off is asked for again, not judged by its first half", arguments: [
    ("application/json", #"{"a": ["#), ("application/json", ""), ("text/html", "<html>"),
  ])
  func halfOfAFile(type: String, half: String) async throws {
    let server = Server([.init(byte: 1)]) { (_, _) in
      HTTPResponse(
        status: 200, headers: [HTTPField(name: "Content-Type", value: type)], body: .data(Data(half.utf8)),
        interruption: TransportError(reason: .timeout, message: "too slow", wasNeverSent: false))
    }
    #expect(try await server.saved() == Data(repeating: 1, count: 300_000))
    #expect(server.ranges == ["bytes=0-131071", nil])
  }

  @Test func partsAreAskedForAsTheyAre() async throws {
    let server = Server([.init(byte: 1)])
    #expect(try await server.saved() == Data(repeating: 1, count: 300_000))
    #expect(server.stub.requests.map { $0.header("Accept-Encoding") } == ["identity", "identity"])
    #expect(server.conditions == [nil, nil])
    // Whoever knows better is not talked out of it, and a whole answer may be coded as transports like it.
    let options = CallOptions(headers: [HTTPField(name: "accept-encoding", value: "gzip")])
    _ = try await LarkClient.bot(testing: server.stub).send(Resource(range: "bytes=0-1"), options: options)
    _ = try await LarkClient.bot(testing: server.stub).send(Resource())
    #expect(server.stub.requests.suffix(2).map { $0.header("Accept-Encoding") } == ["gzip", nil])
  }

  @Test("the condition is a strong tag, or a time that rested", arguments: [
    ([("ETag", #""a""#)], #""a""#), ([("ETag", #"W/"a""#)], nil),
    ([("Last-Modified", "Mon, 01 Jan 2024 00:00:00 GMT")], "Mon, 01 Jan 2024 00:00:00 GMT"),
    ([("ETag", #""a""#), ("Last-Modified", "Mon, 01 Jan 2024 00:00:00 GMT")], #""a""#),
    ([("Last-Modified", "Mon, 01 Jan 2024 00:00:00 GMT"), ("Date", "Mon, 01 Jan 2024 00:00:00 GMT")], nil),
    (
      [("Last-Modified", "Mon, 01 Jan 2024 00:00:00 GMT"), ("Date", "Mon, 01 Jan 2024 00:00:01 GMT")],
      "Mon, 01 Jan 2024 00:00:00 GMT"
    ),
    ([("Last-Modified", "yesterday")], nil),
  ] as [([(String, String)], String?)])
  func conditions(fields: [(String, String)], condition: String?) async throws {
    let headers = fields.map { HTTPField(name: $0.0, value: $0.1) }
    let server = Server([.init(byte: 1, headers: headers)])
    #expect(try await server.saved() == Data(repeating: 1, count: 300_000))
    #expect(server.conditions == [nil, condition])
  }

  @Test("a file that becomes another one is never mixed", arguments: [
    ([HTTPField(name: "ETag", value: #""a""#)], [HTTPField(name: "ETag", value: #""b""#)]),
    ([HTTPField(name: "ETag", value: #"W/"a""#)], [HTTPField(name: "ETag", value: #"W/"b""#)]),
    ([HTTPField(name: "ETag", value: #""a""#)], []),
    ([], [HTTPField(name: "ETag", value: #""b""#)]),
    (
      [
        HTTPField(name: "ETag", value: #""a""#),
        HTTPField(name: "Last-Modified", value: "Mon, 01 Jan 2024 00:00:00 GMT"),
      ],
      [
        HTTPField(name: "ETag", value: #""a""#),
        HTTPField(name: "Last-Modified", value: "Tue, 02 Jan 2024 00:00:00 GMT"),
      ]
    ),
    (
      [HTTPField(name: "Last-Modified", value: "Mon, 01 Jan 2024 00:00:00 GMT")],
      [HTTPField(name: "Last-Modified", value: "Tue, 02 Jan 2024 00:00:00 GMT")]
    ),
  ])
  func changes(before: [HTTPField], after: [HTTPField]) async throws {
    // A server that knows `If-Range`, and one that does not.
    for knows in [true, false] {
      let server = Server([.init(byte: 1, headers: before), .init(byte: 2, headers: after)], knowsConditions: knows)
      #expect(try await server.saved() == Data(repeating: 2, count: 300_000))
    }
  }

  @Test func aFileThatNeverRestsIsFetchedInOnePiece() async throws {
    let files = (1...5).map { Server.File(byte: UInt8($0), headers: [tag("\"\($0)\"")]) }
    let server = Server(files, knowsConditions: false)
    #expect(try await server.saved() == Data(repeating: 5, count: 300_000))
    // Two passes from the first piece on, then all of it.
    #expect(
      server.ranges == ["bytes=0-131071", "bytes=131072-299999", "bytes=0-131071", "bytes=131072-299999", nil])
  }

  @Test("where equal tags or times do not mean equal bytes, no pieces are joined", arguments: [
    [HTTPField(name: "ETag", value: #"W/"a""#)], [HTTPField(name: "ETag", value: "a")],
    [HTTPField(name: "Last-Modified", value: "yesterday")],
    [
      HTTPField(name: "Last-Modified", value: "Mon, 01 Jan 2024 00:00:00 GMT"),
      HTTPField(name: "Date", value: "Mon, 01 Jan 2024 00:00:00 GMT"),
    ],
  ])
  func weakValidators(headers: [HTTPField]) async throws {
    let server = Server([.init(byte: 1, headers: headers), .init(byte: 2, headers: headers)])
    #expect(try await server.saved() == Data(repeating: 2, count: 300_000))
    #expect(server.ranges == ["bytes=0-131071", nil])
    // A file of one piece is whole as it is.
    let small = Server([.init(byte: 1, length: 1_000, headers: headers)])
    #expect(try await small.saved() == Data(repeating: 1, count: 1_000))
    #expect(small.ranges == ["bytes=0-131071"])
  }

  @Test("a server that stops giving pieces gives the file", arguments: [
    [], [HTTPField(name: "ETag", value: #""a""#)],
  ] as [[HTTPField]])
  func wholeInPlaceOfAPiece(headers: [HTTPField]) async throws {
    let server = Server([.init(byte: 1, headers: headers)]) { asked, file in
      asked.first > 0 ? Server.whole(file) : nil
    }
    #expect(try await server.saved() == Data(repeating: 1, count: 300_000))
    #expect(server.ranges == ["bytes=0-131071", "bytes=131072-299999"])
  }

  @Test("a piece that calls itself the whole is not saved as that", arguments: [
    [], [HTTPField(name: "ETag", value: #""a""#)],
  ] as [[HTTPField]])
  func pieceInPlaceOfTheWhole(headers: [HTTPField]) async throws {
    let stub = StubTransport()
    let file = Server.File(byte: 1, headers: headers)
    stub.answer(
      .get, Resource.method.path,
      with: StubAnswer { (request) throws(TransportError) in
        request.header("Range")?.hasPrefix("bytes=0-") == true
          ? Server.part(0, 131_071, of: file)
          : HTTPResponse(status: 200, headers: headers, body: .data(file.content.dropFirst(131_072)))
      })
    let folder = try TemporaryFolder()
    let path = folder.url.appendingPathComponent("a.bin").path
    let error = try await failure { () async throws(LarkError) in
      try await LarkClient.bot(testing: stub).saveFile(
        inPieces: true, request: { Resource(range: $0?.headerValue) },
        to: { (_) throws(LarkError) in
          do throws(SaveProblem) { return try SavePlace(path, overwrites: false) } catch {
            throw LarkError(kind: .file, message: "\(error)")
          }
        }, progress: { _, _ in })
    }
    #expect(error.kind == .transport)
    #expect(error.message == "the file was to have 300000 bytes, but 168928 came")
    #expect(error.remedy?.contains("nothing was saved") == true)
    #expect(try folder.names.isEmpty)
  }

  @Test func aWholeFileInAnswerToTheConditionIsTheFile() async throws {
    let other = Server.File(byte: 2, length: 200_000, headers: [tag("\"b\"")])
    let server = Server([.init(byte: 1, headers: [tag("\"a\"")]), other])
    #expect(try await server.saved() == Data(repeating: 2, count: 200_000))
    #expect(server.stub.requests.count == 2)
  }

  @Test func aServerMayGiveLessThanIsAskedFor() async throws {
    let server = Server([.init(byte: 1)]) { asked, file in
      Server.part(asked.first, min(asked.first + 49_999, asked.last, file.length - 1), of: file)
    }
    #expect(try await server.saved() == Data(repeating: 1, count: 300_000))
    #expect(
      server.ranges == [
        "bytes=0-131071", "bytes=50000-131071", "bytes=100000-131071", "bytes=131072-299999", "bytes=181072-299999",
        "bytes=231072-299999", "bytes=281072-299999",
      ])
  }

  @Test("the length of the file may stay unknown", arguments: [1, 10, 131_072, 300_000])
  func unknownLength(length: Int) async throws {
    let server = Server([.init(byte: 7, length: length)]) { asked, file in
      Server.part(asked.first, min(asked.last, file.length - 1), of: file, total: "*")
    }
    #expect(try await server.saved() == Data(repeating: 7, count: length))
    #expect(server.progress.entries.last == "\(length)/?")
  }

  @Test func aLengthThatBecomesKnownCounts() async throws {
    let server = Server([.init(byte: 7)]) { asked, file in
      asked.first == 0 ? Server.part(0, 9, of: file, total: "*") : nil
    }
    #expect(try await server.saved() == Data(repeating: 7, count: 300_000))
    #expect(server.progress.entries == ["10/?", "131072/300000", "300000/300000"])
  }

  @Test func aCompressedPieceAmongOthersIsNoneOfThem() async throws {
    let isFirst = Mutex(true)
    let server = Server([.init(byte: 1)]) { asked, file in
      guard asked.first > 0, isFirst.withLock({ first in defer { first = false }; return first }) else { return nil }
      var piece = Server.part(asked.first, asked.last, of: .init(byte: 9))
      piece.headers.append(HTTPField(name: "Content-Encoding", value: "br"))
      return piece
    }
    #expect(try await server.saved() == Data(repeating: 1, count: 300_000))
    #expect(server.ranges == ["bytes=0-131071", "bytes=131072-299999", "bytes=0-131071", "bytes=131072-299999"])
  }

  @Test func aPartOfACompressedFileIsNoPartOfTheFile() async throws {
    let server = Server([.init(byte: 1)]) { _, _ in
      HTTPResponse(
        status: 206,
        headers: [
          HTTPField(name: "Content-Encoding", value: "gzip"), HTTPField(name: "Content-Range", value: "bytes 0-9/10"),
        ], body: .data(Data(count: 10)))
    }
    #expect(try await server.saved() == Data(repeating: 1, count: 300_000))
    #expect(server.ranges == ["bytes=0-131071", nil])
  }
}
