// Generated from schema/im/events/direct_chat_entered.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension IM.Events {
  /// A user opened the direct chat with the bot.
  ///
  /// Only apps that an organization made for itself get it, and only from clients of version 7.18 or newer. Of more
  /// than 300 a second for one bot the rest is dropped. The platform's page names no scope; its list of scopes has
  /// `im:chat.access_event.bot_p2p_chat:read`.
  ///
  /// - Event: `im.chat.access_event.bot_p2p_chat_entered_v1`
  /// - Scopes: unknown
  /// - Source: `schema/im/events/direct_chat_entered.json`
  /// - SeeAlso: [The platform's page](https://open.feishu.cn/document/group/chat-member/event/bot_p2p_chat_entered)
  public nonisolated struct DirectChatEntered: LarkEvent, JSONEncodable, Codable {
    /// What the platform says of the event.
    public static let event = EventInfo(type: "im.chat.access_event.bot_p2p_chat_entered_v1", scopes: .unknown)

    /// The chat (`oc_…`).
    public var chatID: String?
    /// Who opened it.
    public var operatorID: IM.Types.UserIDs?
    /// The newest message that the user sees there (`om_…`). May be missing in an empty chat.
    public var lastMessageID: String?
    /// When that message was sent, Unix time in milliseconds.
    public var lastMessageCreateTime: MillisecondTimestamp?

    /// Makes one without a field, to fill in tests.
    public init() {}

    public init?(from json: inout JSONReader) {
      guard json.enterObject() else { return nil }
      while let key = json.nextKey() {
        switch key {
        case "chat_id": chatID = json.read()
        case "operator_id": operatorID = json.read()
        case "last_message_id": lastMessageID = json.read()
        case "last_message_create_time": lastMessageCreateTime = json.read()
        default: json.skip()
        }
      }
    }

    public func encode(to json: inout JSONWriter) {
      json.beginObject()
      json.write("chat_id", chatID)
      json.write("operator_id", operatorID)
      json.write("last_message_id", lastMessageID)
      json.write("last_message_create_time", lastMessageCreateTime)
      json.endObject()
    }
  }
}
