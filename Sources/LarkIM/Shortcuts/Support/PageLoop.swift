public import LarkCore
import LarkOptions

/// How far a shortcut follows pages.
struct PageLoop: Sendable {
  /// Whether pages are followed at all; otherwise the answer is the one page asked for.
  let followsPages: Bool
  /// How many pages to read at most.
  let limit: Int
  /// How long to wait between two pages.
  let pause: Duration

  /// - Parameters:
  ///   - pages: How many pages to read.
  ///   - pause: How long to wait between two of them.
  init(_ pages: PageCount, pause: Duration = .zero) {
    followsPages = pages != .one
    limit = pages.limit
    self.pause = pause
  }

  /// What a dry run says about the pages; nil where there is one only.
  var remark: String? {
    guard followsPages else { return nil }
    let most = limit == .max ? "all pages are read" : "up to \(limit) pages are read"
    return "the first page; \(most), each with the token of the page before"
  }

  /// Pages that were read.
  struct Pages<Request: PagedRequest>: Sendable {
    var replies: [Request.Reply]
    /// Token of the first page that was not read; nil where none follows.
    var nextToken: String?
    /// Why the page that follows cannot be asked for, where the reading stopped for that.
    var fault: LarkError?
    /// Why the page of ``nextToken`` could not be read, where the reading stopped for that.
    var failure: LarkError?

    /// What the main lists of the pages hold.
    var items: [Request.PageItem] { replies.flatMap(Request.items) }

    /// Where the reading stopped.
    var position: PagePosition {
      PagePosition(
        pages: replies.count, items: items.count, nextToken: nextToken,
        isComplete: nextToken == nil && fault == nil, failure: failure)
    }
  }

  /// What was read of a list.
  struct List<Request: PagedRequest>: Sendable {
    let replies: [Request.Reply]
    /// Whether more follows.
    let hasMore: Bool
    /// Token of the page that follows; empty where none does.
    let pageToken: String
    /// Where the reading stopped; nil unless pages were followed.
    let position: PagePosition?

    /// What the main lists of the pages hold.
    var items: [Request.PageItem] { replies.flatMap(Request.items) }
  }

  /// Reads a list: the one page asked for as the platform gives it, or the pages one after the other.
  ///
  /// - Parameters:
  ///   - first: The request for the first page.
  ///   - progress: Told about every page that is followed.
  ///   - fetch: Asks for a page.
  /// - Throws: ``LarkError`` as ``pages(_:progress:fetch:)`` does.
  func list<Request: PagedRequest>(
    _ first: Request, progress: ShortcutProgress.Handler?,
    fetch: (Request) async throws(LarkError) -> Request.Reply
  ) async throws(LarkError) -> List<Request> {
    guard followsPages else {
      let page = try await fetch(first)
      let cursor = Request.nextPage(after: page)
      return List(replies: [page], hasMore: cursor.hasMore ?? false, pageToken: cursor.token ?? "", position: nil)
    }
    let pages = try await pages(first, progress: progress, fetch: fetch)
    return List(
      replies: pages.replies, hasMore: pages.nextToken != nil, pageToken: pages.nextToken ?? "",
      position: pages.position)
  }

  /// Reads pages one after the other.
  ///
  /// - Parameters:
  ///   - first: The request for the first page.
  ///   - progress: Told about every page.
  ///   - stopsAtFault: Whether what was read is good where a page names the one after it twice or not at all;
  ///     otherwise the reading fails.
  ///   - fetch: Asks for a page.
  /// - Returns: The pages; those before one that failed, where it is not the first.
  /// - Throws: ``LarkError`` when the first page fails, when a page names the one after it twice or not at all, and when the
  ///   task is cancelled.
  func pages<Request: PagedRequest>(
    _ first: Request, progress: ShortcutProgress.Handler?, stopsAtFault: Bool = false,
    fetch: (Request) async throws(LarkError) -> Request.Reply
  ) async throws(LarkError) -> Pages<Request> {
    var request = first
    var walk = PageWalk(startingAt: first.pageToken)
    var read = Pages<Request>(replies: [], nextToken: nil)
    var itemCount = 0
    while true {
      let number = read.replies.count + 1
      do throws(LarkError) {
        let reply = try await fetch(request)
        read.replies.append(reply)
        let count = Request.items(of: reply).count
        itemCount += count
        read.nextToken = try walk.next(after: Request.nextPage(after: reply), itemCount: count)
      } catch {
        if number > 1, let token = request.pageToken, error.kind != .paging, error.kind != .cancelled {
          // What came is kept, and the failed page can be asked for again.
          read.nextToken = token
          read.failure = located(error, page: number, of: Request.method)
          return read
        }
        guard stopsAtFault, error.kind == .paging else { throw located(error, page: number, of: Request.method) }
        read.nextToken = nil
        read.fault = error
      }
      progress?(.page(number, items: itemCount))
      guard let next = read.nextToken, number < limit else { return read }
      request.pageToken = next
      if pause > .zero {
        do { try await Task.sleep(for: pause) } catch { throw .interrupted }
      }
    }
  }

  /// Says which page failed, where it is not the only one.
  private func located(_ error: LarkError, page: Int, of method: MethodInfo) -> LarkError {
    var error = error
    error.method = error.method ?? method.id
    if page > 1, error.kind != .cancelled { error.message = "page \(page): \(error.message)" }
    return error
  }
}

/// Where reading pages stopped.
public struct PagePosition: Sendable, Hashable {
  /// How many pages were read.
  public var pages: Int
  /// How many items they held.
  public var items: Int
  /// Token of the first page that was not read; nil where none follows.
  public var nextToken: String?

  /// Whether the last page was reached. It was not where the platform does not say how to go on.
  public var isComplete: Bool

  /// Why the page of ``nextToken`` could not be read, where the reading stopped for that. What was read before is good.
  public var failure: LarkError?
}
