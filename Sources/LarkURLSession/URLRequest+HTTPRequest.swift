internal import Foundation
internal import LarkCore

#if canImport(FoundationNetworking)
  internal import FoundationNetworking
#endif

extension URLRequest {
  /// Longest timeout, in seconds. Foundation on Linux stops the program over numbers too large for it.
  private static let longestTimeout: Double = 30 * 24 * 3600

  /// The same request in Foundation's terms, but for its body.
  ///
  /// - Throws: ``TransportError`` when it cannot be sent.
  init(checking request: HTTPRequest) throws(TransportError) {
    // Not with Foundation's own ideas of what to percent-encode.
    guard let url = URL(string: request.url, encodingInvalidCharacters: false),
      let scheme = url.scheme?.lowercased(), scheme == "https" || scheme == "http", url.host()?.isEmpty == false,
      url.user() == nil
    else { throw Self.refusal(.other, "the address is none of the web") }
    if request.verb == .get, request.hasBody { throw Self.refusal(.other, "a GET request cannot have a body") }
    try Self.checkFile(of: request)

    self.init(url: url)
    httpMethod = request.verb.rawValue
    allHTTPHeaderFields = try Self.fields(of: request)
    httpShouldHandleCookies = false
    timeoutInterval = Self.seconds(request.timeout)
    #if canImport(FoundationNetworking)
      if case .file(let file, let length) = request.body, length > 0 {
        // An upload task takes ten times the time here: it asks for the file's attributes with every piece. But a
        // stream goes out in chunks, also beside a `Content-Length`, unless libcurl finds a `Transfer-Encoding` in the
        // request; and a blank one it finds but does not send.
        httpBodyStream = try FileBodyStream(file, length: length)
        setValue(String(length), forHTTPHeaderField: "Content-Length")
        setValue(" ", forHTTPHeaderField: "Transfer-Encoding")
      }
    #endif
  }

  private static func fields(of request: HTTPRequest) throws(TransportError) -> [String: String] {
    var fields: [String: String] = [:]
    for field in request.headers {
      guard field.isSafe else { throw refusal(.other, "a header field holds characters that end it") }
      switch field.name.lowercased() {
      // These follow from the body.
      case "content-length", "transfer-encoding": continue
      case "content-type" where !request.hasBody: continue
      case let name:
        let known = fields.keys.first { $0.lowercased() == name } ?? field.name
        fields[known] = fields[known].map { $0 + ", " + field.value } ?? field.value
      }
    }
    return fields
  }

  private static func seconds(_ timeout: Duration) -> Double {
    let (seconds, attoseconds) = timeout.components
    let exact = Double(seconds) + Double(attoseconds) / 1e18
    #if canImport(FoundationNetworking)
      // Foundation on Linux cuts fractions off and takes 0 for one millisecond.
      return min(max(1, exact.rounded(.up)), longestTimeout)
    #else
      return min(max(0.001, exact), longestTimeout)
    #endif
  }

  /// A file that is gone or has changed since it was measured would leave the server waiting for the rest.
  private static func checkFile(of request: HTTPRequest) throws(TransportError) {
    guard case .file(let file, let length) = request.body else { return }
    guard file.isFileURL, FileManager.default.isReadableFile(atPath: file.path),
      let attributes = try? FileManager.default.attributesOfItem(atPath: file.path),
      attributes[.type] as? FileAttributeType == .typeRegular
    else { throw refusal(.file, "the file to upload cannot be read") }
    guard (attributes[.size] as? NSNumber)?.intValue == length else {
      throw refusal(.file, "the file to upload has changed its length")
    }
  }

  private static func refusal(_ reason: TransportError.Reason, _ message: String) -> TransportError {
    TransportError(reason: reason, message: message, wasNeverSent: true)
  }
}

extension HTTPField {
  /// Whether name and value stay within their line.
  fileprivate var isSafe: Bool {
    !name.isEmpty && name.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7f && $0 != UInt8(ascii: ":") }
      && value.utf8.allSatisfy { ($0 >= 0x20 && $0 != 0x7f) || $0 == 0x09 }
  }
}
