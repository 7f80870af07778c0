/// What the main lists of the pages hold, item by item. It throws as ``Pages`` does.
public struct PageItems<Request: PagedRequest>: AsyncSequence, Sendable {
  public typealias Element = Request.PageItem
  public typealias Failure = LarkError

  fileprivate let pages: Pages<Request>

  init(pages: Pages<Request>) {
    self.pages = pages
  }

  public func makeAsyncIterator() -> Iterator {
    Iterator(pages: pages.makeAsyncIterator())
  }

  /// Goes through one page after the other.
  public struct Iterator: AsyncIteratorProtocol {
    private var pages: Pages<Request>.Iterator
    private var items: ArraySlice<Request.PageItem> = []

    fileprivate init(pages: Pages<Request>.Iterator) {
      self.pages = pages
    }

    /// The next item; nil after the last one.
    ///
    /// - Throws: ``LarkError`` as ``Pages`` does.
    public mutating func next() async throws(LarkError) -> Request.PageItem? {
      try await next(isolation: nil)
    }

    /// The next item; nil after the last one.
    ///
    /// - Throws: ``LarkError`` as ``Pages`` does.
    public mutating func next(isolation actor: isolated (any Actor)?) async throws(LarkError) -> Request.PageItem? {
      while true {
        if let item = items.popFirst() { return item }
        guard let page = try await pages.next(isolation: actor) else { return nil }
        items = Request.items(of: page)[...]
      }
    }
  }
}
