/// What a method answers.
///
/// Generated replies are read from the `data` of the platform's envelope. They are tolerant: every field is optional,
/// numbers and strings stand for each other, unknown fields are left alone and stay reachable in ``RawResponse``.
public protocol LarkReply: Sendable {
  /// Reads the reply.
  ///
  /// - Throws: ``LarkError`` of kind `invalidResponse` when the body is not what the method answers.
  static func decode(_ response: RawResponse) throws(LarkError) -> Self
}

extension LarkReply where Self: JSONDecodable & EmptyInitializable {
  public static func decode(_ response: RawResponse) throws(LarkError) -> Self {
    try response.decodeData(Self.self) ?? Self()
  }
}

/// A reply that may be missing altogether.
public protocol EmptyInitializable {
  init()
}

/// The reply of a method that answers nothing.
public struct EmptyReply: LarkReply, JSONDecodable, EmptyInitializable {
  public init() {}

  public init?(from json: inout JSONReader) {
    json.skip()
  }
}
