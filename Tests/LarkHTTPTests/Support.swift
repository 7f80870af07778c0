import Foundation
import LarkCore
import LoopbackServer

@testable import LarkHTTP

extension HTTPRequest {
  /// A request to a test server.
  static func get(
    _ url: String, headers: [HTTPField] = [], to destination: Destination = .memory, timeout: Duration = .seconds(300)
  ) -> HTTPRequest {
    HTTPRequest(verb: .get, url: url, headers: headers, destination: destination, timeout: timeout)
  }

  /// The same request, which also wants an answer that breaks off.
  static func takingPart(of request: HTTPRequest) -> HTTPRequest {
    var request = request
    request.takesPartOfAnswer = true
    return request
  }

  /// A request with a JSON body to a test server.
  static func post(_ url: String, json: String, headers: [HTTPField] = []) -> HTTPRequest {
    HTTPRequest(
      verb: .post, url: url,
      headers: headers + [HTTPField(name: "Content-Type", value: "application/json; charset=utf-8")],
      body: .data(Data(json.utf8)), timeout: .seconds(300))
  }

  /// A request with a file as its body to a test server.
  static func upload(_ url: String, file: URL, length: Int) -> HTTPRequest {
    HTTPRequest(
      verb: .post, url: url, headers: [HTTPField(name: "Content-Type", value: "application/octet-stream")],
      body: .file(file, length: length), timeout: .seconds(300))
  }
}

extension HTTPResponse {
  /// The body when it came into memory.
  var data: Data? {
    if case .data(let data) = body { data } else { nil }
  }

  /// The body as text when it came into memory.
  var text: String? { data.map { String(decoding: $0, as: UTF8.self) } }

  /// The file that the body went to.
  var file: URL? {
    if case .file(let file) = body { file } else { nil }
  }
}

/// Whether writes use connections that are there. With libcurl before 7.80 each has a new one.
var writesKeepConnections: Bool {
  #if os(Linux) && canImport(Glibc)
    CurlLibrary.tellsBeforeSending
  #else
    true
  #endif
}

/// What a call fails with; nil when it succeeds.
func failure(of call: () async throws(TransportError) -> HTTPResponse) async -> TransportError? {
  do throws(TransportError) {
    _ = try await call()
    return nil
  } catch {
    return error
  }
}

/// A folder that is removed with the test.
final class Folder: Sendable {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appendingPathComponent("LarkHTTPTests-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: false)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  var content: [String] { (try? FileManager.default.contentsOfDirectory(atPath: url.path)) ?? [] }

  func file(_ name: String) -> URL { url.appendingPathComponent(name) }

  /// Waits until its files hold so many bytes.
  func holds(_ count: Int) async -> Bool {
    for _ in 0..<2_000 {
      let sizes = content.map { (try? FileManager.default.attributesOfItem(atPath: file($0).path)[.size]) as? NSNumber }
      if sizes.reduce(0, { $0 + ($1?.intValue ?? 0) }) >= count { return true }
      try? await Task.sleep(for: .milliseconds(5))
    }
    return false
  }

  /// Waits until the folder is empty; the last owner of a file may be on another thread.
  func becomesEmpty() async -> Bool {
    for _ in 0..<500 {
      if content.isEmpty { return true }
      try? await Task.sleep(for: .milliseconds(10))
    }
    return false
  }
}
