import LarkCore

/// What options about pages must hold.
enum PageRules {
  /// How many messages a page may hold.
  static func checkSize(_ size: Int) throws(LarkError) {
    try check(size, 1...50, "page-size", of: "messages in a page")
  }

  /// How far pages of a list may be followed, and how slowly.
  static func checkFollowing(limit: Int, delay: Int) throws(LarkError) {
    try check(limit, 1...1_000, "page-limit", of: "pages")
    try check(delay, 0...60_000, "page-delay", of: "milliseconds")
  }

  /// Whether a number is in range.
  static func check(
    _ number: Int, _ range: ClosedRange<Int>, _ option: String, of what: String
  ) throws(LarkError) {
    guard !range.contains(number) else { return }
    throw .invalidOption(
      [option], "--\(option) is \(number), but must be from \(range.lowerBound) to \(range.upperBound) \(what)")
  }

  /// What a dry run says about pages that are followed.
  static func remark(upTo limit: Int) -> String {
    "the first page; up to \(limit) pages are read, each with the token of the page before"
  }
}
