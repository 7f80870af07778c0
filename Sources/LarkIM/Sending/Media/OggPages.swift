/// A page of an Ogg file (RFC 3533, section 6).
struct OggPage {
  /// Its first packet began on an earlier page.
  let isContinued: Bool
  /// It is the first page of its stream.
  let isFirst: Bool
  /// It is the last page of its stream.
  let isLast: Bool
  /// Where its stream has come to with the last packet that ends on it, in the stream's clock; nil where none ends.
  let position: Int64?
  /// The stream that it belongs to.
  let serial: UInt64
  /// Lengths of the segments: a packet goes on as long as they are 255.
  fileprivate let segments: [UInt8]
  /// Where its packets stand.
  let body: Range<Int>

  /// A packet, or the part of it that is on the page.
  struct Packet {
    let bytes: Range<Int>
    let begins: Bool
    let ends: Bool
  }

  /// What is on the page, in order.
  var packets: [Packet] {
    var packets: [Packet] = []
    var start = body.lowerBound
    var end = start
    for (index, segment) in segments.enumerated() {
      end += Int(segment)
      let ends = segment < 255
      guard ends || index == segments.count - 1 else { continue }
      packets.append(Packet(bytes: start..<end, begins: !(packets.isEmpty && isContinued), ends: ends))
      start = end
    }
    return packets
  }
}

/// The pages of an Ogg file in their order. What stands between them is passed over; a page that was cut off is none.
struct OggPages: Sequence, IteratorProtocol {
  private let bytes: MediaBytes
  private var offset = 0

  private static let mark = "OggS"
  private static let headLength = 27
  /// Positions beyond are damage; all sums of what is below fit into 64 bits.
  private static let farthest = UInt64(1) << 53

  init(_ bytes: MediaBytes) {
    self.bytes = bytes
  }

  mutating func next() -> OggPage? {
    while let start = bytes.firstPosition(of: UInt8(ascii: "O"), from: offset) {
      offset = start + 1
      guard bytes.has(Self.mark, at: start), let head = bytes.read(at: start, count: Self.headLength), head[4] == 0
      else { continue }
      let body = start + Self.headLength + Int(head[26])
      guard let segments = bytes.read(at: start + Self.headLength, count: Int(head[26])) else { return nil }
      let end = segments.reduce(body) { $0 + Int($1) }
      guard end <= bytes.length else { return nil }
      offset = end
      let position = Self.number(head[6..<14])
      return OggPage(
        isContinued: head[5] & 1 != 0, isFirst: head[5] & 2 != 0, isLast: head[5] & 4 != 0,
        position: position < Self.farthest ? Int64(position) : nil, serial: Self.number(head[14..<18]),
        segments: segments, body: body..<end)
    }
    return nil
  }

  private static func number(_ bytes: ArraySlice<UInt8>) -> UInt64 {
    bytes.reversed().reduce(0) { $0 << 8 | UInt64($1) }
  }
}
