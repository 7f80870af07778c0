/// Numbers of bytes in the words of a message.
package enum ByteCount {
  /// Such as `30 MB`, `1.5 KB` or `12 bytes`; in units of 1024, as the platform counts.
  package static func text(_ count: Int) -> String {
    switch count {
    case 1: "1 byte"
    case ..<1_024: "\(count) bytes"
    case ..<1_048_576: "\(tenths(count, of: 1_024)) KB"
    default: "\(tenths(count, of: 1_048_576)) MB"
    }
  }

  /// With one decimal where the number is not whole, rounded up: what is too long must not look as if it fitted.
  private static func tenths(_ count: Int, of unit: Int) -> String {
    let tenths = count / unit * 10 + (count % unit * 10 + unit - 1) / unit
    return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
  }
}
