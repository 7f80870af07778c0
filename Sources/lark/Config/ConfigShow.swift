import LarkCore
import LarkJSON

/// `lark config show`: the settings in force.
struct ConfigShow: Sendable {
  private let settings: Settings

  init(_ settings: Settings) {
    self.settings = settings
  }

  func report(_ arguments: ParsedArguments) throws(CommandError) -> Report {
    let named: [(String, Settings.Origin)] = [
      ("app_id", .app), ("app_secret", .secret), ("brand", .brand), ("default_as", .defaultIdentity),
      ("strict_mode", .strictMode),
    ]
    var origins: JSONObject = [:]
    for (key, origin) in named {
      if let place = settings.origins[origin] { origins[key] = .string(place) }
    }
    let place: JSONObject = [
      "folder": settings.configFolder.map(JSON.string) ?? .null,
      "profiles": .array(settings.config.profileNames.map(JSON.string)),
    ]
    let rest: JSONObject = [
      "app_secret": settings.appSecret.map { .string(Self.masked($0)) } ?? .null,
      "default_as": .string((settings.defaultIdentity ?? .auto).rawValue),
      "strict_mode": .string(settings.strictIdentity?.rawValue ?? StrictMode.off.rawValue),
      "from": .object(origins),
    ]
    return Report(place + Facts.app(settings) + rest, arguments)
  }

  /// Enough of a secret to recognize it, and too little to use it.
  static func masked(_ secret: String) -> String {
    secret.count < 12 ? "****" : "****" + secret.suffix(4)
  }
}
