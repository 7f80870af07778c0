import Foundation
import LarkAPI
import LarkCore
import Testing

@testable import LarkIM

/// How long voice messages and videos run, from made-up files.
@Suite struct PlayingTimeTests {
  private func milliseconds(_ type: IM.Files.Create.FileType, _ bytes: [UInt8]) -> Int? {
    PlayingTime.milliseconds(of: type, in: MediaBytes(Data(bytes)))
  }

  // MARK: Ogg

  @Test(arguments: [
    (480_000, 10_000), (100_000, 3_000), (1, 1_000), (48_000, 1_000), (48_001, 2_000), (0, nil),
    (UInt64.max, nil), (UInt64.max - 1, 384_307_168_202_283_000),
  ] as [(UInt64, Int?)])
  func oggCountsWholeSeconds(position: UInt64, milliseconds: Int?) {
    #expect(self.milliseconds(.opus, MediaSamples.ogg(position)) == milliseconds)
  }

  @Test func theLastPageCounts() {
    #expect(milliseconds(.opus, MediaSamples.ogg(48_000) + MediaSamples.ogg(96_000)) == 2_000)
    // A page without its position is none.
    #expect(milliseconds(.opus, MediaSamples.ogg(48_000) + Array("OggS".utf8) + [0, 0, 1, 2]) == 1_000)
  }

  @Test func onlyTheEndOfTheFileIsRead() throws {
    let far = MediaSamples.ogg(48_000) + [UInt8](repeating: 0, count: 70_000)
    #expect(milliseconds(.opus, far) == nil)
    let near = [UInt8](repeating: 0, count: 70_000) + MediaSamples.ogg(48_000)
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("lark-\(UUID().uuidString).opus")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data(near).write(to: file)
    #expect(PlayingTime.milliseconds(of: .opus, in: try MediaBytes(path: file.path)) == 1_000)
  }

  // MARK: MP4

  @Test func bothVersionsOfTheHeaderAreRead() {
    func milliseconds(_ version: UInt8, perSecond: UInt64, count: UInt64) -> Int? {
      let header = MediaSamples.movieHeader(version, perSecond: perSecond, count: count)
      return self.milliseconds(.mp4, MediaSamples.mp4(header))
    }
    #expect(milliseconds(0, perSecond: 1_000, count: 5_000) == 5_000)
    #expect(milliseconds(1, perSecond: 44_100, count: 441_000) == 10_000)
    #expect(milliseconds(0, perSecond: 600, count: 7_501) == 12_502)
  }

  @Test func sizesOfBoxesHaveThreeForms() {
    let header = MediaSamples.movieHeader(0, perSecond: 1_000, count: 5_000)
    let movie = MediaSamples.box("moov", header)
    #expect(milliseconds(.mp4, MediaSamples.longBox("mdat", [1, 2, 3]) + movie) == 5_000)
    #expect(milliseconds(.mp4, MediaSamples.longBox("moov", header)) == 5_000)
    #expect(milliseconds(.mp4, [0, 0, 0, 0] + Array("moov".utf8) + header) == 5_000)
  }

  @Test(arguments: [
    [UInt8](), Array("plain".utf8), [0, 0, 0, 4] + Array("moov".utf8), [0, 0, 0, 9] + Array("moov".utf8),
    [0, 0, 0, 1] + Array("moov".utf8) + [0, 0, 0, 0, 0, 0, 0, 15],
    [0, 0, 0, 1] + Array("moov".utf8) + [UInt8](repeating: 255, count: 8),
    [0, 0, 0, 1] + Array("moov".utf8), [255, 255, 255, 255] + Array("mdat".utf8),
    MediaSamples.box("moov", MediaSamples.box("trak", [])), MediaSamples.box("moov", MediaSamples.box("mvhd", [])),
    MediaSamples.box("moov", MediaSamples.box("mvhd", [0, 0, 0])), MediaSamples.box("mdat", [1]),
    MediaSamples.mp4(MediaSamples.movieHeader(0, perSecond: 0, count: 5)),
    MediaSamples.mp4(MediaSamples.movieHeader(1, perSecond: 1, count: .max)),
    MediaSamples.mp4(MediaSamples.movieHeader(0, perSecond: 1_000, count: 0)),
  ])
  func damageIsNoDuration(bytes: [UInt8]) {
    #expect(milliseconds(.mp4, bytes) == nil)
    #expect(milliseconds(.opus, bytes) == nil)
  }

  @Test func otherFilesHaveNone() {
    #expect(milliseconds(.stream, MediaSamples.ogg(48_000)) == nil)
    #expect(milliseconds(.pdf, MediaSamples.ogg(48_000)) == nil)
  }

  @Test func aVideoIsReadWhereItMustBeOnly() throws {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("lark-\(UUID().uuidString).mp4")
    defer { try? FileManager.default.removeItem(at: file) }
    // A hole of 5 GB: reading it all would take longer than anybody waits.
    try Data().write(to: file)
    let handle = try FileHandle(forWritingTo: file)
    let hole = 5 << 30
    try handle.write(contentsOf: Data([0, 0, 0, 1] + Array("mdat".utf8) + MediaSamples.bigEndian(UInt64(hole), 8)))
    try handle.seek(toOffset: UInt64(hole))
    try handle.write(
      contentsOf: Data(MediaSamples.box("moov", MediaSamples.movieHeader(0, perSecond: 1_000, count: 5_000))))
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
  }
}

/// Media files with just enough in them to have a duration.
enum MediaSamples {
  /// A page of Ogg that ends at a position.
  static func ogg(_ position: UInt64) -> [UInt8] {
    Array("OggS".utf8) + [0, 4] + bigEndian(position, 8).reversed() + [UInt8](repeating: 0, count: 13)
  }

  static func mp4(_ header: [UInt8]) -> [UInt8] {
    box("ftyp", Array("isom".utf8)) + box("mdat", [1, 2, 3]) + box("moov", box("udta", [0]) + header)
  }

  static func movieHeader(_ version: UInt8, perSecond: UInt64, count: UInt64) -> [UInt8] {
    let width = version == 0 ? 4 : 8
    let times = [UInt8](repeating: 0, count: 2 * width)
    return box(
      "mvhd",
      [version, 0, 0, 0] + times + bigEndian(perSecond, 4) + bigEndian(count, width) + [UInt8](repeating: 0, count: 80))
  }

  static func box(_ name: String, _ payload: [UInt8]) -> [UInt8] {
    bigEndian(UInt64(payload.count + 8), 4) + Array(name.utf8) + payload
  }

  /// A box whose size has 64 bits.
  static func longBox(_ name: String, _ payload: [UInt8]) -> [UInt8] {
    [0, 0, 0, 1] + Array(name.utf8) + bigEndian(UInt64(payload.count + 16), 8) + payload
  }

  static func bigEndian(_ value: UInt64, _ width: Int) -> [UInt8] {
    (0..<width).map { UInt8(truncatingIfNeeded: value >> (8 * UInt64(width - 1 - $0))) }
  }
}
