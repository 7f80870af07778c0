internal import Foundation
internal import LarkCore

#if canImport(FoundationNetworking)
  internal import FoundationNetworking
#endif

/// Why `URLSession` gave up, as far as it says.
struct SendingProblem: Sendable {
  let code: URLError.Code
  /// The system's words: on Linux those of libcurl, which tell more than the code does.
  let words: String
  /// How many bytes of the request's body were taken for sending.
  let bodyBytesSent: Int64

  init(code: URLError.Code, words: String = "", bodyBytesSent: Int64 = 0) {
    self.code = code
    self.words = words
    self.bodyBytesSent = bodyBytesSent
  }

  init(_ error: any Error, bodyBytesSent: Int64) {
    let details = error as NSError
    code = (error as? URLError)?.code ?? .unknown
    words = details.userInfo[NSLocalizedDescriptionKey] as? String ?? ""
    self.bodyBytesSent = bodyBytesSent
  }

  /// What the caller is told.
  ///
  /// - Parameters:
  ///   - hasBody: Whether the request has a body.
  ///   - mayReuseConnection: Whether the request may have gone out on a connection from earlier requests first: libcurl
  ///     tries a new one when an old one fails, and then the reason is that of the last attempt.
  func error(hasBody: Bool, mayReuseConnection: Bool) -> TransportError {
    let cause = cause
    let mayHaveBeenSent = bodyBytesSent > 0 || (mayReuseConnection && !hasBody)
    return TransportError(
      reason: cause.reason, message: cause.message, wasNeverSent: cause.isBeforeSending && !mayHaveBeenSent)
  }

  /// What the caller is told about a connection that the server ended.
  static let lost = "the server closed the connection before it answered"
  /// What the caller is told about bytes that are no answer.
  static let noHTTP = "the server's answer was no HTTP"
  private static let notUnpacked = "the server's answer cannot be unpacked"

  private struct Cause {
    var reason: TransportError.Reason
    var message: String
    /// Whether it can only happen before the first byte of a request is sent.
    var isBeforeSending = false
  }

  private var cause: Cause {
    switch code {
    case .cancelled: Cause(reason: .cancelled, message: "the call was cancelled")
    case .timedOut where saysNotConnected:
      Cause(reason: .timeout, message: "the server did not take the connection in time", isBeforeSending: true)
    case .timedOut: Cause(reason: .timeout, message: "the server did not answer in time")
    case .cannotFindHost, .dnsLookupFailed:
      Cause(reason: .dns, message: "the name of the host is not known", isBeforeSending: true)
    case .cannotConnectToHost:
      Cause(reason: .connection, message: "the connection was refused", isBeforeSending: isConnectCodeCertain)
    case .unsupportedURL where !isSchemeCodeCertain: Cause(reason: .other, message: Self.noHTTP)
    case .unsupportedURL, .badURL, .appTransportSecurityRequiresSecureConnection:
      Cause(reason: .other, message: "the address cannot be called", isBeforeSending: true)
    case .notConnectedToInternet: Cause(reason: .connection, message: "there is no network")
    case .networkConnectionLost: Cause(reason: .connection, message: Self.lost)
    case .badServerResponse where saysEmptyReply: Cause(reason: .connection, message: Self.lost)
    case .badServerResponse, .cannotParseResponse: Cause(reason: .other, message: Self.noHTTP)
    case .cannotDecodeContentData, .cannotDecodeRawData: Cause(reason: .other, message: Self.notUnpacked)
    case .fileDoesNotExist, .noPermissionsToReadFile, .cannotOpenFile, .fileIsDirectory:
      Cause(reason: .file, message: "the file to upload cannot be read", isBeforeSending: true)
    case .secureConnectionFailed, .serverCertificateHasBadDate, .serverCertificateUntrusted,
      .serverCertificateHasUnknownRoot, .serverCertificateNotYetValid, .clientCertificateRejected,
      .clientCertificateRequired:
      Cause(reason: .tls, message: tlsMessage, isBeforeSending: true)
    default: causeByWords
    }
  }

  /// libcurl's code is lost for most reasons; its words are left.
  private var causeByWords: Cause {
    let words = words.lowercased()
    if words.contains("could not resolve") || words.contains("couldn't resolve") {
      return Cause(reason: .dns, message: "the name of the host or of the proxy is not known", isBeforeSending: true)
    }
    if saysNotConnected {
      return Cause(reason: .connection, message: "the server cannot be reached", isBeforeSending: true)
    }
    if words.contains("aborted") {
      return Cause(reason: .file, message: "the file to upload changed while it was sent")
    }
    if words.contains("ssl_read") || words.contains("ssl_write") || words.contains("ssl_shutdown") {
      return Cause(reason: .connection, message: "the encrypted connection broke")
    }
    if words.contains("ssl") || words.contains("tls") || words.contains("certificate") {
      return Cause(reason: .tls, message: tlsMessage, isBeforeSending: true)
    }
    if words.contains("connection reset") || words.contains("broken pipe") || words.contains("transfer closed")
      || words.contains("recv failure") || words.contains("send failure") || words.contains("end of response")
    {
      return Cause(reason: .connection, message: "the connection broke before the answer was complete")
    }
    if words.contains("content encoding") || words.contains("content unencoding") {
      return Cause(reason: .other, message: Self.notUnpacked)
    }
    if words.contains("header") || words.contains("content-length") || words.contains("chunked") {
      return Cause(reason: .other, message: Self.noHTTP)
    }
    return Cause(reason: .other, message: "the request failed (URLError \(code.rawValue))")
  }

  /// libcurl's words for a connection that did not come about.
  private var saysNotConnected: Bool {
    let words = words.lowercased()
    return words.contains("failed to connect") || words.contains("couldn't connect")
      || words.contains("could not connect")
  }

  private var saysEmptyReply: Bool { words.lowercased().contains("empty reply") }

  /// Foundation on Linux gives this code to every failure after any address of the host was refused, also when another
  /// address then took the connection and the request.
  private var isConnectCodeCertain: Bool {
    #if canImport(FoundationNetworking)
      saysNotConnected
    #else
      true
    #endif
  }

  /// Foundation on Linux also gives this code to answers in another protocol, such as HTTP/0.9.
  private var isSchemeCodeCertain: Bool {
    #if canImport(FoundationNetworking)
      words.isEmpty || words.lowercased().contains("unsupported url") || words.lowercased().contains("libcurl")
    #else
      true
    #endif
  }

  /// Says what is wrong with the certificate where that is known; the words beside it name the host.
  private var tlsMessage: String {
    let prefix = "SSL certificate problem: "
    if let start = words.range(of: prefix)?.upperBound {
      return "no encrypted connection: \(words[start...])"
    }
    return switch code {
    case .serverCertificateHasBadDate: "no encrypted connection: the certificate has expired"
    case .serverCertificateUntrusted, .serverCertificateHasUnknownRoot:
      "no encrypted connection: the certificate is not trusted"
    case .serverCertificateNotYetValid: "no encrypted connection: the certificate is not valid yet"
    default:
      words.lowercased().contains("subject name")
        ? "no encrypted connection: the certificate is for another host" : "no encrypted connection"
    }
  }
}
