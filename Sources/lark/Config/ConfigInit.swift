import LarkCore
import LarkJSON

/// `lark config init`: sets up an app.
struct ConfigInit: Sendable {
  private let questions = Questions()

  func run(_ arguments: ParsedArguments) async throws(CommandError) -> Report {
    let names = VariableNames(System.environment)
    guard let path = try ConfigFolder.path(System.environment) else { throw ConfigFolder.missing }
    let name = names.value("PROFILE")?.value ?? ConfigFolder.standardProfile
    try Profile.check(name)
    let folder = PrivateFolder(path: path)
    let config: ConfigFile
    do { config = try ConfigFile(in: folder) } catch { throw CommandError(error) }
    let old = try config.profile(name)
    let profile = try profile(arguments, old)
    let secret = try secret()
    do throws(LarkError) {
      try folder.create()
      let lock = try await FileLock(
        folder.lockPath(of: ConfigFolder.fileName), limit: .seconds(10), purpose: "changing the settings")
      defer { withExtendedLifetime(lock) {} }
      try TokenVault(below: path, usesKeychain: Settings.usesKeychain(names)).save(secret: secret, ofApp: profile.appID)
      // As it is now: it may have changed since it was looked at.
      var config = try ConfigFile(in: folder)
      config.set(profile, named: name)
      try config.write(in: folder)
    } catch {
      throw CommandError(error)
    }
    return Report(
      [
        "profile": .string(name), "app_id": .string(profile.appID), "brand": .string(profile.brand.rawValue),
        "app_secret": .string(ConfigShow.masked(secret)), "replaced": .bool(old != nil),
        "file": .string(folder.path(of: ConfigFolder.fileName)), "next": .string("\(Tool.name) auth login"),
      ], arguments)
  }

  private func profile(_ arguments: ParsedArguments, _ old: Profile?) throws(CommandError) -> Profile {
    var profile = old ?? Profile(appID: "")
    let words = Brand.allCases.map(\.rawValue).joined(separator: " or ")
    guard let appID = try answer(ConfigCommands.appID, arguments, question: "App id", otherwise: old?.appID) else {
      throw Self.refusal(
        ConfigCommands.appID, "is missing",
        hint: "find the id in the developer console, or run the command at a terminal")
    }
    guard !appID.isEmpty, appID.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else {
      throw Self.refusal(
        ConfigCommands.appID, "is '\(Echo.safe(appID))', which is no app id", hint: "app ids look like cli_a1b2c3")
    }
    profile.appID = appID
    let brand = try answer(
      ConfigCommands.brand, arguments, question: "Platform, \(words)", otherwise: profile.brand.rawValue)
    if let brand {
      guard let known = Brand(rawValue: brand.lowercased()) else {
        throw Self.refusal(
          ConfigCommands.brand, "is '\(Echo.safe(brand))', which is no platform", hint: "it is \(words)")
      }
      profile.brand = known
    }
    if let wish = arguments.value(of: ConfigCommands.defaultIdentity) {
      profile.defaultIdentity = IdentityWish(rawValue: wish)
    }
    if let mode = arguments.value(of: ConfigCommands.strictMode) { profile.strictMode = StrictMode(rawValue: mode) }
    return profile
  }

  /// What a flag says or, where it says nothing, a person does.
  private func answer(
    _ flag: FlagSpec, _ arguments: ParsedArguments, question: String, otherwise: String?
  ) throws(CommandError) -> String? {
    if let value = arguments.value(of: flag) { return value }
    return try questions.ask(question, otherwise: otherwise)
  }

  private func secret() throws(CommandError) -> String {
    let secret = try questions.secret("App secret")
    guard !secret.isEmpty else {
      throw CommandError(
        .validation, .failedPrecondition, "standard input holds no app secret",
        hint: "pipe the secret into the command: '\(Tool.name) config init --app-id cli_a1b2 < secret.txt'")
    }
    guard secret.utf8.count <= 512, secret.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else {
      throw CommandError(
        .validation, .failedPrecondition, "what standard input holds is no app secret",
        hint: "give the secret alone, on one line")
    }
    return secret
  }

  private static func refusal(_ flag: FlagSpec, _ reason: String, hint: String) -> CommandError {
    .invalidArgument("\(flag.spelling) \(reason)", hint: hint, params: [.init(flag.spelling, reason: reason)])
  }
}
