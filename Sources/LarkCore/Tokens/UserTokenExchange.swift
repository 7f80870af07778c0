/// Exchanges what a user has granted for their tokens: `POST /open-apis/authen/v2/oauth/token`, as the platform documents
/// it.
enum UserTokenExchange {
  /// What is given for the tokens.
  enum Grant: Sendable {
    case deviceCode(String)
    case refreshToken(String)
  }

  static let method = MethodInfo(
    id: "authen.oauth.token", verb: .post, path: "/open-apis/authen/v2/oauth/token", body: .json, scopes: .unknown,
    risk: .write)

  /// The request of an app.
  static func request(_ grant: Grant, by credentials: AppCredentials) -> PreparedRequest {
    let (type, name, value) =
      switch grant {
      case .deviceCode(let code): ("urn:ietf:params:oauth:grant-type:device_code", "device_code", code)
      case .refreshToken(let token): ("refresh_token", "refresh_token", token)
      }
    var body: JSONObject = [
      "grant_type": .string(type), "client_id": .string(credentials.appID),
      "client_secret": .string(credentials.appSecret),
    ]
    body[name] = .string(value)
    return PreparedRequest(
      method: method, path: method.path, body: .json(JSON.object(body).serializedBytes()))
  }
}
