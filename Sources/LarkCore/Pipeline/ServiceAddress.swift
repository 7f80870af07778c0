/// Where the platform is reached: scheme, host and port, checked.
struct ServiceAddress: Sendable, Hashable {
  /// Such as `https://open.feishu.cn`.
  let origin: String

  /// Checks an address.
  ///
  /// - Parameter text: Scheme, host and port. Only the loopback interface may be called without encryption.
  /// - Throws: ``LarkError`` of kind `invalidRequest` when it is no such address.
  init(_ text: String) throws(LarkError) {
    let trimmed = text.hasSuffix("/") ? String(text.dropLast()) : text
    guard let separator = trimmed.firstRange(of: "://") else { throw Self.refusal(of: text, "it has no scheme") }
    let scheme = trimmed[..<separator.lowerBound].lowercased()
    guard let place = Place(trimmed[separator.upperBound...]) else {
      throw Self.refusal(of: text, "after the scheme there must be a host and at most a port")
    }
    guard scheme == "https" || scheme == "http" else { throw Self.refusal(of: text, "the scheme is '\(scheme)'") }
    guard scheme == "https" || place.isLoopback else {
      throw Self.refusal(of: text, "tokens would travel unencrypted")
    }
    origin = "\(scheme)://\(place.text)"
  }

  private static func refusal(of text: String, _ reason: String) -> LarkError {
    // What stands before an @ may be a password.
    let shown = text.contains("@") ? Redactor.mark : text
    return LarkError(
      kind: .invalidRequest, message: "'\(shown)' is no address to call: \(reason)",
      remedy: "use an address such as https://open.feishu.cn; http goes to localhost only", wasNeverSent: true)
  }

  /// A host and perhaps a port.
  private struct Place {
    let text: String
    let isLoopback: Bool

    init?(_ text: Substring) {
      let host: Substring
      let port: Substring
      if text.hasPrefix("["), let end = text.firstIndex(of: "]") {
        host = text[text.index(after: text.startIndex)..<end]
        port = text[text.index(after: end)...]
        guard host.contains(":"), host.allSatisfy({ $0.isHexDigit || $0 == ":" || $0 == "." }) else { return nil }
        isLoopback = host == "::1"
      } else {
        host = text.prefix { $0 != ":" }
        port = text[host.endIndex...]
        guard !host.isEmpty, host.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-" || $0 == ".") })
        else { return nil }
        isLoopback = host.lowercased() == "localhost" || Self.isLoopbackIPv4(host)
      }
      guard port.isEmpty || Self.isPort(port) else { return nil }
      self.text = text.lowercased()
    }

    private static func isPort(_ text: Substring) -> Bool {
      guard text.first == ":", text.dropFirst().allSatisfy({ $0.isASCII && $0.isNumber }) else { return false }
      return Int(text.dropFirst()).map { (1...65_535).contains($0) } ?? false
    }

    private static func isLoopbackIPv4(_ host: Substring) -> Bool {
      let parts = host.split(separator: ".", omittingEmptySubsequences: false)
      guard parts.count == 4, parts[0] == "127" else { return false }
      return parts.allSatisfy { UInt8($0) != nil && ($0 == "0" || !$0.hasPrefix("0")) }
    }
  }
}
