import LarkCore

/// How much of a list is read: one page, or page after page from the first on.
struct ListExtent: Sendable {
  /// How many entries a page holds.
  let pageSize: Int
  /// Token of the page to begin with; nil: the first one.
  let pageToken: String?
  /// How many pages to read at most; nil: just one.
  let limit: Int?
  /// What has no effect.
  let warnings: [ShortcutWarning]

  /// What options ask for. A page token, even an empty one, asks for exactly one page.
  ///
  /// - Parameters:
  ///   - pageSize: From 1 to 50.
  ///   - pageToken: Token of the page wanted; nil: none was given.
  ///   - pageAll: Whether to follow pages.
  ///   - pageLimit: How many at most; 0: all of them.
  /// - Throws: ``LarkError`` of kind `invalidRequest` for a number out of range.
  init(
    pageSize: Int, pageToken: String?, pageAll: Bool, pageLimit: Int
  ) throws(LarkError) {
    self.pageSize = try OptionRules.number(pageSize, in: 1...50, option: "page-size")
    let limit = try OptionRules.number(pageLimit, in: 0...1_000, option: "page-limit")
    self.pageToken = OptionRules.filled(pageToken)
    self.limit = pageAll && pageToken == nil ? PageLoop.most(limit) : nil
    warnings =
      pageAll && pageToken != nil
      ? [.init("option_without_effect", "--page-all has no effect beside --page-token: one page is read")] : []
  }
}
