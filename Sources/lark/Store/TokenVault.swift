import LarkCore
import LarkFoundation
import LarkJSON

/// The tool's own store: users who signed in, apps' secrets and tenant tokens, each in a record of its own.
struct TokenVault: Sendable {
  /// Where the records are.
  let records: any RecordStore
  /// Where the lock files are.
  let lockFolder: PrivateFolder
  /// How long to wait for other processes.
  var lockLimit = Duration.seconds(30)

  // MARK: Users

  /// The users who signed in to an app at a host, the last one first.
  ///
  /// - Parameters:
  ///   - appID: The app.
  ///   - host: The host.
  ///   - passesDamaged: Whether damaged records are passed over.
  /// - Throws: ``LarkError`` when a record cannot be read, is damaged or too new.
  func users(ofApp appID: String, host: String, passesDamaged: Bool = false) throws(LarkError) -> [UserRecord] {
    let damaged = try passesDamaged ? damagedUsers(ofApp: appID, host: host) : []
    let prefix = Self.userPrefix(appID, host)
    var users: [UserRecord] = []
    for name in try records.names()
    where name.hasPrefix(prefix) && name.hasSuffix(Self.suffix) && !damaged.contains(name) {
      if let user = try user(named: name), user.key.appID == appID, user.key.host == host { users.append(user) }
    }
    return users.sorted { ($0.signedInAt, $0.key.userID) > ($1.signedInAt, $1.key.userID) }
  }

  /// Names of the records of an app's users at a host that are damaged: whose they were is not known.
  ///
  /// - Throws: ``LarkError`` when a record cannot be read or is too new.
  func damagedUsers(ofApp appID: String, host: String) throws(LarkError) -> [String] {
    let prefix = Self.userPrefix(appID, host)
    var damaged: [String] = []
    for name in try records.names() where name.hasPrefix(prefix) && name.hasSuffix(Self.suffix) {
      if case .damaged = try StoredRecord.find(name, in: records, version: UserRecord.version, UserRecord.init) {
        damaged.append(name)
      }
    }
    return damaged
  }

  /// Forgets the users of an app at a host whose records are damaged.
  func removeDamagedUsers(ofApp appID: String, host: String) throws(LarkError) {
    for name in try damagedUsers(ofApp: appID, host: host) { try records.remove(name) }
  }

  /// A user; nil when they did not sign in.
  func user(_ key: UserTokenKey) throws(LarkError) -> UserRecord? {
    let record = try user(named: Self.name(of: key))
    return record?.key == key ? record : nil
  }

  /// Stores a user. Exclusive access is the caller's to have.
  func save(_ user: UserRecord) throws(LarkError) {
    // Tokens that were renewed are as secret as those before them.
    Secrets.add(user.token.access.value)
    Secrets.add(user.token.refreshToken)
    try StoredRecord.write(user.json, to: Self.name(of: user.key), in: records)
  }

  /// Forgets a user.
  func remove(_ key: UserTokenKey) throws(LarkError) {
    try records.remove(Self.name(of: key))
  }

  /// Forgets all users of an app at a host, whatever state their records are in.
  func removeUsers(ofApp appID: String, host: String) throws(LarkError) {
    let prefix = Self.userPrefix(appID, host)
    for name in try records.names() where name.hasPrefix(prefix) { try records.remove(name) }
  }

  private func user(named name: String) throws(LarkError) -> UserRecord? {
    try StoredRecord.read(
      name, in: records, version: UserRecord.version,
      remedy: "run '\(Tool.name) auth login', which replaces it", UserRecord.init)
  }

  // MARK: Secrets

  /// The secret of an app; nil when it is not stored.
  func secret(ofApp appID: String) throws(LarkError) -> String? {
    try StoredRecord.read(Self.secretName(appID), in: records, version: 1) { json in
      json["app_id"]?.stringValue == appID ? json["app_secret"]?.stringValue : nil
    }
  }

  /// Stores the secret of an app.
  func save(secret: String, ofApp appID: String) throws(LarkError) {
    let json: JSON = ["version": 1, "app_id": .string(appID), "app_secret": .string(secret)]
    try StoredRecord.write(json, to: Self.secretName(appID), in: records)
  }

  // MARK: Sign-ins that are waited for

  /// What another run needs to know to wait for a sign-in; nil when that is not known.
  func pendingLogin(_ deviceCode: String) throws(LarkError) -> PendingLogin? {
    try StoredRecord.read(Self.pendingName(deviceCode), in: records, version: 1, PendingLogin.init)
  }

