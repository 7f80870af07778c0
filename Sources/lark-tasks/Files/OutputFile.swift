import Foundation
import LarkCommandLine
import LarkCore

/// Where an answer is to be saved, checked before anything is sent: a call whose answer has no place to go is not made.
struct OutputFile: Sendable {
  /// The absolute path.
  let path: String
  /// Whether a file that is there may be replaced.
  let overwrites: Bool

  /// - Parameters:
  ///   - path: The path as typed.
  ///   - overwrites: Whether a file that is there may be replaced.
  ///   - workingDirectory: Where relative paths start.
  /// - Throws: A validation error where the file could not be written.
  init(_ path: String, overwrites: Bool, workingDirectory: String) throws(CommandError) {
    let flag = CommonFlags.output.spelling
    self.path = try SafePath(flag, workingDirectory: workingDirectory).resolve(path)
    self.overwrites = overwrites
    let shown = Echo.safe(path)
    let folder = PathRule.folder(of: self.path)
    guard let folderKind = Self.kind(of: folder) else {
      throw Self.refusal("the folder of '\(shown)' does not exist", hint: "create it first")
    }
    guard folderKind == S_IFDIR else {
      throw Self.refusal("the folder of '\(shown)' is no folder", hint: "choose another path")
    }
    guard access(folder, W_OK | X_OK) == 0 else {
      throw Self.refusal(
        "the folder of '\(shown)' cannot be written to", hint: "choose another folder, or change its permissions")
    }
    guard let kind = Self.kind(of: self.path) else {
      guard !PathRule.namesFolder(path) else { throw Self.refusal("'\(shown)' is a folder", hint: "add the name of a file") }
      return
    }
    guard kind != S_IFDIR else { throw Self.refusal("'\(shown)' is a folder", hint: "add the name of a file") }
    guard overwrites else {
      throw Self.refusal(
        "'\(shown)' exists already", hint: "choose another name, or replace it with \(CommonFlags.overwrite.spelling)")
    }
  }

  /// A name that is still free in a folder: the one given, or one with a number where there is such a file already.
  static func unused(_ name: String, in folder: String) -> String {
    var candidate = FileName.shortened(name)
    var number = 0
    var facts = stat()
    // A link that leads nowhere takes its name too.
    while lstat("\(folder)/\(candidate)", &facts) == 0 {
      number += 1
      candidate = FileName.shortened(name, marked: "-\(number)")
    }
    return candidate
  }

  private static func kind(of path: String) -> mode_t? {
    var facts = stat()
    return stat(path, &facts) == 0 ? facts.st_mode & S_IFMT : nil
  }

  private static func refusal(_ reason: String, hint: String) -> CommandError {
    let flag = CommonFlags.output.spelling
    return .invalidArgument("\(flag): \(reason)", hint: hint, params: [.init(flag, reason: reason)])
  }
}
