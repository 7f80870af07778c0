/// Checks of the path of a request, which comes from outside where requests are put together at run time.
package enum RequestTarget {
  /// Makes sure that a path leads below the host and nowhere else.
  ///
  /// - Throws: ``LarkError`` of kind `invalidRequest` when it does not.
  package static func check(_ request: PreparedRequest) throws(LarkError) {
    let path = request.path
    guard path.utf8.starts(with: "/".utf8), !path.utf8.starts(with: "//".utf8) else {
      throw refusal(request, "does not begin with a single slash", "begin it with /open-apis/")
    }
    guard path.utf8.allSatisfy(isPathByte) else {
      throw refusal(request, "holds characters that must be percent-encoded", "encode them, or use call(_:_:)")
    }
    // Without a dot or an encoded byte there is none.
    guard !path.utf8.contains(where: { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "%") })
      || !path.utf8.split(separator: UInt8(ascii: "/")).contains(where: { isDotSegment(Substring($0)) })
    else {
      throw refusal(request, "has a dot segment, which would change it", "give the path without '.' and '..'")
    }
  }

  /// Whether a byte may stand in a path as it is.
  private static func isPathByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "?"), UInt8(ascii: "#"), UInt8(ascii: "\\"), UInt8(ascii: "\""), UInt8(ascii: "<"),
      UInt8(ascii: ">"), UInt8(ascii: "^"), UInt8(ascii: "`"), UInt8(ascii: "{"), UInt8(ascii: "|"), UInt8(ascii: "}"):
      false
    default: byte > 0x20 && byte < 0x7F
    }
  }

  /// Whether a segment is a dot segment, or has one in it once it is decoded.
  private static func isDotSegment(_ segment: Substring) -> Bool {
    var bytes = Array(segment.utf8)
    for _ in 0...PathTemplate.decodings {
      // Some servers decode before they look for segments, and some take a backslash for a slash.
      let parts = bytes.split { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "\\") }
      if parts.contains(where: { $0.elementsEqual(".".utf8) || $0.elementsEqual("..".utf8) }) { return true }
      guard bytes.contains(UInt8(ascii: "%")) else { return false }
      bytes = PercentEncoding.decoded(bytes)
    }
    return false
  }

  private static func refusal(_ request: PreparedRequest, _ reason: String, _ remedy: String) -> LarkError {
    .invalidRequest("the path '\(request.path)' \(reason)", method: request.method.id, remedy: remedy)
  }
}
