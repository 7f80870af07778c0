/// The exact value of a number's text, without a detour through `Double`.
enum WholeNumber {
  /// The value, where it is whole and fits: `1.0`, `12e2` and `1500e-2` are whole, `1.5` is not.
  @inline(__always)
  static func value(of number: JSONScanner.ScannedNumber) -> Int64? {
    // Eighteen digits cannot overflow.
    if number.isInteger, number.count <= 18 {
      let isNegative = number.start.pointee == .minus
      var value: Int64 = 0
      for index in (isNegative ? 1 : 0)..<number.count {
        value = value &* 10 &+ Int64(number.start[index] &- .zero)
      }
      return isNegative ? 0 &- value : value
    }
    return slowValue(of: number)
  }

  @inline(never)
  private static func slowValue(of number: JSONScanner.ScannedNumber) -> Int64? {
    if number.isInteger { return Int64(number.text) }
    // Collect the digits, and how many places the point has to move.
    let text = number.text
    let parts = text.split(whereSeparator: { $0 == "e" || $0 == "E" })
    let mantissa = parts[0].split(separator: ".")
    var digits = String(mantissa[0])
    var exponent = 0
    if parts.count > 1 {
      // An exponent beyond Int's range belongs to zero or to something far from whole or far too large.
      guard let written = Int(parts[1]) else { return digits.allSatisfy({ "-0".contains($0) }) ? 0 : nil }
      exponent = written
    }
    if mantissa.count > 1 {
      digits += mantissa[1]
      exponent -= mantissa[1].count
    }
    while digits.hasSuffix("0") {
      digits.removeLast()
      exponent += 1
    }
    if digits.isEmpty || digits == "-" { return 0 }
    guard (0...18).contains(exponent) else { return nil }
    return Int64(digits + String(repeating: "0", count: exponent))
  }
}
