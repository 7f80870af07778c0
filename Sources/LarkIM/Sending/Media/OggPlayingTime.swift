/// The duration of Opus in an Ogg container (RFC 3533, RFC 7845).
enum OggPlayingTime {
  /// How much of the end of a file holds its last page: a page has at most 65,307 bytes.
  private static let tailLength = 65_536
  /// Positions count samples of 48 kHz, whatever the sound was recorded with.
  private static let samplesPerSecond: UInt64 = 48_000
  /// The position on a page on which nothing ends.
  private static let noPosition = UInt64.max

  /// Whole seconds, rounded up, in milliseconds; nil where there is no page.
  static func milliseconds(in bytes: MediaBytes) -> Int? {
    let length = min(bytes.length, tailLength)
    guard let tail = bytes.read(at: bytes.length - length, count: length), let page = lastPage(in: tail) else {
      return nil
    }
    // The position follows the mark, a version and flags.
    let position = tail[(page + 6)..<(page + 14)].reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    guard position != noPosition else { return nil }
    let seconds = position / samplesPerSecond + (position % samplesPerSecond == 0 ? 0 : 1)
    return Int(exactly: seconds).map { $0 * 1_000 }
  }

  /// Where the last page begins of which the position is there too.
  private static func lastPage(in bytes: [UInt8]) -> Int? {
    guard bytes.count >= 14 else { return nil }
    let mark = Array("OggS".utf8)
    return (0...(bytes.count - 14)).last { bytes[$0] == mark[0] && bytes[$0..<$0 + 4].elementsEqual(mark) }
  }
}
