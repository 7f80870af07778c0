public import Foundation

extension LoopbackServer {
  /// One part of a `multipart/form-data` body.
  public struct Part: Sendable, Hashable {
    public let headers: [Field]
    /// `name` of its `Content-Disposition`, as it was sent but for the quotes.
    public let name: String
    /// `filename` of its `Content-Disposition`.
    public let filename: String?
    /// Its `Content-Type`.
    public let contentType: String?
    public let bytes: Data

    /// The bytes as text.
    public var text: String { String(decoding: bytes, as: UTF8.self) }
  }
}

/// Reads `multipart/form-data` strictly: nil for anything that a careful server would refuse.
enum Multipart {
  static func parts(of body: Data, contentType: String) -> [LoopbackServer.Part]? {
    guard contentType.lowercased().hasPrefix("multipart/form-data"),
      let boundary = parameter("boundary", of: contentType)
    else { return nil }
    let body = Data(body)
    let first = Data("--\(boundary)".utf8)
    let next = Data("\r\n--\(boundary)".utf8)
    guard body.starts(with: first) else { return nil }
    var position = first.count
    var parts: [LoopbackServer.Part] = []
    while true {
      let mark = body[position...].prefix(2)
      if mark == Data("--".utf8) { return parts }
      guard mark == Data("\r\n".utf8),
        let end = body.range(of: next, in: position..<body.count),
        // From the line break on: a part without headers has its empty line right there.
        let gap = body.range(of: Data("\r\n\r\n".utf8), in: position..<end.lowerBound + 2),
        let part = part(
          head: body[position..<gap.lowerBound], bytes: Data(body[min(gap.upperBound, end.lowerBound)..<end.lowerBound])
        )
      else { return nil }
      parts.append(part)
      position = end.upperBound
    }
  }

  private static func part(head: Data, bytes: Data) -> LoopbackServer.Part? {
    let lines = String(decoding: head, as: UTF8.self).split(separator: "\r\n")
    var headers: [LoopbackServer.Field] = []
    for line in lines {
      guard let colon = line.firstIndex(of: ":") else { return nil }
      headers.append(
        .init(String(line[..<colon]), line[line.index(after: colon)...].trimmingCharacters(in: .whitespaces)))
    }
    func value(_ name: String) -> String? { headers.first { $0.name.lowercased() == name }?.value }
    guard let disposition = value("content-disposition"), disposition.hasPrefix("form-data"),
      let name = parameter("name", of: disposition)
    else { return nil }
    return LoopbackServer.Part(
      headers: headers, name: name, filename: parameter("filename", of: disposition),
      contentType: value("content-type"), bytes: bytes)
  }

  /// Value of `key=value` or `key="value"` in a header value.
  static func parameter(_ name: String, of header: String) -> String? {
    var rest = header[...]
    while let semicolon = rest.firstIndex(of: ";") {
      rest = rest[rest.index(after: semicolon)...].drop { $0 == " " }
      guard let equals = rest.firstIndex(of: "=") else { return nil }
      let key = rest[..<equals].lowercased()
      rest = rest[rest.index(after: equals)...]
      var value = ""
      if rest.first == "\"" {
        rest = rest.dropFirst()
        while let character = rest.first, character != "\"" {
          rest = rest.dropFirst()
          if character == "\\", let escaped = rest.first {
            value.append(escaped)
            rest = rest.dropFirst()
          } else {
            value.append(character)
          }
        }
        rest = rest.dropFirst()
      } else {
        value = String(rest.prefix { $0 != ";" })
      }
      if key == name { return value }
    }
    return nil
  }
}
