import Foundation

/// Puts a downloaded file where it is to stay.
enum DownloadSaving {
  /// Moves the file, or copies it where it cannot be moved, so that it appears whole or not at all.
  static func save(_ download: Download, to url: URL, overwrite: Bool) throws(LarkError) {
    let what = "cannot save to '\(url.path)'"
    do throws(FileProblem) {
      guard let file = download.response.file, file.isOwned else {
        try copy(download, to: url, overwrite: overwrite)
        return
      }
      do throws(FileProblem) {
        try SystemFile.move(file.url.path, to: url.path, overwrite: overwrite)
      } catch {
        guard error.number == EXDEV else { throw error }
        try copy(download, to: url, overwrite: overwrite)
        return
      }
      file.settle(at: url)
    } catch {
      throw error.error(what, remedy: remedy(for: error))
    }
  }

  /// Copies to a neighbour of the place first: only within a volume is a move all at once.
  private static func copy(_ download: Download, to url: URL, overwrite: Bool) throws(FileProblem) {
    let neighbour = TemporaryFile(
      owning: url.deletingLastPathComponent().appendingPathComponent(
        RandomName.make(prefix: ".lark-"), isDirectory: false))
    let output = try SystemFile(creating: neighbour.url.path)
    if let file = download.response.file {
      let input = try SystemFile(reading: file.url.path)
      while true {
        let piece = try input.read(upTo: SystemFile.pieceLength)
        if piece.isEmpty { break }
        try output.write(piece)
      }
    } else if case .data(let data) = download.response.body {
      try output.write(data)
    }
    try SystemFile.move(neighbour.url.path, to: url.path, overwrite: overwrite)
  }

  private static func remedy(for problem: FileProblem) -> String? {
    switch problem.number {
    case EEXIST: "choose another name, or overwrite the file"
    case ENOENT: "create the folder first"
    case EISDIR, ENOTEMPTY: "give the file's name too"
    default: nil
    }
  }
}
