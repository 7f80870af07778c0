import Foundation

/// The duration of MP4 and QuickTime (ISO/IEC 14496-12): `moov` holds `mvhd`, which has a clock and a count.
enum MP4PlayingTime {
  /// Longest `moov` that is read into memory.
  private static let longestHeader = 10 << 20
  /// How many boxes are looked at: a file of nothing but heads would keep the disk busy for minutes.
  private static let boxLimit = 10_000

  /// Rounded milliseconds; nil where the file does not say.
  static func milliseconds(in bytes: MediaBytes) -> Int? {
    guard let movie = box("moov", in: bytes), movie.count <= longestHeader,
      let payload = bytes.read(at: movie.lowerBound, count: movie.count)
    else { return nil }
    let header = MediaBytes(Data(payload))
    guard let place = box("mvhd", in: header),
      let fields = header.read(at: place.lowerBound, count: min(place.count, 32)), let version = fields.first
    else { return nil }
    if version == 0 {
      guard fields.count >= 20 else { return nil }
      return milliseconds(count: number(fields[16..<20]), perSecond: number(fields[12..<16]))
    }
    guard fields.count >= 32 else { return nil }
    return milliseconds(count: number(fields[24..<32]), perSecond: number(fields[20..<24]))
  }

  private static func milliseconds(count: UInt64, perSecond: UInt64) -> Int? {
    guard count > 0, perSecond > 0 else { return nil }
    return Int(exactly: (Double(count) / Double(perSecond) * 1_000).rounded())
  }

  /// The payload of the first box of a name; nil where there is none or the boxes are damaged.
  private static func box(_ name: String, in bytes: MediaBytes) -> Range<Int>? {
    var position = 0
    for _ in 0..<boxLimit {
      guard let head = bytes.read(at: position, count: 8) else { return nil }
      var headLength = 8
      var length = Int(number(head[0..<4]))
      if length == 1 {
        guard let long = bytes.read(at: position + 8, count: 8), let whole = Int(exactly: number(long[...])),
          whole >= 16
        else { return nil }
        headLength = 16
        length = whole
      } else if length == 0 {
        length = bytes.length - position
      }
      guard length >= headLength, length <= bytes.length - position else { return nil }
      if head[4..<8].elementsEqual(name.utf8) { return position + headLength..<position + length }
      position += length
    }
    return nil
  }

  private static func number(_ bytes: ArraySlice<UInt8>) -> UInt64 {
    bytes.reduce(0) { $0 << 8 | UInt64($1) }
  }
}
