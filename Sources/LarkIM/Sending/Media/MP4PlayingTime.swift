/// The duration of MP4 and QuickTime (ISO/IEC 14496-12).
///
/// A movie lasts as long as its longest track. A track lasts as long as its edits say, where it has a list of them, and
/// else as long as its samples. A movie in fragments tells in `moov` of the samples only that are described there; the
/// others are summed from the fragments.
enum MP4PlayingTime {
  /// Rounded milliseconds; nil where the file does not say.
  static func milliseconds(in bytes: MediaBytes) -> Int? {
    var boxes = MP4Boxes(bytes)
    var movie: MP4Movie?
    while let box = boxes.next() {
      if box.type == "moov", movie == nil {
        guard let found = MP4Movie(bytes, box.payload) else { return nil }
        if !found.isFragmented { return milliseconds(found.seconds) }
        movie = found
      } else if box.type == "moof" {
        guard movie?.add(fragment: box.payload) != false else { return nil }
      }
    }
    // Of a file that breaks off, the samples of the last fragment are not there.
    return boxes.isDamaged ? nil : milliseconds(movie?.secondsOfFragments)
  }

  private static func milliseconds(_ seconds: Double?) -> Int? {
    seconds.flatMap { Int(exactly: ($0 * 1_000).rounded()) }
  }
}

private struct MP4Movie {
  private let bytes: MediaBytes
  /// Units of a second of `mvhd` and of edits.
  private let clock: Int64?
  private let duration: Int64?
  private var tracks: [MP4Track] = []
  /// Length with all fragments, in the clock of the movie.
  private var fragmentedDuration: Int64?
  private(set) var isFragmented = false

  /// How many tracks a movie may have.
  private static let limit = 128

  /// - Parameter payload: That of `moov`; nil where it is damaged.
  init?(_ bytes: MediaBytes, _ payload: Range<Int>) {
    self.bytes = bytes
    var boxes = MP4Boxes(bytes, in: payload)
    var header: (clock: Int64, duration: Int64?)?
    var extensions: Range<Int>?
    while let box = boxes.next() {
      switch box.type {
      case "mvhd": header = header ?? Self.clockAndDuration(bytes, box.payload)
      case "trak":
        guard tracks.count < Self.limit else { return nil }
        tracks.append(MP4Track(bytes, box.payload))
      case "mvex": extensions = box.payload
      default: break
      }
    }
    clock = header?.clock
    duration = header?.duration
    if boxes.isDamaged { return nil }
    guard let extensions else { return }
    isFragmented = true
    var defaults = MP4Boxes(bytes, in: extensions)
    while let box = defaults.next() {
      guard var fields = MP4Fields(bytes, box.payload) else { continue }
      if box.type == "mehd" {
        fragmentedDuration = fields.time(bytes: fields.version == 0 ? 4 : 8).flatMap { $0 > 0 ? $0 : nil }
      } else if box.type == "trex", let id = fields.number() {
        fields.skip(4)
        let duration = fields.time()
        // A zero stands here where every fragment tells its own.
        for index in tracks.indices where tracks[index].id == id && duration != 0 {
          tracks[index].defaultDuration = duration
        }
      }
    }
  }

  /// What `mvhd` and `mdhd` say: units of a second, and a number of them.
  static func clockAndDuration(_ bytes: MediaBytes, _ payload: Range<Int>) -> (clock: Int64, duration: Int64?)? {
    guard var fields = MP4Fields(bytes, payload) else { return nil }
    let width = fields.version == 0 ? 4 : 8
    fields.skip(2 * width)
    guard let clock = fields.time(), clock > 0, let count = fields.number(bytes: width) else { return nil }
    // Nothing but ones: the writer did not know it.
    let isKnown = count > 0 && count != (width == 4 ? UInt64(UInt32.max) : UInt64.max)
    return (clock, isKnown ? Int64(exactly: count) : nil)
  }

  /// The length of a movie without fragments.
  var seconds: Double? {
    let lengths = tracks.map { $0.seconds(bytes, movieClock: clock) }
    let known = lengths.compactMap { $0 }
    if known.count == lengths.count, let longest = known.max(), longest > 0 { return longest }
    guard let clock, let duration else { return nil }
    return Double(duration) / Double(clock)
  }

  // MARK: Fragments

  /// Adds the samples of a `moof`; false where it is damaged.
  mutating func add(fragment payload: Range<Int>) -> Bool {
    var boxes = MP4Boxes(bytes, in: payload)
    while let box = boxes.next() {
      if box.type == "traf", !add(trackFragment: box.payload) { return false }
    }
    return !boxes.isDamaged
  }

