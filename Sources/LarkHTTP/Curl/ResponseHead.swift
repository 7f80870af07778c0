internal import LarkCore

/// Reads the head of an answer, line by line, as RFC 9112 has it: whatever is legal there, and what servers send
/// besides.
struct ResponseHead: Sendable {
  /// What a line was.
  enum Line: Sendable, Hashable {
    /// A line within a head, or one of no interest.
    case inner
    /// The end of the head of the answer.
    case end
    /// No line of HTTP.
    case invalid
  }

  private enum Place {
    case beforeHead
    case inHead
    case afterHead
  }

  /// HTTP status.
  private(set) var status = 0
  /// The header fields, in the order they came.
  private(set) var fields: [HTTPField] = []
  private var place = Place.beforeHead
  private var length = 0
  private var interimCount = 0
  private let takesSwitch: Bool

  /// - Parameter takesSwitch: Whether the answer may be that the connection goes on with another protocol (101).
  init(takesSwitch: Bool = false) {
    self.takesSwitch = takesSwitch
  }

  /// Whether the head of the answer is complete.
  var isComplete: Bool { place == .afterHead }

  /// How long a head may be, with all interim answers before it, in bytes.
  private static let longest = 1 << 20
  /// How many interim answers may come before the answer.
  private static let mostInterims = 100

  /// Reads the next line, with the end of the line.
  mutating func read(_ bytes: UnsafeRawBufferPointer) -> Line {
    let line = bytes.withoutLineEnd
    switch place {
    case .afterHead:
      // Fields after the body have no meaning of their own to anybody here.
      return .inner
    case .beforeHead:
      guard let status = Self.status(line) else { return .invalid }
      self.status = status
      fields.removeAll(keepingCapacity: true)
      place = .inHead
      return count(bytes)
    case .inHead where line.isEmpty: return endHead()
    case .inHead:
      guard readField(line) else { return .invalid }
      return count(bytes)
    }
  }

  private mutating func count(_ bytes: UnsafeRawBufferPointer) -> Line {
    length += bytes.count
    return length > Self.longest ? .invalid : .inner
  }

  private mutating func endHead() -> Line {
    // Where nobody asked for another protocol, 101 is no answer either.
    if status < 200, !(status == 101 && takesSwitch) {
      interimCount += 1
      place = .beforeHead
      return interimCount > Self.mostInterims ? .invalid : .inner
    }
    guard hasOneLength else { return .invalid }
    place = .afterHead
    return .end
  }

  /// Reads a field; false where the line is none.
  private mutating func readField(_ line: UnsafeRawBufferPointer) -> Bool {
    if let first = line.first, first.isBlank {
      // The old way of going on in the next line.
      guard let last = fields.indices.last else { return false }
      let more = line.trimmed
      if !more.isEmpty { fields[last].value += (fields[last].value.isEmpty ? "" : " ") + Self.text(more) }
      return true
    }
    guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { return false }
    let name = UnsafeRawBufferPointer(rebasing: line[..<colon]).trimmed
    guard !name.isEmpty else { return false }
    let value = UnsafeRawBufferPointer(rebasing: line[(colon + 1)...]).trimmed
    fields.append(HTTPField(name: Self.text(name), value: Self.text(value)))
    return true
  }

  /// The text of bytes: UTF-8 where they are that, otherwise Latin-1, which header fields were once defined to be.
  private static func text(_ bytes: UnsafeRawBufferPointer) -> String {
    if let text = String(validating: bytes, as: UTF8.self) { return text }
    return String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
  }

  /// The status in the first line of an answer, such as `HTTP/1.1 200 OK`.
  private static func status(_ line: UnsafeRawBufferPointer) -> Int? {
    guard line.starts(with: "HTTP/".utf8), let blank = line.firstIndex(of: 0x20) else { return nil }
    let rest = line[(blank + 1)...].drop { $0 == 0x20 }
    let digits = rest.prefix { $0 != 0x20 }
    guard digits.count == 3, digits.allSatisfy(\.isDigit) else { return nil }
    let status = digits.reduce(0) { $0 * 10 + Int($1 & 0x0F) }
    return (100...999).contains(status) ? status : nil
  }

  // MARK: What the fields say

  /// The value of a field.
  func value(of name: String) -> String? { fields.first { $0.isNamed(name) }?.value }

  /// How long the body is said to be; nil where that is not said, or with the end of chunks.
  var declaredLength: Int? {
    if fields.contains(where: { $0.isNamed("Transfer-Encoding") }) { return nil }
    return value(of: "Content-Length").flatMap { Int($0.prefix { $0 != "," }) }
  }

  /// Whether all that is said about the length of the body is the same number.
  private var hasOneLength: Bool {
    var first: Substring?
    for field in fields where field.isNamed("Content-Length") {
      for part in field.value.utf8.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false) {
        var digits = part.drop { $0.isBlank }
        while digits.last?.isBlank == true { digits.removeLast() }
        guard !digits.isEmpty, digits.count <= 18, digits.allSatisfy(\.isDigit) else { return false }
        let text = Substring(digits)
        if let first, first != text { return false }
        first = text
      }
    }
    return true
  }

  /// How the body is packed.
  enum Coding: Sendable, Hashable {
    case plain
    /// With gzip or zlib.
    case packed
    /// In a way, or with several, that nobody here unpacks.
    case unknown
  }

  /// How the body is packed, as the head says.
  var coding: Coding {
    var coding = Coding.plain
    for field in fields where field.isNamed("Content-Encoding") {
      for part in field.value.split(separator: ",") {
        switch part.trimmingPrefix(while: { $0 == " " || $0 == "\t" }).lowercased() {
        case "identity", "": break
        case "gzip", "x-gzip", "deflate": coding = coding == .plain ? .packed : .unknown
        default: coding = .unknown
        }
      }
    }
    return coding
  }

  /// Takes out what describes the body before it was unpacked.
  mutating func forgetCoding() {
    fields.removeAll { $0.isNamed("Content-Encoding") || $0.isNamed("Content-Length") }
  }
}

extension HTTPField {
  /// Whether name and value stay within their line.
  var isSafe: Bool {
    !name.isEmpty && name.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7f && $0 != UInt8(ascii: ":") }
      && value.utf8.allSatisfy { ($0 >= 0x20 && $0 != 0x7f) || $0 == 0x09 }
  }
}

extension UInt8 {
  fileprivate var isBlank: Bool { self == 0x20 || self == 0x09 }
  fileprivate var isDigit: Bool { (0x30...0x39).contains(self) }
}

extension UnsafeRawBufferPointer {
  /// Without a final line feed and carriage return.
  fileprivate var withoutLineEnd: UnsafeRawBufferPointer {
    var end = count
    if end > 0, self[end - 1] == 0x0A { end -= 1 }
    if end > 0, self[end - 1] == 0x0D { end -= 1 }
    return UnsafeRawBufferPointer(rebasing: self[..<end])
  }

  /// Without blanks at both ends.
  fileprivate var trimmed: UnsafeRawBufferPointer {
    var (start, end) = (0, count)
    while start < end, self[start].isBlank { start += 1 }
    while end > start, self[end - 1].isBlank { end -= 1 }
    return UnsafeRawBufferPointer(rebasing: self[start..<end])
  }
}
