internal import LarkCore

/// A proxy.
struct Proxy: Sendable, Hashable {
  /// The address as the environment gives it, perhaps with a password.
  let address: String
  /// Host and port, for people.
  let label: String
  /// The name of its host that has to be looked up, and its port; nil where the host is an address already.
  let lookUp: HostAndPort?
}

/// A host and a port of it.
struct HostAndPort: Sendable, Hashable {
  let host: String
  let port: Int
}

/// Which requests go through which proxy, as the environment says: `https_proxy`, `http_proxy`, `all_proxy` and
/// `no_proxy`, with the meaning that curl gives them. All but `http_proxy` may be written in capitals too: a server
/// that runs programs for its clients (CGI) lets them choose what `HTTP_PROXY` is.
struct ProxyRules: Sendable {
  private let encrypted: Proxy?
  private let plain: Proxy?
  private let exceptions: [Exception]

  private enum Exception: Sendable {
    case everything
    case domain(String)
    case network(IPAddress, bits: Int)
  }

  /// - Parameter variable: The value of a variable of the environment.
  init(_ variable: (String) -> String?) {
    func first(_ names: String...) -> String? { names.lazy.compactMap(variable).first }
    let all = first("all_proxy", "ALL_PROXY")
    encrypted = (first("https_proxy", "HTTPS_PROXY") ?? all).flatMap(Proxy.init)
    plain = (first("http_proxy") ?? all).flatMap(Proxy.init)
    exceptions = (first("no_proxy", "NO_PROXY") ?? "")
      .split { $0 == "," || $0 == " " }.compactMap { Self.exception(String($0)) }
  }

  /// The proxy for a request; nil where it goes straight to its host.
  func proxy(for address: WebAddress) -> Proxy? {
    guard let proxy = address.isEncrypted ? encrypted : plain else { return nil }
    let ipAddress = address.ipAddress
    let isException = exceptions.contains { exception in
      switch exception {
      case .everything: true
      case .domain(let domain): address.host == domain || address.host.hasSuffix("." + domain)
      case .network(let network, let bits): ipAddress?.begins(like: network, bits: bits) ?? false
      }
    }
    return isException ? nil : proxy
  }

  private static func exception(_ text: String) -> Exception? {
    if text == "*" { return .everything }
    let parts = text.split(separator: "/", maxSplits: 1)
    guard let first = parts.first else { return nil }
    let host = first.hasPrefix("[") && first.hasSuffix("]") ? first.dropFirst().dropLast() : first
    if let address = host.contains(":") ? IPAddress(ipv6: host) : IPAddress(ipv4: host) {
      let all = address.bytes.count * 8
      guard parts.count == 2 else { return .network(address, bits: all) }
      guard let bits = Int(parts[1]), (0...all).contains(bits) else { return nil }
      return .network(address, bits: bits)
    }
    var domain = text.lowercased()[...]
    if domain.hasPrefix("*") { domain.removeFirst() }
    if domain.hasPrefix(".") { domain.removeFirst() }
    if domain.hasSuffix(".") { domain.removeLast() }
    return domain.isEmpty ? nil : .domain(String(domain))
  }
}

extension Proxy {
  /// Reads the value of a variable; nil where it is empty, which stands for no proxy.
  init?(_ text: String) {
    guard !text.isEmpty else { return nil }
    var rest = text[...]
    var port = 1080
    if let scheme = rest.firstRange(of: "://") {
      if rest[..<scheme.lowerBound].lowercased() == "https" { port = 443 }
      rest = rest[scheme.upperBound...]
    }
    // Bytes, as libcurl sees them: what stands before an @ may be a password, whatever follows the @.
    rest = Substring(rest.utf8.prefix { $0 != UInt8(ascii: "/") })
    if let at = rest.utf8.lastIndex(of: UInt8(ascii: "@")) { rest = Substring(rest.utf8[at...].dropFirst()) }
    let host: Substring
    var tail: Substring.UTF8View
    if rest.utf8.first == UInt8(ascii: "["), let end = rest.utf8.firstIndex(of: UInt8(ascii: "]")) {
      host = Substring(rest.utf8[..<end].dropFirst())
      tail = rest.utf8[end...].dropFirst()
    } else {
      host = Substring(rest.utf8.prefix { $0 != UInt8(ascii: ":") })
      tail = rest.utf8[host.endIndex...]
    }
    if tail.first == UInt8(ascii: ":") {
      tail.removeFirst()
      if let number = Int(Substring(tail)), (1...65_535).contains(number) { port = number }
    }
    let isAddress = (host.contains(":") ? IPAddress(ipv6: host) : IPAddress(ipv4: host)) != nil
    address = text
    label = (host.contains(":") ? "[\(host)]" : String(host)) + ":\(port)"
    lookUp = isAddress || host.isEmpty ? nil : HostAndPort(host: host.lowercased(), port: port)
  }
}

extension IPAddress {
  /// Whether an address begins with the same bits as another one.
  fileprivate func begins(like other: IPAddress, bits: Int) -> Bool {
    guard bytes.count == other.bytes.count else { return false }
    return (0..<bits).allSatisfy { (bytes[$0 / 8] ^ other.bytes[$0 / 8]) & (0x80 >> UInt8($0 % 8)) == 0 }
  }
}
