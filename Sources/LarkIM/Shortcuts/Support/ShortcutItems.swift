public import LarkCore
import LarkOptions

/// A shortcut that reads a list page by page.
public protocol PagedShortcut: RunnableShortcut {
  /// What the list holds.
  associatedtype Item: Sendable

  /// Token of the page to begin with; nil: the first one.
  var pageToken: String? { get set }
  /// How many pages are read in one run.
  var pages: PageCount { get set }

  /// The items of a page, and where the list goes on.
  static func page(of output: Output) -> (items: [Item], next: PageCursor)
}

/// The items of a list, which is read page by page while they are gone through. Every iteration begins anew.
///
/// What could not be fetched around an item marks it, or is left out; ``LarkClient/run(_:progress:)`` tells what in its
/// warnings.
public struct ShortcutItems<Some: PagedShortcut>: AsyncSequence, Sendable {
  public typealias Element = Some.Item
  public typealias Failure = LarkError

  fileprivate let shortcut: Some
  fileprivate let client: AnyLarkClient

  public func makeAsyncIterator() -> Iterator {
    Iterator(walk: PageWalk(startingAt: shortcut.pageToken), shortcut: shortcut, client: client)
  }

  /// Goes through one page after the other.
  public struct Iterator: AsyncIteratorProtocol {
    fileprivate var walk: PageWalk
    /// The shortcut that reads the next page, or why there can be none; nil after the last one.
    fileprivate var upcoming: Result<Some, LarkError>?
    fileprivate let client: AnyLarkClient
    private var items: ArraySlice<Some.Item> = []

    fileprivate init(walk: PageWalk, shortcut: Some, client: AnyLarkClient) {
      self.walk = walk
      var first = shortcut
      first.pages = .one
      upcoming = .success(first)
      self.client = client
    }

    /// The next item; nil after the last one.
    ///
    /// - Throws: ``LarkError`` as the shortcut does, and of kind `paging` where a page names the one after it twice or not at
    ///   all.
    public mutating func next() async throws(LarkError) -> Some.Item? {
      try await next(isolation: nil)
    }

    /// The next item; nil after the last one.
    ///
    /// - Throws: ``LarkError`` as the shortcut does, and of kind `paging` where a page names the one after it twice or not at
    ///   all.
    public mutating func next(isolation actor: isolated (any Actor)?) async throws(LarkError) -> Some.Item? {
      while true {
        if let item = items.popFirst() { return item }
        guard let next = upcoming else { return nil }
        upcoming = nil
        var shortcut = try next.get()
        let page = Some.page(of: try await shortcut.run(with: client) { _ in })
        items = page.items[...]
        do {
          if let token = try walk.next(after: page.next, itemCount: page.items.count) {
            shortcut.pageToken = token
            upcoming = .success(shortcut)
          }
        } catch {
          // The page itself is whole: it is handed out before the sequence fails.
          upcoming = .failure(error)
        }
      }
    }
  }
}

extension LarkClient {
  /// The items of a list, read page by page while they are gone through.
  ///
  /// ```swift
  /// for try await message in user.items(of: IM.Shortcuts.ChatMessagesList(from: .chat("oc_1"))) { … }
  /// ```
  ///
  /// - Parameter list: Which list; its page token says where to begin, and its page size how much is read at once.
  public func items<Some: PagedShortcut & ShortcutForUserAndBot>(of list: Some) -> ShortcutItems<Some> {
    ShortcutItems(shortcut: list, client: AnyLarkClient(self))
  }
}

extension LarkClient where As == User {
  /// The items of a list that only users may read, page by page while they are gone through.
  ///
  /// - Parameter list: Which list; its page token says where to begin, and its page size how much is read at once.
  public func items<Some: PagedShortcut & ShortcutForUserOnly>(of list: Some) -> ShortcutItems<Some> {
    ShortcutItems(shortcut: list, client: .user(self))
  }
}

extension LarkClient where As == Bot {
  /// There to explain the refusal.
  @available(
    *, unavailable,
    message: "only a user may run this shortcut; run it with a LarkClient<User>, made by LarkClient.user(…)"
  )
  public func items<Some: PagedShortcut & ShortcutForUserOnly>(of list: Some) -> ShortcutItems<Some> {
    ShortcutItems(shortcut: list, client: .bot(self))
  }
}
