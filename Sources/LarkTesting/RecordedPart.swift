public import LarkFoundation

/// One part of a `multipart/form-data` body.
public struct RecordedPart: Sendable, Hashable {
  /// The lines above the content, without their ends.
  public let headerLines: [String]
  /// The content.
  public let data: Data

  /// Name of the field.
  public var name: String? { parameter("name") }

  /// Name of the file, as written; nil where the part is no file.
  public var fileName: String? { parameter("filename") }

  /// Media type of the part; nil where it says none.
  public var contentType: String? {
    headerLines.first { $0.lowercased().hasPrefix("content-type: ") }.map { String($0.dropFirst(14)) }
  }

  /// The content as text; nil where it is no UTF-8.
  public var text: String? { String(data: data, encoding: .utf8) }

  private func parameter(_ name: String) -> String? {
    guard let line = headerLines.first(where: { $0.lowercased().hasPrefix("content-disposition: ") }),
      let start = line.firstRange(of: "; \(name)=\"")?.upperBound
    else { return nil }
    return String(line[start...].prefix { $0 != "\"" })
  }

  /// The parts of a body; nil where it is not laid out as RFC 7578 wants it.
  static func parts(of body: Data, boundary: String) -> [RecordedPart]? {
    let delimiter = Data("\r\n--\(boundary)".utf8)
    // The first delimiter has no line end before it.
    var rest = Data("\r\n".utf8) + body
    guard let first = rest.firstRange(of: delimiter), first.lowerBound == rest.startIndex else { return nil }
    rest = Data(rest[first.upperBound...])
    var parts: [RecordedPart] = []
    while rest != Data("--\r\n".utf8) {
      guard rest.starts(with: Data("\r\n".utf8)), let end = rest.firstRange(of: delimiter),
        let gap = rest.firstRange(of: Data("\r\n\r\n".utf8)), gap.upperBound <= end.lowerBound
      else { return nil }
      let head = String(decoding: rest[rest.startIndex..<gap.lowerBound], as: UTF8.self)
      parts.append(
        RecordedPart(
          headerLines: head.split(separator: "\r\n").map(String.init), data: Data(rest[gap.upperBound..<end.lowerBound])
        ))
      rest = Data(rest[end.upperBound...])
    }
    return parts
  }
}
