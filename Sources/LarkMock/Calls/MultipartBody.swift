import LarkCore
import LarkFoundation

/// Reads `multipart/form-data` (RFC 7578).
enum MultipartBody {
  /// One part.
  struct Part {
    var name: String
    /// Name of the file; nil where the part is none.
    var fileName: String?
    /// Media type.
    var type: String
    var bytes: ArraySlice<UInt8>
  }

  /// The parts of a body; nil where it is not laid out like that.
  ///
  /// - Parameters:
  ///   - body: The body.
  ///   - type: The field `Content-Type`, which names the boundary.
  static func parts(of body: [UInt8], _ type: String?) -> [Part]? {
    guard let type, type.lowercased().hasPrefix("multipart/form-data"),
      let boundary = ContentDisposition.parameters(in: type)["boundary"], !boundary.isEmpty
    else { return nil }
    let delimiter = Array("--\(boundary)".utf8)
    guard body.starts(with: delimiter) else { return nil }
    var place = delimiter.count
    let inner = Array("\r\n--\(boundary)".utf8)
    var parts: [Part] = []
    while true {
      let rest = body[place...]
      if rest.starts(with: "--".utf8) { return parts }
      guard rest.starts(with: "\r\n".utf8) else { return nil }
      // The gap may begin right here, where a part has no head.
      guard let gap = find(Array("\r\n\r\n".utf8), in: body, from: place),
        let end = find(inner, in: body, from: gap + 2)
      else { return nil }
      let head = gap > place + 2 ? String(decoding: body[(place + 2)..<gap], as: UTF8.self) : ""
      guard let part = part(head, body[min(gap + 4, end)..<end]), parts.count < 1_000 else { return nil }
      parts.append(part)
      place = end + inner.count
    }
  }

  private static func part(_ head: String, _ bytes: ArraySlice<UInt8>) -> Part? {
    var disposition = ""
    var type = "application/octet-stream"
    for line in head.split(separator: "\r\n") {
      let pair = line.split(separator: ":", maxSplits: 1)
      guard pair.count == 2 else { return nil }
      let value = String(pair[1].drop { $0 == " " })
      switch pair[0].lowercased() {
      case "content-disposition": disposition = value
      case "content-type": type = value
      default: break
      }
    }
    // Forms write a quote as %22.
    let parameters = ContentDisposition.parameters(in: disposition).mapValues { $0.replacing("%22", with: "\"") }
    guard let name = parameters["name"] else { return nil }
    return Part(name: name, fileName: parameters["filename"], type: type, bytes: bytes)
  }

  private static func find(_ pattern: [UInt8], in bytes: [UInt8], from start: Int) -> Int? {
    guard let first = pattern.first else { return nil }
    // By the C library: everybody waits while a body is read, and the Swift of a debug build takes a second for 20 MB.
    return bytes.withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress else { return nil }
      var place = start
      while place + pattern.count <= bytes.count {
        let rest = bytes.count - place - pattern.count + 1
        guard let found = memchr(base + place, Int32(first), rest) else { return nil }
        place = UnsafeRawPointer(found) - base
        if memcmp(found, pattern, pattern.count) == 0 { return place }
        place += 1
      }
      return nil
    }
  }
}
