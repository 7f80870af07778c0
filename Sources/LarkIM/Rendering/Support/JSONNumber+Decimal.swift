import LarkCore

extension JSONNumber {
  /// The number without an exponent and without needless zeros, all its digits kept: `1e6` is `1000000`, `9.50` is
  /// `9.5`.
  ///
  /// A number whose exponent would fill lines with zeros stays as it was written.
  var plainDecimal: String {
    var rest = text[...]
    let isNegative = rest.first == "-"
    if isNegative { rest = rest.dropFirst() }
    let parts = rest.split(maxSplits: 1, omittingEmptySubsequences: false) { $0 == "e" || $0 == "E" }
    guard let mantissa = parts.first else { return text }
    var exponent = 0
    if parts.count == 2 {
      guard let value = Int(parts[1]), (-40...40).contains(value) else { return text }
      exponent = value
    }
    let halves = mantissa.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    var whole = String(halves[0])
    var fraction = halves.count == 2 ? String(halves[1]) : ""
    if exponent > 0 {
      let moved = fraction.prefix(exponent)
      whole += moved + String(repeating: "0", count: exponent - moved.count)
      fraction.removeFirst(moved.count)
    } else if exponent < 0 {
      let moved = whole.suffix(-exponent)
      fraction = String(repeating: "0", count: -exponent - moved.count) + moved + fraction
      whole.removeLast(moved.count)
    }
    whole = String(whole.drop { $0 == "0" })
    while fraction.last == "0" { fraction.removeLast() }
    let digits = (whole.isEmpty ? "0" : whole) + (fraction.isEmpty ? "" : "." + fraction)
    return isNegative && digits != "0" ? "-" + digits : digits
  }

  /// The next integer that is not greater, all its digits kept: `2.9` is `2`, `-0.5` is `-1`.
  ///
  /// A number whose exponent would fill lines with zeros stays as it was written, unless it is all but zero.
  var roundedDown: String {
    let plain = plainDecimal
    let halves = plain.split(separator: ".", maxSplits: 1)
    let whole = String(halves[0])
    if plain.contains(where: { $0 == "e" || $0 == "E" }) {
      guard abs(doubleValue) < 1 else { return plain }
      return doubleValue < 0 ? "-1" : "0"
    }
    guard halves.count == 2, whole.hasPrefix("-") else { return whole }
    return "-" + Self.successor(of: whole.dropFirst())
  }

  /// The digits of the next greater integer.
  private static func successor(of digits: Substring) -> String {
    var bytes = Array(digits.utf8)
    for index in bytes.indices.reversed() {
      guard bytes[index] == UInt8(ascii: "9") else {
        bytes[index] += 1
        return String(decoding: bytes, as: UTF8.self)
      }
      bytes[index] = UInt8(ascii: "0")
    }
    return "1" + String(decoding: bytes, as: UTF8.self)
  }
}