  /// Remembers a sign-in that another run will wait for, and forgets those that nobody can wait for any more.
  func save(_ login: PendingLogin, for deviceCode: String, now: Date) throws(LarkError) {
    for name in try records.names() where name.hasPrefix(Self.pendingPrefix) {
      let old = try? StoredRecord.read(name, in: records, version: 1, PendingLogin.init)
      if (old?.expiresAt ?? .distantPast) < now { try records.remove(name) }
    }
    try StoredRecord.write(login.json, to: Self.pendingName(deviceCode), in: records)
  }

  /// Forgets a sign-in that is decided.
  func removePendingLogin(_ deviceCode: String) throws(LarkError) {
    try records.remove(Self.pendingName(deviceCode))
  }

  // MARK: Names

  private static let suffix = ".json"
  private static let pendingPrefix = "login-"

  private static func userPrefix(_ appID: String, _ host: String) -> String {
    "user-\(Fingerprint.of(appID, host))-"
  }

  private static func name(of key: UserTokenKey) -> String {
    userPrefix(key.appID, key.host) + Fingerprint.of(key.userID) + suffix
  }

  private static func tenantName(_ key: TenantTokenKey) -> String {
    "tenant-" + Fingerprint.of(key.credentials.appID, key.credentials.appSecret, key.host) + suffix
  }

  private static func secretName(_ appID: String) -> String { "secret-" + Fingerprint.of(appID) + suffix }

  private static func pendingName(_ deviceCode: String) -> String {
    pendingPrefix + Fingerprint.of(deviceCode) + suffix
  }
}

extension TokenVault: TokenStore {
  func userToken(for key: UserTokenKey) async throws(LarkError) -> UserToken? {
    if let record = try user(key) { return record.token }
    // Only who has exclusive access signs a user out, so a record that is gone now was not removed by who may.
    let name = Self.name(of: key)
    guard name == Self.nameInWork, !records.isReserved(name) else { return nil }
    throw LarkError(
      kind: .storage, message: "\(records.place) was removed or replaced meanwhile", remedy: "try again",
      wasNeverSent: true)
  }

  /// Name of the record to which the task has exclusive access.
  @TaskLocal private static var nameInWork: String?

  func save(_ token: UserToken?, for key: UserTokenKey) async throws(LarkError) {
    guard let token else { return try remove(key) }
    // What else is known about the user stays, but a token that cannot be had again is not given up for it.
    let known: UserRecord?
    do throws(LarkError) { known = try user(key) } catch { known = nil }
    var record = known ?? UserRecord(key: key, token: token, name: nil, signedInAt: Date())
    record.token = token
    try save(record)
  }

  func tenantToken(for key: TenantTokenKey) async throws(LarkError) -> AccessToken? {
    try StoredRecord.read(Self.tenantName(key), in: records, version: 1) { json in
      guard let value = json["token"]?.stringValue, let seconds = json["expires_at"]?.intValue else { return nil }
      return AccessToken(value, expiresAt: Date(timeIntervalSince1970: TimeInterval(seconds)))
    }
  }

  func save(_ token: AccessToken?, for key: TenantTokenKey) async throws(LarkError) {
    guard let token, let end = token.expiresAt else { return try records.remove(Self.tenantName(key)) }
    let json: JSON = [
      "version": 1, "token": .string(token.value),
      "expires_at": .number(JSONNumber(Int(end.timeIntervalSince1970))),
    ]
    try StoredRecord.write(json, to: Self.tenantName(key), in: records)
  }

  func withExclusiveAccess<Value: Sendable>(
    to key: UserTokenKey, _ body: @Sendable () async throws(LarkError) -> Value
  ) async throws(LarkError) -> Value {
    let name = Self.name(of: key)
    try lockFolder.create()
    let lock = try await FileLock(
      lockFolder.lockPath(of: name), limit: lockLimit, purpose: "renewing the sign-in")
    defer { withExtendedLifetime(lock) {} }
    UnfinishedWork.begin()
    defer { UnfinishedWork.end() }
    try records.reserve(name)
    defer { records.release(name) }
    let outcome = await Self.$nameInWork.withValue(name) {
      do throws(LarkError) { return Result<Value, LarkError>.success(try await body()) } catch { return .failure(error) }
    }
    return try outcome.get()
  }
}
