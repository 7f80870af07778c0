/// A call of one method of the platform, as a value.
///
/// Types that conform are generated from method files. Each conforms through exactly one of ``CallableByUserAndBot``,
/// ``CallableByUserOnly`` and ``CallableByBotOnly``, which decides the clients that may send it.
public protocol LarkRequest: Sendable {
  /// What the platform answers.
  associatedtype Reply: LarkReply

  /// The facts of the method: id, route, scopes, risk.
  static var method: MethodInfo { get }

  /// Puts every field of the request in its place.
  func encode(into request: inout RequestEncoder)
}

/// A request that a user and a bot may send.
public protocol CallableByUserAndBot: LarkRequest {}

/// A request that only a user may send, with a `LarkClient<User>`.
public protocol CallableByUserOnly: LarkRequest {}

/// A request that only a bot may send, with a `LarkClient<Bot>`.
public protocol CallableByBotOnly: LarkRequest {}

extension LarkRequest {
  /// The request as it will be sent, without host and token. Nothing is sent.
  ///
  /// - Parameter options: Options of the call; only those that change the request matter.
  /// - Throws: ``LarkError`` of kind `invalidRequest` when a path value is empty or would change the path.
  public func prepared(options: CallOptions = .init()) throws(LarkError) -> PreparedRequest {
    var encoder = RequestEncoder(method: Self.method)
    encode(into: &encoder)
    return try encoder.finish(sendsEmptyBody: options.sendsEmptyBody)
  }
}

/// A request whose answer comes in pages.
public protocol PagedRequest: LarkRequest {
  /// What the main list of a page holds.
  associatedtype PageItem: Sendable

  /// Token of the page to ask for; nil or empty for the first one.
  var pageToken: String? { get set }

  /// Where the page that `reply` holds says the next one is.
  static func nextPage(after reply: Reply) -> PageCursor

  /// The main list of the page.
  static func items(of reply: Reply) -> [PageItem]
}

/// What a page says about the one after it.
public struct PageCursor: Sendable, Hashable {
  /// Whether the platform says that more follows; nil where the method has no such field, and the token alone tells.
  public var hasMore: Bool?
  /// Token of the next page.
  public var token: String?

  /// - Parameters:
  ///   - hasMore: What the page's own flag says, nil where the method has none.
  ///   - token: Token of the next page.
  public init(hasMore: Bool?, token: String?) {
    self.hasMore = hasMore
    self.token = token
  }
}
