import LarkCore
import LarkFoundation
import LarkMock

/// A platform on this machine with what leads commands to it: an environment, and a folder for their settings.
struct MockSite: Sendable {
  let platform: MockPlatform
  /// A folder of this process alone, removed at the end.
  private let folder: String
  /// Names and values of the environment, in the order to show them.
  let variables: [(name: String, value: String)]

  /// Who calls where a command does not say: Ada.
  private static let user = "ou_ada"

  /// - Parameters:
  ///   - arguments: A command of ``MockCommands``.
  ///   - catalog: The methods to answer by.
  /// - Throws: An error, where a port or a folder cannot be had.
  init(_ arguments: ParsedArguments, _ catalog: Catalog) throws(CommandError) {
    let options = try MockCommands.options(arguments, catalog)
    do throws(LarkError) { platform = try MockPlatform(options, texts: catalog.texts) } catch {
      throw CommandError(
        .validation, .failedPrecondition, error.message, hint: error.remedy ?? "give another port",
        params: [.init(MockCommands.port.spelling, reason: "cannot be listened on")])
    }
    folder = FileManager.default.temporaryDirectory.path + "/" + RandomName.make(prefix: "lark-mock-")
    do {
      for path in [folder, folder + "/bin", folder + "/config"] {
        try FileManager.default.createDirectory(
          atPath: path, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
      }
      let link = folder + "/bin/\(Tool.name)"
      guard symlink(try Self.executable(), link) == 0 else { throw FileProblem(errno) }
    } catch {
      try? FileManager.default.removeItem(atPath: folder)
      throw CommandError(
        .internal, .fileIO, "a folder for the settings cannot be made: \(FileProblem(error).reason)",
        hint: "check that the temporary folder (TMPDIR) can be written to")
    }
    var variables = [
      ("LARK_BASE_URL", platform.baseURL), ("LARK_ACCOUNTS_URL", platform.baseURL),
      ("LARK_APP_ID", platform.credentials.appID), ("LARK_APP_SECRET", platform.credentials.appSecret),
      ("LARK_USER_ACCESS_TOKEN", platform.token(of: Self.user)), ("LARK_CONFIG_DIR", folder + "/config"),
    ]
    if case .folder(let path) = catalog.origin { variables.append((Catalog.variable, Self.absolute(path))) }
    // What is meant for this machine takes no proxy.
    let exceptions = System.environment("no_proxy") ?? System.environment("NO_PROXY")
    variables.append(
      ("no_proxy", [exceptions, "127.0.0.1"].compactMap(\.self).filter { !$0.isEmpty }.joined(separator: ",")))
    self.variables = variables.map { (name: $0.0, value: $0.1) }
  }

  /// The environment of a command: that of this process, with the platform in place of whatever else it says about one.
  var environment: [String] {
    var values = ProcessInfo.processInfo.environment.filter { name, _ in !VariableNames.isKnown(name) }
    for variable in variables { values[variable.name] = variable.value }
    let path = values["PATH"].map { ":" + $0 } ?? ""
    values["PATH"] = folder + "/bin" + path
    return values.map { "\($0.key)=\($0.value)" }
  }

  /// The lines that a shell sets the environment with.
  var exports: String { variables.map { "export \($0.name)=\($0.value.shellQuoted)\n" }.joined() }

  /// Ends the platform, and leaves nothing behind.
  func close() async {
    await platform.stop()
    try? FileManager.default.removeItem(atPath: folder)
  }

  private static func absolute(_ path: String) -> String {
    path.hasPrefix("/") ? path : FileManager.default.currentDirectoryPath + "/" + path
  }

  /// Where this very program is, as the system has it: what it was called by may be anything.
  private static func executable() throws(FileProblem) -> String {
    #if canImport(Darwin)
      var size: UInt32 = 0
      _ = _NSGetExecutablePath(nil, &size)
      var bytes = [CChar](repeating: 0, count: Int(size) + 1)
      guard _NSGetExecutablePath(&bytes, &size) == 0 else { throw FileProblem(ENOENT) }
      return bytes.withUnsafeBufferPointer { $0.baseAddress.map { String(cString: $0) } ?? "" }
    #else
      var bytes = [CChar](repeating: 0, count: Int(PATH_MAX) + 1)
      let count = readlink("/proc/self/exe", &bytes, bytes.count - 1)
      guard count > 0 else { throw FileProblem(errno) }
      return String(decoding: bytes[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
    #endif
  }
}
