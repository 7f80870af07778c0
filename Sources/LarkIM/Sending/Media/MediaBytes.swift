import LarkCore
import LarkFoundation

/// The bytes of a file, of which parts are read. One piece of them is in memory at a time, however long the file is.
final class MediaBytes {
  let length: Int
  private let reader: (Int, Int) -> [UInt8]?
  /// What was read last, and where it begins. Headers stand close to each other, so that most are in it already.
  private var piece: [UInt8] = []
  private var pieceStart = 0

  private static let pieceLength = 65_536

  /// - Parameters:
  ///   - length: How many bytes there are.
  ///   - reader: Gives so many bytes from a position on, fewer at the end, nil where they cannot be read.
  init(length: Int, reader: @escaping (_ position: Int, _ count: Int) -> [UInt8]?) {
    self.length = length
    self.reader = reader
  }

  convenience init(_ data: Data) {
    self.init(length: data.count) { position, count in Array(data.dropFirst(position).prefix(count)) }
  }

  /// - Throws: ``FileProblem`` when the file cannot be opened.
  convenience init(path: String) throws(FileProblem) {
    let file = OpenFile(try SystemFile(reading: path))
    self.init(length: try file.file.length()) { position, count in
      (try? file.file.read(at: position, upTo: count)).map { Array($0) }
    }
  }

  /// The bytes of a file to upload; nil where they cannot be read twice or not at all.
  convenience init?(_ upload: FileUpload) {
    switch upload.source {
    case .data(let data): self.init(data)
    case .file(let url):
      do { try self.init(path: url.path) } catch { return nil }
    case .stream: return nil
    }
  }

  /// The number of so many bytes, at most 8, the most significant first; nil where there are fewer.
  func number(at position: Int, bytes count: Int) -> UInt64? {
    guard let index = index(of: position, count: count) else { return nil }
    return piece[index..<index + count].reduce(0) { $0 << 8 | UInt64($1) }
  }

  /// Exactly so many bytes, at most a piece; nil where there are fewer.
  func read(at position: Int, count: Int) -> [UInt8]? {
    guard let index = index(of: position, count: count) else { return nil }
    return Array(piece[index..<index + count])
  }

  /// Whether a text stands at a position.
  func has(_ text: String, at position: Int) -> Bool {
    guard let index = index(of: position, count: text.utf8.count) else { return false }
    return piece[index...].starts(with: text.utf8)
  }

  /// Where a byte stands next, from a position on.
  func firstPosition(of byte: UInt8, from position: Int) -> Int? {
    var position = position
    while let index = index(of: position, count: 1) {
      if let place = piece[index...].firstIndex(of: byte) { return pieceStart + place }
      position = pieceStart + piece.count
    }
    return nil
  }

  /// Where bytes of the file stand in the piece, which is read if it has to be.
  private func index(of position: Int, count: Int) -> Int? {
    guard position >= 0, count >= 0, count <= Self.pieceLength, position <= length - count else { return nil }
    if position < pieceStart || position - pieceStart > piece.count - count {
      pieceStart = position
      piece = reader(position, min(Self.pieceLength, length - position)) ?? []
      guard piece.count >= count else { return nil }
    }
    return position - pieceStart
  }

  private final class OpenFile {
    let file: SystemFile

    init(_ file: consuming SystemFile) {
      self.file = file
    }
  }
}
