/// Which of the two platforms a client talks to. They are run apart; an app belongs to one of them.
///
/// Hosts as the platform's own tools use them.
public enum Brand: String, Sendable, Hashable, CaseIterable {
  /// Feishu, in China.
  case feishu
  /// Lark, elsewhere.
  case lark

  /// Where methods are called and tokens are exchanged.
  public var openURL: String { "https://open.\(domain)" }

  /// Where users sign in and out.
  public var accountsURL: String { "https://accounts.\(domain)" }

  /// Where links into the client application lead.
  public var appLinkURL: String { "https://applink.\(domain)" }

  private var domain: String {
    switch self {
    case .feishu: "feishu.cn"
    case .lark: "larksuite.com"
    }
  }

  /// The page of the developer console on which scopes are added to an app.
  ///
  /// - Parameters:
  ///   - scopes: Scopes to add.
  ///   - appID: The app.
  public func scopeApplicationURL(for scopes: [Scope], appID: String) -> String {
    let list = scopes.map(\.rawValue).joined(separator: ",")
    return "\(openURL)/page/scope-apply?clientID=\(PercentEncoding.query(appID))&scopes=\(PercentEncoding.query(list))"
  }
}
