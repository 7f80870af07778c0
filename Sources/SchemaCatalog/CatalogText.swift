import LarkFoundation
package import SchemaModel

/// The files of one service as packed text: lines of `path`, a tab and the file's JSON, sorted by path.
///
/// Nothing is read but what is asked for: a path is found by halving, so that most pages of the text stay on disk.
package struct CatalogText: Sendable {
  /// A file within the text.
  package struct Entry: Sendable, Hashable {
    /// Path of the file, such as `im/chats/create.json`.
    package var path: String
    /// Where its JSON stands.
    package var json: Range<Int>
  }

  /// Where the text stands. It lives as long as the process.
  private let address: UInt
  private let count: Int

  /// Takes a text that is part of the executable.
  package init(_ text: StaticString) {
    address = UInt(bitPattern: text.utf8Start)
    count = text.utf8CodeUnitCount
  }

  /// Keeps a copy of a text until the process ends, as if it were part of the executable.
  package init(copying text: String) {
    let bytes = Array(text.utf8)
    let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 1)
    copy.copyBytes(from: bytes)
    address = UInt(bitPattern: copy.baseAddress)
    count = bytes.count
  }

  /// The whole text.
  package var bytes: UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(start: UnsafeRawPointer(bitPattern: address), count: count)
  }

  /// The file with this very path.
  package func entry(_ path: String) -> Entry? {
    var entries = entries(below: path + "\t")
    return entries.next()
  }

  /// Files whose line begins with the prefix, in order of their paths, found one by one.
  package func entries(below prefix: String) -> Entries {
    let prefix = Array(prefix.utf8)
    return Entries(bytes: bytes, prefix: prefix, start: firstLine(notBefore: prefix, in: bytes))
  }

  /// Files one after the other.
  package struct Entries: Sequence, IteratorProtocol {
    fileprivate let bytes: UnsafeRawBufferPointer
    fileprivate let prefix: [UInt8]
    fileprivate var start: Int

    package mutating func next() -> Entry? {
      while start < bytes.count, CatalogText.order(bytes, at: start, prefix) == .begins {
        let line = start
        let end = bytes.index(of: .lineFeed, from: line)
        let tab = bytes.index(of: .tab, from: line)
        start = end + 1
        if tab < end {
          let path = String(decoding: UnsafeRawBufferPointer(rebasing: bytes[line..<tab]), as: UTF8.self)
          return Entry(path: path, json: (tab + 1)..<end)
        }
      }
      return nil
    }
  }

  /// The bytes of a file.
  package func json(of entry: Entry) -> UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(rebasing: bytes[entry.json])
  }

  // MARK: Finding lines

  fileprivate enum Order {
    case before, begins, after
  }

  /// Where the first line stands that does not come before the prefix.
  private func firstLine(notBefore prefix: [UInt8], in bytes: UnsafeRawBufferPointer) -> Int {
    // All lines before `low`, which begins one, come before the prefix; none that begins at `high` or later does.
    var low = 0
    var high = bytes.count
    while low < high {
      let middle = low + (high - low) / 2
      let start = middle == low ? low : bytes.index(of: .lineFeed, from: middle - 1) + 1
      if start < high, Self.order(bytes, at: start, prefix) == .before {
        low = bytes.index(of: .lineFeed, from: start) + 1
      } else {
        high = middle
      }
    }
    return low
  }

  /// How the line that starts at an index compares with a prefix.
  fileprivate static func order(_ bytes: UnsafeRawBufferPointer, at start: Int, _ prefix: [UInt8]) -> Order {
    for (offset, wanted) in prefix.enumerated() {
      let index = start + offset
      guard index < bytes.count else { return .before }
      if bytes[index] != wanted { return bytes[index] < wanted ? .before : .after }
    }
    return .begins
  }
}

extension UnsafeRawBufferPointer {
  /// Where the byte stands next, or the end.
  fileprivate func index(of byte: UInt8, from start: Int) -> Int {
    guard start < count, let base = baseAddress,
      let found = memchr(base + start, Int32(byte), count - start)
    else { return count }
    return UnsafeRawPointer(found) - base
  }
}

extension UInt8 {
  fileprivate static let lineFeed = UInt8(ascii: "\n")
  fileprivate static let tab = UInt8(ascii: "\t")
}

extension CatalogText {
  /// The files of a folder, packed like the built-in ones: a text for each service and each set of elements, by name.
  ///
  /// - Parameters:
  ///   - schema: What the files say.
  ///   - files: The files, as they were read.
  package static func texts(of schema: Schema, from files: [SchemaFile]) -> [(name: String, text: CatalogText)] {
    let corrected = CorrectedFiles.of(files)
    let packed = { (part: Schema, path: String, levels: Int) in
      let folder = path.split(separator: "/").dropLast(levels).map { "\($0)/" }.joined()
      return PackedFiles(of: part, from: corrected, below: folder)
    }
    let services = schema.services.map { service in
      let lines = packed(Schema(services: [service]), service.source, 2).lines(of: service)
      return (name: service.name, text: CatalogText(copying: lines.joined(separator: "\n")))
    }
    let sets = schema.elementSets.map { set in
      let lines = packed(Schema(elementSets: [set]), set.folder, 1).lines(of: set)
      return (name: set.name, text: CatalogText(copying: lines.joined(separator: "\n")))
    }
    return services + sets
  }
}
