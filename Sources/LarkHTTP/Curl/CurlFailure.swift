#if os(Linux) && canImport(Glibc)
  internal import CLinuxHTTP
  internal import Glibc
  internal import LarkCore

  /// Why libcurl gave up, as far as it says.
  struct CurlFailure: Sendable {
    /// libcurl's result.
    var code: UInt32
    /// Whether the request may have been sent.
    var mayHaveBeenSent: Bool
    /// The system's error number of the last failed connection.
    var systemError: Int32 = 0
    /// What OpenSSL found wrong with the certificate; 0 where nothing.
    var verifyResult = 0
    /// HTTP status that the proxy answered a CONNECT with; 0 where there was none.
    var connectCode = 0
    /// Host and port of the proxy; nil where there is none.
    var proxy: String?
    /// Whether the head of the answer has come.
    var hasHead = false
    /// libcurl's words, which may name hosts and are not repeated.
    var words = ""

    /// What the caller is told about a connection that the server ended.
    static let lost = "the server closed the connection before it answered"
    /// What the caller is told about a connection that ended within the answer.
    static let brokenOff = "the connection broke before the answer was complete"
    /// What the caller is told about bytes that are no answer.
    static let noHTTP = "the server's answer was no HTTP"
    /// What the caller is told about a body that is packed badly.
    static let notUnpacked = "the server's answer cannot be unpacked"

    /// What the caller is told.
    var error: TransportError {
      let (reason, message) = cause
      return TransportError(reason: reason, message: message, wasNeverSent: !mayHaveBeenSent)
    }

    private var cause: (TransportError.Reason, String) {
      if connectCode != 0, !(200..<300).contains(connectCode), !mayHaveBeenSent, let proxy {
        let refusal = "the proxy \(proxy) refused the connection (HTTP \(connectCode))"
        if connectCode >= 500 { return (.connection, refusal) }
        return (.proxy, connectCode == 407 ? refusal + ": it wants a user name and a password" : refusal)
      }
      switch linuxhttp_code(rawValue: code) {
      case linuxhttp_code_unsupported_protocol where !mayHaveBeenSent, linuxhttp_code_url_malformat:
        return (.other, "the address cannot be called")
      case linuxhttp_code_not_resolved_host: return (.dns, "the name of the host is not known")
      case linuxhttp_code_not_resolved_proxy: return (.dns, Self.unknownProxy(proxy))
      case linuxhttp_code_not_connected: return (.connection, notConnected)
      case linuxhttp_code_timed_out: return (.timeout, Self.late(mayHaveBeenSent: mayHaveBeenSent))
      case linuxhttp_code_proxy: return (.proxy, "the proxy \(proxy ?? "") refused the connection")
      case linuxhttp_code_unsupported_protocol, linuxhttp_code_weird_server_reply, linuxhttp_code_too_large,
        linuxhttp_code_http2:
        return (.other, Self.noHTTP)
      // A damaged chunk, and a head that is too long, have the code of a connection that failed; only the words tell.
      case linuxhttp_code_receive_error where saysNoHTTP: return (.other, Self.noHTTP)
      // Older versions take a field that is too long for one that memory does not suffice for.
      case linuxhttp_code_out_of_memory where mayHaveBeenSent && !hasHead: return (.other, Self.noHTTP)
      case linuxhttp_code_got_nothing, linuxhttp_code_send_failed_rewind: return (.connection, Self.lost)
      case linuxhttp_code_send_error, linuxhttp_code_receive_error, linuxhttp_code_partial_file,
        linuxhttp_code_http2_stream:
        if !mayHaveBeenSent, let proxy { return (.proxy, "the proxy \(proxy) ended the connection") }
        return (.connection, hasHead ? Self.brokenOff : Self.lost)
      case linuxhttp_code_ca_bad_file:
        return (.tls, "no encrypted connection: the certificates in SSL_CERT_FILE or of the system cannot be read")
      case linuxhttp_code_ssl_connect_error, linuxhttp_code_peer_failed_verification,
        linuxhttp_code_peer_failed_verification_before_7_62, linuxhttp_code_ssl_engine_not_found,
        linuxhttp_code_ssl_engine_not_set, linuxhttp_code_ssl_certificate_problem, linuxhttp_code_ssl_cipher,
        linuxhttp_code_ssl_engine_not_initialised, linuxhttp_code_ssl_issuer_error,
        linuxhttp_code_invalid_certificate_status, linuxhttp_code_ssl_client_certificate:
        return (.tls, tlsMessage)
      case linuxhttp_code_out_of_memory: return (.other, "there is not enough memory for the request")
      default: return (.other, "the request failed (libcurl \(code))")
      }
    }

    private var saysNoHTTP: Bool {
      let words = words.lowercased()
      return words.contains("chunk") || words.contains("response headers")
    }

    private var notConnected: String {
      if let proxy {
        return systemError == ECONNREFUSED
          ? "the proxy \(proxy) refused the connection" : "the proxy \(proxy) cannot be reached"
      }
      return systemError == ECONNREFUSED ? "the connection was refused" : "the server cannot be reached"
    }

    /// What the caller is told about a proxy whose name stands for nothing.
    static func unknownProxy(_ proxy: String?) -> String {
      proxy.map { "the name of the proxy \($0) is not known" } ?? "the name of the proxy is not known"
    }

    /// What the caller is told when nothing has moved for too long.
    static func late(mayHaveBeenSent: Bool) -> String {
      mayHaveBeenSent ? "the server did not answer in time" : "the server did not take the connection in time"
    }

    /// Says what is wrong with the certificate where that is known: the numbers are those of OpenSSL (X509_V_ERR_…).
    private var tlsMessage: String {
      let prefix = "no encrypted connection"
      guard code == linuxhttp_code_peer_failed_verification.rawValue
        || code == linuxhttp_code_peer_failed_verification_before_7_62.rawValue
      else { return prefix }
      return switch verifyResult {
      // Not every library that libcurl encrypts with has such numbers.
      case 0: prefix + ": the certificate is not trusted, or for another host"
      case 9: prefix + ": the certificate is not valid yet"
      case 10: prefix + ": the certificate has expired"
      case 18: prefix + ": self-signed certificate"
      case 19: prefix + ": self-signed certificate in certificate chain"
      case 2, 20, 21: prefix + ": unable to get local issuer certificate"
      case 23: prefix + ": the certificate was revoked"
      // 1 is what libcurl begins with; it looks at the name before it keeps the result.
      case 1, 62, 64: prefix + ": the certificate is for another host"
      default: prefix + ": the certificate is not trusted"
      }
    }
  }
#endif
