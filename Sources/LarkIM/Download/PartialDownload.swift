import LarkCore
import LarkFoundation

/// The bytes that a broken download leaves beside the place of its file, for the next one to go on from.
///
/// Its name holds what proves that they are of the same file: the strong tag and the length, as they are, and a
/// fingerprint of what was asked for and of where it goes. Where the tag is another, nothing is taken from it.
struct PartialDownload: Sendable {
  private let folder: String
  /// What the names of all partial files of the place begin with.
  private let prefix: String
  private let name: String
  private let total: Int

  /// - Parameters:
  ///   - place: Where the file is to be saved.
  ///   - resource: What is asked for.
  ///   - version: The version of the file; only a strong tag will do.
  ///   - total: How many bytes the file has.
  /// - Returns: Nil where nothing could prove that the bytes belong together.
  init?(_ place: SavePlace, of resource: String, _ version: FileVersion, total: Int?) {
    guard !resource.isEmpty, let tag = version.strongTag, let total, tag.utf8.count <= Self.longestTag else { return nil }
    folder = place.waitingFolder
    prefix = ".lark-\(Self.hex(Self.fingerprint("\(resource)\n\(place.path)")))-"
    name = "\(prefix)\(total)-\(tag.utf8.map { Self.hex(UInt64($0), digits: 2) }.joined()).part"
    self.total = total
  }

  /// Names of files have 255 bytes at most.
  private static let longestTag = 96

  private var path: String { "\(folder)/\(name)" }

  /// Takes the bytes over, all at once, so that two downloads never share them. What is left of other versions is removed.
  ///
  /// - Parameters:
  ///   - target: Where the bytes are to be.
  ///   - first: The first piece of the file, whose bytes must be the first of them.
  /// - Returns: How many bytes there are; nil where there are none to go on from.
  func take(to target: String, beginningWith first: Download) -> Int? {
    removeOthers()
    // A link would lead elsewhere.
    guard Self.isOrdinaryFile(path), rename(path, target) == 0 else { return nil }
    do {
      let file = try SystemFile(reading: target)
      let (length, beginning) = (try file.length(), try first.data())
      if length > beginning.count, length < total, try file.privacy() == .own,
        try file.read(at: 0, upTo: beginning.count) == beginning
      {
        return length
      }
    } catch {}
    unlink(target)
    return nil
  }

  /// Keeps bytes for the next download.
  ///
  /// - Parameters:
  ///   - source: Where the bytes are.
  ///   - count: How many of them have come.
  /// - Returns: Whether they were kept; so few are not worth it.
  func keep(_ source: TemporaryFile, count: Int) -> Bool {
    guard count > FileTransfer.firstLength, rename(source.url.path, path) == 0 else { return false }
    source.settle(at: URL(fileURLWithPath: path, isDirectory: false))
    return true
  }

  private func removeOthers() {
    guard let directory = opendir(folder) else { return }
    defer { closedir(directory) }
    var others: [String] = []
    while let entry = readdir(directory) {
      let found = withUnsafePointer(to: &entry.pointee.d_name) { name in
        name.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: entry.pointee.d_name)) {
          String(cString: $0)
        }
      }
      if found.hasPrefix(prefix), found.hasSuffix(".part"), found != name { others.append(found) }
    }
    for other in others { unlink("\(folder)/\(other)") }
  }

  private static func isOrdinaryFile(_ path: String) -> Bool {
    var facts = stat()
    return lstat(path, &facts) == 0 && facts.st_mode & S_IFMT == S_IFREG
  }

  /// FNV-1a, 64 bits.
  private static func fingerprint(_ text: String) -> UInt64 {
    text.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }

  private static func hex(_ value: UInt64, digits: Int = 16) -> String {
    let text = String(value, radix: 16)
    return String(repeating: "0", count: max(0, digits - text.utf8.count)) + text
  }
}