  private mutating func add(trackFragment payload: Range<Int>) -> Bool {
    guard let header = MP4Boxes.first("tfhd", in: payload, of: bytes), var fields = MP4Fields(bytes, header),
      let id = fields.number()
    else { return false }
    guard let index = tracks.firstIndex(where: { $0.id == id }) else { return true }
    if fields.flags & 0x1 != 0 { fields.skip(8) }
    if fields.flags & 0x2 != 0 { fields.skip(4) }
    var duration = tracks[index].defaultDuration
    if fields.flags & 0x8 != 0 {
      guard let own = fields.time() else { return false }
      duration = own
    }
    if fields.flags & 0x1_0000 != 0, !tracks[index].pass(duration ?? 0) { return false }
    var boxes = MP4Boxes(bytes, in: payload)
    while let box = boxes.next() {
      if box.type == "tfdt" {
        guard var fields = MP4Fields(bytes, box.payload), let time = fields.time(bytes: fields.version == 0 ? 4 : 8)
        else { return false }
        tracks[index].next = time
      } else if box.type == "trun" {
        guard tracks[index].add(run: box.payload, bytes, defaultDuration: duration) else { return false }
      }
    }
    return !boxes.isDamaged
  }

  /// The length of a movie with fragments: from where its first sample is shown to where its last one ends. A piece of
  /// a broadcast keeps the times it had.
  var secondsOfFragments: Double? {
    let spans = tracks.compactMap { $0.span(bytes, movieClock: clock) }
    if let start = spans.map(\.origin).min(), let end = spans.map(\.end).max(), end > start { return end - start }
    guard let clock, let fragmentedDuration else { return nil }
    return Double(fragmentedDuration) / Double(clock)
  }
}

private struct MP4Track {
  private(set) var id: UInt64?
  /// Units of a second of the samples.
  private var clock: Int64?
  /// What `mdhd` says of the length of all samples, in that clock.
  private var duration: Int64?
  private var edits: Range<Int>?
  private var durations: Range<Int>?
  private var offsets: Range<Int>?

  /// How long a sample of a fragment lasts that does not say.
  var defaultDuration: Int64?
  /// When the next sample is decoded, in the clock of the samples.
  var next: Int64 = 0
  /// From when to when the samples so far are shown.
  private var shown: (start: Int64, end: Int64)?

  init(_ bytes: MediaBytes, _ payload: Range<Int>) {
    var boxes = MP4Boxes(bytes, in: payload)
    while let box = boxes.next() {
      switch box.type {
      case "tkhd":
        guard var fields = MP4Fields(bytes, box.payload) else { continue }
        fields.skip(fields.version == 0 ? 8 : 16)
        id = fields.number()
      case "edts": edits = MP4Boxes.first("elst", in: box.payload, of: bytes)
      case "mdia": readMedia(bytes, box.payload)
      default: break
      }
    }
    guard let samples = sampleTable(bytes), samples.length > 0 else { return }
    next = samples.length
    shown = (samples.offset, samples.offset + samples.length)
  }

  private mutating func readMedia(_ bytes: MediaBytes, _ payload: Range<Int>) {
    var boxes = MP4Boxes(bytes, in: payload)
    while let box = boxes.next() {
      if box.type == "mdhd", let header = MP4Movie.clockAndDuration(bytes, box.payload) {
        clock = header.clock
        duration = header.duration
      } else if box.type == "minf", let table = MP4Boxes.first("stbl", in: box.payload, of: bytes) {
        durations = MP4Boxes.first("stts", in: table, of: bytes)
        offsets = MP4Boxes.first("ctts", in: table, of: bytes)
      }
    }
  }

  /// The samples that `moov` describes: how long they are together, and how much later the first one is shown than it
  /// is decoded. Nil where there is no table or it is damaged.
  private func sampleTable(_ bytes: MediaBytes) -> (length: Int64, offset: Int64)? {
    guard let durations, var fields = MP4Fields(bytes, durations), let count = fields.time(), count <= fields.count / 8
    else { return nil }
    var length: Int64 = 0
    for _ in 0..<count {
      guard let samples = fields.time(), let duration = fields.time() else { return nil }
      guard let sum = Self.sum(length, samples, duration) else { return nil }
      length = sum
    }
    guard let offsets, var first = MP4Fields(bytes, offsets), let count = first.number(), count > 0 else {
      return (length, 0)
    }
    first.skip(4)
    return (length, first.number().map { Int64(Int32(truncatingIfNeeded: $0)) } ?? 0)
  }

  /// The sum with a number of equal durations, as long as it leaves room for more.
  private static func sum(_ time: Int64, _ count: Int64, _ duration: Int64) -> Int64? {
    let (product, isTooLarge) = count.multipliedReportingOverflow(by: duration)
    guard !isTooLarge, product < 1 << 53, time + product < 1 << 53 else { return nil }
    return time + product
  }

  // MARK: Edits

  /// A part of the movie's time that a track fills.
  private struct Edit {
    /// In the clock of the movie; 0: to the end of the samples.
    let duration: Int64
    /// Where it begins among the samples; nil: nothing is shown.
    let start: Int64?
    /// One sample is shown all the time.
    let dwells: Bool
  }

