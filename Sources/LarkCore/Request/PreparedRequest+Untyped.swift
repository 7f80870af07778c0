extension PreparedRequest {
  /// A request to an endpoint that has no request type.
  ///
  /// - Parameters:
  ///   - verb: HTTP method.
  ///   - path: Path below the host, perhaps with a query; what needs percent-encoding and lacks it is encoded.
  ///   - query: Further pairs of the query, not encoded.
  ///   - body: JSON body; nil: none.
  public init(_ verb: HTTPVerb, _ path: String, query: [QueryItem] = [], body: JSON? = nil) {
    let parts = path.utf8.split(separator: UInt8(ascii: "?"), maxSplits: 1, omittingEmptySubsequences: false)
      .map { Substring($0) }
    let bare = String(parts.first ?? "")
    let method = MethodInfo(
      id: "\(verb.rawValue) \(bare)", verb: verb, path: bare, body: body == nil ? .none : .json, scopes: .unknown,
      risk: verb == .get ? .read : .write)
    let ownQuery = parts.count == 2 ? Self.queryItems(in: parts[1]) : []
    self.init(
      method: method, path: PercentEncoding.path(bare), query: ownQuery + query,
      body: body.map { .json($0.serializedBytes()) } ?? .none)
  }

  private static func queryItems(in text: Substring) -> [QueryItem] {
    // Bytes, as servers split: a mark joins what stands before it only for readers.
    text.utf8.split(separator: UInt8(ascii: "&")).map { pair in
      let sides = pair.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
        .map { Substring($0) }
      return QueryItem(
        name: PercentEncoding.decodedQuery(sides[0]),
        value: sides.count == 2 ? PercentEncoding.decodedQuery(sides[1]) : "")
    }
  }
}
