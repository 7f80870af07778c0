public import Foundation

/// An answer of the platform as it came over the wire.
public struct RawResponse: Sendable {
  /// HTTP status.
  public let status: Int
  /// Header fields in the order they came.
  public let headers: [HTTPField]
  /// The body.
  public let body: HTTPResponse.Body

  /// - Parameters:
  ///   - status: HTTP status.
  ///   - headers: Header fields.
  ///   - body: The body.
  public init(status: Int, headers: [HTTPField], body: HTTPResponse.Body) {
    self.status = status
    self.headers = headers
    self.body = body
  }

  /// Reads the `data` of the envelope; nil when there is none.
  func decodeData<Value: JSONDecodable>(_ type: Value.Type) throws(LarkError) -> Value? {
    nil
  }
}
