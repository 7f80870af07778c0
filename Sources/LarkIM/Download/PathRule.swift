import LarkCore
import LarkFoundation

/// Which paths may be followed that come from outside.
///
/// A relative path must stay inside the base directory, symbolic links followed, so that a path put together from
/// foreign text cannot reach other files. Where absolute paths are allowed they say themselves where they lead.
package struct PathRule: Sendable {
  /// The directory that relative paths start from.
  package let baseDirectory: String
  /// Whether a path may begin with a slash.
  package let allowsAbsolute: Bool

  /// - Parameters:
  ///   - baseDirectory: The directory that relative paths start from; nil: the working directory of the process.
  ///   - allowsAbsolute: Whether a path may begin with a slash.
  package init(baseDirectory: String?, allowsAbsolute: Bool = false) {
    self.baseDirectory = baseDirectory ?? FileManager.default.currentDirectoryPath
    self.allowsAbsolute = allowsAbsolute
  }

  /// The absolute path that is meant, with symbolic links followed as far as it exists.
  ///
  /// - Throws: ``PathRefusal`` that says why the path is refused.
  package func resolve(_ path: String) throws(PathRefusal) -> String {
    guard !path.unicodeScalars.contains(where: \.isInvisible) else {
      throw PathRefusal(
        reason: "the path has control or invisible characters", remedy: "rename the file or write the path anew")
    }
    let text = String(path.unicodeScalars.filter { !$0.properties.isWhitespace })
    guard !text.isEmpty, text != "." else {
      throw PathRefusal(reason: "'\(Self.shown(path))' is no path to a file", remedy: "give the path of a file")
    }
    let isAbsolute = path.utf8.first == UInt8(ascii: "/")
    if isAbsolute || Self.isWindowsAbsolute(path) {
      guard allowsAbsolute, isAbsolute else {
        throw PathRefusal(
          reason: "'\(Self.shown(path))' is an absolute path",
          remedy: "change to its folder and give the path from there")
      }
      return try Self.real(path)
    }
    let root = try Self.real(baseDirectory)
    let target = try Self.real(baseDirectory + "/" + path)
    // Bytes, because texts that count as equal may name different folders.
    guard target.utf8.elementsEqual(root.utf8) || target.utf8.starts(with: (root == "/" ? "/" : root + "/").utf8) else {
      throw PathRefusal(
        reason: "'\(Self.shown(path))' leads outside the working directory",
        remedy: "change to its folder and give the path from there")
    }
    return target
  }

  /// As much of a path as a message repeats.
  private static func shown(_ path: String) -> String {
    let scalars = path.unicodeScalars
    return scalars.count > 80 ? String(scalars.prefix(80)) + "…" : path
  }

  private static func isWindowsAbsolute(_ path: String) -> Bool {
    let bytes = Array(path.utf8.prefix(3))
    if bytes.first == UInt8(ascii: "\\") { return true }
    guard bytes.count == 3, bytes[1] == UInt8(ascii: ":") else { return false }
    let isLetter = (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(bytes[0] | 0x20)
    return isLetter && (bytes[2] == UInt8(ascii: "/") || bytes[2] == UInt8(ascii: "\\"))
  }

  /// The path without `.`, `..` and symbolic links. What does not exist is added to what does.
  private static func real(_ path: String) throws(PathRefusal) -> String {
    guard path.utf8.count < Int(PATH_MAX) else {
      throw PathRefusal(reason: "the path '\(shown(path))' is too long", remedy: "choose a shorter one")
    }
    var missing: [String] = []
    var parts = parts(of: path)
    var existing = path
    while true {
      if let found = realpath(existing, nil) {
        defer { free(found) }
        let base = String(cString: found)
        return lexical(([base] + missing.reversed()).joined(separator: "/"))
      }
      // Where a link leads that leads nowhere yet, nobody can tell later.
      var facts = stat()
      if lstat(existing, &facts) == 0, facts.st_mode & S_IFMT == S_IFLNK {
        throw PathRefusal(reason: "'\(shown(path))' goes through a link that leads nowhere", remedy: "remove the link")
      }
      guard let last = parts.popLast() else { return lexical("/" + missing.reversed().joined(separator: "/")) }
      missing.append(last)
      existing = "/" + parts.joined(separator: "/")
    }
  }

  /// The absolute path with `.` and `..` taken out.
  private static func lexical(_ path: String) -> String {
    var kept: [String] = []
    for part in parts(of: path) where part != "." {
      if part == ".." { _ = kept.popLast() } else { kept.append(part) }
    }
    return "/" + kept.joined(separator: "/")
  }

  // MARK: Parts

  /// The names in a path.
  package static func parts(of path: String) -> [String] {
    path.utf8.split(separator: UInt8(ascii: "/")).map { String(Substring($0)) }
  }

  /// The path of what a folder holds under a name.
  package static func joined(_ folder: String, _ name: String) -> String {
    namesFolder(folder) ? folder + name : "\(folder)/\(name)"
  }

  /// The folder of what an absolute path names.
  package static func folder(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")), slash != path.startIndex else { return "/" }
    return String(path[..<slash])
  }

  /// Whether a path can only be meant for a folder.
  package static func namesFolder(_ path: String) -> Bool { path.utf8.last == UInt8(ascii: "/") }
}

/// Why a path is not followed.
package struct PathRefusal: Error, Sendable, Hashable {
  /// What is wrong, with the path, without a final period.
  package let reason: String
  /// What to do instead.
  package let remedy: String
}
