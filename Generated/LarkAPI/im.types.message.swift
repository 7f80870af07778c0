// Generated from schema/im/types/message.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension IM.Types {
  /// A message as the platform keeps it.
  ///
  /// - Source: `schema/im/types/message.json`
  public nonisolated struct Message: LarkReply, JSONDecodable, JSONEncodable, Hashable, Sendable, Codable {
    /// Id of the message (`om_…`).
    public var messageID: String?
    /// First message of the chain of replies (`om_…`). Replies only.
    public var rootID: String?
    /// The message that this one replies to (`om_…`). Replies only.
    public var parentID: String?
    /// The thread of the message (`omt_…`). Missing outside of threads.
    public var threadID: String?
    /// Type of the content, such as `text`, `post`, `image` or `interactive`.
    public var msgType: String?
    /// When the message was sent, Unix time in milliseconds.
    public var createTime: MillisecondTimestamp?
    /// When the message was last edited, Unix time in milliseconds; the same as `create_time` as long as `updated` is
    /// false.
    public var updateTime: MillisecondTimestamp?
    /// Whether the message was recalled.
    public var deleted: Bool?
    /// Whether the message was edited.
    public var updated: Bool?
    /// The chat of the message (`oc_…`).
    public var chatID: String?
    /// Who sent a message.
    public var sender: IM.Types.Sender?
    /// Content of a message.
    public var body: IM.Types.MessageBody?
    /// Users and bots mentioned in the message.
    public var mentions: [IM.Types.Mention]?
    /// The merged forward that holds this message (`om_…`).
    public var upperMessageID: String?
    /// Link that opens the message in the client.
    public var messageAppLink: String?
    /// Position of the message in its chat.
    public var messagePosition: Int64Text?
    /// Position of the message in its thread.
    public var threadMessagePosition: Int64Text?
    /// Ties a reply in a thread to its copy in the chat, where the sender posted it in both.
    public var syncToChatInfo: IM.Types.SyncToChatInfo?

    /// All that the platform sent of it, with fields that the schema does not list.
    public private(set) var rawJSON = RawJSON()

    /// Makes one without a field, to fill in tests.
    public init() {}

    public init?(from json: inout JSONReader) {
      let mark = json.mark
      guard json.enterObject() else { return nil }
      while let key = json.nextKey() {
        switch key {
        case "message_id": messageID = json.read()
        case "root_id": rootID = json.read()
        case "parent_id": parentID = json.read()
        case "thread_id": threadID = json.read()
        case "msg_type": msgType = json.read()
        case "create_time": createTime = json.read()
        case "update_time": updateTime = json.read()
        case "deleted": deleted = json.read()
        case "updated": updated = json.read()
        case "chat_id": chatID = json.read()
        case "sender": sender = json.read()
        case "body": body = json.read()
        case "mentions": mentions = json.read()
        case "upper_message_id": upperMessageID = json.read()
        case "message_app_link": messageAppLink = json.read()
        case "message_position": messagePosition = json.read()
        case "thread_message_position": threadMessagePosition = json.read()
        case "sync_to_chat_info": syncToChatInfo = json.read()
        default: json.skip()
        }
      }
      rawJSON = json.rawJSON(since: mark)
    }

    public func encode(to json: inout JSONWriter) {
      json.beginObject()
      json.write("message_id", messageID)
      json.write("root_id", rootID)
      json.write("parent_id", parentID)
      json.write("thread_id", threadID)
      json.write("msg_type", msgType)
      json.write("create_time", createTime)
      json.write("update_time", updateTime)
      json.write("deleted", deleted)
      json.write("updated", updated)
      json.write("chat_id", chatID)
      json.write("sender", sender)
      json.write("body", body)
      json.write("mentions", mentions)
      json.write("upper_message_id", upperMessageID)
      json.write("message_app_link", messageAppLink)
      json.write("message_position", messagePosition)
      json.write("thread_message_position", threadMessagePosition)
      json.write("sync_to_chat_info", syncToChatInfo)
      json.endObject()
    }
  }
}