  /// The fields of `elst` after its count; nil where there are no edits, or not as many as it says.
  private func editFields(_ bytes: MediaBytes) -> (fields: MP4Fields, count: Int64)? {
    guard let edits, var fields = MP4Fields(bytes, edits), let count = fields.time(), count > 0,
      count <= fields.count / (fields.version == 0 ? 12 : 20)
    else { return nil }
    return (fields, count)
  }

  private static func edit(_ fields: inout MP4Fields) -> Edit? {
    let width = fields.version == 0 ? 4 : 8
    guard let duration = fields.time(bytes: width), let start = fields.number(bytes: width),
      let rate = fields.number(bytes: 4)
    else { return nil }
    let isEmpty = start == (width == 4 ? UInt64(UInt32.max) : UInt64.max)
    if !isEmpty, start >= 1 << 53 { return nil }
    return Edit(duration: duration, start: isEmpty ? nil : Int64(start), dwells: rate >> 16 == 0)
  }

  /// The length of a track without fragments.
  func seconds(_ bytes: MediaBytes, movieClock: Int64?) -> Double? {
    let samples = duration ?? sampleTable(bytes)?.length
    let media: Double? = if let clock, let samples { Double(samples) / Double(clock) } else { nil }
    guard edits != nil else { return media }
    guard var list = editFields(bytes) else { return media }
    var sum = 0.0
    for _ in 0..<list.count {
      guard let edit = Self.edit(&list.fields) else { return nil }
      guard edit.start == nil || edit.dwells || edit.duration > 0 else {
        guard let media, let clock else { return nil }
        sum += max(0, media - Double(edit.start ?? 0) / Double(clock))
        continue
      }
      guard let movieClock else { return nil }
      let length = Double(edit.duration) / Double(movieClock)
      // The clock of the movie can be as coarse as a second; no more is shown than there is.
      sum += edit.start == nil || edit.dwells ? length : min(length, media ?? length)
    }
    return sum
  }

  // MARK: Fragments

  /// Lets time pass in which there is no sample.
  mutating func pass(_ duration: Int64) -> Bool {
    guard let time = Self.sum(next, 1, duration) else { return false }
    next = time
    return true
  }

  /// Adds the samples of a `trun`; false where it is damaged or does not say how long they are.
  mutating func add(run payload: Range<Int>, _ bytes: MediaBytes, defaultDuration: Int64?) -> Bool {
    guard var fields = MP4Fields(bytes, payload), let count = fields.time() else { return false }
    if fields.flags & 0x1 != 0 { fields.skip(4) }
    if fields.flags & 0x4 != 0 { fields.skip(4) }
    let columns = [0x100, 0x200, 0x400, 0x800].map { fields.flags & $0 != 0 }
    let width = columns.count(where: \.self) * 4
    guard width == 0 || count <= fields.count / width else { return false }
    guard count > 0 else { return true }
    guard columns[0] || columns[3] else {
      guard let defaultDuration, let end = Self.sum(next, count, defaultDuration) else { return false }
      show(next, end)
      next = end
      return true
    }
    for _ in 0..<count {
      guard let duration = columns[0] ? fields.time() : defaultDuration else { return false }
      fields.skip((columns[1] ? 4 : 0) + (columns[2] ? 4 : 0))
      // Version 0 has no negative offsets; some write them all the same, and nobody offsets a picture by days.
      guard let offset = columns[3] ? fields.number() : 0 else { return false }
      let start = next + Int64(Int32(truncatingIfNeeded: offset))
      guard let end = Self.sum(next, 1, duration) else { return false }
      next = end
      show(start, start + duration)
    }
    return true
  }

  private mutating func show(_ start: Int64, _ end: Int64) {
    shown = (min(start, shown?.start ?? start), max(end, shown?.end ?? end))
  }

  /// When the samples are shown, in seconds of the movie; `origin` leaves out a pause before them. Of edits only the
  /// shift counts here: how long they are was written when the fragments were not there yet.
  func span(_ bytes: MediaBytes, movieClock: Int64?) -> (origin: Double, end: Double)? {
    guard let clock, let shown else { return nil }
    var pause = 0.0
    var shift: Int64 = 0
    var isCut = false
    if var list = editFields(bytes) {
      for _ in 0..<list.count {
        guard let edit = Self.edit(&list.fields) else { return nil }
        guard let start = edit.start else {
          guard let movieClock else { return nil }
          pause += Double(edit.duration) / Double(movieClock)
          continue
        }
        shift = start
        isCut = true
        break
      }
    }
    // What lies before an edit is not shown.
    let start = isCut ? max(0, shown.start - shift) : shown.start
    let end = max(start, shown.end - shift)
    return (Double(start) / Double(clock), Double(end) / Double(clock) + pause)
  }
}
