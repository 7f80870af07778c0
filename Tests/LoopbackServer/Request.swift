public import Foundation

extension LoopbackServer {
  /// One header field, spelled as it was sent.
  public struct Field: Sendable, Hashable {
    public let name: String
    public let value: String

    public init(_ name: String, _ value: String) {
      self.name = name
      self.value = value
    }
  }

  /// One pair of a query or a form, decoded.
  public struct Pair: Sendable, Hashable {
    public let name: String
    public let value: String

    public init(_ name: String, _ value: String) {
      self.name = name
      self.value = value
    }
  }

  /// A request as the server received it.
  public struct Request: Sendable {
    /// `GET`, `POST` …
    public let method: String
    /// What stands between method and version in the request line, as it was sent.
    public let target: String
    /// Header fields in the order they were sent.
    public let headers: [Field]
    /// Which of the server's connections it came on, from 1.
    public let connection: Int
    /// The body without its framing; of a long one only what the server was told to keep.
    public internal(set) var body = Data()
    /// Length of the body, kept or not.
    public internal(set) var bodyLength = 0

    /// The target up to the question mark, as it was sent.
    public var path: String {
      String(target.prefix { $0 != "?" })
    }

    /// Pairs of the query, decoded as servers do it: a plus sign is a space.
    public var query: [Pair] {
      guard let mark = target.firstIndex(of: "?") else { return [] }
      return FormText.pairs(target[target.index(after: mark)...])
    }

    /// First value of a name in the query.
    public func query(_ name: String) -> String? {
      query.first { $0.name == name }?.value
    }

    /// Value of a header field; its name is compared without regard to case.
    public func header(_ name: String) -> String? {
      let wanted = name.lowercased()
      return headers.first { $0.name.lowercased() == wanted }?.value
    }

    /// All values of a header field.
    public func headers(_ name: String) -> [String] {
      let wanted = name.lowercased()
      return headers.filter { $0.name.lowercased() == wanted }.map(\.value)
    }

    /// The body as text.
    public var text: String { String(decoding: body, as: UTF8.self) }

    /// The body as a JSON object; nil when it is none.
    public var json: [String: Any]? {
      (try? JSONSerialization.jsonObject(with: body)) as? [String: Any]
    }

    /// Pairs of a body of type `application/x-www-form-urlencoded`.
    public var form: [Pair] { FormText.pairs(text[...]) }

    /// Parts of a `multipart/form-data` body; empty when it is none or is malformed.
    public var parts: [Part] {
      Multipart.parts(of: body, contentType: header("Content-Type") ?? "") ?? []
    }

    /// First part of a name.
    public func part(_ name: String) -> Part? {
      parts.first { $0.name == name }
    }
  }
}

/// `a=b&c=d` with percent signs and plus signs.
enum FormText {
  static func pairs(_ text: Substring) -> [LoopbackServer.Pair] {
    text.split(separator: "&").map { item in
      let halves = item.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      return LoopbackServer.Pair(decoded(halves[0]), halves.count > 1 ? decoded(halves[1]) : "")
    }
  }

  private static func decoded(_ text: Substring) -> String {
    let spaced = String(text.replacing("+", with: " "))
    return spaced.removingPercentEncoding ?? spaced
  }
}
