/// Pages that were read, and the truth about whether there are more.
public struct CollectedPages<Request: PagedRequest>: Sendable {
  /// The pages, in order.
  public let pages: [Request.Reply]
  /// Token of the first page that was not read; nil when there is none.
  public let nextPageToken: String?

  /// Whether the last page was reached.
  public var isComplete: Bool { nextPageToken == nil }

  /// Everything that the main lists of the pages hold.
  public var items: [Request.PageItem] { pages.flatMap(Request.items) }
}

extension Pages {
  /// Reads the pages into memory.
  ///
  /// - Parameter limit: How many pages at most, but one in any case; nil: all of them.
  /// - Throws: ``LarkError`` when a page fails or what it says about the next one makes no sense.
  public func collect(upTo limit: Int? = nil) async throws(LarkError) -> CollectedPages<Request> {
    var pages: [Request.Reply] = []
    var iterator = makeAsyncIterator()
    while let page = try await iterator.next() {
      pages.append(page)
      if let limit, pages.count >= limit { break }
    }
    return CollectedPages(pages: pages, nextPageToken: try iterator.upcomingToken())
  }
}
