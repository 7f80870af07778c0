import LarkCore
import LarkFoundation
import LarkIM

/// Paths that a command line names, checked before anything is done with them: `PathRule` in the words of a command.
struct SafePath: Sendable {
  /// The flag that has the path, for messages.
  let flag: String
  private let rule: PathRule

  /// - Parameters:
  ///   - flag: The flag that has the path.
  ///   - workingDirectory: The directory that relative paths start from and stay in.
  ///   - allowsAbsolute: Whether a path may begin with a slash.
  init(
    _ flag: String, workingDirectory: String = FileManager.default.currentDirectoryPath, allowsAbsolute: Bool = false
  ) {
    self.flag = flag
    rule = PathRule(baseDirectory: workingDirectory, allowsAbsolute: allowsAbsolute)
  }

  /// The absolute path that is meant, with symbolic links followed as far as it exists.
  ///
  /// - Throws: A validation error that says why the path is refused.
  func resolve(_ path: String) throws(CommandError) -> String {
    do { return try rule.resolve(path) } catch {
      throw .invalidArgument(
        "\(flag): \(error.reason)", hint: error.remedy, params: [.init(flag, reason: error.reason)])
    }
  }
}
