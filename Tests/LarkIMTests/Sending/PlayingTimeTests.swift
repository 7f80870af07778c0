import Foundation
import LarkAPI
import LarkCore
import Testing

@testable import LarkIM

/// How long voice messages and videos run, from made-up files.
@Suite struct PlayingTimeTests {
  private typealias Make = MediaSamples

  private func milliseconds(_ type: IM.Files.Create.FileType, _ bytes: [UInt8]) -> Int? {
    PlayingTime.milliseconds(of: type, in: MediaBytes(Data(bytes)))
  }

  private func opus(_ bytes: [UInt8]) -> Int? { milliseconds(.opus, bytes) }

  private func mp4(_ boxes: [UInt8]...) -> Int? { milliseconds(.mp4, boxes.flatMap { $0 }) }

  // MARK: Ogg

  @Test func whatADecoderSkipsIsNotHeard() {
    // As ffmpeg and opusenc write three seconds.
    #expect(opus(Make.opus((50, 48_000), (50, 96_000), (50, 144_000), (1, 144_312))) == 3_000)
    #expect(opus(Make.opus(preSkip: 120, (50, 48_000), (50, 96_120))) == 2_000)
    #expect(opus(Make.opus(preSkip: 0, (1, 960))) == 20)
    #expect(opus(Make.voice(milliseconds: 1_234)) == 1_234)
  }

  @Test(arguments: [(24, 1), (23, nil), (71, 1), (72, 2)] as [(Int64, Int?)])
  func samplesAreRoundedToMilliseconds(samples: Int64, milliseconds: Int?) {
    #expect(opus(Make.opus((1, 312 + samples))) == milliseconds)
  }

