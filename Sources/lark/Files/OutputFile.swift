import LarkCore
import LarkFoundation
import LarkIM

/// Where an answer is to be saved, checked before anything is sent: a call whose answer has no place to go is not made.
struct OutputFile: Sendable {
  /// The absolute path: of the file, or of the folder that gets one under the name that the answer says.
  let path: String
  /// Whether a file that is there may be replaced.
  let overwrites: Bool
  /// The file; nil where the answer says its name.
  let place: SavePlace?

  /// - Parameters:
  ///   - path: The path as typed. That of a folder, or one with a slash at its end, leaves the name to the answer.
  ///   - overwrites: Whether a file that is there may be replaced.
  ///   - workingDirectory: Where relative paths start.
  /// - Throws: A validation error where the file could not be written.
  init(_ path: String, overwrites: Bool, workingDirectory: String) throws(CommandError) {
    let isHere = [".", "./"].contains(path)
    self.path =
      isHere
      ? workingDirectory
      : try SafePath(CommonFlags.output.spelling, workingDirectory: workingDirectory).resolve(path)
    self.overwrites = overwrites
    do throws(SaveProblem) {
      guard SavePlace.isFolder(path, at: self.path) else {
        place = try SavePlace(self.path, overwrites: overwrites)
        return
      }
      place = nil
      // Any name will do to see whether the folder takes a file.
      _ = try SavePlace("\(self.path)/answer", overwrites: true)
    } catch {
      throw Self.refusal(error, of: Echo.safe(path))
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

  private static func refusal(_ problem: SaveProblem, of path: String) -> CommandError {
    let (reason, hint) =
      switch problem {
      case .exists:
        (
          "'\(path)' exists already",
          "choose another name, or replace it with \(CommonFlags.overwrite.spelling)"
        )
      case .isFolder: ("'\(path)' is a folder", "add the name of a file")
      case .isNoFile: ("'\(path)' is no ordinary file", "choose another path")
      case .nameIsTooLong: ("the name of the file is too long", "choose a shorter one")
      case .parentIsNoFolder: ("the folder of '\(path)' is no folder", "choose another path")
      case .parentIsReadOnly:
        ("the folder of '\(path)' cannot be written to", "choose another folder, or change its permissions")
      }
    let flag = CommonFlags.output.spelling
    return .invalidArgument("\(flag): \(reason)", hint: hint, params: [.init(flag, reason: reason)])
  }
}
