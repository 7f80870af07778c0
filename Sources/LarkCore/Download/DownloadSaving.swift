import LarkFoundation

/// Puts a downloaded file where it is to stay.
package enum DownloadSaving {
  /// Moves the file, or copies it where it cannot be moved, so that it appears whole or not at all.
  static func save(_ download: Download, to url: URL, overwrite: Bool) throws(LarkError) {
    do throws(FileProblem) {
      if let file = download.response.file, file.isOwned, try move(file.url, to: url, overwrite: overwrite) {
        file.settle(at: url)
      } else {
        try copy(download, to: url, overwrite: overwrite)
      }
    } catch {
      throw error.error("cannot save to '\(url.path)'", remedy: remedy(for: error))
    }
  }

  /// Whether the file could be moved; it cannot where the place is on another volume.
  private static func move(_ source: URL, to url: URL, overwrite: Bool) throws(FileProblem) -> Bool {
    do {
      try SystemFile.move(source.path, to: url.path, overwrite: overwrite)
      return true
    } catch {
      guard error.number == EXDEV else { throw error }
      return false
    }
  }

  /// Copies to a neighbour of the place first: only within a volume is a move all at once.
  private static func copy(_ download: Download, to url: URL, overwrite: Bool) throws(FileProblem) {
    let neighbour = TemporaryFile(
      owning: url.deletingLastPathComponent().appendingPathComponent(
        RandomName.make(prefix: ".lark-"), isDirectory: false))
    defer { withExtendedLifetime(neighbour) {} }
    let output = try SystemFile(creating: neighbour.url.path)
    try append(download, to: output)
    try SystemFile.move(neighbour.url.path, to: url.path, overwrite: overwrite)
  }

  /// Appends the bytes to a file, in constant memory.
  package static func append(_ download: Download, to output: borrowing SystemFile) throws(FileProblem) {
    switch download.response.body {
    case .data(let data): try output.write(data)
    case .file(let url):
      let input = try SystemFile(reading: url.path)
      try output.write(contentsOf: input)
    }
  }

  package static func remedy(for problem: FileProblem) -> String? {
    switch problem.number {
    case EEXIST: "choose another name, or overwrite the file"
    case ENOENT: "create the folder first"
    case EISDIR, ENOTEMPTY: "give the file's name too"
    case ENAMETOOLONG: "choose a shorter name"
    default: nil
    }
  }
}
