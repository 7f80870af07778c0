/// The pages of an answer, one after the other.
///
/// ```swift
/// for try await page in bot.pages(IM.Chat.Members.Get(chatID: "oc_1")) { … }
/// for try await member in bot.pages(IM.Chat.Members.Get(chatID: "oc_1")).items { … }
/// ```
///
/// Each page is asked for when it is wanted. An empty page does not end the sequence; a page that fails, a token that
/// comes twice and a missing token throw, so that what ends without an error is complete. Every iteration begins anew.
public struct Pages<Request: PagedRequest>: AsyncSequence, Sendable {
  public typealias Element = Request.Reply
  public typealias Failure = LarkError

  private let first: Request
  private let fetch: @Sendable (Request) async throws(LarkError) -> Request.Reply

  /// - Parameters:
  ///   - first: The request for the first page.
  ///   - fetch: Asks for a page.
  public init(
    first: Request, fetch: @escaping @Sendable (Request) async throws(LarkError) -> Request.Reply
  ) {
    self.first = first
    self.fetch = fetch
  }

  /// Everything that the main lists of the pages hold.
  public var items: PageItems<Request> { PageItems(pages: self) }

  public func makeAsyncIterator() -> Iterator {
    Iterator(first: first, fetch: fetch)
  }

  /// Asks for one page after the other.
  public struct Iterator: AsyncIteratorProtocol {
    /// The request for the next page, or why there can be none; nil at the end.
    private var upcoming: Result<Request, LarkError>?
    private var walk: PageWalk
    private let fetch: @Sendable (Request) async throws(LarkError) -> Request.Reply

    fileprivate init(
      first: Request, fetch: @escaping @Sendable (Request) async throws(LarkError) -> Request.Reply
    ) {
      upcoming = .success(first)
      walk = PageWalk(startingAt: first.pageToken)
      self.fetch = fetch
    }

    /// Token of the page that `next()` would ask for; nil after the last one.
    func upcomingToken() throws(LarkError) -> String? {
      try upcoming?.get().pageToken
    }

    /// The next page; nil after the last one.
    ///
    /// - Throws: ``LarkError`` when the page fails or what it says about the next one makes no sense.
    public mutating func next() async throws(LarkError) -> Request.Reply? {
      try await next(isolation: nil)
    }

    /// The next page; nil after the last one.
    ///
    /// - Throws: ``LarkError`` when the page fails or what it says about the next one makes no sense.
    public mutating func next(
      isolation actor: isolated (any Actor)?
    ) async throws(LarkError) -> Request.Reply? {
      guard let next = upcoming else { return nil }
      upcoming = nil
      var request = try next.get()
      let reply = try await fetch(request)
      do {
        let count = Request.items(of: reply).count
        if let token = try walk.next(after: Request.nextPage(after: reply), itemCount: count) {
          request.pageToken = token
          upcoming = .success(request)
        }
      } catch {
        // The page itself is whole: it is handed out before the sequence fails.
        var error = error
        error.method = Request.method.id
        upcoming = .failure(error)
      }
      return reply
    }
  }
}
