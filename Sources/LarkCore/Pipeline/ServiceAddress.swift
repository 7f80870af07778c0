/// Where the platform is reached: scheme, host and port, checked.
package struct ServiceAddress: Sendable, Hashable {
  /// Such as `https://open.feishu.cn`.
  package let origin: String

  /// Checks an address.
  ///
  /// - Parameter text: Scheme, host and port. Only the loopback interface may be called without encryption.
  /// - Throws: ``LarkError`` of kind `invalidRequest` when it is no such address.
  package init(_ text: String) throws(LarkError) {
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
    let shown = text.utf8.contains(UInt8(ascii: "@")) ? Redactor.mark : text
    return LarkError(
      kind: .invalidRequest, message: "'\(shown)' is no address to call: \(reason)",
      remedy: "use an address such as https://open.feishu.cn; http goes to localhost only", wasNeverSent: true)
  }

  /// A host and perhaps a port.
  private struct Place {
    let text: String
    let isLoopback: Bool

    init?(_ text: Substring) {
      let bytes = text.utf8
      let isInBrackets = bytes.first == UInt8(ascii: "[")
      let end = bytes.firstIndex(of: UInt8(ascii: isInBrackets ? "]" : ":")) ?? bytes.endIndex
      let host = bytes[..<end].dropFirst(isInBrackets ? 1 : 0)
      if isInBrackets {
        guard end < bytes.endIndex, IPAddress(ipv6: Substring(host)) != nil else { return nil }
      } else {
        guard !host.isEmpty, host.allSatisfy(Self.isNameByte) else { return nil }
      }
      let port = bytes[end...].dropFirst(isInBrackets ? 1 : 0)
      guard port.isEmpty || Self.isPort(port) else { return nil }
      self.text = text.lowercased()
      isLoopback = IPAddress.isLoopback(Substring(host).lowercased())
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."):
        true
      default: false
      }
    }

    private static func isPort(_ text: Substring.UTF8View) -> Bool {
      let digits = text.dropFirst()
      guard text.first == UInt8(ascii: ":"), digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return false }
      return Int(Substring(digits)).map { (1...65_535).contains($0) } ?? false
    }
  }
}
