import LarkJSON

/// Where the user's settings and tokens are.
enum ConfigFolder {
  /// The variable that names the folder.
  static let variable = "LARK_CONFIG_DIR"
  /// The file with the settings in the folder.
  static let fileName = "config.json"
  /// The profile that counts where none is named.
  static let standardProfile = "default"

  /// The folder: where `LARK_CONFIG_DIR` says, otherwise in the user's place for such things.
  ///
  /// - Parameter variable: Looks up an environment variable.
  /// - Returns: The folder, which need not exist; nil where nobody says whose it would be.
  /// - Throws: A configuration error for a path that depends on the working directory.
  static func path(_ variable: @escaping (String) -> String?) throws(CommandError) -> String? {
    if let chosen = VariableNames(variable).value("CONFIG_DIR") {
      guard chosen.value.utf8.first == UInt8(ascii: "/") else {
        throw CommandError(
          .config, .invalidConfig, "\(chosen.name) is '\(Echo.safe(chosen.value))', which is no absolute path",
          hint: "begin it with a slash", fields: ["field": .string(chosen.name)])
      }
      return chosen.value
    }
    let home = variable("HOME").flatMap { $0.utf8.first == UInt8(ascii: "/") ? $0 : nil }
    #if os(macOS)
      return home.map { $0 + "/Library/Application Support/\(Tool.name)" }
    #else
      if let folder = variable("XDG_CONFIG_HOME"), folder.utf8.first == UInt8(ascii: "/") { return "\(folder)/\(Tool.name)" }
      return home.map { "\($0)/.config/\(Tool.name)" }
    #endif
  }

  /// The error of a command that must keep something and has no folder for it.
  static var missing: CommandError {
    CommandError(
      .config, .notConfigured, "there is no folder to keep settings and tokens in, because HOME is not set",
      hint: "set HOME, or name a folder with \(variable)")
  }
}
