import LarkAPI
import LarkCore

/// Messages from one page or several, made readable.
struct MessageList: Sendable {
  var messages: [RenderedMessage]
  var hasMore: Bool
  /// Token of the page that follows; empty where none does.
  var pageToken: String
  /// Where the reading stopped; nil unless pages were followed.
  var position: PagePosition?
  var warnings: [ShortcutWarning]
}

extension MessageReader {
  /// Lists messages. What belongs to them is fetched once, for the messages of all pages.
  ///
  /// - Parameters:
  ///   - request: The request for the first page.
  ///   - loop: How far to follow pages. A single page is handed on as the platform gives it.
  ///   - progress: Told about every page.
  func list(
    _ request: IM.Messages.List, loop: PageLoop, progress: @escaping ShortcutProgress.Handler
  ) async throws(LarkError) -> MessageList {
    let pages = try await loop.list(request, progress: progress) { (request) async throws(LarkError) in
      try await client.send(request)
    }
    let reading = try await read(pages.items)
    return MessageList(
      messages: reading.messages, hasMore: pages.hasMore, pageToken: pages.pageToken, position: pages.position,
      warnings: reading.warnings)
  }
}
