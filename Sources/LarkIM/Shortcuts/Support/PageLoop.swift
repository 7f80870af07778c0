import LarkCore

/// How far a shortcut follows pages.
struct PageLoop: Sendable {
  /// How many pages to read at most.
  var limit: Int
  /// How long to wait between two pages.
  var pause: Duration = .zero
  /// Told about every page.
  var progress: (@Sendable (ShortcutProgress) -> Void)?

  /// Pages that were read.
  struct Pages<Request: PagedRequest>: Sendable {
    var replies: [Request.Reply]
    /// Token of the first page that was not read; nil where none follows.
    var nextToken: String?

    /// What the main lists of the pages hold.
    var items: [Request.PageItem] { replies.flatMap(Request.items) }

    /// Where the reading stopped.
    var position: PagePosition {
      PagePosition(pages: replies.count, items: items.count, nextToken: nextToken)
    }
  }

  /// Reads pages one after the other.
  ///
  /// - Parameters:
  ///   - first: The request for the first page.
  ///   - fetch: Asks for a page.
  /// - Throws: ``LarkError`` when a page fails, names the page after it twice or not at all, and when the task is
  ///   cancelled.
  func pages<Request: PagedRequest>(
    _ first: Request, fetch: (Request) async throws(LarkError) -> Request.Reply
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
        itemCount += Request.items(of: reply).count
        read.nextToken = try walk.next(after: Request.nextPage(after: reply))
      } catch {
        throw located(error, page: number, of: Request.method)
      }
      progress?(.page(number: number, items: itemCount))
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

  /// Whether the last page was reached.
  public var isComplete: Bool { nextToken == nil }
}
