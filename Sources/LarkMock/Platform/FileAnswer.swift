import LarkCore
import LarkJSON
import LarkLoopback

/// The answer that is a file, or a part of one (RFC 9110 §14).
enum FileAnswer {
  /// - Parameters:
  ///   - resource: The file.
  ///   - range: The field `Range` of the request.
  ///   - logID: How the platform knows the call.
  static func answer(_ resource: Resource, range: String?, logID: String) -> LoopbackAnswer {
    var headers = [
      HTTPField(name: "Content-Type", value: resource.type.isEmpty ? "application/octet-stream" : resource.type),
      HTTPField(name: "X-Tt-Logid", value: logID), HTTPField(name: "Accept-Ranges", value: "bytes"),
    ]
    if !resource.name.isEmpty {
      headers.append(
        HTTPField(
          name: "Content-Disposition", value: "attachment; filename*=UTF-8''\(PercentEncoding.component(resource.name))"
        ))
    }
    let count = resource.bytes.count
    guard let range, let wanted = part(range, of: count) else {
      return LoopbackAnswer(status: 200, headers: headers, body: resource.bytes)
    }
    guard !wanted.isEmpty else {
      headers.append(HTTPField(name: "Content-Range", value: "bytes */\(count)"))
      return LoopbackAnswer(status: 416, headers: headers)
    }
    headers.append(
      HTTPField(name: "Content-Range", value: "bytes \(wanted.lowerBound)-\(wanted.upperBound - 1)/\(count)"))
    return LoopbackAnswer(status: 206, headers: headers, body: Array(resource.bytes[wanted]))
  }

  /// The bytes that a range stands for: none where it lies behind the end; nil where it is no range of bytes, or
  /// several.
  private static func part(_ text: String, of count: Int) -> Range<Int>? {
    guard text.hasPrefix("bytes=") else { return nil }
    let ends = text.dropFirst("bytes=".count).split(separator: "-", omittingEmptySubsequences: false)
    guard ends.count == 2 else { return nil }
    if ends[0].isEmpty {
      guard let last = Int(ends[1]), last >= 0 else { return nil }
      return last == 0 ? 0..<0 : max(0, count - last)..<count
    }
    guard let start = Int(ends[0]), start >= 0 else { return nil }
    guard start < count else { return 0..<0 }
    guard !ends[1].isEmpty else { return start..<count }
    guard let end = Int(ends[1]), end >= start else { return nil }
    return start..<min(count, end &+ 1 < 1 ? count : end + 1)
  }
}
