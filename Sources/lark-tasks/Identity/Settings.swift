import LarkCommandLine
import LarkCore

/// What the environment says about app, tokens and platform.
///
/// Every variable has two names: `LARK_…`, and the official tool's `LARKSUITE_CLI_…` where the first is not set. An empty
/// variable counts as not set.
struct Settings: Sendable {
  var appID: String?
  var appSecret: String?
  var brand = Brand.feishu
  var userToken: String?
  var tenantToken: String?
  /// Scopes that the user token carries; nil where they are not known.
  var userScopes: Set<Scope>?
  /// Who calls where the command line does not say.
  var defaultIdentity: IdentityWish?
  /// The only identity that may call at all.
  var strictIdentity: IdentityKind?
  /// Address to call instead of the platform's own.
  var baseURL: String?

  /// Hosts that media may be fetched from although they are not on the public internet.
  var privateMediaHosts: Set<String> = []

  /// Folder in which tenant tokens are kept between two runs; nil: they are not kept.
  var tokenFolder: String?

  /// Whether there is something a user call can be made with.
  var hasUser: Bool { userToken != nil }

  /// Whether there is something a bot call can be made with.
  var hasBot: Bool { tenantToken != nil || (appID != nil && appSecret != nil) }

  init() {}

  /// - Parameter variable: Looks up an environment variable.
  /// - Throws: A configuration error for a value that means nothing.
  init(_ variable: @escaping (String) -> String?) throws(CommandError) {
    let names = VariableNames(variable)
    appID = names.value("APP_ID")?.value
    appSecret = names.value("APP_SECRET")?.value
    userToken = names.value("USER_ACCESS_TOKEN")?.value
    tenantToken = names.value("TENANT_ACCESS_TOKEN")?.value
    baseURL = names.value("BASE_URL")?.value
    brand = try names.word("BRAND", Brand.allCases.map { ($0.rawValue, $0) }) ?? .feishu
    defaultIdentity = try names.word("DEFAULT_AS", IdentityWish.allCases.map { ($0.rawValue, $0) })
    let modes: [(String, IdentityKind?)] = [("user", .user), ("bot", .bot), ("off", nil)]
    strictIdentity = try names.word("STRICT_MODE", modes) ?? nil
    tokenFolder = Self.tokenFolder(names.value("TOKEN_CACHE")?.value, hasOwnAddress: baseURL != nil, variable)
    userScopes = names.list("USER_SCOPES").map { Set($0.map(Scope.init(rawValue:))) }
    privateMediaHosts = Set(names.list("PRIVATE_MEDIA_HOSTS") ?? [])
  }
}

extension Settings {
  /// Where tenant tokens are kept: where `LARK_TOKEN_CACHE` says, otherwise in the user's folder for such files. Those of a
  /// gateway or a test server are not kept unless that is asked for.
  private static func tokenFolder(
    _ wish: String?, hasOwnAddress: Bool, _ variable: (String) -> String?
  ) -> String? {
    if let wish { return wish.lowercased() == "off" ? nil : wish }
    guard !hasOwnAddress else { return nil }
    if let caches = variable("XDG_CACHE_HOME"), caches.hasPrefix("/") { return caches + "/lark" }
    return variable("HOME").flatMap { $0.hasPrefix("/") ? $0 + "/.cache/lark" : nil }
  }
}

/// Looks up settings under both of their names.
private struct VariableNames {
  static let prefixes = ["LARK_", "LARKSUITE_CLI_"]
  let variable: (String) -> String?

  init(_ variable: @escaping (String) -> String?) {
    self.variable = variable
  }

  /// The value, without white space around it, and the full name it was found under.
  func value(_ name: String) -> (name: String, value: String)? {
    for prefix in Self.prefixes {
      let words = variable(prefix + name)?.split(whereSeparator: \.isWhitespace) ?? []
      let text = words.joined(separator: " ")
      if !text.isEmpty { return (prefix + name, text) }
    }
    return nil
  }

  /// Values with blanks or commas between them; nil where there are none.
  func list(_ name: String) -> [String]? {
    value(name).map { $0.value.split { $0 == " " || $0 == "," }.map(String.init) }
  }

  /// One of some words, whatever their case.
  func word<Value>(_ name: String, _ words: [(String, Value)]) throws(CommandError) -> Value? {
    guard let found = value(name) else { return nil }
    if let match = words.first(where: { $0.0 == found.value.lowercased() }) { return match.1 }
    throw CommandError(
      .config, .invalidConfig, "\(found.name) is '\(Echo.safe(found.value))', which means nothing",
      hint: "set it to \(words.map(\.0).joined(separator: ", ")), or unset it", fields: ["field": .string(found.name)])
  }
}
