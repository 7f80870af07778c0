extension LarkClient {
  /// Sends a request that was put together at run time. Whether this identity may send it is for the caller to know.
  ///
  /// - Parameters:
  ///   - request: What to ask.
  ///   - options: Settings of this call.
  /// - Returns: The answer as it came; its code is 0.
  /// - Throws: ``LarkError``, with the platform's code where it has one.
  @discardableResult
  public func send(
    _ request: PreparedRequest, options: CallOptions = .init()
  ) async throws(LarkError) -> RawResponse {
    let raw = try await pipeline.run(request, options: options, tokens: tokens)
    guard request.method.responseBody == .json else { return raw }
    do { try raw.checkJSON() } catch { throw pipeline.complete(error, for: request.method, answeredBy: raw) }
    return raw
  }

  /// Calls an endpoint that has no request type.
  ///
  /// A GET counts as a read, everything else as a write, which is not repeated when its fate is unknown.
  ///
  /// - Parameters:
  ///   - verb: HTTP method.
  ///   - path: Path below the host, such as `/open-apis/im/v1/chats`; what it needs of percent-encoding is added. It may
  ///     end in a query.
  ///   - query: Further pairs of the query, not encoded.
  ///   - body: JSON body; nil: none.
  ///   - options: Settings of this call.
  /// - Returns: The answer as it came; its code is 0.
  /// - Throws: ``LarkError`` of kind `invalidRequest` when the path is none, otherwise as ``send(_:options:)``.
  @discardableResult
  public func call(
    _ verb: HTTPVerb, _ path: String, query: [QueryItem] = [], body: JSON? = nil, options: CallOptions = .init()
  ) async throws(LarkError) -> RawResponse {
    try await send(PreparedRequest(verb, path, query: query, body: body), options: options)
  }
}
