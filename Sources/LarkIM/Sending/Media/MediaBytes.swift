import Foundation
import LarkCore

/// The bytes of a file, of which parts are read.
struct MediaBytes {
  let length: Int
  private let reader: (Int, Int) -> [UInt8]?

  init(_ data: Data) {
    length = data.count
    reader = { position, count in
      guard position >= 0, position <= data.count else { return nil }
      return Array(data.dropFirst(position).prefix(count))
    }
  }

  /// - Throws: ``FileProblem`` when the file cannot be opened.
  init(path: String) throws(FileProblem) {
    let file = OpenFile(try SystemFile(reading: path))
    length = try file.file.length()
    reader = { position, count in (try? file.file.read(at: position, upTo: count)).map { Array($0) } }
  }

  /// The bytes of a file to upload; nil where they cannot be read twice or not at all.
  init?(_ upload: FileUpload) {
    switch upload.source {
    case .data(let data): self.init(data)
    case .file(let url):
      guard let bytes = try? MediaBytes(path: url.path) else { return nil }
      self = bytes
    case .stream: return nil
    }
  }

  /// Exactly so many bytes from a position on; nil where there are fewer.
  func read(at position: Int, count: Int) -> [UInt8]? {
    guard position >= 0, count >= 0, position <= length - count, let bytes = reader(position, count),
      bytes.count == count
    else { return nil }
    return bytes
  }

  private final class OpenFile {
    let file: SystemFile

    init(_ file: consuming SystemFile) {
      self.file = file
    }
  }
}
