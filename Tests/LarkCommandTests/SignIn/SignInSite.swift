import Foundation
import LarkJSON
import LoopbackServer
import Synchronization
import Testing

/// A platform on which users sign in, and the `lark` of this build beside it.
///
/// Everything that its processes write is searched for tokens and the app's secret in the end.
final class SignInSite: Sendable {
  static let appID = "cli_test"
  static let secret = "secret-of-the-app"
  /// A call that only users may make.
  static let callPath = "/open-apis/im/v1/groups/batch_query"

  let platform: PlatformStub
  let accounts: AccountsStub
  /// The user's folder for settings and tokens.
  let settings: URL
  /// The working directory of the calls.
  let folder: URL
  private let call: CallSite
  private let written = Mutex<[String]>([])
  /// Secrets and tokens that a test gave to a process.
  private let given = Mutex<Set<String>>([])

  private init(_ platform: PlatformStub, _ accounts: AccountsStub, _ call: CallSite) {
    self.platform = platform
    self.accounts = accounts
    self.call = call
    folder = call.folder
    settings = URL(filePath: call.environment["LARK_CONFIG_DIR"] ?? "")
  }

  /// Gives a site whose folders are gone afterwards.
  ///
  /// - Parameter environment: Variables besides those that lead to the stubs and name the app.
  static func run(
    _ environment: [String: String] = ["LARK_APP_ID": appID, "LARK_APP_SECRET": secret],
    _ body: (SignInSite) async throws -> Void
  ) async throws {
    let platform = try PlatformStub()
    let accounts = AccountsStub(on: platform, appID: appID, secret: secret)
    accounts.guardCall("POST", callPath, .success(#"{"groups":[]}"#))
    try await CallSite.run(platform, environment: environment) { call in
      let site = SignInSite(platform, accounts, call)
      try await body(site)
      site.checkThatNothingLeaked()
    }
  }

  /// Runs `lark`.
  ///
  /// - Parameters:
  ///   - arguments: What follows the name of the binary.
  ///   - environment: Variables that differ from those of the site; empty ones count as not set.
  ///   - input: Standard input.
  ///   - started: Called once the process runs, with its id.
  @discardableResult
  func lark(
    _ arguments: String..., environment: [String: String] = [:], input: String? = nil,
    started: (@Sendable (Int32) async -> Void)? = nil
  ) async throws -> CallSite.Result {
    try await lark(arguments, environment: environment, input: input, started: started)
  }

  /// Runs `lark`.
  @discardableResult
  func lark(
    _ arguments: [String], environment: [String: String] = [:], input: String? = nil,
    started: (@Sendable (Int32) async -> Void)? = nil
  ) async throws -> CallSite.Result {
    var call = call
    call.environment.merge(environment) { $1 }
    let secrets = call.environment.filter { $0.key.hasSuffix("_TOKEN") || $0.key.hasSuffix("_SECRET") }.map(\.value)
    // What stands on standard input is the secret of an app. A few letters would be found everywhere.
    let words = (secrets + [input ?? ""]).map { $0.trimmingCharacters(in: .whitespacesAndNewlines) }
    given.withLock { $0.formUnion(words.filter { $0.count >= 7 }) }
    let result = try await call.lark(arguments: arguments, input: input, started: started)
    written.withLock { $0 += [result.output, result.error] }
    return result
  }

  /// Runs a line of shell, in which `lark` is that of this build.
  func shell(_ line: String) async throws -> CallSite.Result {
    let result = try await call.shell(line)
    written.withLock { $0 += [result.output, result.error] }
    return result
  }

  /// Signs in, with these scopes.
  func login(_ scopes: String = "im:feed_group_v1:read") async throws {
    let result = try await lark("auth", "login", "--scope", scopes)
    try #require(result.status == 0, "\(result.error)")
  }

  /// Signs in with a token that has expired since.
  func loginThatExpired() async throws {
    try await login()
    accounts.expireAccessTokens()
    try change("user", ["expires_at": 1_000])
  }

  /// Makes the call that only users may make.
  func callAsUser(_ flags: String...) async throws -> CallSite.Result {
    try await lark(["im", "feed.groups", "batch_query", "--data", #"{"group_ids":["ofg_1"]}"#] + flags)
  }

  /// Tokens that the calls for users carried, in order.
  var callTokens: [String] {
    platform.requests.filter { $0.path == Self.callPath }.compactMap { $0.header("Authorization") }
  }

  // MARK: Records

  /// The one record of a kind, such as `user`.
  func record(_ kind: String) throws -> URL {
    let names = try FileManager.default.contentsOfDirectory(atPath: settings.path(percentEncoded: false) + "/tokens")
    let found = names.filter { $0.hasPrefix("\(kind)-") }
    return settings.appending(path: "tokens/\(try #require(found.first))")
  }

  /// What the one record of a kind says.
  func json(_ kind: String) throws -> JSON {
    try JSON(parsing: Data(contentsOf: record(kind)))
  }

  /// Changes the one record of a kind, as time or another program would.
  func change(_ kind: String, _ changes: JSONObject) throws {
    let file = try record(kind)
    var object = try #require(try json(kind).objectValue)
    for (key, value) in changes { object[key] = value }
    // In place: the file keeps its permissions.
    let handle = try FileHandle(forWritingTo: file)
    try handle.truncate(atOffset: 0)
    try handle.write(contentsOf: Data(JSON.object(object).serializedBytes()))
    try handle.close()
  }

  /// Names of everything in the folder of the records.
  var recordNames: [String] {
    let names = try? FileManager.default.contentsOfDirectory(atPath: settings.path(percentEncoded: false) + "/tokens")
    return (names ?? []).sorted()
  }

  /// Permissions of a file or folder, as in `chmod`.
  func permissions(_ url: URL) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: url.path(percentEncoded: false))[.posixPermissions] as? Int
  }

  private func checkThatNothingLeaked() {
    let secrets = given.withLock { $0.union(accounts.secrets) }
    for text in written.withLock({ $0 }) {
      for secret in secrets {
        #expect(!text.contains(secret), "a token or a secret was written: \(text)")
      }
    }
  }
}
