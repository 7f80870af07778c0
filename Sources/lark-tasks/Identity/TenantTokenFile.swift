import Foundation
import LarkCore
import LarkJSON

/// An app's tenant token in a file of the user, so that not every run has to ask for one first.
///
/// The token belongs to the very credentials and address that it was fetched with; others do not see it. Nobody but the
/// user can read the file. Losing it costs one request, so nothing that goes wrong with it is worth an error.
struct TenantTokenFile: Sendable {
  private let folder: URL
  private let file: URL

  /// How long before its end a token is no longer used.
  static let margin: TimeInterval = 180

  /// - Parameters:
  ///   - folder: Where the files are.
  ///   - credentials: What the token is fetched with.
  ///   - address: Where it is fetched and used.
  init(in folder: String, for credentials: AppCredentials, at address: String) {
    self.folder = URL(fileURLWithPath: folder, isDirectory: true)
    let key = Self.fingerprint([credentials.appID, credentials.appSecret, address])
    file = self.folder.appendingPathComponent("tenant-\(key).json", isDirectory: false)
  }

  /// The token, if there is one that is good for a while.
  func read(now: Date) -> AccessToken? {
    guard let bytes = try? Data(contentsOf: file), let json = try? JSON(parsing: bytes),
      let value = json["token"]?.stringValue, let seconds = json["expires_at"]?.intValue
    else { return nil }
    let end = Date(timeIntervalSince1970: TimeInterval(seconds))
    return end.timeIntervalSince(now) > Self.margin ? AccessToken(value, expiresAt: end) : nil
  }

  /// Keeps a token whose end is known.
  func write(_ token: AccessToken) {
    guard let end = token.expiresAt else { return }
    let json: JSON = [
      "token": .string(token.value), "expires_at": .number(JSONNumber(Int(end.timeIntervalSince1970))),
    ]
    // The folder is closed to others first, so that nobody sees the file before it is.
    try? FileManager.default.createDirectory(
      at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    guard chmod(folder.path, 0o700) == 0, (try? Data(json.serializedBytes()).write(to: file, options: .atomic)) != nil
    else { return }
    chmod(file.path, 0o600)
  }

  /// Forgets the token.
  func remove() {
    unlink(file.path)
  }

  /// A name that tells different texts apart and tells nothing about them (FNV-1a, 64 bits).
  private static func fingerprint(_ texts: [String]) -> String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in texts.joined(separator: "\n").utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return String(hash, radix: 16)
  }
}

/// Takes an app's tenant token from its file, and fetches one where there is none.
struct KeptTenantTokenSource: TokenSource {
  let file: TenantTokenFile
  let fresh: TenantTokenSource

  func token() async throws(LarkError) -> AccessToken {
    if let kept = file.read(now: Date()) { return kept }
    let token = try await fresh.token()
    file.write(token)
    return token
  }

  func discard(_ token: AccessToken) async -> Bool {
    file.remove()
    return await fresh.discard(token)
  }
}