  @Test func aPieceOfAStreamKeepsItsPositions() {
    // Cut off at five seconds: packets of one second end at six.
    #expect(opus(Make.opus((50, 288_000), (50, 336_000), (1, 336_312))) == 2_000)
    // Only the first page with a position tells the beginning.
    #expect(
      opus(
        Make.page([Make.opusHead()], position: 0, .first) + Make.page([Make.tags], position: 0)
          + Make.page([Make.sound, Make.sound], position: -1) + Make.page([Make.sound], position: 962_880)
          + Make.page([Make.sound], position: 963_840, .last)) == 4 * 20 - 7 + 1)
    // As ffmpeg cuts in the middle of a second: the sound begins before 0.
    #expect(opus(Make.opus((50, 24_000), (50, 72_312))) == 2_000)
  }

  @Test func theLastPageCutsOffTheEnd() {
    #expect(opus(Make.opus((50, 48_000), (50, 48_312))) == 1_000)
    // A stream of one page is cut off at its end, not at its beginning.
    #expect(opus(Make.opus((3, 2_712))) == 50)
    // An end that is no page of sound.
    #expect(opus(Make.opus((50, 48_000), (1, 48_312), (0, 48_312))) == 1_000)
  }

  @Test func linksOfAChainAreSummed() {
    let one = Make.opus(serial: 1, (51, 48_312))
    let cut = Make.opus(serial: 2, (50, 1_000_000), (50, 1_048_312))
    #expect(opus(one + cut) == 1_000 + 2_000)
    #expect(opus(one + one + one) == 3_000)
    // Half milliseconds add up.
    let half = Make.opus(serial: 3, (1, 336))
    #expect(opus(half) == 1)
    #expect(opus(half + Make.opus(serial: 4, (1, 336))) == 1)
  }

  @Test func aPacketMayTakeSeveralPages() {
    let long = Make.sound + [UInt8](repeating: 7, count: 506)
    let bytes = Make.page([Make.opusHead()], position: 0, .first) + Make.page([Make.tags], position: 0)
      + Make.page([long], position: -1, isOpen: true) + Make.page([long], position: -1, isContinued: true, isOpen: true)
      + Make.page([[1, 2]], position: 100_960, isContinued: true) + Make.page([Make.sound], position: 101_920, .last)
    #expect(opus(bytes) == (1_920 - 312) / 48 + 1)
    // Tags can be as long as the picture in them.
    let tags = Make.tags + [UInt8](repeating: 7, count: 510 - Make.tags.count)
    let picture = Make.page([Make.opusHead()], position: 0, .first) + Make.page([tags], position: -1, isOpen: true)
      + Make.page([[1]], position: 0, isContinued: true) + Make.page([Make.sound], position: 50_000)
      + Make.page([Make.sound], position: 50_960, .last)
    #expect(opus(picture) == (1_920 - 312) / 48 + 1)
  }

  @Test("packets have lengths of their own", arguments: [
    ([0x00], 480), ([0x18], 2_880), ([0x59], 5_760), ([0x60], 480), ([0x68], 960), ([0x80], 120), ([0xF9], 1_920),
    ([0xFB, 6], 5_760), ([0xFB, 0xC2], 1_920),
  ] as [([UInt8], Int64)])
  func packets(packet: [UInt8], samples: Int64) {
    let bytes = Make.page([Make.opusHead(preSkip: 0)], position: 0, .first) + Make.page([Make.tags], position: 0)
      + Make.page([packet], position: 1_000_000) + Make.page([Make.sound], position: 1_004_800, .last)
    #expect(opus(bytes) == Int((samples + 4_800 + 24) / 48))
  }

  @Test func streamsSideBySideShareTheirTime() {
    let voice = Make.opus(serial: 1, (50, 48_000), (50, 96_312))
    let film = Make.page([Array("\u{1}theora".utf8) + [3, 2, 1]], position: 0, .first, serial: 9)
    let pictures = Make.page([[1]], position: 480_000, .last, serial: 9)
    #expect(opus(film + voice + pictures) == 2_000)
    let head = 27 + 1 + 19
    let second = Make.opus(serial: 2, (50, 96_000), (50, 144_312))
    #expect(opus(Array(voice[..<head]) + Array(second[..<head]) + voice[head...] + second[head...]) == 3_000)
  }

  @Test func whatIsUnknownIsLeftOut() {
    for head in ["\u{1}vorbis", "Speex   1.2", "\u{7F}FLAC", "fishead\u{0}", "OpusHead"] {
      #expect(opus(Make.ogg(head)) == (head == "OpusHead" ? 20 : nil))
    }
    // One link by another clock.
    #expect(opus(Make.opus((50, 48_312)) + Make.ogg("\u{1}vorbis")) == nil)
    #expect(opus(Make.ogg("Speex   1.2") + Make.opus(serial: 2, (50, 48_312))) == nil)
    // No beginning, no sound, another version of Opus.
    #expect(opus(Make.page([Make.sound], position: 48_000, .last)) == nil)
    #expect(opus(Make.opus()) == nil)
    #expect(opus(Make.opus((1, 312))) == nil)
    var head = Make.opusHead()
    head[8] = 16
    #expect(opus(Make.page([head], position: 0, .first) + Make.page([Make.sound], position: 960, .last)) == nil)
    // A page of a stream that nothing is known of.
    #expect(opus(Make.opus((50, 48_312)) + Make.page([Make.sound], position: 96_000, serial: 7)) == nil)
  }

  @Test func whatIsNotOggIsPassedOver() {
    let pages = Make.opus((50, 48_000), (50, 96_312))
    #expect(opus(Array("ID3 OggOggS".utf8) + pages + Array("TAG OggS".utf8) + [0, 1, 2]) == 2_000)
    // A page that was cut off is none.
    #expect(opus(Array(pages.dropLast())) == (48_000 - 312) / 48 + 1)
    #expect(opus([UInt8](repeating: 0, count: 70_000) + pages) == 2_000)
  }

  // MARK: MP4

  @Test func bothVersionsOfTheHeaderAreRead() {
    func milliseconds(_ version: UInt8, perSecond: UInt64, count: UInt64) -> Int? {
      mp4(Make.mp4(Make.movieHeader(version, perSecond: perSecond, count: count)))
    }
    #expect(milliseconds(0, perSecond: 1_000, count: 5_000) == 5_000)
    #expect(milliseconds(1, perSecond: 44_100, count: 441_000) == 10_000)
    #expect(milliseconds(0, perSecond: 600, count: 7_501) == 12_502)
    // Nothing but ones: the writer did not know.
    #expect(milliseconds(0, perSecond: 1_000, count: UInt64(UInt32.max)) == nil)
    #expect(milliseconds(1, perSecond: 1_000, count: .max) == nil)
  }

  @Test func sizesOfBoxesHaveThreeForms() {
    let header = Make.movieHeader(perSecond: 1_000, count: 5_000)
    let movie = Make.box("moov", header)
    #expect(mp4(Make.longBox("mdat", [1, 2, 3]), movie) == 5_000)
    #expect(mp4(Make.longBox("moov", header)) == 5_000)
    #expect(mp4([0, 0, 0, 0] + Array("moov".utf8), header) == 5_000)
    #expect(mp4(movie, [0, 0, 0, 0] + Array("mdat".utf8) + [1, 2]) == 5_000)
    // QuickTime ends lists with a zero.
    #expect(mp4(Make.box("moov", header + [0, 0, 0, 0])) == 5_000)
  }

  @Test func otherBoxesAreSkipped() {
    let movie = Make.box("moov", Make.box("free", [1]) + Make.movieHeader(perSecond: 1_000, count: 5_000))
    let others = Make.box("wide", []) + Make.box("free", [0, 0, 0, 1, 2]) + Make.box("skip", [])
      + Make.box("uuid", [UInt8](repeating: 0xAB, count: 24)) + Make.box("mdat", Array("moov".utf8))
    #expect(mp4(others, movie, others) == 5_000)
  }

  @Test func theLongestTrackCounts() {
    // The header of the movie is coarse, or does not know.
    let header = Make.movieHeader(perSecond: 1, count: 5)
    let picture = Make.track(perSecond: 24_000, duration: 96_096)
    let sound = Make.track(id: 2, version: 1, perSecond: 48_000, duration: 144_000)
    #expect(mp4(Make.mp4(header + picture + sound)) == 4_004)
    #expect(mp4(Make.mp4(sound + picture + Make.movieHeader(perSecond: 1_000, count: 0))) == 4_004)
    let table = Make.track(perSecond: 1_000, duration: UInt64(UInt32.max), samples: [(40, 100), (1, 500)])
    #expect(mp4(Make.mp4(header + table)) == 4_500)
    // A track that does not say could be the longest.
    let unknown = Make.track(perSecond: 0, duration: 0)
    #expect(mp4(Make.mp4(header + picture + unknown)) == 5_000)
  }

  @Test func editsTellWhatIsShown() {
    let header = Make.movieHeader(perSecond: 600, count: 5 * 600)
    func milliseconds(_ edits: [UInt8]) -> Int? {
      mp4(Make.mp4(header + Make.track(perSecond: 48_000, duration: 5 * 48_000, edits: edits)))
    }
    #expect(milliseconds([]) == 5_000)
    #expect(milliseconds(Make.edits((3 * 600, 48_000))) == 3_000)
    #expect(milliseconds(Make.edits(version: 1, (3 * 600, 48_000))) == 3_000)
    #expect(milliseconds(Make.edits((300, nil), (4 * 600, 1_024))) == 4_500)
    #expect(milliseconds(Make.edits(version: 1, (300, nil), (4 * 600, 1_024))) == 4_500)
    #expect(milliseconds(Make.edits((600, 0), (600, 96_000))) == 2_000)
    // To the end of the samples.
    #expect(milliseconds(Make.edits((0, 48_000))) == 4_000)
    // No more than there is.
    #expect(milliseconds(Make.edits((6 * 600, 0))) == 5_000)
    #expect(milliseconds(Make.edits()) == 5_000)
  }

  // MARK: Fragments

  /// A movie of one track, of which `moov` describes a second.
  private func fragmented(
    _ extensions: [UInt8] = Make.extensions((1, 40)), edits: [UInt8] = [], samples: [(UInt64, UInt64)] = [(25, 40)]
  ) -> [UInt8] {
    Make.box("ftyp", Array("isom".utf8))
      + Make.box(
        "moov",
        Make.movieHeader(perSecond: 1_000, count: 1_019)
          + Make.track(perSecond: 1_000, duration: 1_000, edits: edits, samples: samples) + extensions)
      + Make.box("mdat", [1, 2, 3])
  }

  @Test func fragmentsAreSummed() {
    #expect(mp4(fragmented(), Make.fragment(Make.trackFragment(time: 1_000, Make.run(75)))) == 4_000)
    // Without a time, samples follow on those before.
    let next = Make.fragment(Make.trackFragment(Make.run(25), Make.run(25)))
    #expect(mp4(fragmented(), next, next) == 5_000)
    #expect(mp4(fragmented(samples: []), next) == 2_000)
    // Own durations stand before those of the track.
    let own = Make.fragment(Make.trackFragment(duration: 80, time: 1_000, timeVersion: 0, Make.run(25)))
    #expect(mp4(fragmented(), own) == 3_000)
    let each = Make.run(Array(repeating: (duration: 100, offset: 0), count: 10))
    #expect(mp4(fragmented(Make.extensions((1, 0))), Make.fragment(Make.trackFragment(time: 1_000, each))) == 2_000)
    // Other boxes between them.
    #expect(
      mp4(Make.box("styp", []), fragmented(samples: []), Make.box("sidx", [UInt8](repeating: 0, count: 32)), next)
        == 2_000)
    #expect(mp4(fragmented()) == 1_000)
  }

  @Test func samplesOfFragmentsAreShownLaterThanTheyAreDecoded() {
    // Pictures that refer to later ones.
    let run = Make.run([(40, 40), (40, 120), (40, 0), (40, 0)])
    #expect(mp4(fragmented(samples: []), Make.fragment(Make.trackFragment(time: 0, run))) == 160)
    // The list of edits moves the first one to 0, whatever lengths it tells.
    let edits = Make.edits((1, 40))
    #expect(mp4(fragmented(edits: edits, samples: []), Make.fragment(Make.trackFragment(time: 0, run))) == 160)
    // Samples that were encoded for the decoder only.
    let primed = fragmented(edits: Make.edits((0, 100)), samples: [])
    #expect(mp4(primed, Make.fragment(Make.trackFragment(time: 0, Make.run(25)))) == 900)
    let late = fragmented(edits: Make.edits((500, nil), (0, 0)), samples: [])
    #expect(mp4(late, Make.fragment(Make.trackFragment(time: 0, Make.run(25)))) == 1_500)
    let negative = Make.run([(40, 0), (40, 80), (40, -40), (40, -40)])
    #expect(mp4(fragmented(samples: []), Make.fragment(Make.trackFragment(time: 0, negative))) == 160)
  }

  @Test func aPieceOfABroadcastKeepsItsTimes() {
    let piece = Make.fragment(Make.trackFragment(time: 3_600_000, Make.run(50)))
    #expect(mp4(fragmented(samples: []), piece) == 2_000)
  }

  @Test func tracksOfFragmentsHaveTheirOwnClocks() {
    let movie = Make.box(
      "moov",
      Make.movieHeader(perSecond: 1_000, count: 0) + Make.track(id: 7, perSecond: 12_800, duration: 0)
        + Make.track(id: 9, version: 1, perSecond: 48_000, duration: 0) + Make.extensions((7, 512), (9, 1_024)))
    let both = Make.fragment(
      Make.trackFragment(id: 7, time: 0, Make.run(25)), Make.trackFragment(id: 9, time: 0, Make.run(60)))
    #expect(mp4(movie, both) == 1_280)
    // Of a track that is not in the movie, nothing is shown.
    #expect(mp4(movie, both, Make.fragment(Make.trackFragment(id: 8, time: 0, Make.run(250)))) == 1_280)
  }

  @Test func whatFragmentsDoNotTellIsLeftOut() {
    // The header of a movie with fragments does not tell its length.
    #expect(mp4(Make.mp4(Make.movieHeader(perSecond: 1_000, count: 1_019) + Make.extensions((1, 40)))) == nil)
    #expect(mp4(fragmented(samples: [])) == nil)
    #expect(mp4(fragmented(Make.extensions((1, 40), length: 4_000), samples: [])) == 4_000)
    // No duration anywhere.
    let run = Make.fragment(Make.trackFragment(time: 1_000, Make.run(75)))
    #expect(mp4(fragmented(Make.extensions((1, 0))), run) == nil)
    #expect(mp4(fragmented(Make.extensions()), run) == nil)
    // A file that breaks off.
    #expect(mp4(fragmented() + run.dropLast()) == nil)
    // More samples than there is room for.
    let short = Make.full("trun", flags: 0x100, fields: Make.bigEndian(3, 4) + Make.bigEndian(40, 4))
    #expect(mp4(fragmented(), Make.fragment(Make.trackFragment(time: 0, short))) == nil)
    let endless = Make.full("trun", fields: Make.bigEndian(UInt64(UInt32.max), 4))
    #expect(mp4(fragmented(), Make.fragment(Make.trackFragment(duration: 0xFFFF_FFFF, time: 0, endless))) == nil)
    #expect(mp4(fragmented(), Make.fragment(Make.trackFragment(time: .max, Make.run(1)))) == nil)
  }

  // MARK: Damage

  @Test(arguments: [
    [UInt8](), Array("plain".utf8), Array("OggS".utf8), Array("OggS".utf8) + [UInt8](repeating: 0, count: 23),
    [0, 0, 0, 4] + Array("moov".utf8), [0, 0, 0, 9] + Array("moov".utf8),
    [0, 0, 0, 1] + Array("moov".utf8) + [0, 0, 0, 0, 0, 0, 0, 15],
    [0, 0, 0, 1] + Array("moov".utf8) + [UInt8](repeating: 255, count: 8),
    [0, 0, 0, 1] + Array("moov".utf8), [255, 255, 255, 255] + Array("mdat".utf8),
    MediaSamples.box("moov", MediaSamples.box("trak", [])), MediaSamples.box("moov", MediaSamples.box("mvhd", [])),
    MediaSamples.box("moov", MediaSamples.box("mvhd", [0, 0, 0])), MediaSamples.box("mdat", [1]),
    MediaSamples.box("moof", MediaSamples.box("traf", [])),
    MediaSamples.mp4(MediaSamples.movieHeader(perSecond: 0, count: 5)),
    MediaSamples.mp4(MediaSamples.movieHeader(1, perSecond: 1, count: .max - 1)),
    MediaSamples.mp4(MediaSamples.movieHeader(perSecond: 1_000, count: 0)),
  ])
  func damageIsNoDuration(bytes: [UInt8]) {
    #expect(milliseconds(.mp4, bytes) == nil)
    #expect(milliseconds(.opus, bytes) == nil)
  }

  @Test func noByteStopsTheReading() {
    let samples = [
      Make.opus(serial: 1, (50, 48_000), (50, 96_312)) + Make.opus(serial: 2, (3, 900_000), (3, 902_000)),
      Make.page([Make.opusHead()], position: 0, .first) + Make.page([Make.sound + [UInt8](repeating: 7, count: 251)],
        position: -1, isOpen: true) + Make.page([[1], Make.sound], position: 4_000, isContinued: true),
      Make.mp4(
        Make.movieHeader(1, perSecond: 600, count: 3_000)
          + Make.track(
            perSecond: 48_000, duration: 0, edits: Make.edits(version: 1, (300, nil), (0, 1_024)),
            samples: [(9, 10), (1, 1)], firstOffset: 80)),
      fragmented(edits: Make.edits((300, nil), (0, 0))) + Make.fragment(
        Make.trackFragment(time: 1_000, Make.run([(40, 80), (40, -40)]), Make.run(3))),
    ]
    let odd: [UInt8] = [0, 4, 0x7F, 0xFF]
    var wrong = 0
    func read(_ bytes: [UInt8]) {
      for type in [IM.Files.Create.FileType.opus, .mp4] where milliseconds(type, bytes) ?? 1 <= 0 { wrong += 1 }
    }
    for sample in samples {
      for index in sample.indices {
        // Several of each kind at every place of the sample, in turn: all at all of them would take minutes.
        let byte = odd[index % odd.count]
        var bytes = sample
        bytes[index] = byte
        read(bytes)
        // Side by side, so that larger numbers come to be as well.
        if index % 3 == 0 {
          for next in index..<min(index + 8, bytes.count) { bytes[next] = byte }
          read(bytes)
          _ = SoundFormat(MediaBytes(Data(bytes)))
        }
        if index % 5 == 0 { read(Array(sample[..<index])) }
      }
    }
    #expect(wrong == 0)
  }

  @Test("what is read of a file is no more than a few times the file", arguments: [
    Array("OggS".utf8), Array("OggS".utf8) + [0], Array("O".utf8), [0], [0, 0, 0, 8] + Array("free".utf8),
    MediaSamples.page([MediaSamples.opusHead()], position: 0, .first),
    MediaSamples.page([MediaSamples.sound], position: 960), MediaSamples.box("trak", MediaSamples.box("tkhd", [])),
    MediaSamples.track(perSecond: 1, duration: 0, edits: MediaSamples.edits((0, 0)), samples: [(1, 1)]),
    MediaSamples.trackFragment(time: 0, MediaSamples.run(2)),
    MediaSamples.fragment(MediaSamples.trackFragment(time: 0, MediaSamples.run(2))),
  ])
  func workIsLinear(pattern: [UInt8]) {
    let many = Array(repeatElement(pattern, count: 200_000 / pattern.count).joined())
    for bytes in [
      many, Make.opus((50, 48_000)) + many, fragmented() + many, Make.box("moov", many), Make.box("moof", many),
      fragmented() + Make.box("moof", many), Make.box("moov", Make.box("mvex", many)),
    ] {
      var read = 0
      let counted = MediaBytes(length: bytes.count) { position, count in
        read += count
        return Array(bytes[position...].prefix(count))
      }
      _ = PlayingTime.milliseconds(of: .opus, in: counted)
      _ = PlayingTime.milliseconds(of: .mp4, in: counted)
      #expect(read <= 6 * bytes.count)
    }
  }

  @Test func otherFilesHaveNone() {
    #expect(milliseconds(.stream, Make.voice(milliseconds: 1_000)) == nil)
    #expect(milliseconds(.pdf, Make.voice(milliseconds: 1_000)) == nil)
  }

  @Test func aVideoIsReadWhereItMustBeOnly() throws {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("lark-\(UUID().uuidString).mp4")
    defer { try? FileManager.default.removeItem(at: file) }
    // A hole of 5 GB: reading it all would take longer than anybody waits.
    try Data().write(to: file)
    let handle = try FileHandle(forWritingTo: file)
    let hole = 5 << 30
    try handle.write(contentsOf: Data([0, 0, 0, 1] + Array("mdat".utf8) + Make.bigEndian(UInt64(hole), 8)))
    try handle.seek(toOffset: UInt64(hole))
    try handle.write(contentsOf: Data(Make.box("moov", Make.movieHeader(perSecond: 1_000, count: 5_000))))
    try handle.close()
    #expect(PlayingTime.milliseconds(of: .mp4, in: try MediaBytes(path: file.path)) == 5_000)
  }

  // MARK: Names

  @Test(arguments: [
    ("a.opus", .opus), ("a.OGG", .opus), ("a.mp4", .mp4), ("a.mov", .mp4), ("a.avi", .mp4), ("a.mkv", .mp4),
    ("a.webm", .mp4), ("a.pdf", .pdf), ("a.doc", .doc), ("a.docx", .doc), ("a.xls", .xls), ("a.xlsx", .xls),
    ("a.csv", .xls), ("a.ppt", .ppt), ("a.pptx", .ppt), ("a.png", .stream), ("a", .stream), ("pdf", .stream),
  ] as [(String, IM.Files.Create.FileType)])
  func typesFollowFromNames(name: String, type: IM.Files.Create.FileType) {
    #expect(IM.Files.Create.FileType(fileName: name) == type)
    // The platform takes no file that was uploaded as a video or as a voice message.
    #expect(MediaKind.file.types(forFileNamed: name).upload == (type == .opus || type == .mp4 ? .stream : type))
    #expect(MediaKind.audio.types(forFileNamed: name) == (.audio, .opus))
    #expect(MediaKind.video.types(forFileNamed: name) == (.media, .mp4))
  }

  // MARK: Contents

  @Test(arguments: [
    (MediaSamples.voice(milliseconds: 20), .opus), (MediaSamples.ogg("\u{1}vorbis"), .vorbis),
    (MediaSamples.ogg("Speex   1.2"), .speex), (MediaSamples.ogg("\u{7F}FLAC"), .flac),
    (MediaSamples.ogg("fishead\u{0}"), nil), (Array("RIFF1234WAVEfmt ".utf8), .wave), (Array("RIFF1234AVI ".utf8), nil),
    (Array("fLaC".utf8), .flac), (Array("ID3".utf8), .mp3), ([0xFF, 0xFB, 0x90], .mp3), ([0xFF, 0xF1, 0x50], .aac),
    (Array("#!AMR\n".utf8), .amr), (Array("FORM1234AIFF".utf8), .aiff), (Array("1234ftypM4A ".utf8), .mp4),
    ([0x1A, 0x45, 0xDF, 0xA3], .matroska), (Array("sound".utf8), nil), ([], nil), ([0xFF, 0xFE], nil),
    (
      MediaSamples.page([Array("\u{1}vorbis".utf8) + [UInt8](repeating: 0, count: 23)], position: 0, .first, serial: 9)
        + MediaSamples.voice(milliseconds: 20), .opus
    ),
  ] as [([UInt8], SoundFormat?)])
  func contentsAreKnownByTheirFirstBytes(bytes: [UInt8], format: SoundFormat?) {
    #expect(SoundFormat(MediaBytes(Data(bytes))) == format)
  }
}
