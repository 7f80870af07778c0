/// Decides, page by page, whether another one follows. It never takes for an end what is none.
package struct PageWalk: Sendable {
  private var seen: Set<String> = []
  /// How many pages in a row held nothing.
  private var emptyCount = 0

  /// Empty pages may come between others, but so many of them are a list that goes nowhere.
  static let longestEmptyRun = 200

  /// - Parameter token: Token of the first page, where the walk does not begin at the beginning.
  package init(startingAt token: String?) {
    if let token, !token.isEmpty { seen.insert(token) }
  }

  /// Token of the page that follows; nil at the end.
  ///
  /// - Parameters:
  ///   - cursor: What the page says about the one after it.
  ///   - itemCount: How many items the page holds.
  /// - Throws: ``LarkError`` of kind `paging` when more is said to follow but no token is given, or one that came
  ///   before, and when page after page holds nothing: that would never end.
  package mutating func next(after cursor: PageCursor, itemCount: Int) throws(LarkError) -> String? {
    emptyCount = itemCount == 0 ? emptyCount + 1 : 0
    if cursor.hasMore == false { return nil }
    guard let token = cursor.token, !token.isEmpty else {
      if cursor.hasMore == nil { return nil }
      throw Self.broken("more pages are said to follow, but the answer has no token for the next one")
    }
    guard seen.insert(token).inserted else { throw Self.broken("the token of the next page came before") }
    guard emptyCount < Self.longestEmptyRun else {
      throw Self.broken("\(emptyCount) pages in a row hold nothing, and more are said to follow")
    }
    return token
  }

  private static func broken(_ message: String) -> LarkError {
    LarkError(kind: .paging, message: message, remedy: "what was read is incomplete: begin again")
  }
}
