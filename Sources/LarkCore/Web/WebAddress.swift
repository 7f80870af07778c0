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

  /// Takes an address apart.
  ///
  /// - Parameter text: An address with `http` or `https`. What needs percent-encoding behind the host is encoded.
  /// - Throws: ``WebAddressProblem`` that says why it is none.
  package init(_ text: String) throws(WebAddressProblem) {
    guard let separator = text.firstRange(of: "://") else { throw WebAddressProblem("it has no scheme") }
    switch text[..<separator.lowerBound].lowercased() {
    case "https": isEncrypted = true
    case "http": isEncrypted = false
    default: throw WebAddressProblem("its scheme is neither https nor http")
    }
    // Scalars, as those see them that connect: a mark behind a slash does not make it a part of the host.
    let rest = Substring(text[separator.upperBound...].unicodeScalars.prefix { $0 != "#" })
    let place = Substring(rest.unicodeScalars.prefix { $0 != "/" && $0 != "?" && $0 != "\\" })
    guard !place.utf8.contains(UInt8(ascii: "@")) else { throw WebAddressProblem("it holds a user name or a password") }
    (host, port) = try Self.hostAndPort(place)
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

  /// The address of the internet that the host is, where it is no name.
  package var ipAddress: IPAddress? { host.contains(":") ? IPAddress(ipv6: host) : IPAddress(ipv4: host) }

  private var urlHost: String { host.contains(":") ? "[\(host)]" : host }

  private var portText: String { port.map { ":\($0)" } ?? "" }

  // MARK: Parsing

  private static func hostAndPort(_ place: Substring) throws(WebAddressProblem) -> (String, Int?) {
    let host: Substring
    let port: Substring
    if place.hasPrefix("["), let end = place.firstIndex(of: "]") {
      host = place[place.index(after: place.startIndex)..<end]
      port = place[place.index(after: end)...]
      guard IPAddress(ipv6: host) != nil else { throw WebAddressProblem("its host is no address of version 6") }
    } else {
      host = place.prefix { $0 != ":" }
      port = place[host.endIndex...]
    }
    return (try checkedHost(host.lowercased()), try number(port))
  }

  private static func checkedHost(_ host: String) throws(WebAddressProblem) -> String {
    if host.contains(":") { return host }
    let name = host.hasSuffix(".") ? String(host.dropLast()) : host
    guard !name.isEmpty else { throw WebAddressProblem("it has no host") }
    guard name.utf8.allSatisfy({ $0 < 0x80 }) else {
      throw WebAddressProblem("its host is not in ASCII: write it as xn--…")
    }
    let isName = name.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"),
        UInt8(ascii: "."), UInt8(ascii: "_"):
        true
      default: false
      }
    }
    guard isName, !name.hasPrefix("."), !name.contains("..") else { throw WebAddressProblem("its host is no name") }
    // Programs take a name that ends in a number for an address, but not all for the same one.
    let last = name.split(separator: ".").last ?? ""
    if last.utf8.allSatisfy({ (0x30...0x39).contains($0) }) || last.hasPrefix("0x"), IPAddress(ipv4: name) == nil {
      throw WebAddressProblem("its host is no address of version 4")
    }
    return name
  }

  private static func number(_ text: Substring) throws(WebAddressProblem) -> Int? {
    if text.isEmpty || text == ":" { return nil }
    let digits = text.dropFirst()
    guard text.first == ":", digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let port = Int(digits),
      (1...65_535).contains(port)
    else { throw WebAddressProblem("its port is no number from 1 to 65535") }
    return port
  }

  private static func target(_ text: Substring) throws(WebAddressProblem) -> String {
    guard !text.unicodeScalars.contains(where: { $0.isInvisible || $0 == "\\" }) else {
      throw WebAddressProblem("it has control or invisible characters or a backslash")
    }
    let encoded = PercentEncoding.target(String(text))
    return encoded.hasPrefix("/") ? encoded : "/" + encoded
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
