package import LarkCore
import LarkFoundation

/// Where a file is to be saved, looked at before its bytes are fetched.
package struct SavePlace: Sendable, Hashable {
  /// The absolute path of the file. Folders on the way to it may be missing.
  package let path: String
  /// Whether a file that is there is replaced.
  package let overwrites: Bool
  /// The nearest folder that exists. The file waits there until it is complete, so that a download that fails leaves no
  /// folders behind either.
  let waitingFolder: String

  /// - Parameters:
  ///   - path: The absolute path of the file.
  ///   - overwrites: Whether a file that is there is replaced.
  /// - Throws: ``SaveProblem`` that says why no file can be saved there.
  package init(_ path: String, overwrites: Bool) throws(SaveProblem) {
    self.path = path
    self.overwrites = overwrites
    guard PathRule.parts(of: path).allSatisfy({ $0.utf8.count <= FileName.longest }) else { throw .nameIsTooLong }
    if let kind = try? SystemFile.kind(of: path) {
      switch kind {
      case .directory: throw .isFolder
      case .other: throw .isNoFile
      case .regular: if !overwrites { throw .exists }
      }
    }
    var folder = PathRule.folder(of: path)
    while true {
      if let kind = try? SystemFile.kind(of: folder) {
        guard case .directory = kind else { throw .parentIsNoFolder(folder) }
        break
      }
      guard folder != "/" else { throw .parentIsNoFolder(folder) }
      folder = PathRule.folder(of: folder)
    }
    guard access(folder, W_OK | X_OK) == 0 else { throw .parentIsReadOnly(folder) }
    waitingFolder = folder
  }

  /// Whether a path names a folder, whose files others give their names.
  ///
  /// - Parameters:
  ///   - path: The path as it was given: a slash at its end makes it a folder that need not exist.
  ///   - resolved: The absolute path that is meant.
  package static func isFolder(_ path: String, at resolved: String) -> Bool {
    if PathRule.namesFolder(path) { return true }
    if case .directory? = try? SystemFile.kind(of: resolved) { return true }
    return false
  }

  /// Saves a file that came whole; folders on the way are made.
  ///
  /// - Throws: ``LarkError`` of kind `file` where the place cannot be written to.
  package func save(_ download: Download) throws(LarkError) {
    do throws(FileProblem) { try makeFolders() } catch {
      throw error.error("cannot save to '\(path)'", remedy: DownloadSaving.remedy(for: error))
    }
    try download.save(to: URL(fileURLWithPath: path, isDirectory: false), overwrite: overwrites)
  }

  /// A file in the making, next to the place.
  func unusedNeighbour() -> URL {
    URL(fileURLWithPath: waitingFolder, isDirectory: true)
      .appendingPathComponent(RandomName.make(prefix: ".lark-"), isDirectory: false)
  }

  /// Makes the folders on the way to the file.
  func makeFolders() throws(FileProblem) {
    var missing: [String] = []
    var folder = PathRule.folder(of: path)
    while folder != waitingFolder, folder != "/" {
      missing.append(folder)
      folder = PathRule.folder(of: folder)
    }
    for folder in missing.reversed() where mkdir(folder, 0o700) != 0 && errno != EEXIST { throw FileProblem(errno) }
  }
}

/// Why no file can be saved at a place.
package enum SaveProblem: Error, Sendable, Hashable {
  /// There is a file already.
  case exists
  /// There is a folder.
  case isFolder
  /// There is a device or a pipe.
  case isNoFile
  /// The file, or a folder on the way to it, has a name that file systems do not take.
  case nameIsTooLong
  /// What the path names as a folder is none.
  case parentIsNoFolder(String)
  /// Nothing can be written in the folder.
  case parentIsReadOnly(String)
}
