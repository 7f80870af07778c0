import LarkCore
import LarkJSON

/// The user's settings: one profile for each app. Secrets are kept apart from them.
///
/// Members that are not known are kept, so that an older version of the tool does not lose them.
struct ConfigFile: Sendable, Equatable {
  private static let version = 1

  private var members: JSONObject

  /// Settings with nothing in them.
  init() {
    members = ["version": .number(JSONNumber(Self.version))]
  }

  /// Reads the settings in a folder; those with nothing in them where there is no file.
  ///
  /// - Throws: An error for a file that cannot be read, is damaged or too new.
  init(in folder: PrivateFolder) throws(LarkError) {
    let stored = try StoredRecord.read(ConfigFolder.fileName, in: folder, version: Self.version) { $0.objectValue }
    self.init()
    if let stored { members = stored }
  }

  /// Stores the settings.
  func write(in folder: PrivateFolder) throws(LarkError) {
    try StoredRecord.write(.object(members), to: ConfigFolder.fileName, in: folder)
  }

  /// Names of all profiles, sorted.
  var profileNames: [String] { (members["profiles"]?.objectValue?.keys ?? []).sorted() }

  /// The profile of a name; nil when there is none.
  func profile(_ name: String) throws(CommandError) -> Profile? {
    guard let object = members["profiles"]?[name] else { return nil }
    guard let appID = object["app_id"]?.stringValue, !appID.isEmpty else {
      throw Self.problem("profiles.\(name).app_id", "is missing", hint: "run '\(Tool.name) config init'")
    }
    return Profile(
      appID: appID, brand: try Self.word(object, "brand", in: name) ?? .feishu,
      defaultIdentity: try Self.word(object, "default_as", in: name),
      strictMode: try Self.word(object, "strict_mode", in: name))
  }

  /// Adds a profile, or changes what is known about one.
  mutating func set(_ profile: Profile, named name: String) {
    var profiles = members["profiles"]?.objectValue ?? [:]
    var object = profiles[name]?.objectValue ?? [:]
    object["app_id"] = .string(profile.appID)
    object["brand"] = .string(profile.brand.rawValue)
    object["default_as"] = profile.defaultIdentity.map { .string($0.rawValue) }
    object["strict_mode"] = profile.strictMode.map { .string($0.rawValue) }
    profiles[name] = .object(object)
    members["profiles"] = .object(profiles)
  }

  /// Who calls where neither command line nor profile say.
  var defaultIdentity: IdentityWish? {
    get throws(CommandError) { try Self.word(.object(members), "default_as", in: nil) }
  }

  /// The only identity that may call where the profile does not say.
  var strictMode: StrictMode? {
    get throws(CommandError) { try Self.word(.object(members), "strict_mode", in: nil) }
  }

  private static func word<Word: RawRepresentable & CaseIterable>(
    _ object: JSON, _ key: String, in profile: String?
  ) throws(CommandError) -> Word? where Word.RawValue == String {
    guard let value = object[key] else { return nil }
    if let word = value.stringValue.flatMap(Word.init) { return word }
    throw problem(
      profile.map { "profiles.\($0).\(key)" } ?? key, "is \(Echo.safe(value.serialized())), which means nothing",
      hint: "make it \(Word.allCases.map(\.rawValue).joined(separator: ", ")), or remove it")
  }

  private static func problem(_ field: String, _ reason: String, hint: String) -> CommandError {
    CommandError(
      .config, .invalidConfig, "\(ConfigFolder.fileName): \(field) \(reason)", hint: hint,
      fields: ["field": .string(field)])
  }
}
