#if canImport(CommonCrypto)
  import CommonCrypto
#endif

/// Decryption with AES and a key of 256 bits (FIPS 197), blocks chained (CBC) and padded as PKCS #7 has it: the system's
/// where it has one.
struct AES256: Sendable {
  #if canImport(CommonCrypto)
    private let key: [UInt8]
  #else
    /// The keys of the rounds, 16 bytes each.
    private let roundKeys: [UInt8]

    private static let rounds = 14
  #endif

  /// - Parameter key: 32 bytes.
  init?(key: [UInt8]) {
    guard key.count == 32 else { return nil }
    #if canImport(CommonCrypto)
      self.key = key
    #else
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
    #endif
  }

  /// The text of a cipher text; nil where it is none, for whatever reason.
  ///
  /// - Parameters:
  ///   - bytes: Whole blocks.
  ///   - vector: The 16 bytes that the first block was mixed with.
  func decrypted(_ bytes: some Collection<UInt8>, vector: some Collection<UInt8>) -> [UInt8]? {
    let (cipher, vector) = (Array(bytes), Array(vector))
    guard !cipher.isEmpty, cipher.count.isMultiple(of: 16), vector.count == 16, let text = opened(cipher, vector),
      let length = Self.paddingLength(text.suffix(16))
    else { return nil }
    return Array(text.dropLast(length))
  }

  /// How long the padding is; nil where it is none. Takes the same time for every block.
  private static func paddingLength(_ block: ArraySlice<UInt8>) -> Int? {
    guard let last = block.last else { return nil }
    var difference: UInt8 = last == 0 || last > 16 ? 1 : 0
    for (index, byte) in block.enumerated() {
      let isPadding: UInt8 = index >= 16 - Int(min(last, 16)) ? 0xFF : 0
      difference |= (byte ^ last) & isPadding
    }
    return difference == 0 ? Int(last) : nil
  }

  /// The blocks, decrypted, with their padding.
  private func opened(_ cipher: [UInt8], _ vector: [UInt8]) -> [UInt8]? {
    #if canImport(CommonCrypto)
      var text = [UInt8](repeating: 0, count: cipher.count)
      var count = 0
      let status = CCCrypt(
        CCOperation(kCCDecrypt), CCAlgorithm(kCCAlgorithmAES), CCOptions(0), key, key.count, vector, cipher,
        cipher.count, &text, text.count, &count)
      return status == CCCryptorStatus(kCCSuccess) && count == text.count ? text : nil
    #else
      var text: [UInt8] = []
      text.reserveCapacity(cipher.count)
      var state = [UInt8](repeating: 0, count: 16)
      var other = state
      for start in stride(from: 0, to: cipher.count, by: 16) {
        for index in 0..<16 { state[index] = cipher[start + index] }
        open(&state, &other)
        for index in 0..<16 { text.append(state[index] ^ (start == 0 ? vector[index] : cipher[start - 16 + index])) }
      }
      return text
    #endif
  }

  #if !canImport(CommonCrypto)
    /// Decrypts a block.
    ///
    /// - Parameter other: Room for another one.
    private func open(_ state: inout [UInt8], _ other: inout [UInt8]) {
      add(Self.rounds, to: &state)
      for round in stride(from: Self.rounds - 1, through: 0, by: -1) {
        // Rows back to their places, and bytes back to what they were.
        for index in 0..<16 {
          let (column, row) = (index / 4, index % 4)
          other[index] = Self.inverseBox[Int(state[(column + 4 - row) % 4 * 4 + row])]
        }
        swap(&state, &other)
        add(round, to: &state)
        if round > 0 { Self.unmix(&state) }
      }
    }

    private func add(_ round: Int, to state: inout [UInt8]) {
      for index in 0..<16 { state[index] ^= roundKeys[round * 16 + index] }
    }

    private static func unmix(_ state: inout [UInt8]) {
      for column in stride(from: 0, to: 16, by: 4) {
        let (a, b) = (Int(state[column]), Int(state[column + 1]))
        let (c, d) = (Int(state[column + 2]), Int(state[column + 3]))
        state[column] = by14[a] ^ by11[b] ^ by13[c] ^ by9[d]
        state[column + 1] = by14[b] ^ by11[c] ^ by13[d] ^ by9[a]
        state[column + 2] = by14[c] ^ by11[d] ^ by13[a] ^ by9[b]
        state[column + 3] = by14[d] ^ by11[a] ^ by13[b] ^ by9[c]
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

    private static func products(with factor: UInt8) -> [UInt8] { (0..<256).map { times(UInt8($0), factor) } }

    private static let by9 = products(with: 9)
    private static let by11 = products(with: 11)
    private static let by13 = products(with: 13)
    private static let by14 = products(with: 14)

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
  #endif
}
