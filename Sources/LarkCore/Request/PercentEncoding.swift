/// Percent-encoding of path segments and query pairs.
///
/// Letters, digits and `- . _ ~` stand as they are; everything else becomes UTF-8 bytes in upper-case hex
/// (RFC 3986 §2). `URL` and `URLComponents` leave `+` alone in a query, which the platform reads as a space.
enum PercentEncoding {
  /// A value as one segment of a path: a slash in it becomes `%2F`.
  static func pathSegment(_ value: String) -> String { encode(value, space: nil) }

  /// A name or value of a query in form encoding: a space becomes `+`.
  static func query(_ value: String) -> String { encode(value, space: UInt8(ascii: "+")) }

  private static func encode(_ value: String, space: UInt8?) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(value.utf8.count)
    for byte in value.utf8 {
      if isUnreserved(byte) {
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
