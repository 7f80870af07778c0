// Generated from schema/im/types/message_body.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension IM.Types {
  /// Content of a message.
  ///
  /// - Source: `schema/im/types/message_body.json`
  public nonisolated struct MessageBody: JSONDecodable, JSONEncodable, Hashable, Sendable, Codable {
    /// The content as JSON text; its shape follows from the type of the message. A merged forward holds a fixed
    /// sentence instead.
    public var content: String?

    /// Makes one without a field, to fill in tests.
    public init() {}

    public init?(from json: inout JSONReader) {
      guard json.enterObject() else { return nil }
      while let key = json.nextKey() {
        switch key {
        case "content": content = json.read()
        default: json.skip()
        }
      }
    }

    public func encode(to json: inout JSONWriter) {
      json.beginObject()
      json.write("content", content)
      json.endObject()
    }
  }
}
