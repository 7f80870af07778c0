/// Paths with `{name}` for any one segment.
enum PathPattern {
  static func matches(_ pattern: String, _ path: String) -> Bool {
    let wanted = pattern.split(separator: "/", omittingEmptySubsequences: false)
    let given = path.split(separator: "/", omittingEmptySubsequences: false)
    return wanted.count == given.count
      && zip(wanted, given).allSatisfy { $0 == $1 || $0.hasPrefix("{") && $0.hasSuffix("}") && !$1.isEmpty }
  }
}
