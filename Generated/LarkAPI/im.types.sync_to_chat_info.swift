// Generated from schema/im/types/sync_to_chat_info.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension IM.Types {
  /// Ties a reply in a thread to its copy in the chat, where the sender posted it in both.
  ///
  /// - Source: `schema/im/types/sync_to_chat_info.json`
  public nonisolated struct SyncToChatInfo: JSONDecodable, JSONEncodable, Hashable, Sendable, Codable {
    /// Which of the two this message is.
    public var type: Kind?
    /// The thread of the original (`omt_…`).
    public var threadID: String?
    /// The other one of the two (`om_…`).
    public var relatedMessageID: String?

    /// Makes one without a field, to fill in tests.
    public init() {}

    public init?(from json: inout JSONReader) {
      guard json.enterObject() else { return nil }
      while let key = json.nextKey() {
        switch key {
        case "type": type = json.read()
        case "thread_id": threadID = json.read()
        case "related_message_id": relatedMessageID = json.read()
        default: json.skip()
        }
      }
    }

    public func encode(to json: inout JSONWriter) {
      json.beginObject()
      json.write("type", type)
      json.write("thread_id", threadID)
      json.write("related_message_id", relatedMessageID)
      json.endObject()
    }

    /// Which of the two this message is.
    public nonisolated struct Kind: OpenEnum {
      /// The copy in the chat.
      public static let chatCopy = Self(rawValue: 1)
      /// The original in the thread.
      public static let threadReply = Self(rawValue: 2)

      public let rawValue: Int
      public init(rawValue: Int) {
        self.rawValue = rawValue
      }
    }
  }
}
