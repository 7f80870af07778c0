import LarkCommandLine
import LarkJSON

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The executable beside this one, which calls the platform and works on files.
///
/// It is another executable because linking what it needs would make every start of this one several times slower.
enum Sibling {
  /// Turns this process into the sibling, with the same arguments.
  ///
  /// - Returns: Why that did not work; otherwise it does not come back.
  static func run() -> CommandError {
    guard let own = ownPath() else {
      return CommandError(
        .internal, .externalTool,
        "\(Tool.tasksName) is needed for this, but \(Tool.name) cannot tell where it stands itself",
        hint: "start \(Tool.name) by its full path; \(Tool.tasksName) must be in the same folder")
    }
    let folder = own.lastIndex(of: "/").map { String(own[..<$0]) } ?? "."
    let path = "\(folder)/\(Tool.tasksName)"
    // The arguments go on as the bytes they came in: not all of them need be UTF-8.
    execv(path, CommandLine.unsafeArgv)
    return failure(errno, at: path)
  }

  private static func failure(_ number: Int32, at path: String) -> CommandError {
    let fields: JSONObject = ["path": .string(path)]
    if number == ENOENT {
      return CommandError(
        .internal, .externalTool, "\(Tool.tasksName) is needed for this, but is missing; looked for \(path)",
        hint: "install \(Tool.tasksName) beside \(Tool.name): both come from the same build", fields: fields)
    }
    return CommandError(
      .internal, .externalTool, "\(Tool.tasksName) could not be started: \(String(cString: strerror(number)))",
      hint: "check that \(path) is an executable of this machine", fields: fields)
  }

  /// Path of this executable, without symbolic links.
  private static func ownPath() -> String? {
    #if canImport(Darwin)
      var size = UInt32(PATH_MAX)
      var path = [CChar](repeating: 0, count: Int(size))
      guard _NSGetExecutablePath(&path, &size) == 0 else { return nil }
    #else
      let path = "/proc/self/exe"
    #endif
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }
}
