import LarkCore
import LarkJSON

/// Whose token it is, as the platform says.
struct UserInfo: Sendable, Equatable {
  var openID: String
  var name: String?

  private static let path = "/open-apis/authen/v1/user_info"

  /// Asks the platform.
  ///
  /// - Parameter client: A client with the user's token.
  static func of(_ client: LarkClient<User>) async throws(LarkError) -> UserInfo {
    let data = try await client.call(.get, path).payload()
    guard let openID = data["open_id"]?.stringValue, !openID.isEmpty else {
      throw LarkError(kind: .invalidResponse, message: "the answer has no 'open_id'", method: "GET \(path)")
    }
    return UserInfo(openID: openID, name: data["name"]?.stringValue)
  }
}
