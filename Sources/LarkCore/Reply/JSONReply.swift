/// The reply of a method whose answer has no type of its own.
public struct JSONReply: LarkReply, JSONDecodable, Hashable {
  /// The `data` of the answer; null when there is none.
  public var json: JSON

  /// - Parameter json: The `data` of the answer.
  public init(_ json: JSON) {
    self.json = json
  }

  public init() {
    self.init(.null)
  }

  public init?(from json: inout JSONReader) {
    guard let value: JSON = json.read() else { return nil }
    self.init(value)
  }
}
