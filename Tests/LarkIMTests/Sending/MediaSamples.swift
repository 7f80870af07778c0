/// Media files, made byte by byte, with just enough in them to have a duration.
enum MediaSamples {
  // MARK: Ogg

  /// A packet of Opus: one frame of 20 ms, which is 960 samples.
  static let sound: [UInt8] = [0xF8, 1, 2, 3]
  static let tags = Array("OpusTags".utf8) + [UInt8](repeating: 0, count: 8)

  static func opusHead(preSkip: UInt16 = 312) -> [UInt8] {
    Array("OpusHead".utf8) + [1, 1, UInt8(preSkip & 0xFF), UInt8(preSkip >> 8), 0x80, 0xBB, 0, 0, 0, 0, 0]
  }

  enum Turn: UInt8 {
    case within = 0
    case first = 2
    case last = 4
  }

  /// A page with packets.
  ///
  /// - Parameters:
  ///   - position: Where the stream has come to; -1: no packet ends here.
  ///   - isContinued: The first packet began on an earlier page.
  ///   - isOpen: The last packet goes on, so that its length is a multiple of 255.
  static func page(
    _ packets: [[UInt8]], position: Int64, _ turn: Turn = .within, serial: UInt8 = 1, isContinued: Bool = false,
    isOpen: Bool = false
  ) -> [UInt8] {
    var segments: [UInt8] = []
    for packet in packets {
      segments += [UInt8](repeating: 255, count: packet.count / 255) + [UInt8(packet.count % 255)]
    }
    if isOpen { segments.removeLast() }
    let head = bigEndian(UInt64(bitPattern: position), 8).reversed() + [serial] + [UInt8](repeating: 0, count: 11)
    return Array("OggS".utf8) + [0, turn.rawValue | (isContinued ? 1 : 0)] + head + [UInt8(segments.count)] + segments
      + packets.flatMap { $0 }
  }

  /// Opus with its head, its tags and pages of so many packets of 20 ms that end at a position.
  static func opus(preSkip: UInt16 = 312, serial: UInt8 = 1, _ pages: (packets: Int, position: Int64)...) -> [UInt8] {
    var bytes = page([opusHead(preSkip: preSkip)], position: 0, .first, serial: serial)
    bytes += page([tags], position: 0, serial: serial)
    for (index, page) in pages.enumerated() {
      bytes += self.page(
        Array(repeating: sound, count: page.packets), position: page.position,
        index == pages.count - 1 ? .last : .within, serial: serial)
    }
    return bytes
  }

  /// A voice message of so many milliseconds, at most five seconds.
  static func voice(milliseconds: Int64) -> [UInt8] {
    opus((Int((milliseconds * 48 + 312 + 959) / 960), milliseconds * 48 + 312))
  }

  /// An Ogg file of another codec.
  static func ogg(_ head: String) -> [UInt8] {
    page([Array(head.utf8) + [UInt8](repeating: 0, count: 30)], position: 0, .first)
      + page([[1, 2, 3]], position: 48_000, .last)
  }

  // MARK: MP4

  static func mp4(_ header: [UInt8]) -> [UInt8] {
    box("ftyp", Array("isom".utf8)) + box("mdat", [1, 2, 3]) + box("moov", box("udta", [0]) + header)
  }

  static func movieHeader(_ version: UInt8 = 0, perSecond: UInt64, count: UInt64) -> [UInt8] {
    timeHeader("mvhd", version, perSecond, count)
  }

  private static func timeHeader(_ name: String, _ version: UInt8, _ perSecond: UInt64, _ count: UInt64) -> [UInt8] {
    let width = version == 0 ? 4 : 8
    let times = [UInt8](repeating: 0, count: 2 * width)
    return full(
      name, version, times + bigEndian(perSecond, 4) + bigEndian(count, width) + [UInt8](repeating: 0, count: 80))
  }

  /// A track.
  ///
  /// - Parameters:
  ///   - duration: What `mdhd` says, in units of `perSecond`.
  ///   - edits: Box `edts`.
  ///   - samples: How many samples of which duration `stts` tells of.
  ///   - firstOffset: How much later than it is decoded the first sample is shown.
  static func track(
    id: UInt64 = 1, version: UInt8 = 0, perSecond: UInt64, duration: UInt64, edits: [UInt8] = [],
    samples: [(UInt64, UInt64)] = [], firstOffset: UInt64? = nil
  ) -> [UInt8] {
    let times = [UInt8](repeating: 0, count: version == 0 ? 8 : 16)
    let durations: [UInt8] = samples.flatMap { bigEndian($0.0, 4) + bigEndian($0.1, 4) }
    var table = full("stts", bigEndian(UInt64(samples.count), 4) + durations)
    if let firstOffset { table += full("ctts", bigEndian(1, 4) + bigEndian(1, 4) + bigEndian(firstOffset, 4)) }
    return box(
      "trak",
      full("tkhd", version, times + bigEndian(id, 4)) + edits
        + box("mdia", timeHeader("mdhd", version, perSecond, duration) + box("minf", box("stbl", table))))
  }

