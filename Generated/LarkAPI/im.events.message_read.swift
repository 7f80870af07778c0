// Generated from schema/im/events/message_read.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension IM.Events {
  /// A user read messages of the bot in a direct chat.
  ///
  /// Direct chats only, and only messages that the bot itself sent. One event may name many messages.
  ///
  /// - Event: `im.message.message_read_v1`
  /// - Scopes: any of `im:message:readonly`, `im:message`
  /// - Source: `schema/im/events/message_read.json`
  /// - SeeAlso: [The platform's page](https://open.feishu.cn/document/server-docs/im-v1/message/events/message_read)
  public nonisolated struct MessageRead: LarkEvent, JSONEncodable, Codable {
    /// What the platform says of the event.
    public static let event = EventInfo(
      type: "im.message.message_read_v1", scopes: .any("im:message:readonly", "im:message")
    )

    /// Who read them, and when.
    public var reader: Reader?
    /// The messages that were read (`om_…`).
    public var messageIDList: [String]?

    /// Makes one without a field, to fill in tests.
    public init() {}

    public init?(from json: inout JSONReader) {
      guard json.enterObject() else { return nil }
      while let key = json.nextKey() {
        switch key {
        case "reader": reader = json.read()
        case "message_id_list": messageIDList = json.read()
        default: json.skip()
        }
      }
    }

    public func encode(to json: inout JSONWriter) {
      json.beginObject()
      json.write("reader", reader)
      json.write("message_id_list", messageIDList)
      json.endObject()
    }

    /// Who read them, and when.
    public nonisolated struct Reader: JSONDecodable, JSONEncodable, Hashable, Sendable, Codable {
      /// Ids of the reader.
      public var readerID: IM.Types.UserIDs?
      /// When they were read, Unix time in milliseconds.
      public var readTime: MillisecondTimestamp?
      /// Key of the reader's organization.
      public var tenantKey: String?

      /// Makes one without a field, to fill in tests.
      public init() {}

      public init?(from json: inout JSONReader) {
        guard json.enterObject() else { return nil }
        while let key = json.nextKey() {
          switch key {
          case "reader_id": readerID = json.read()
          case "read_time": readTime = json.read()
          case "tenant_key": tenantKey = json.read()
          default: json.skip()
          }
        }
      }

      public func encode(to json: inout JSONWriter) {
        json.beginObject()
        json.write("reader_id", readerID)
        json.write("read_time", readTime)
        json.write("tenant_key", tenantKey)
        json.endObject()
      }
    }
  }
}
