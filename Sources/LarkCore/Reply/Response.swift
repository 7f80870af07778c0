/// A reply with everything around it.
public struct Response<Reply: Sendable>: Sendable {
  /// What the platform answers.
  public let reply: Reply
  /// The answer as it came.
  public let raw: RawResponse

  /// - Parameters:
  ///   - reply: What the platform answers.
  ///   - raw: The answer as it came.
  public init(reply: Reply, raw: RawResponse) {
    self.reply = reply
    self.raw = raw
  }

  /// HTTP status.
  public var status: Int { raw.status }

  /// Header fields in the order they came.
  public var headers: [HTTPField] { raw.headers }

  /// The platform's id of the call, to give to its support.
  public var logID: String? { raw.logID }

  /// The whole answer as JSON: the platform's envelope, with everything that the reply's type does not know.
  ///
  /// - Throws: ``LarkError`` of kind `invalidResponse` when the body is not JSON.
  public func json() throws(LarkError) -> JSON { try raw.json() }
}
