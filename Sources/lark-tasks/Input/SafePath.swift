import Foundation
import LarkCommandLine

/// Paths that a command line names, checked before anything is done with them.
///
/// A relative path must stay inside the working directory, symbolic links followed, so that a command put together from
/// foreign text cannot reach other files. Where absolute paths are allowed they say themselves where they lead.
struct SafePath: Sendable {
  /// The flag that has the path, for messages.
  let flag: String
  /// The directory that relative paths start from.
  let workingDirectory: String
  let allowsAbsolute: Bool

  init(
    _ flag: String, workingDirectory: String = FileManager.default.currentDirectoryPath, allowsAbsolute: Bool = false
  ) {
    self.flag = flag
    self.workingDirectory = workingDirectory
    self.allowsAbsolute = allowsAbsolute
  }

  /// The absolute path that is meant, with symbolic links followed as far as it exists.
  ///
  /// - Throws: A validation error that says why the path is refused.
  func resolve(_ path: String) throws(CommandError) -> String {
    let text = path.filter { !$0.isWhitespace }
    guard !text.isEmpty, text != "." else {
      throw refusal("'\(Echo.safe(path))' is no path to a file", hint: "give the path of a file")
    }
    guard path.unicodeScalars.allSatisfy(Echo.isVisible) else {
      throw refusal("the path has control or invisible characters", hint: "rename the file or write the path anew")
    }
    let isAbsolute = path.hasPrefix("/")
    if isAbsolute || Self.isWindowsAbsolute(path) {
      guard allowsAbsolute, isAbsolute else {
        throw refusal(
          "'\(Echo.safe(path))' is an absolute path", hint: "change to its folder and give the path from there")
      }
      return Self.real(path)
    }
    let root = Self.real(workingDirectory)
    let target = Self.real(workingDirectory + "/" + path)
    guard target == root || target.hasPrefix(root == "/" ? "/" : root + "/") else {
      throw refusal(
        "'\(Echo.safe(path))' leads outside the working directory",
        hint: "change to its folder and give the path from there")
    }
    return target
  }

  private func refusal(_ reason: String, hint: String) -> CommandError {
    .invalidArgument("\(flag): \(reason)", hint: hint, params: [.init(flag, reason: reason)])
  }

  private static func isWindowsAbsolute(_ path: String) -> Bool {
    if path.hasPrefix("\\") { return true }
    let start = Array(path.prefix(3))
    return start.count == 3 && start[0].isLetter && start[0].isASCII && start[1] == ":" && "\\/".contains(start[2])
  }

  /// The path without `.`, `..` and symbolic links. What does not exist is added to what does.
  private static func real(_ path: String) -> String {
    var missing: [String] = []
    var existing = path
    while true {
      if let found = realpath(existing, nil) {
        defer { free(found) }
        let base = String(cString: found)
        return lexical(([base] + missing.reversed()).joined(separator: "/"))
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
