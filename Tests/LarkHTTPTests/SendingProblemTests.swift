import Foundation
import LarkCore
import Testing

@testable import LarkURLSession

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

/// Failures that no loopback server can bring about, in libcurl's words.
@Suite("Sending problems")
struct SendingProblemTests {
  @Test(
    "What is certain never to have been sent",
    arguments: [
      (URLError.Code.cannotFindHost, "Could not resolve host: x.example", TransportError.Reason.dns),
      (.unknown, "Could not resolve proxy: x.example", .dns),
      (.unknown, "Failed to connect to x.example port 443 after 3 ms: No route to host", .connection),
      (
        .cannotConnectToHost, "Failed to connect to x.example port 443 after 0 ms: Couldn't connect to server",
        .connection
      ),
      (.timedOut, "Failed to connect to x.example port 443 after 130000 ms: Couldn't connect to server", .timeout),
      (.unknown, "SSL certificate problem: self-signed certificate", .tls),
      (.unknown, "SSL: no alternative certificate subject name matches target host name 'x.example'", .tls),
      (.unknown, "OpenSSL SSL_connect: Connection reset by peer in connection to x.example:443 ", .tls),
      (.unknown, "error:0A00010B:SSL routines::wrong version number", .tls),
      (.unknown, "gnutls_handshake() failed: The TLS connection was non-properly terminated.", .tls),
      (.serverCertificateUntrusted, "The certificate for this server is invalid: x.example", .tls),
      (.secureConnectionFailed, "", .tls),
      (.unsupportedURL, "unsupported URL", .other),
      (.unsupportedURL, #"Protocol "https" not supported or disabled in libcurl"#, .other),
      (.badURL, "", .other),
    ])
  func neverSent(_ code: URLError.Code, _ words: String, _ reason: TransportError.Reason) {
    let error = SendingProblem(code: code, words: words).error(hasBody: true, mayReuseConnection: true)
    #expect(error.reason == reason)
    #expect(error.wasNeverSent)
    #expect(!error.message.contains("x.example"))
    // Unless bytes of the body were taken before, or a request without a body could have gone out unseen.
    let sent = SendingProblem(code: code, words: words, bodyBytesSent: 1)
    #expect(!sent.error(hasBody: true, mayReuseConnection: false).wasNeverSent)
    let unseen = SendingProblem(code: code, words: words)
    #expect(!unseen.error(hasBody: false, mayReuseConnection: true).wasNeverSent)
    #expect(unseen.error(hasBody: false, mayReuseConnection: false).wasNeverSent)
  }

  @Test(
    "What may have been sent",
    arguments: [
      (URLError.Code.timedOut, "", TransportError.Reason.timeout),
      (.cancelled, "", .cancelled),
      (.networkConnectionLost, "Recv failure: Connection reset by peer", .connection),
      (.badServerResponse, "Empty reply from server", .connection),
      (.unknown, "OpenSSL SSL_read: error:0A000126:SSL routines::unexpected eof while reading, errno 0", .connection),
      (.unknown, "OpenSSL SSL_write: Broken pipe, errno 32", .connection),
      (.unknown, "transfer closed with 500 bytes remaining to read", .connection),
      (.unknown, "Received HTTP/0.9 when not allowed", .other),
      (.notConnectedToInternet, "", .connection),
      (.unknown, "Header without colon", .other),
      (.unknown, "Error while processing content unencoding: incorrect header check", .other),
      (.unknown, "operation aborted by callback", .file),
      (.unknown, "", .other),
    ])
  func perhapsSent(_ code: URLError.Code, _ words: String, _ reason: TransportError.Reason) {
    let error = SendingProblem(code: code, words: words).error(hasBody: true, mayReuseConnection: false)
    #expect(error.reason == reason)
    #expect(!error.wasNeverSent)
  }

  @Test("What is wrong with a certificate is said")
  func certificate() {
    let problem = SendingProblem(code: .unknown, words: "SSL certificate problem: certificate has expired")
    #expect(
      problem.error(hasBody: false, mayReuseConnection: false).message
        == "no encrypted connection: certificate has expired")
  }

  #if canImport(FoundationNetworking)
    @Test(
      "An answer in another protocol is an answer",
      arguments: [
        "Received HTTP/0.9 when not allowed", "Unsupported HTTP version in response",
      ])
    func otherProtocol(_ words: String) {
      let error = SendingProblem(code: .unsupportedURL, words: words).error(hasBody: true, mayReuseConnection: false)
      #expect(error.message == "the server's answer was no HTTP")
      #expect(!error.wasNeverSent)
    }

    @Test("A refused first address proves nothing about the second")
    func refusedFirstAddress() {
      let problem = SendingProblem(code: .cannotConnectToHost, words: "Empty reply from server")
      #expect(!problem.error(hasBody: false, mayReuseConnection: false).wasNeverSent)
    }
  #endif
}