  /// Edits: how long, in the clock of the movie, from where in the samples (nil: a pause).
  static func edits(version: UInt8 = 0, _ edits: (duration: UInt64, start: UInt64?)...) -> [UInt8] {
    let width = version == 0 ? 4 : 8
    let entries: [UInt8] = edits.flatMap {
      bigEndian($0.duration, width) + bigEndian($0.start ?? .max, width) + bigEndian(0x1_0000, 4)
    }
    return box("edts", full("elst", version, bigEndian(UInt64(edits.count), 4) + entries))
  }

  /// What makes a movie one with fragments: defaults of tracks, and the length where it is told.
  static func extensions(_ defaults: (id: UInt64, duration: UInt64)..., length: UInt64? = nil) -> [UInt8] {
    let whole = length.map { full("mehd", bigEndian($0, 4)) } ?? []
    let tracks: [UInt8] = defaults.flatMap { entry in
      full("trex", [entry.id, 1, entry.duration, 0, 0].flatMap { bigEndian($0, 4) })
    }
    return box("mvex", whole + tracks)
  }

  /// A part of a fragment: samples of one track.
  static func trackFragment(
    id: UInt64 = 1, duration: UInt64? = nil, time: UInt64? = nil, timeVersion: UInt8 = 1, _ runs: [UInt8]...
  ) -> [UInt8] {
    let ownDuration = duration.map { bigEndian($0, 4) } ?? []
    let header = full(
      "tfhd", flags: duration == nil ? 2 : 0xA, fields: bigEndian(id, 4) + bigEndian(1, 4) + ownDuration)
    let decodeTime = time.map { full("tfdt", timeVersion, bigEndian($0, timeVersion == 0 ? 4 : 8)) } ?? []
    return box("traf", header + decodeTime + runs.flatMap { $0 })
  }

  /// So many samples of the default duration.
  static func run(_ count: UInt64) -> [UInt8] {
    let sizes: [UInt8] = (0..<count).flatMap { _ in bigEndian(9, 4) }
    return full("trun", flags: 0x201, fields: bigEndian(count, 4) + bigEndian(0, 4) + sizes)
  }

  /// Samples with a duration each, and with how much later they are shown.
  static func run(_ samples: [(duration: UInt64, offset: Int32)]) -> [UInt8] {
    let fields: [UInt8] = samples.flatMap {
      bigEndian($0.duration, 4) + bigEndian(9, 4) + bigEndian(UInt64(UInt32(bitPattern: $0.offset)), 4)
    }
    // Where the bytes are, and what the first sample is, matter to nobody here.
    return full("trun", 1, flags: 0xB05, fields: bigEndian(UInt64(samples.count), 4) + bigEndian(0, 8) + fields)
  }

  static func fragment(_ tracks: [UInt8]...) -> [UInt8] {
    box("moof", full("mfhd", bigEndian(1, 4)) + tracks.flatMap { $0 }) + box("mdat", [1, 2, 3])
  }

  // MARK: Boxes

  static func box(_ name: String, _ payload: [UInt8]) -> [UInt8] {
    bigEndian(UInt64(payload.count + 8), 4) + Array(name.utf8) + payload
  }

  /// A box whose size has 64 bits.
  static func longBox(_ name: String, _ payload: [UInt8]) -> [UInt8] {
    [0, 0, 0, 1] + Array(name.utf8) + bigEndian(UInt64(payload.count + 16), 8) + payload
  }

  /// A box with a version and flags.
  static func full(_ name: String, _ version: UInt8 = 0, flags: UInt64 = 0, fields: [UInt8]) -> [UInt8] {
    box(name, [version] + bigEndian(flags, 3) + fields)
  }

  static func full(_ name: String, _ version: UInt8, _ fields: [UInt8]) -> [UInt8] {
    full(name, version, fields: fields)
  }

  static func full(_ name: String, _ fields: [UInt8]) -> [UInt8] { full(name, fields: fields) }

  static func bigEndian(_ value: UInt64, _ width: Int) -> [UInt8] {
    (0..<width).map { UInt8(truncatingIfNeeded: value >> (8 * UInt64(width - 1 - $0))) }
  }
}
