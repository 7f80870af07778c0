/// Which characters a name may hold.
enum Names {
  /// Services, methods and types: letters, digits and `_`.
  static func isPlain(_ name: String) -> Bool {
    !name.isEmpty && name.utf8.allSatisfy(isWordByte)
  }

  /// Resources: plain names with dots between them.
  static func isResource(_ name: String) -> Bool {
    name.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { isPlain(String($0)) }
  }

  /// Swift properties and members.
  static func isIdentifier(_ name: String) -> Bool {
    guard let first = name.utf8.first, !isDigit(first) else { return false }
    return isPlain(name)
  }

  /// Swift types.
  static func isTypeName(_ name: String) -> Bool {
    guard let first = name.utf8.first, isUppercase(first) else { return false }
    return isPlain(name)
  }

  /// Flags and shortcuts: small letters and digits, with hyphens between them.
  static func isFlag(_ name: String) -> Bool {
    name.split(separator: "-", omittingEmptySubsequences: false).allSatisfy { part in
      !part.isEmpty && part.utf8.allSatisfy { isLowercase($0) || isDigit($0) }
    }
  }

  /// Names of HTTP headers: the tokens of RFC 9110.
  static func isHeader(_ name: String) -> Bool {
    !name.isEmpty && name.utf8.allSatisfy { isWordByte($0) || "!#$%&'*+-.^`|~".utf8.contains($0) }
  }

  /// Names on the wire: anything visible.
  static func isWireName(_ name: String) -> Bool {
    !name.isEmpty && name.unicodeScalars.allSatisfy { $0.value > 0x20 && $0.value != 0x7F }
  }

  static func isWordByte(_ byte: UInt8) -> Bool {
    isUppercase(byte) || isLowercase(byte) || isDigit(byte) || byte == UInt8(ascii: "_")
  }

  static func isUppercase(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
  }

  static func isLowercase(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
  }

  static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}
