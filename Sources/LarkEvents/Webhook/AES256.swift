/// Decryption with AES and a key of 256 bits (FIPS 197), blocks chained (CBC) and padded as PKCS #7 has it.
struct AES256: Sendable {
  /// The keys of the rounds, 16 bytes each.
  private let roundKeys: [UInt8]

  private static let rounds = 14

  /// - Parameter key: 32 bytes.
  init?(key: [UInt8]) {
    guard key.count == 32 else { return nil }
    var keys = key
    var constant: UInt8 = 1
    while keys.count < 16 * (Self.rounds + 1) {
      var word = Array(keys.suffix(4))
      switch keys.count / 4 % 8 {
      case 0:
        word = [word[1], word[2], word[3], word[0]].map { Self.box[Int($0)] }
        word[0] ^= constant
        constant = Self.doubled(constant)
      case 4: word = word.map { Self.box[Int($0)] }
      default: break
      }
      for index in 0..<4 { keys.append(keys[keys.count - 32] ^ word[index]) }
    }
    roundKeys = keys
  }

  /// The text of a cipher text; nil where it is none, for whatever reason.
  ///
  /// - Parameters:
  ///   - bytes: Whole blocks.
  ///   - vector: The 16 bytes that the first block was mixed with.
  func decrypted(_ bytes: some Collection<UInt8>, vector: some Collection<UInt8>) -> [UInt8]? {
    let cipher = Array(bytes)
    guard !cipher.isEmpty, cipher.count.isMultiple(of: 16), vector.count == 16 else { return nil }
    var previous = Array(vector)
    var text: [UInt8] = []
    text.reserveCapacity(cipher.count)
    for start in stride(from: 0, to: cipher.count, by: 16) {
      let block = Array(cipher[start..<(start + 16)])
      let opened = opened(block)
      for index in 0..<16 { text.append(opened[index] ^ previous[index]) }
      previous = block
    }
    guard let length = Self.paddingLength(text.suffix(16)) else { return nil }
    return Array(text.dropLast(length))
  }

  /// How long the padding is; nil where it is none. Takes the same time for every block.
  private static func paddingLength(_ block: ArraySlice<UInt8>) -> Int? {
    guard let last = block.last else { return nil }
    var difference: UInt8 = last == 0 || last > 16 ? 1 : 0
    for (index, byte) in block.enumerated() where index >= 0 {
      let isPadding: UInt8 = index >= 16 - Int(min(last, 16)) ? 0xFF : 0
      difference |= (byte ^ last) & isPadding
    }
    return difference == 0 ? Int(last) : nil
  }

  /// A block, decrypted.
  private func opened(_ block: [UInt8]) -> [UInt8] {
    var state = block
    add(Self.rounds, to: &state)
    for round in stride(from: Self.rounds - 1, through: 0, by: -1) {
      // Rows back to their places, and bytes back to what they were.
      state = (0..<16).map { index in
        let (column, row) = (index / 4, index % 4)
        return Self.inverseBox[Int(state[(column + 4 - row) % 4 * 4 + row])]
      }
      add(round, to: &state)
      if round > 0 { Self.unmix(&state) }
    }
    return state
  }

  private func add(_ round: Int, to state: inout [UInt8]) {
    for index in 0..<16 { state[index] ^= roundKeys[round * 16 + index] }
  }

  private static func unmix(_ state: inout [UInt8]) {
    for column in stride(from: 0, to: 16, by: 4) {
      let bytes = Array(state[column..<(column + 4)])
      for row in 0..<4 {
        state[column + row] =
          product[0][Int(bytes[row])] ^ product[1][Int(bytes[(row + 1) % 4])]
          ^ product[2][Int(bytes[(row + 2) % 4])] ^ product[3][Int(bytes[(row + 3) % 4])]
      }
    }
  }

  // MARK: Arithmetic in the field of 256 elements

  private static func doubled(_ value: UInt8) -> UInt8 { value << 1 ^ (value & 0x80 == 0 ? 0 : 0x1B) }

  private static func times(_ left: UInt8, _ right: UInt8) -> UInt8 {
    var (sum, left, right): (UInt8, UInt8, UInt8) = (0, left, right)
    while right != 0 {
      if right & 1 != 0 { sum ^= left }
      left = doubled(left)
      right >>= 1
    }
    return sum
  }

  /// Products with 14, 11, 13 and 9.
  private static let product: [[UInt8]] = [14, 11, 13, 9].map { factor in (0..<256).map { times(UInt8($0), factor) } }

  private static let box: [UInt8] = (0..<256).map { value in
    // The inverse is the 254th power.
    let number = UInt8(value)
    let inverse = (0..<254).reduce(UInt8(1)) { power, _ in times(power, number) }
    return [1, 2, 3, 4].reduce(inverse) { $0 ^ (inverse << UInt8($1) | inverse >> UInt8(8 - $1)) } ^ 0x63
  }

  private static let inverseBox: [UInt8] = {
    var inverse = [UInt8](repeating: 0, count: 256)
    for (value, boxed) in box.enumerated() { inverse[Int(boxed)] = UInt8(value) }
    return inverse
  }()
}
