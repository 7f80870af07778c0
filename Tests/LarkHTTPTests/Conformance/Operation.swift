import Foundation
import LarkCore
import LarkHTTP
import LarkURLSession
import LoopbackServer

/// What is asked of a transport in the conformance suite. Whatever is secret in a request says so: ``secret``.
enum Operation: String, CaseIterable, Sendable {
  case get, download, post, longPost, put, delete, emptyPost, emptyPut, upload, longUpload

  /// A word in the token, the query and the body of every request, which nobody else may see.
  static let secret = "s3cret"

  var verb: HTTPVerb {
    switch self {
    case .get, .download: .get
    case .post, .longPost, .emptyPost, .upload, .longUpload: .post
    case .put, .emptyPut: .put
    case .delete: .delete
    }
  }

  /// Whether little is sent.
  var isShort: Bool { self != .longPost && self != .longUpload }

  var hasBody: Bool {
    switch self {
    case .post, .longPost, .put, .upload, .longUpload: true
    case .get, .download, .delete, .emptyPost, .emptyPut: false
    }
  }

  /// - Parameters:
  ///   - url: Where to, without a query.
  ///   - folder: Where a file to upload is made.
  func request(_ url: String, in folder: Folder) throws -> HTTPRequest {
    var headers = [HTTPField(name: "Authorization", value: "Bearer t-\(Self.secret)")]
    var body = HTTPRequest.Body.none
    switch self {
    case .get, .download, .delete, .emptyPost: break
    case .emptyPut: body = .data(Data())
    case .post, .put: body = .data(Data(#"{"app_secret":"\#(Self.secret)"}"#.utf8))
    case .longPost: body = .data(Self.longBody)
    case .upload: body = try Self.file(100, in: folder)
    case .longUpload: body = try Self.file(2_000_000, in: folder)
    }
    if hasBody { headers.append(HTTPField(name: "Content-Type", value: "application/octet-stream")) }
    return HTTPRequest(
      verb: verb, url: "\(url)?key=\(Self.secret)", headers: headers, body: body,
      destination: self == .download ? .temporaryFile : .memory, timeout: .seconds(30))
  }

  private static let longBody = Data(String(repeating: "\(secret) ", count: 40_000).utf8)

  private static func file(_ length: Int, in folder: Folder) throws -> HTTPRequest.Body {
    let file = folder.file("upload-\(length)")
    try LoopbackServer.Pattern.write(length, to: file)
    return .file(file, length: length)
  }
}

/// The transports of this platform.
enum Sender: String, CaseIterable, Sendable {
  /// The one for everybody.
  case http
  /// The one on `URLSession`, which on Linux only tests use.
  case urlSession

  func transport(downloadFolder: String, connectionsPerHost: Int = 6) -> any Transport {
    switch self {
    case .http: HTTPTransport(.init(connectionsPerHost: connectionsPerHost, downloadFolder: downloadFolder))
    case .urlSession: URLSessionTransport(.init(connectionsPerHost: connectionsPerHost, downloadFolder: downloadFolder))
    }
  }

  /// Whether the outcome is known down to its words: `URLSession` tells less, and by platform other things.
  var isExact: Bool {
    #if os(Linux) && canImport(Glibc)
      self == .http
    #else
      false
    #endif
  }
}

/// How a call ends.
enum Ending: Sendable {
  case answer(HTTPResponse)
  case failure(TransportError)

  init(of call: () async throws(TransportError) -> HTTPResponse) async {
    do throws(TransportError) { self = .answer(try await call()) } catch { self = .failure(error) }
  }
}

/// How a call is to end.
enum Expectation: Sendable {
  /// With an answer, with these header fields among others; nil: without one of that name.
  case answer(_ body: String, status: Int = 200, fields: [String: String?] = [:])
  case failure(TransportError.Reason, _ message: String? = nil, wasNeverSent: Bool = false)
}
