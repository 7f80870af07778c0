package import LarkCore

/// A request as it came over a connection.
package struct LoopbackRequest: Sendable, Hashable {
  /// The HTTP method, as it was written.
  package var method: String
  /// What stands behind it: a path, and perhaps a query.
  package var target: String
  /// Header fields, in their order.
  package var headers: [HTTPField]
  /// The body, its pieces joined; empty where there is none.
  package var body: [UInt8]
  /// Whether the client may ask something else on the same connection.
  package var keepsAlive: Bool

  /// - Parameters:
  ///   - method: The HTTP method.
  ///   - target: A path, and perhaps a query.
  ///   - headers: Header fields, in their order.
  ///   - body: The body.
  ///   - keepsAlive: Whether the client may ask something else on the same connection.
  package init(method: String, target: String, headers: [HTTPField], body: [UInt8], keepsAlive: Bool) {
    self.method = method
    self.target = target
    self.headers = headers
    self.body = body
    self.keepsAlive = keepsAlive
  }

  /// The value of the first header field of that name, whatever its case.
  package func header(_ name: String) -> String? { headers.first { $0.isNamed(name) }?.value }
}

/// Reads requests of HTTP/1.1, one after the other, as their bytes come. Bounded: neither head nor body may be long.
package struct HTTPRequestReader {
  /// What is known after some bytes.
  package enum Progress: Equatable {
    /// More has to come.
    case incomplete
    /// More has to come, and the client wants to be told so first.
    case incompleteUntilTold
    /// What came behind the request is kept; taking nothing tells how far the next one is.
    case whole(LoopbackRequest)
    /// It is to be answered with a status, and the connection to be closed.
    case refused(Int, String)
  }

  /// How many bytes a head may have.
  package static let longestHead = 16_384
  /// How many bytes a body may have.
  package let longestBody: Int

  private enum Place {
    case head
    /// A body whose length was said.
    case body(Int)
    /// The line that says how long the next piece is.
    case size
    case piece(Int)
    /// What ends a piece.
    case endOfPiece
    case trailer
    case end
  }

  private var place = Place.head
  private var input: [UInt8] = []
  /// What of the input was taken.
  private var taken = 0
  /// Up to where the end of a line was looked for.
  private var searched = 0
  private var headLength = 0
  private var lines: [[UInt8]] = []
  private var request = LoopbackRequest(method: "", target: "", headers: [], body: [], keepsAlive: false)
  private var wantsToBeTold = false

  private struct Refusal: Error {
    let status: Int
    let reason: String
  }

  /// - Parameter longestBody: How many bytes a body may have.
  package init(longestBody: Int) {
    self.longestBody = longestBody
  }

  /// Whether nothing has come of the next request.
  package var isIdle: Bool {
    if case .head = place { lines.isEmpty && input.isEmpty } else { false }
  }

  /// What came behind the last request; whoever takes it reads it in another way from then on.
  package mutating func takeRest() -> [UInt8] {
    defer { input = [] }
    return input
  }

  /// Takes bytes in.
  package mutating func take(_ bytes: some Collection<UInt8>) -> Progress {
    input += bytes
    do throws(Refusal) {
      while try step() {}
    } catch {
      return .refused(error.status, error.reason)
    }
    input.removeFirst(taken)
    searched -= taken
    taken = 0
    if case .end = place {
      defer { startAnew() }
      return .whole(request)
    }
    if case .head = place { return .incomplete }
    defer { wantsToBeTold = false }
    return wantsToBeTold ? .incompleteUntilTold : .incomplete
  }

  private mutating func startAnew() {
    place = .head
    (searched, headLength) = (0, 0)
    request = LoopbackRequest(method: "", target: "", headers: [], body: [], keepsAlive: false)
    wantsToBeTold = false
  }

  /// Takes what can be taken; false where more has to come.
  private mutating func step() throws(Refusal) -> Bool {
    switch place {
    case .head:
      guard let line = try line(upTo: Self.longestHead - headLength, 431, "a head is too long") else { return false }
      headLength += line.count + 2
      // Some send an empty line before a request.
      if line.isEmpty, lines.isEmpty { return true }
      guard line.isEmpty else {
        lines.append(Array(line))
        return true
      }
      try readHead()
    case .body(let length):
      guard move(length) else { return false }
      place = .end
    case .size:
      guard let line = try line(upTo: 1_024, 400, "a piece of a body has no length") else { return false }
      let digits = line.prefix { $0 != UInt8(ascii: ";") && $0 != UInt8(ascii: " ") }
      guard (1...8).contains(digits.count), let size = Int(String(decoding: digits, as: UTF8.self), radix: 16),
        size >= 0
      else { throw Refusal(status: 400, reason: "a piece of a body has no length") }
      guard size <= longestBody - request.body.count else { throw tooLong }
      place = size == 0 ? .trailer : .piece(size)
    case .piece(let length):
      guard move(length) else { return false }
      place = .endOfPiece
    case .endOfPiece:
      guard let line = try line(upTo: 2, 400, "a piece of a body is longer than it says") else { return false }
      guard line.isEmpty else { throw Refusal(status: 400, reason: "a piece of a body is longer than it says") }
      place = .size
    case .trailer:
      guard let line = try line(upTo: Self.longestHead - headLength, 431, "a head is too long") else { return false }
      headLength += line.count + 2
      if line.isEmpty { place = .end }
    case .end: return false
    }
    return true
  }

  private var tooLong: Refusal { Refusal(status: 413, reason: "a body is longer than \(longestBody) bytes") }

  /// Moves bytes to the body; false where they have not all come. What has come is not looked at again.
  private mutating func move(_ length: Int) -> Bool {
    let count = min(length, input.count - taken)
    request.body += input[taken..<(taken + count)]
    taken += count
    searched = taken
    if count == length { return true }
    switch place {
    case .body: place = .body(length - count)
    default: place = .piece(length - count)
    }
    return false
  }

  /// The next line, without its end; nil where it has not come.
  private mutating func line(upTo limit: Int, _ status: Int, _ reason: String) throws(Refusal) -> ArraySlice<UInt8>? {
    let end = input[max(searched, taken)...].firstIndex(of: UInt8(ascii: "\n"))
    guard (end ?? input.count) - taken <= limit else { throw Refusal(status: status, reason: reason) }
    guard let end else {
      searched = input.count
      return nil
    }
    defer {
      taken = end + 1
      searched = taken
    }
    let line = input[taken..<end]
    return line.last == UInt8(ascii: "\r") ? line.dropLast() : line
  }

  private mutating func readHead() throws(Refusal) {
    let words = lines[0].split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
    guard words.count == 3, words[0].utf8.allSatisfy(Self.isNameByte), !words[0].isEmpty, !words[1].isEmpty,
      words[2].hasPrefix("HTTP/")
    else { throw Refusal(status: 400, reason: "a request is no HTTP") }
    guard words[2] == "HTTP/1.1" || words[2] == "HTTP/1.0" else {
      throw Refusal(status: 505, reason: "a request is of another version of HTTP")
    }
    for line in lines.dropFirst() {
      guard let colon = line.firstIndex(of: UInt8(ascii: ":")), colon > line.startIndex,
        line[..<colon].allSatisfy(Self.isNameByte),
        line[(colon + 1)...].allSatisfy({ $0 >= 0x20 && $0 != 0x7F || $0 == UInt8(ascii: "\t") })
      else { throw Refusal(status: 400, reason: "a header field is damaged") }
      var value = line[(colon + 1)...]
      while let first = value.first, first == UInt8(ascii: " ") || first == UInt8(ascii: "\t") { value.removeFirst() }
      while let last = value.last, last == UInt8(ascii: " ") || last == UInt8(ascii: "\t") { value.removeLast() }
      request.headers.append(
        HTTPField(name: String(decoding: line[..<colon], as: UTF8.self), value: String(decoding: value, as: UTF8.self)))
    }
    lines = []
    (request.method, request.target) = (words[0], words[1])
    request.keepsAlive =
      words[2] == "HTTP/1.1" && !values("Connection").contains { $0.lowercased().contains("close") }
    wantsToBeTold = words[2] == "HTTP/1.1" && values("Expect").contains { $0.lowercased() == "100-continue" }
    try readFraming()
  }

  private mutating func readFraming() throws(Refusal) {
    let (lengths, codings) = (Set(values("Content-Length")), values("Transfer-Encoding"))
    guard codings.isEmpty else {
      guard lengths.isEmpty else { throw Refusal(status: 400, reason: "a body has two kinds of length") }
      guard codings.count == 1, codings[0].lowercased() == "chunked" else {
        throw Refusal(status: 501, reason: "a body is encoded in an unknown way")
      }
      place = .size
      return
    }
    guard let text = lengths.first else {
      place = .end
      return
    }
    guard lengths.count == 1, !text.isEmpty, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
      throw Refusal(status: 400, reason: "the length of a body is no number")
    }
    guard let length = Int(text), length <= longestBody else { throw tooLong }
    place = .body(length)
  }

  private func values(_ name: String) -> [String] { request.headers.filter { $0.isNamed(name) }.map(\.value) }

  /// RFC 9110, 5.6.2.
  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: "!#$%&'*+-.^_`|~".utf8.contains(byte)
    }
  }
}
