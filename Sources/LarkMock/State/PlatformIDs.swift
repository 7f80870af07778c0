/// Makes ids and keys. The same seed gives the same ones in the same order.
struct PlatformIDs: Sendable {
  private let seed: UInt64
  private var count: UInt64 = 0

  init(seed: UInt64) {
    self.seed = seed
  }

  /// An id such as `om_5f3c…`, with 32 digits behind the prefix.
  mutating func make(_ prefix: String) -> String {
    prefix + Self.digits(next()) + Self.digits(next())
  }

  /// An id of decimal digits, as those of cards are.
  mutating func makeNumber() -> String {
    String(7_000_000_000_000_000_000 + next() % 900_000_000_000_000_000)
  }

  /// SplitMix64.
  private mutating func next() -> UInt64 {
    count &+= 1
    var word = seed &+ count &* 0x9E37_79B9_7F4A_7C15
    word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
    return word ^ (word >> 31)
  }

  private static func digits(_ word: UInt64) -> String {
    let text = String(word, radix: 16)
    return String(repeating: "0", count: 16 - text.utf8.count) + text
  }
}
