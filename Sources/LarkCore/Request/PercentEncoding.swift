/// Percent-encoding of paths and query pairs.
///
/// Letters, digits and `- . _ ~` stand as they are; everything else becomes UTF-8 bytes in upper-case hex
/// (RFC 3986 §2). `URL` and `URLComponents` leave `+` alone in a query, which the platform reads as a space.
package enum PercentEncoding {
  /// A value as one segment of a path, or as a value of a query that is no form: a slash becomes `%2F`, a space `%20`.
  package static func component(_ value: String) -> String { encode(value, space: nil) }

  /// A whole path, of which what is encoded already and what may stand in a path stays as it is.
  static func path(_ value: String) -> String {
    encode(value, keeping: isPathByte, space: nil)
  }

  /// A name or value of a query in form encoding: a space becomes `+`.
  static func query(_ value: String) -> String { encode(value, space: UInt8(ascii: "+")) }

  /// A path with its query, of which what is encoded already and what may stand there stays as it is. A percent sign
  /// that encodes nothing stands for itself.
  static func target(_ value: String) -> String {
    var whole = value
    if value.utf8.contains(UInt8(ascii: "%")) {
      let bytes = Array(value.utf8)
      var completed: [UInt8] = []
      for (place, byte) in bytes.enumerated() {
        completed.append(byte)
        let isStray = byte == UInt8(ascii: "%") && UInt8(hexadecimal: bytes[(place + 1)...].prefix(2)) == nil
        if isStray { completed += "25".utf8 }
      }
      whole = String(decoding: completed, as: UTF8.self)
    }
    return encode(whole, keeping: { isPathByte($0) || $0 == UInt8(ascii: "?") }, space: nil)
  }

  /// The reverse of ``query(_:)``. A percent sign that encodes nothing stands for itself.
  package static func decodedQuery(_ text: Substring) -> String {
    var bytes: [UInt8] = []
    var rest = text.utf8[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), let value = UInt8(hexadecimal: rest.prefix(2)) {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte == UInt8(ascii: "+") ? UInt8(ascii: " ") : byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Bytes without their percent-encoding. A percent sign that encodes nothing stands for itself.
  package static func decoded(_ encoded: [UInt8]) -> [UInt8] {
    var bytes: [UInt8] = []
    var rest = encoded[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), let value = UInt8(hexadecimal: rest.prefix(2)) {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return bytes
  }

  /// Whether a byte may stand in a path besides the unreserved ones (RFC 3986 §3.3).
  private static func isPathByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "/"), UInt8(ascii: ":"), UInt8(ascii: "@"), UInt8(ascii: "!"), UInt8(ascii: "$"),
      UInt8(ascii: "&")...UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "="), UInt8(ascii: "%"):
      true
    default: false
    }
  }

  /// The text with all bytes encoded but those that are unreserved or kept; a space becomes another byte where one is
  /// given.
  private static func encode(
    _ value: String, keeping isKept: (UInt8) -> Bool = { _ in false }, space: UInt8?
  ) -> String {
    if value.utf8.allSatisfy({ isUnreserved($0) || isKept($0) }) { return value }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(value.utf8.count)
    for byte in value.utf8 {
      if isUnreserved(byte) || isKept(byte) {
        bytes.append(byte)
      } else if byte == UInt8(ascii: " "), let space {
        bytes.append(space)
      } else {
        bytes.append(UInt8(ascii: "%"))
        bytes.append(hexDigit(byte >> 4))
        bytes.append(hexDigit(byte & 0x0F))
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func isUnreserved(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
      UInt8(ascii: "~"):
      true
    default:
      false
    }
  }

  private static func hexDigit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
  }
}

extension UInt8 {
  /// The byte that two hexadecimal digits stand for.
  init?(hexadecimal digits: some Collection<UInt8>) {
    let values = digits.map { Character(UnicodeScalar($0)).hexDigitValue }
    guard values.count == 2, let high = values[0], let low = values[1] else { return nil }
    self = UInt8(high * 16 + low)
  }
}
