import LarkJSON
import SchemaModel

/// The only identity that may call at all, if there is one.
enum StrictMode: String, Sendable, CaseIterable {
  case user
  case bot
  case off

  /// The identity; nil where all may call.
  var caller: Caller? { Caller(rawValue: rawValue) }

  /// The mode that environment and settings ask for: variable, then profile, then what holds for all profiles.
  ///
  /// It decides what help and lists show, which must work whatever state the settings are in: what cannot be read
  /// counts as not said. Calls look again, and more closely.
  ///
  /// - Parameter variable: Looks up an environment variable.
  static func shown(_ variable: @escaping (String) -> String?) -> StrictMode {
    let names = VariableNames(variable)
    if let found: (name: String, word: StrictMode) = (try? names.word("STRICT_MODE")) ?? nil { return found.word }
    guard let folder = (try? ConfigFolder.path(variable)) ?? nil,
      let bytes = try? System.contents(of: "\(folder)/\(ConfigFolder.fileName)", upTo: 1_048_576),
      let config = try? JSON(parsing: bytes)
    else { return .off }
    let name = names.value("PROFILE")?.value ?? ConfigFolder.standardProfile
    let word = config["profiles"]?[name]?["strict_mode"] ?? config["strict_mode"]
    return word?.stringValue.flatMap(StrictMode.init) ?? .off
  }
}
