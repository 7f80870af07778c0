import LarkFoundation

/// An address of the web, taken apart and checked, so that what was looked at is what is connected to.
package struct WebAddress: Sendable, Hashable {
  /// Whether the connection is encrypted.
  package let isEncrypted: Bool
  /// The host in lower case, without brackets and without a final dot.
  package let host: String
  /// The port, where the address names one.
  package let port: Int?
  /// Path and query, percent-encoded, with the slash they begin with.
  package let target: String
  /// The address of the internet that the host is, where it is no name.
  package let ipAddress: IPAddress?

  /// Takes an address apart.
  ///
  /// - Parameter text: An address with `http` or `https`. What needs percent-encoding behind the host is encoded.
  /// - Throws: ``WebAddressProblem`` that says why it is none.
  package init(_ text: String) throws(WebAddressProblem) {
    // Bytes, as those see them that connect: a mark behind a slash does not make it a part of the host.
    let bytes = Array(text.utf8)
    guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")), bytes[colon...].starts(with: "://".utf8) else {
      throw WebAddressProblem("it has no scheme")
    }
    switch String(decoding: bytes[..<colon], as: UTF8.self).lowercased() {
    case "https": isEncrypted = true
    case "http": isEncrypted = false
    default: throw WebAddressProblem("its scheme is neither https nor http")
    }
    let rest = bytes[(colon + 3)...].prefix { $0 != UInt8(ascii: "#") }
    let place = rest.prefix { $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "\\") }
    guard !place.contains(UInt8(ascii: "@")) else { throw WebAddressProblem("it holds a user name or a password") }
    (host, ipAddress, port) = try Self.hostAndPort(place)
    target = try Self.target(rest[place.endIndex...])
  }

  /// The address that an answer from this one sends to.
  ///
  /// - Parameter location: The value of the header field `Location`, which may be relative.
  /// - Throws: ``WebAddressProblem`` when it is no address of the web.
  package func following(_ location: String) throws(WebAddressProblem) -> WebAddress {
    guard let base = URL(string: text), let url = URL(string: location, relativeTo: base)?.absoluteURL else {
      throw WebAddressProblem("it cannot be read")
    }
    return try WebAddress(url.absoluteString)
  }

  /// The address as text.
  package var text: String { text(host: urlHost) }

  /// The address with something else in place of the host.
  package func text(host: String) -> String {
    "\(isEncrypted ? "https" : "http")://\(host)\(portText)\(target)"
  }

  /// Host and port as the header field `Host` has them.
  package var authority: String { urlHost + portText }

  /// The last part of the path, decoded, as the name of a file; nil when there is none.
  package var fileName: String? {
    let path = target.utf8.prefix { $0 != UInt8(ascii: "?") }
    let name = path.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).last
    let last = String(Substring(name ?? path))
    return FileName.safe(String(validating: PercentEncoding.decoded(Array(last.utf8)), as: UTF8.self) ?? last)
  }

  /// What may be shown of the address: host and last part of the path. A query may hold a signature or a token.
  package var label: String { fileName.map { "\(host)/\($0)" } ?? host }

  private var urlHost: String { host.contains(":") ? "[\(host)]" : host }

  private var portText: String { port.map { ":\($0)" } ?? "" }

  // MARK: Parsing

  private static func hostAndPort(
    _ place: ArraySlice<UInt8>
  ) throws(WebAddressProblem) -> (host: String, address: IPAddress?, port: Int?) {
    if place.first == UInt8(ascii: "["), let end = place.firstIndex(of: UInt8(ascii: "]")) {
      let host = lowercased(place[(place.startIndex + 1)..<end])
      guard let address = IPAddress(ipv6: host) else { throw WebAddressProblem("its host is no address of version 6") }
      return (host, address, try number(place[(end + 1)...]))
    }
    let host = place.prefix { $0 != UInt8(ascii: ":") }
    let (name, address) = try checkedHost(host)
    return (name, address, try number(place[host.endIndex...]))
  }

  private static func checkedHost(_ host: ArraySlice<UInt8>) throws(WebAddressProblem) -> (String, IPAddress?) {
    let dot = UInt8(ascii: ".")
    let name = host.last == dot ? host.dropLast() : host
    guard !name.isEmpty else { throw WebAddressProblem("it has no host") }
    guard name.allSatisfy({ $0 < 0x80 }) else {
      throw WebAddressProblem("its host is not in ASCII: write it as xn--…")
    }
    let isName = name.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), dot, UInt8(ascii: "_"):
        true
      default: false
      }
    }
    guard isName, name.first != dot, !zip(name, name.dropFirst()).contains(where: { $0 == dot && $1 == dot }) else {
      throw WebAddressProblem("its host is no name")
    }
    let text = lowercased(name)
    // Programs take a name that ends in a number for an address, but not all for the same one.
    let last = name.lastIndex(of: dot).map { name[($0 + 1)...] } ?? name
    guard last.allSatisfy(isDigit) || last.starts(with: "0x".utf8) || last.starts(with: "0X".utf8) else {
      return (text, nil)
    }
    guard let address = IPAddress(ipv4: text) else { throw WebAddressProblem("its host is no address of version 4") }
    return (text, address)
  }

  private static func number(_ text: ArraySlice<UInt8>) throws(WebAddressProblem) -> Int? {
    let digits = text.dropFirst()
    if digits.isEmpty, text.isEmpty || text.first == UInt8(ascii: ":") { return nil }
    guard text.first == UInt8(ascii: ":"), digits.allSatisfy(isDigit),
      let port = Int(String(decoding: digits, as: UTF8.self)), (1...65_535).contains(port)
    else { throw WebAddressProblem("its port is no number from 1 to 65535") }
    return port
  }

  private static func target(_ bytes: ArraySlice<UInt8>) throws(WebAddressProblem) -> String {
    let text = String(decoding: bytes, as: UTF8.self)
    let isPlain = bytes.allSatisfy { (0x20...0x7E).contains($0) }
    guard !bytes.contains(UInt8(ascii: "\\")), isPlain || !text.unicodeScalars.contains(where: \.isInvisible) else {
      throw WebAddressProblem("it has control or invisible characters or a backslash")
    }
    let encoded = PercentEncoding.target(text)
    return encoded.utf8.first == UInt8(ascii: "/") ? encoded : "/" + encoded
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private static func lowercased(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
  }
}

/// Why a text is no address of the web.
package struct WebAddressProblem: Error, Sendable, Hashable {
  /// What is wrong with it, such as `it has no host`; without the address.
  package let reason: String

  init(_ reason: String) {
    self.reason = reason
  }
}
