import Foundation

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
    let text = path.filter { !$0.isWhitespace }
    guard !text.isEmpty, text != "." else {
      throw PathRefusal(reason: "'\(path)' is no path to a file", remedy: "give the path of a file")
    }
    let isAbsolute = path.hasPrefix("/")
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
    guard target == root || target.hasPrefix(root == "/" ? "/" : root + "/") else {
      throw PathRefusal(
        reason: "'\(Self.shown(path))' leads outside the working directory",
        remedy: "change to its folder and give the path from there")
    }
    return target
  }

  /// As much of a path as a message repeats.
  private static func shown(_ path: String) -> String {
    path.count > 80 ? path.prefix(80) + "…" : path
  }

  private static func isWindowsAbsolute(_ path: String) -> Bool {
    if path.hasPrefix("\\") { return true }
    let start = Array(path.prefix(3))
    return start.count == 3 && start[0].isLetter && start[0].isASCII && start[1] == ":" && "\\/".contains(start[2])
  }

  /// The path without `.`, `..` and symbolic links. What does not exist is added to what does.
  private static func real(_ path: String) throws(PathRefusal) -> String {
    var missing: [String] = []
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
      let parts = existing.split(separator: "/", omittingEmptySubsequences: true)
      guard let last = parts.last else { return lexical("/" + missing.reversed().joined(separator: "/")) }
      missing.append(String(last))
      existing = "/" + parts.dropLast().joined(separator: "/")
    }
  }

  /// The absolute path with `.` and `..` taken out.
  private static func lexical(_ path: String) -> String {
    var parts: [Substring] = []
    for part in path.split(separator: "/") where part != "." {
      if part == ".." { _ = parts.popLast() } else { parts.append(part) }
    }
    return "/" + parts.joined(separator: "/")
  }
}

/// Why a path is not followed.
package struct PathRefusal: Error, Sendable, Hashable {
  /// What is wrong, with the path, without a final period.
  package let reason: String
  /// What to do instead.
  package let remedy: String
}
