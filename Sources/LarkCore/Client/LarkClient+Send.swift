extension LarkClient {
  /// Makes a call.
  ///
  /// - Parameters:
  ///   - request: What to ask.
  ///   - options: Settings of this call.
  /// - Returns: What the platform answers.
  /// - Throws: ``LarkError``, with the platform's code where it has one.
  @discardableResult
  public func send<Request: CallableByUserAndBot>(
    _ request: Request, options: CallOptions = .init()
  ) async throws(LarkError) -> Request.Reply {
    try await perform(request, options: options).reply
  }
}

extension LarkClient where As == User {
  /// Makes a call.
  ///
  /// - Parameters:
  ///   - request: What to ask.
  ///   - options: Settings of this call.
  /// - Returns: What the platform answers.
  /// - Throws: ``LarkError``, with the platform's code where it has one.
  @discardableResult
  public func send<Request: CallableByUserOnly>(
    _ request: Request, options: CallOptions = .init()
  ) async throws(LarkError) -> Request.Reply {
    try await perform(request, options: options).reply
  }

  /// There to explain the refusal.
  @discardableResult
  @available(
    *, unavailable,
    message: "only a bot may call this method; send it with a LarkClient<Bot>, made by LarkClient.bot(…)"
  )
  public func send<Request: CallableByBotOnly>(
    _ request: Request, options: CallOptions = .init()
  ) async throws(LarkError) -> Request.Reply {
    try await perform(request, options: options).reply
  }
}

extension LarkClient where As == Bot {
  /// Makes a call.
  ///
  /// - Parameters:
  ///   - request: What to ask.
  ///   - options: Settings of this call.
  /// - Returns: What the platform answers.
  /// - Throws: ``LarkError``, with the platform's code where it has one.
  @discardableResult
  public func send<Request: CallableByBotOnly>(
    _ request: Request, options: CallOptions = .init()
  ) async throws(LarkError) -> Request.Reply {
    try await perform(request, options: options).reply
  }

  /// There to explain the refusal.
  @discardableResult
  @available(
    *, unavailable,
    message: "only a user may call this method; send it with a LarkClient<User>, made by LarkClient.user(…)"
  )
  public func send<Request: CallableByUserOnly>(
    _ request: Request, options: CallOptions = .init()
  ) async throws(LarkError) -> Request.Reply {
    try await perform(request, options: options).reply
  }
}
