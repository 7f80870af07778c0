import LarkCore

/// Which hosts of the web may be fetched from. What foreign text names must not reach into a private network.
struct WebReach: Sendable, Hashable {
  /// Hosts that may be fetched from although their addresses are private: `wiki.example.com`, or with a port
  /// `127.0.0.1:8080`.
  let privateHosts: Set<String>

  init(privateHosts: Set<String> = []) {
    self.privateHosts = Set(privateHosts.map { $0.lowercased() })
  }

  /// Whether a host was allowed by name, whatever its addresses are.
  func allowsPrivate(_ address: WebAddress) -> Bool {
    privateHosts.contains(address.host) || privateHosts.contains(address.authority)
  }

  /// Why an address is not fetched from, as far as the address itself tells.
  ///
  /// - Returns: Nil where nothing speaks against it, or its host is a name that has to be resolved first.
  func refusal(of address: WebAddress) -> String? {
    if allowsPrivate(address) { return nil }
    if address.host == "localhost" || address.host.hasSuffix(".localhost") { return Self.refusal }
    if let ipAddress = address.ipAddress, !ipAddress.isPublic { return Self.refusal }
    return nil
  }

  /// What is wrong with a host whose addresses are not all public.
  static let refusal = "its host is not on the public internet"
}
