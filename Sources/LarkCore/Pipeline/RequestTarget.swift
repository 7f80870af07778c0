/// Checks of the path of a request, which comes from outside where requests are put together at run time.
package enum RequestTarget {
  /// Makes sure that a path leads below the host and nowhere else.
  ///
  /// - Throws: ``LarkError`` of kind `invalidRequest` when it does not.
  package static func check(_ request: PreparedRequest) throws(LarkError) {
    let path = request.path
    guard path.hasPrefix("/"), !path.hasPrefix("//") else {
      throw refusal(request, "does not begin with a single slash", "begin it with /open-apis/")
    }
    guard path.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && !notInPath.contains($0) }) else {
      throw refusal(request, "holds characters that must be percent-encoded", "encode them, or use call(_:_:)")
    }
    guard !path.split(separator: "/", omittingEmptySubsequences: false).contains(where: isDotSegment) else {
      throw refusal(request, "has a dot segment, which would change it", "give the path without '.' and '..'")
    }
  }

  private static let notInPath = Set("?#\\{}\"<>^`|".utf8)

  private static func isDotSegment(_ segment: Substring) -> Bool {
    guard segment.utf8.count <= 6 else { return false }
    let plain = segment.lowercased().replacing("%2e", with: ".")
    return plain == "." || plain == ".."
  }

  private static func refusal(_ request: PreparedRequest, _ reason: String, _ remedy: String) -> LarkError {
    .invalidRequest("the path '\(request.path)' \(reason)", method: request.method.id, remedy: remedy)
  }
}
