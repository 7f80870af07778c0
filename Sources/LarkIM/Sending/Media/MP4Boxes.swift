/// A box of a file of the ISO base media format (ISO/IEC 14496-12) or of QuickTime.
struct MP4Box {
  /// Its type, four characters.
  let type: String
  let payload: Range<Int>
}

/// The boxes that stand one after the other in a file or in a box.
struct MP4Boxes: IteratorProtocol {
  private let bytes: MediaBytes
  private var offset: Int
  private let end: Int
  /// Whether a box is larger than the room that it has, or smaller than its head.
  private(set) var isDamaged = false

  private static let headLength = 8
  private static let longHeadLength = 16

  /// - Parameter range: Where the boxes are; nil: they are the file.
  init(_ bytes: MediaBytes, in range: Range<Int>? = nil) {
    self.bytes = bytes
    offset = range?.lowerBound ?? 0
    end = range?.upperBound ?? bytes.length
  }

  mutating func next() -> MP4Box? {
    let room = end - offset
    // QuickTime ends some lists with a zero of four bytes.
    guard room >= Self.headLength, let head = bytes.number(at: offset, bytes: Self.headLength),
      let name = bytes.read(at: offset + 4, count: 4)
    else { return nil }
    let size = head >> 32
    var headLength = Self.headLength
    var length = Int(exactly: size)
    if size == 0 {
      length = room
    } else if size == 1 {
      headLength = Self.longHeadLength
      length = bytes.number(at: offset + Self.headLength, bytes: 8).flatMap { Int(exactly: $0) }
    }
    guard let length, length >= headLength, length <= room else {
      isDamaged = true
      offset = end
      return nil
    }
    let payload = offset + headLength..<offset + length
    offset += length
    return MP4Box(type: String(decoding: name, as: UTF8.self), payload: payload)
  }

  /// The payload of the first box of a type.
  static func first(_ type: String, in range: Range<Int>, of bytes: MediaBytes) -> Range<Int>? {
    var boxes = MP4Boxes(bytes, in: range)
    while let box = boxes.next() {
      if box.type == type { return box.payload }
    }
    return nil
  }
}

/// The fields of a box, one after the other; nil where it has no more.
struct MP4Fields {
  private let bytes: MediaBytes
  private var offset: Int
  private let end: Int
  /// The first byte of most boxes: how wide their times are.
  let version: UInt64
  /// The three bytes after it.
  let flags: UInt64

  init?(_ bytes: MediaBytes, _ payload: Range<Int>) {
    guard payload.count >= 4, let head = bytes.number(at: payload.lowerBound, bytes: 4) else { return nil }
    self.bytes = bytes
    offset = payload.lowerBound + 4
    end = payload.upperBound
    version = head >> 24
    flags = head & 0xFF_FFFF
  }

  /// How many bytes are left.
  var count: Int { end - offset }

  mutating func skip(_ count: Int) { offset += min(count, self.count) }

  mutating func number(bytes count: Int = 4) -> UInt64? {
    guard count <= self.count, let number = bytes.number(at: offset, bytes: count) else { return nil }
    offset += count
    return number
  }

  /// A number below a limit which leaves room for all sums of what is below.
  mutating func time(bytes count: Int = 4) -> Int64? {
    number(bytes: count).flatMap { $0 < UInt64(1) << 53 ? Int64($0) : nil }
  }
}
