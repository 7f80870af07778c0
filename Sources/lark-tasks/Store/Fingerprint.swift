/// Names that tell different texts apart and say nothing about them.
enum Fingerprint {
  /// The fingerprint of some texts, in their order (FNV-1a, 64 bits).
  static func of(_ texts: String...) -> String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in texts.joined(separator: "\n").utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
