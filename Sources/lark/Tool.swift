/// Facts about the command-line tool as a whole.
enum Tool {
  /// Name of the command people type.
  static let name = "lark"
  /// Version of the tool.
  static let version = "0.1.0"

  /// System and processor that this executable was built for, such as `Linux x86_64`.
  static var platform: String { "\(system) \(processor)" }

  /// What `lark --version` prints: `lark 0.1.0 (0123456789ab, Linux x86_64)`.
  static var description: String {
    "\(name) \(version) (\(commit.isEmpty ? "" : "\(commit), ")\(platform))"
  }

  private static var system: String {
    #if os(macOS)
      "macOS"
    #elseif os(Linux) && canImport(Musl)
      "Linux musl"
    #elseif os(Linux)
      "Linux"
    #else
      "other"
    #endif
  }

  private static var processor: String {
    #if arch(x86_64)
      "x86_64"
    #elseif arch(arm64)
      "arm64"
    #else
      "other"
    #endif
  }
}
