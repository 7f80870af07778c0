/// Names that nobody else uses.
package enum RandomName {
  /// A name with 128 random bits.
  package static func make(prefix: String) -> String {
    prefix + hex(UInt64.random(in: 0 ... .max)) + hex(UInt64.random(in: 0 ... .max))
  }

  private static func hex(_ value: UInt64) -> String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
