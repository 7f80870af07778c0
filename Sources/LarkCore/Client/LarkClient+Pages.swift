extension LarkClient {
  /// The pages of an answer, asked for one after the other while they are read.
  ///
  /// - Parameters:
  ///   - request: Which pages; its page token says where to begin.
  ///   - options: Settings of each call.
  public func pages<Request: CallableByUserAndBot & PagedRequest>(
    _ request: Request, options: CallOptions = .init()
  ) -> Pages<Request> {
    pageSequence(request, options: options)
  }
}

extension LarkClient where As == User {
  /// The pages of an answer, asked for one after the other while they are read.
  ///
  /// - Parameters:
  ///   - request: Which pages; its page token says where to begin.
  ///   - options: Settings of each call.
  public func pages<Request: CallableByUserOnly & PagedRequest>(
    _ request: Request, options: CallOptions = .init()
  ) -> Pages<Request> {
    pageSequence(request, options: options)
  }

  /// There to explain the refusal.
  @available(
    *, unavailable,
    message: "only a bot may call this method; send it with a LarkClient<Bot>, made by LarkClient.bot(…)"
  )
  public func pages<Request: CallableByBotOnly & PagedRequest>(
    _ request: Request, options: CallOptions = .init()
  ) -> Pages<Request> {
    pageSequence(request, options: options)
  }
}

extension LarkClient where As == Bot {
  /// The pages of an answer, asked for one after the other while they are read.
  ///
  /// - Parameters:
  ///   - request: Which pages; its page token says where to begin.
  ///   - options: Settings of each call.
  public func pages<Request: CallableByBotOnly & PagedRequest>(
    _ request: Request, options: CallOptions = .init()
  ) -> Pages<Request> {
    pageSequence(request, options: options)
  }

  /// There to explain the refusal.
  @available(
    *, unavailable,
    message: "only a user may call this method; send it with a LarkClient<User>, made by LarkClient.user(…)"
  )
  public func pages<Request: CallableByUserOnly & PagedRequest>(
    _ request: Request, options: CallOptions = .init()
  ) -> Pages<Request> {
    pageSequence(request, options: options)
  }
}
