import LarkAPI
import LarkCore

/// How many entries there are of each kind.
struct EntryCount: Sendable {
  /// Those that are in the list.
  var present: Int
  /// Those that were taken out of it.
  var removed: Int
}

/// What was read of a list whose pages hold two kinds of entries: those that are in it, and those taken out of it.
struct ListPages<Request: PagedRequest>: Sendable {
  /// The pages, in order.
  var replies: [Request.Reply]
  /// The page as it came, where one was asked for; nil where pages were followed.
  var answer: JSON?
  /// Where the reading stopped; nil where one page was asked for.
  var position: PagePosition?
  /// Why pages are missing, where what the last one says makes no sense.
  var warnings: [ShortcutWarning]

  /// Whether the last page says that more follow.
  var hasMore: Bool { cursor.hasMore ?? false }

  /// The token in the last page; empty where there is none.
  var pageToken: String { cursor.token ?? "" }

  private var cursor: PageCursor { replies.last.map(Request.nextPage) ?? PageCursor(hasMore: nil, token: nil) }
}

extension LarkClient where As == User {
  /// Reads a list as far as options ask for. Pages stop with a warning, not with an error, where the platform names one
  /// twice: what was read is good.
  ///
  /// - Parameters:
  ///   - first: The request for the first page.
  ///   - loop: How many pages to read.
  ///   - progress: Told about every page where pages are followed.
  ///   - count: Counts the entries of a page.
  /// - Throws: ``LarkError`` when a page fails.
  func pages<Request: CallableByUserOnly & PagedRequest>(
    of first: Request, _ loop: PageLoop, progress: @escaping ShortcutProgress.Handler,
    count: (Request.Reply) -> EntryCount
  ) async throws(LarkError) -> ListPages<Request> {
    guard loop.followsPages else {
      let response = try await response(to: first)
      return ListPages(replies: [response.reply], answer: try response.raw.payload(), position: nil, warnings: [])
    }
    var number = 0
    var total = EntryCount(present: 0, removed: 0)
    let read = try await loop.pages(first, progress: nil, stopsAtFault: true) {
      (request) async throws(LarkError) in
      let reply = try await send(request)
      number += 1
      total.present += count(reply).present
      total.removed += count(reply).removed
      progress(.step("page \(number): \(total.present) active and \(total.removed) removed entries so far"))
      return reply
    }
    var position = read.position
    position.items = total.present + total.removed
    let warnings = read.fault.map { fault in
      [ShortcutWarning("pages_missing", "stopped after page \(number), more may follow: \(fault.message)")]
    }
    return ListPages(replies: read.replies, answer: nil, position: position, warnings: warnings ?? [])
  }
}
