extension LarkClient {
  /// Makes a call and answers with everything around the reply: status, headers, log id, the JSON as it came.
  ///
  /// - Parameters:
  ///   - request: What to ask.
  ///   - options: Settings of this call.
  /// - Throws: ``LarkError``, with the platform's code where it has one.
  public func response<Request: CallableByUserAndBot>(
    to request: Request, options: CallOptions = .init()
  ) async throws(LarkError) -> Response<Request.Reply> {
    try await perform(request, options: options)
  }
}

extension LarkClient where As == User {
  /// Makes a call and answers with everything around the reply: status, headers, log id, the JSON as it came.
  ///
  /// - Parameters:
  ///   - request: What to ask.
  ///   - options: Settings of this call.
  /// - Throws: ``LarkError``, with the platform's code where it has one.
  public func response<Request: CallableByUserOnly>(
    to request: Request, options: CallOptions = .init()
  ) async throws(LarkError) -> Response<Request.Reply> {
    try await perform(request, options: options)
  }

  /// There to explain the refusal.
  @available(
    *, unavailable,
    message: "only a bot may call this method; send it with a LarkClient<Bot>, made by LarkClient.bot(…)"
  )
  public func response<Request: CallableByBotOnly>(
    to request: Request, options: CallOptions = .init()
  ) async throws(LarkError) -> Response<Request.Reply> {
    try await perform(request, options: options)
  }
}

extension LarkClient where As == Bot {
  /// Makes a call and answers with everything around the reply: status, headers, log id, the JSON as it came.
  ///
  /// - Parameters:
  ///   - request: What to ask.
  ///   - options: Settings of this call.
  /// - Throws: ``LarkError``, with the platform's code where it has one.
  public func response<Request: CallableByBotOnly>(
    to request: Request, options: CallOptions = .init()
  ) async throws(LarkError) -> Response<Request.Reply> {
    try await perform(request, options: options)
  }

  /// There to explain the refusal.
  @available(
    *, unavailable,
    message: "only a user may call this method; send it with a LarkClient<User>, made by LarkClient.user(…)"
  )
  public func response<Request: CallableByUserOnly>(
    to request: Request, options: CallOptions = .init()
  ) async throws(LarkError) -> Response<Request.Reply> {
    try await perform(request, options: options)
  }
}
