import LarkJSON

/// Looks up settings in the environment. Each has two names: `LARK_…`, and the official tool's `LARKSUITE_CLI_…` where
/// the first is not set. An empty variable counts as not set.
struct VariableNames {
  private static let prefixes = ["LARK_", "LARKSUITE_CLI_"]
  /// The full names of all settings under their first prefix.
  static let all = [
    "APP_ID", "APP_SECRET", "BRAND", "BASE_URL", "ACCOUNTS_URL", "USER_ACCESS_TOKEN", "TENANT_ACCESS_TOKEN",
    "USER_SCOPES", "PRIVATE_MEDIA_HOSTS", "TOKEN_CACHE", "KEYCHAIN", "PROFILE", "DEFAULT_AS", "STRICT_MODE",
    "CONFIG_DIR", "VERIFICATION_TOKEN", "ENCRYPT_KEY",
  ].map { prefixes[0] + $0 }
  private let variable: (String) -> String?

  /// - Parameter variable: Looks up an environment variable.
  init(_ variable: @escaping (String) -> String?) {
    self.variable = variable
  }

  /// The value, without white space around it, and the full name it was found under; nil where it is not set.
  ///
  /// - Parameter name: The name without its prefix, such as `APP_ID`.
  func value(_ name: String) -> (name: String, value: String)? {
    for prefix in Self.prefixes {
      let words = variable(prefix + name)?.split(whereSeparator: \.isWhitespace) ?? []
      let text = words.joined(separator: " ")
      if !text.isEmpty { return (prefix + name, text) }
    }
    return nil
  }

  /// Whether a variable has a prefix of settings.
  static func isSetting(_ name: String) -> Bool { prefixes.contains { name.hasPrefix($0) } }

  /// Whether a variable is a setting that there is, under any of its names.
  static func isKnown(_ name: String) -> Bool {
    prefixes.contains { prefix in
      name.hasPrefix(prefix) && all.contains(prefixes[0] + name.dropFirst(prefix.count))
    }
  }

  /// Values with blanks or commas between them; nil where the variable is not set.
  ///
  /// - Parameter name: The name without its prefix, such as `USER_SCOPES`.
  func list(_ name: String) -> [String]? {
    value(name).map { $0.value.split { $0 == " " || $0 == "," }.map(String.init) }
  }

  /// One of some words, whatever their case, and the full name it was found under; nil where it is not set.
  ///
  /// - Parameter name: The name without its prefix, such as `BRAND`.
  /// - Throws: A configuration error for another word.
  func word<Word: RawRepresentable & CaseIterable>(
    _ name: String
  ) throws(CommandError) -> (name: String, word: Word)? where Word.RawValue == String {
    guard let found = value(name) else { return nil }
    if let word = Word(rawValue: found.value.lowercased()) { return (found.name, word) }
    throw CommandError(
      .config, .invalidConfig, "\(found.name) is '\(Echo.safe(found.value))', which means nothing",
      hint: "set it to \(Word.allCases.map(\.rawValue).joined(separator: ", ")), or unset it",
      fields: ["field": .string(found.name)])
  }
}
