/// What the first bytes of a file say that it holds.
enum SoundFormat: String {
  case opus = "Opus"
  case vorbis = "Vorbis"
  case speex = "Speex"
  case flac = "FLAC"
  case theora = "Theora"
  case wave = "WAV"
  case aiff = "AIFF"
  case mp3 = "MP3"
  case aac = "AAC"
  case amr = "AMR"
  case mp4 = "MP4"
  case matroska = "Matroska or WebM"

  /// Nil where nothing is recognized.
  init?(_ bytes: MediaBytes) {
    if bytes.has("OggS", at: 0) {
      self.init(ogg: bytes)
    } else if bytes.has("RIFF", at: 0), bytes.has("WAVE", at: 8) {
      self = .wave
    } else if bytes.has("FORM", at: 0), bytes.has("AIF", at: 8) {
      self = .aiff
    } else if bytes.has("fLaC", at: 0) {
      self = .flac
    } else if bytes.has("#!AMR", at: 0) {
      self = .amr
    } else if bytes.has("ftyp", at: 4) {
      self = .mp4
    } else if bytes.number(at: 0, bytes: 4) == 0x1A45_DFA3 {
      self = .matroska
    } else if bytes.has("ID3", at: 0) {
      self = .mp3
    } else if let head = bytes.number(at: 0, bytes: 2), head & 0xFFE0 == 0xFFE0 {
      // The layer of MPEG audio; AAC has none.
      switch head >> 1 & 3 {
      case 0 where head & 0xFFF6 == 0xFFF0: self = .aac
      case 1, 2: self = .mp3
      default: return nil
      }
    } else {
      return nil
    }
  }

  /// Opus, where it is among the streams that begin an Ogg file; else the first of them that is known.
  private init?(ogg bytes: MediaBytes) {
    let marks: [(String, SoundFormat)] = [
      ("OpusHead", .opus), ("\u{1}vorbis", .vorbis), ("Speex   ", .speex), ("\u{7F}FLAC", .flac),
    ]
    var found: SoundFormat?
    for page in OggPages(bytes) {
      guard page.isFirst else { break }
      let place = page.body.lowerBound
      let format = marks.first { bytes.has($0.0, at: place) }?.1 ?? (bytes.has("theora", at: place + 1) ? .theora : nil)
      found = format == .opus ? .opus : found ?? format
      if found == .opus { break }
    }
    guard let found else { return nil }
    self = found
  }
}
