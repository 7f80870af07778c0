/// The files of one service as packed text: lines of `path`, a tab and the file's JSON, sorted by path.
///
/// Nothing is read but what is asked for: a path is found by halving, so that most pages of the text stay on disk.
struct CatalogText: Sendable {
  /// A file within the text.
  struct Entry: Sendable, Hashable {
    /// Path of the file, such as `im/chats/create.json`.
    var path: String
    /// Where its JSON stands.
    var json: Range<Int>
  }

  private let text: StaticString

  init(_ text: StaticString) {
    self.text = text
  }

  /// The whole text. It is part of the executable and lives as long as the process.
  var bytes: UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
  }

  /// The file with this very path.
  func entry(_ path: String) -> Entry? {
    entries(below: path + "\t").first
  }

  /// Files whose line begins with the prefix, in order of their paths.
  func entries(below prefix: String) -> [Entry] {
    let bytes = bytes
    let wanted = Array(prefix.utf8)
    var found: [Entry] = []
    var start = firstLine(notBefore: wanted, in: bytes)
    while start < bytes.count, Self.order(bytes, at: start, wanted) == .begins {
      let end = Self.index(of: .lineFeed, in: bytes, from: start)
      let tab = Self.index(of: .tab, in: bytes, from: start)
      if tab < end {
        found.append(Entry(path: String(decoding: bytes[start..<tab], as: UTF8.self), json: (tab + 1)..<end))
      }
      start = end + 1
    }
    return found
  }

  /// The bytes of a file.
  func json(of entry: Entry) -> UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(rebasing: bytes[entry.json])
  }

  // MARK: Finding lines

  private enum Order {
    case before, begins, after
  }

  /// Where the first line stands that does not come before the prefix.
  private func firstLine(notBefore prefix: [UInt8], in bytes: UnsafeRawBufferPointer) -> Int {
    var low = 0
    var high = bytes.count
    while low < high {
      var start = low + (high - low) / 2
      while start > low, bytes[start - 1] != .lineFeed { start -= 1 }
      if Self.order(bytes, at: start, prefix) == .before {
        low = Self.index(of: .lineFeed, in: bytes, from: start) + 1
      } else {
        high = start
      }
    }
    return low
  }

  /// How the line that starts at an index compares with a prefix.
  private static func order(_ bytes: UnsafeRawBufferPointer, at start: Int, _ prefix: [UInt8]) -> Order {
    for (offset, wanted) in prefix.enumerated() {
      let index = start + offset
      guard index < bytes.count else { return .before }
      if bytes[index] != wanted { return bytes[index] < wanted ? .before : .after }
    }
    return .begins
  }

  /// Where the byte stands next, or the end.
  private static func index(of byte: UInt8, in bytes: UnsafeRawBufferPointer, from start: Int) -> Int {
    bytes[start...].firstIndex(of: byte) ?? bytes.count
  }
}

extension UInt8 {
  fileprivate static let lineFeed = UInt8(ascii: "\n")
  fileprivate static let tab = UInt8(ascii: "\t")
}
