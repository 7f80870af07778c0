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

extension LarkReply where Self: JSONDecodable {
  public static func decode(_ response: RawResponse) throws(LarkError) -> Self {
    if let reply = try response.decodeData(Self.self) { return reply }
    // A method that has nothing to say leaves `data` out; its reply then is one without a field.
    guard let reply = try? JSONReader.read(Array("{}".utf8), { json in Self(from: &json) }) else {
      throw response.invalid("the answer holds no data")
    }
    return reply
  }
}

/// The reply of a method that answers nothing.
public struct EmptyReply: LarkReply, JSONDecodable, JSONEncodable {
  public init() {}

  public init?(from json: inout JSONReader) {
    json.skip()
  }

  public func encode(to json: inout JSONWriter) {
    json.beginObject()
    json.endObject()
  }
}
