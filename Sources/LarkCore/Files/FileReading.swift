import LarkFoundation

/// Reads files into memory.
enum FileReading {
  /// All bytes of a file.
  static func whole(_ url: URL) throws(LarkError) -> Data {
    do {
      let file = try SystemFile(reading: url.path)
      return try file.read(upTo: try file.length())
    } catch { throw error.error("cannot read the file of the answer") }
  }

  /// The first bytes of a file.
  static func prefix(of url: URL, length: Int) throws(LarkError) -> Data {
    do {
      let file = try SystemFile(reading: url.path)
      return try file.read(upTo: min(length, try file.length()))
    } catch { throw error.error("cannot read the file of the answer") }
  }
}
