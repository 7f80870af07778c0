/// The answer of the tenant token endpoint.
struct TenantTokenAnswer: JSONDecodable {
  var token: String?
  /// Seconds.
  var lifetime: Int?

  init?(from json: inout JSONReader) {
    guard json.enterObject() else { return nil }
    while let key = json.nextKey() {
      switch key {
      case "tenant_access_token": token = json.read()
      case "expire": lifetime = json.read()
      default: json.skip()
      }
    }
  }
}

/// The answer of the user token endpoint.
struct UserTokenAnswer: JSONDecodable {
  var token: String?
  /// Seconds.
  var lifetime: Int?
  var refreshToken: String?
  /// Seconds.
  var refreshLifetime: Int?
  /// Scopes, separated by spaces.
  var scope: String?

  init?(from json: inout JSONReader) {
    guard json.enterObject() else { return nil }
    while let key = json.nextKey() {
      switch key {
      case "access_token": token = json.read()
      case "expires_in": lifetime = json.read()
      case "refresh_token": refreshToken = json.read()
      case "refresh_token_expires_in": refreshLifetime = json.read()
      case "scope": scope = json.read()
      default: json.skip()
      }
    }
  }
}

/// The answer of the endpoint that begins a sign-in on another device (RFC 8628 §3.2).
struct DeviceAuthorizationAnswer: JSONDecodable {
  var deviceCode: String?
  var userCode: String?
  var verificationURL: String?
  var completeURL: String?
  /// Seconds.
  var lifetime: Int?
  /// Seconds.
  var interval: Int?

  init?(from json: inout JSONReader) {
    guard json.enterObject() else { return nil }
    while let key = json.nextKey() {
      switch key {
      case "device_code": deviceCode = json.read()
      case "user_code": userCode = json.read()
      case "verification_uri": verificationURL = json.read()
      case "verification_uri_complete": completeURL = json.read()
      case "expires_in": lifetime = json.read()
      case "interval": interval = json.read()
      default: json.skip()
      }
    }
  }
}
