/// The duration of Opus in an Ogg file (RFC 7845).
enum OggPlayingTime {
  /// How many samples a millisecond has: positions count samples of 48 kHz, whatever was recorded.
  private static let samplesPerMillisecond: Int64 = 48

  /// Rounded milliseconds; nil where the file does not say, or where a part of it is no Opus: other codecs have clocks
  /// of their own.
  static func milliseconds(in bytes: MediaBytes) -> Int? {
    var samples: Int64 = 0
    var current: OggLink?
    for page in OggPages(bytes) {
      guard var link = current else {
        // The beginning of a stream says how to read the rest.
        guard page.isFirst else { return nil }
        current = OggLink(page, bytes)
        continue
      }
      if page.isFirst, link.isFollowed(by: page) {
        guard add(link, to: &samples) else { return nil }
        link = OggLink(page, bytes)
      } else {
        guard link.take(page, bytes) else { return nil }
      }
      current = link
    }
    guard let current, add(current, to: &samples) else { return nil }
    let half = samplesPerMillisecond / 2
    return Int(exactly: samples / samplesPerMillisecond + (samples % samplesPerMillisecond >= half ? 1 : 0))
  }

  private static func add(_ link: OggLink, to sum: inout Int64) -> Bool {
    guard let samples = link.samples else { return false }
    let (value, isTooLarge) = sum.addingReportingOverflow(samples)
    sum = value
    return !isTooLarge
  }
}

/// Streams that run side by side. Links follow each other in a file: each begins with the first pages of its streams.
private struct OggLink {
  private var opus: [OpusStream] = []
  /// Streams of other codecs.
  private var others: [UInt64] = []
  /// Whether something came after the first pages.
  private var hasBegun = false

  /// How many streams a link may have.
  private static let limit = 32

  init(_ page: OggPage, _ bytes: MediaBytes) {
    declare(page, bytes)
  }

  /// Whether the first page of a stream belongs to the next link.
  func isFollowed(by page: OggPage) -> Bool {
    hasBegun || others.contains(page.serial) || opus.contains { $0.serial == page.serial }
  }

  /// Takes the next page; false where it belongs to no stream of the link.
  mutating func take(_ page: OggPage, _ bytes: MediaBytes) -> Bool {
    if page.isFirst {
      declare(page, bytes)
      return opus.count + others.count <= Self.limit
    }
    hasBegun = true
    guard let index = opus.firstIndex(where: { $0.serial == page.serial }) else { return others.contains(page.serial) }
    opus[index].take(page, bytes)
    return true
  }

  private mutating func declare(_ page: OggPage, _ bytes: MediaBytes) {
    if let stream = OpusStream(page, bytes) { opus.append(stream) } else { others.append(page.serial) }
  }

  /// How long the sound of the link runs; nil where there is no Opus.
  var samples: Int64? {
    if opus.isEmpty { return nil }
    let spans = opus.compactMap(\.span)
    guard let start = spans.map(\.lowerBound).min(), let end = spans.map(\.upperBound).max() else { return 0 }
    return end - start
  }
}

/// A stream of Opus, of which the pages are seen in order.
private struct OpusStream {
  let serial: UInt64
  /// How many samples a decoder throws away at the beginning, wherever that is.
  private let preSkip: Int64
  private var part = Part.head
  /// How many samples the packets hold that have ended so far; counted until the beginning is known.
  private var samples: Int64 = 0
  /// The samples of a packet that has begun and not ended.
  private var unfinished: Int64 = 0
  /// Position of the first sample. A piece of a stream, or a broadcast that was joined, keeps the positions it had.
  private var start: Int64?
  /// Position after the last sample.
  private var end: Int64?

  private enum Part {
    case head
    case tags
    case sound
  }

  /// - Parameter page: The first page of the stream; nil where it is not one of Opus.
  init?(_ page: OggPage, _ bytes: MediaBytes) {
    let place = page.body.lowerBound
    guard page.body.count >= 19, bytes.has("OpusHead", at: place), let fields = bytes.read(at: place + 8, count: 4),
      // Versions from 16 on may mean anything.
      fields[0] < 16
    else { return nil }
    serial = page.serial
    preSkip = Int64(fields[2]) | Int64(fields[3]) << 8
  }

  mutating func take(_ page: OggPage, _ bytes: MediaBytes) {
    // The position of a page with the tags says nothing of the sound, which begins on a page of its own.
    if part != .sound, skipTags(page, bytes) { return }
    if start == nil { count(page, bytes) }
    guard let position = page.position else { return }
    if start == nil, samples > 0 {
      // The end of the sound is cut off on the last page, by a position that is too small for its packets. Where that
      // is the first page too, the sound begins at 0. Elsewhere ffmpeg writes such a page, for a beginning before 0.
      start = page.isLast ? max(0, position - samples) : position - samples
    }
    end = position
  }

  /// Whether a page holds tags.
  private mutating func skipTags(_ page: OggPage, _ bytes: MediaBytes) -> Bool {
    if part == .head {
      part = bytes.has("OpusTags", at: page.body.lowerBound) ? .tags : .sound
      if part == .sound { return false }
    }
    if page.packets.contains(where: \.ends) { part = .sound }
    return true
  }

  private mutating func count(_ page: OggPage, _ bytes: MediaBytes) {
    for packet in page.packets {
      if packet.begins { unfinished = Self.samples(of: packet.bytes, bytes) }
      if packet.ends {
        samples += unfinished
        unfinished = 0
      }
    }
  }

  /// The positions between which the stream sounds, in the time that it shares with the other streams of its link.
  var span: Range<Int64>? {
    guard let end else { return nil }
    // Without a packet nothing says that the stream begins elsewhere than at 0.
    let start = start ?? 0
    return start..<max(start, end - preSkip)
  }

  /// How many samples of 48 kHz a packet holds (RFC 6716, section 3.1); 0 where it is damaged.
  private static func samples(of packet: Range<Int>, _ bytes: MediaBytes) -> Int64 {
    guard let head = bytes.read(at: packet.lowerBound, count: min(packet.count, 2)), let first = head.first else {
      return 0
    }
    let kind = Int(first >> 3)
    let frame: Int64 =
      switch kind {
      case 0..<12: [480, 960, 1_920, 2_880][kind % 4]
      case 12..<16: [480, 960][kind % 2]
      default: [120, 240, 480, 960][kind % 4]
      }
    let count: Int64 =
      switch first & 3 {
      case 0: 1
      case 1, 2: 2
      default: head.count > 1 ? Int64(head[1] & 0x3F) : 0
      }
    // No packet is longer than 120 ms.
    return frame * count <= 5_760 ? frame * count : 0
  }
}
