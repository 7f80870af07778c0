import LarkFoundation

/// A private temporary file that grows.
final class Spool {
  let file: TemporaryFile
  private(set) var length = 0
  private let output: SystemFile

  /// - Throws: ``LarkError`` of kind `file` when the file cannot be created.
  init() throws(LarkError) {
    let url = TemporaryFile.unusedURL()
    do { output = try SystemFile(creating: url.path) } catch {
      throw error.error(
        "cannot create a temporary file", remedy: "make room in \(url.deletingLastPathComponent().path)",
        wasNeverSent: true)
    }
    file = TemporaryFile(owning: url)
  }

  /// Writes bytes at the end.
  func append(_ data: Data) throws(LarkError) {
    do { try output.write(data) } catch {
      throw error.error(
        "cannot write a temporary file", remedy: "make room in \(file.url.deletingLastPathComponent().path)",
        wasNeverSent: true)
    }
    length += data.count
  }
}
