/// An address of the internet, of version 4 or 6.
package struct IPAddress: Sendable, Hashable {
  /// Four bytes or sixteen, in the order of the network.
  package let bytes: [UInt8]

  /// An address of version 4.
  package init(_ first: UInt8, _ second: UInt8, _ third: UInt8, _ fourth: UInt8) {
    bytes = [first, second, third, fourth]
  }

  /// - Parameter bytes: Four bytes or sixteen; nil for any other number.
  package init?(bytes: [UInt8]) {
    guard bytes.count == 4 || bytes.count == 16 else { return nil }
    self.bytes = bytes
  }

  private init(ipv4 value: UInt32) {
    bytes = (0..<4).map { UInt8(truncatingIfNeeded: value >> (24 - 8 * $0)) }
  }

  /// Reads an address of version 4 in any of the notations that programs take for one: `127.0.0.1`, `127.1`,
  /// `0x7f.0.0.1`, `0177.0.0.1`, `2130706433`.
  ///
  /// - Returns: Nil where the text is none.
  package init?(ipv4 text: some StringProtocol) {
    let parts = Array(text.utf8).split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard (1...4).contains(parts.count) else { return nil }
    var value: UInt64 = 0
    for (index, part) in parts.enumerated() {
      // All but the last are one byte each; the last one fills what is left.
      let isLast = index == parts.count - 1
      guard let number = Self.number(part), number < (isLast ? 1 << (8 * UInt64(4 - index)) : 1 << 8) else { return nil }
      value |= isLast ? number : number << (24 - 8 * UInt64(index))
    }
    self.init(ipv4: UInt32(truncatingIfNeeded: value))
  }

  /// Reads an address of version 6, without brackets and without a zone: `::1`, `::ffff:127.0.0.1`.
  ///
  /// - Returns: Nil where the text is none.
  package init?(ipv6 text: some StringProtocol) {
    let halves = String(text).split(separator: "::", omittingEmptySubsequences: false)
    guard (1...2).contains(halves.count), let head = Self.groups(halves[0], mayEndInIPv4: halves.count == 1) else {
      return nil
    }
    guard halves.count == 2 else {
      guard head.count == 16 else { return nil }
      bytes = head
      return
    }
    guard let tail = Self.groups(halves[1], mayEndInIPv4: true), head.count + tail.count <= 14 else { return nil }
    bytes = head + [UInt8](repeating: 0, count: 16 - head.count - tail.count) + tail
  }

  /// A number in decimal, in octal after `0` or in hexadecimal after `0x`.
  private static func number(_ text: ArraySlice<UInt8>) -> UInt64? {
    var digits = text
    var radix: UInt64 = 10
    if text.first == UInt8(ascii: "0"), text.count > 1 {
      digits = text.dropFirst()
      radix = 8
      if digits.first.map({ $0 | 0x20 }) == UInt8(ascii: "x") {
        digits = digits.dropFirst()
        radix = 16
      }
    }
    // A bare `0x` is zero to the parsers that take it at all.
    if digits.isEmpty { return radix == 16 ? 0 : nil }
    var value: UInt64 = 0
    for digit in digits {
      guard isHexDigit(digit) else { return nil }
      let number = UInt64(digit < UInt8(ascii: "A") ? digit & 0x0F : (digit & 0x0F) + 9)
      guard number < radix else { return nil }
      value = value * radix + number
      guard value <= UInt64(UInt32.max) else { return nil }
    }
    return value
  }

  /// The bytes of groups between colons.
  private static func groups(_ text: Substring, mayEndInIPv4: Bool) -> [UInt8]? {
    if text.isEmpty { return [] }
    var bytes: [UInt8] = []
    let groups = text.split(separator: ":", omittingEmptySubsequences: false)
    for (index, group) in groups.enumerated() {
      if group.contains(".") {
        guard mayEndInIPv4, index == groups.count - 1, let ipv4 = dotted(group) else { return nil }
        bytes += ipv4
      } else {
        guard (1...4).contains(group.utf8.count), group.utf8.allSatisfy({ isHexDigit($0) }),
          let value = UInt16(group, radix: 16)
        else { return nil }
        bytes += [UInt8(value >> 8), UInt8(value & 0xFF)]
      }
    }
    return bytes.count <= 16 ? bytes : nil
  }

  /// The four bytes of a plain dotted address, the only form that may stand inside of version 6.
  private static func dotted(_ text: Substring) -> [UInt8]? {
    let bytes = text.split(separator: ".", omittingEmptySubsequences: false).map { part -> UInt8? in
      guard part.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
      return UInt8(part)
    }
    guard bytes.count == 4, !bytes.contains(nil) else { return nil }
    return bytes.compactMap { $0 }
  }

  private static func isHexDigit(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "f"),
      UInt8(ascii: "A")...UInt8(ascii: "F"):
      true
    default: false
    }
  }
}

extension IPAddress {
  /// Whether a host, in lower case and without brackets, is this machine whoever reads it: `localhost`, four plain
  /// numbers of which the first is 127, or an address of version 6 that is `::1`, however it is written.
  package static func isLoopback(_ host: some StringProtocol) -> Bool {
    if host.utf8.elementsEqual("localhost".utf8) { return true }
    if host.utf8.contains(UInt8(ascii: ":")) {
      return IPAddress(ipv6: host)?.bytes == [UInt8](repeating: 0, count: 15) + [1]
    }
    // Other notations mean different addresses to different programs.
    guard let address = IPAddress(ipv4: host), address.bytes.first == 127 else { return false }
    return host.utf8.elementsEqual(address.description.utf8)
  }
}

extension IPAddress: CustomStringConvertible {
  /// Dotted numbers, or eight groups between colons.
  package var description: String {
    if bytes.count == 4 { return bytes.map(String.init).joined(separator: ".") }
    var groups: [String] = []
    for index in stride(from: 0, to: bytes.count, by: 2) {
      // Types are written: inferring them takes the compiler half a second.
      let group: UInt16 = (UInt16(bytes[index]) << 8) | UInt16(bytes[index + 1])
      groups.append(String(group, radix: 16))
    }
    return groups.joined(separator: ":")
  }

  /// The address as it stands in a web address: version 6 in brackets.
  package var urlHost: String { bytes.count == 4 ? description : "[\(description)]" }
}
