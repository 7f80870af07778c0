// Generated from schema/im/events/message_recalled.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension IM.Events {
  /// A message was recalled.
  ///
  /// The content is gone: the message can no longer be read.
  ///
  /// - Event: `im.message.recalled_v1`
  /// - Scopes: any of `im:message:readonly`, `im:message`
  /// - Source: `schema/im/events/message_recalled.json`
  /// - SeeAlso: [The platform's page](https://open.feishu.cn/document/server-docs/im-v1/message/events/recalled)
  public nonisolated struct MessageRecalled: LarkEvent, JSONEncodable, Codable {
    /// What the platform says of the event.
    public static let event = EventInfo(
      type: "im.message.recalled_v1", scopes: .any("im:message:readonly", "im:message")
    )

    /// The message (`om_…`).
    public var messageID: String?
    /// The chat (`oc_…`).
    public var chatID: String?
    /// When it was recalled, Unix time in milliseconds.
    public var recallTime: MillisecondTimestamp?
    /// Who recalled it; nothing else tells.
    public var recallType: RecallType?

    /// Makes one without a field, to fill in tests.
    public init() {}

    public init?(from json: inout JSONReader) {
      guard json.enterObject() else { return nil }
      while let key = json.nextKey() {
        switch key {
        case "message_id": messageID = json.read()
        case "chat_id": chatID = json.read()
        case "recall_time": recallTime = json.read()
        case "recall_type": recallType = json.read()
        default: json.skip()
        }
      }
    }

    public func encode(to json: inout JSONWriter) {
      json.beginObject()
      json.write("message_id", messageID)
      json.write("chat_id", chatID)
      json.write("recall_time", recallTime)
      json.write("recall_type", recallType)
      json.endObject()
    }

    /// Who recalled it; nothing else tells.
    public nonisolated struct RecallType: OpenEnum {
      /// Its sender.
      public static let messageOwner = Self(rawValue: "message_owner")
      /// The owner of the chat.
      public static let groupOwner = Self(rawValue: "group_owner")
      /// An admin of the chat.
      public static let groupManager = Self(rawValue: "group_manager")
      /// An admin of the organization.
      public static let enterpriseManager = Self(rawValue: "enterprise_manager")

      public let rawValue: String
      public init(rawValue: String) {
        self.rawValue = rawValue
      }
    }
  }
}
