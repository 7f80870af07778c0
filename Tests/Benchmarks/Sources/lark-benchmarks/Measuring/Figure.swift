import Foundation

/// Numbers as tables show them.
enum Figure {
  /// A number with about three digits.
  static func text(_ value: Double) -> String {
    guard value.isFinite else { return "-" }
    let decimals = abs(value) >= 100 ? 0 : abs(value) >= 10 ? 1 : 2
    return String(format: "%.\(decimals)f", value)
  }

  /// A number with three decimals.
  static func milli(_ value: Double) -> String {
    String(format: "%.3f", value)
  }

  /// Bytes in MiB.
  static func mebibytes(_ bytes: Int?) -> String {
    bytes.map { text(Double($0) / 1_048_576) } ?? "-"
  }
}
