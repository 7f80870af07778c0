/// Finds out whether bytes are UTF-8 (RFC 3629: shortest forms only, no surrogates, nothing beyond U+10FFFF).
enum UTF8Check {
  /// The first byte of the first sequence that is not UTF-8, or `nil` where all are.
  static func firstMistake(in start: UnsafePointer<UInt8>, count: Int) -> UnsafePointer<UInt8>? {
    var place = start
    let end = start + count
    while end - place >= 8 {
      let word = UInt64(littleEndian: UnsafeRawPointer(place).loadUnaligned(as: UInt64.self))
      if word & 0x8080_8080_8080_8080 == 0 {
        place += 8
      } else if word & 0xC0C0F0 == 0x8080E0 {
        // Three bytes, as most Chinese characters take. Four bits of the first and one of the second tell longer
        // forms than needed (E0 80…9F) and surrogates (ED A0…BF).
        let telling = word & 0x200F
        if telling == 0 || telling == 0x200D { return place }
        place += 3
      } else {
        let length = sequenceLength(at: place, end: end)
        if length == 0 { return place }
        place += length
      }
    }
    while place < end {
      let length = sequenceLength(at: place, end: end)
      if length == 0 { return place }
      place += length
    }
    return nil
  }

  /// The length of the sequence at `place`, or 0 where it is wrong or cut off.
  private static func sequenceLength(at place: UnsafePointer<UInt8>, end: UnsafePointer<UInt8>) -> Int {
    let lead = place[0]
    if lead < 0x80 { return 1 }
    let available = end - place
    guard available >= 2 else { return 0 }
    let second = place[1]
    switch lead {
    case 0xC2...0xDF:
      return isContinuation(second) ? 2 : 0
    case 0xE0...0xEF:
      let least: UInt8 = lead == 0xE0 ? 0xA0 : 0x80
      let most: UInt8 = lead == 0xED ? 0x9F : 0xBF
      guard available >= 3, second >= least, second <= most, isContinuation(place[2]) else { return 0 }
      return 3
    case 0xF0...0xF4:
      let least: UInt8 = lead == 0xF0 ? 0x90 : 0x80
      let most: UInt8 = lead == 0xF4 ? 0x8F : 0xBF
      guard available >= 4, second >= least, second <= most, isContinuation(place[2]), isContinuation(place[3]) else {
        return 0
      }
      return 4
    default:
      return 0
    }
  }

  @inline(__always)
  private static func isContinuation(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }
}
