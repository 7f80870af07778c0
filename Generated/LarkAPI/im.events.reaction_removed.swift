// Generated from schema/im/events/reaction_removed.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension IM.Events {
  /// Somebody took a reaction back.
  ///
  /// The bot must be in the chat. The id of the reaction is not among the fields.
  ///
  /// - Event: `im.message.reaction.deleted_v1`
  /// - Scopes: any of `im:message.reactions:read`, `im:message:readonly`
  /// - Source: `schema/im/events/reaction_removed.json`
  /// - SeeAlso: [The platform's page](https://open.feishu.cn/document/server-docs/im-v1/message-reaction/event/deleted)
  public nonisolated struct ReactionRemoved: LarkEvent, JSONEncodable, Codable {
    /// What the platform says of the event.
    public static let event = EventInfo(
      type: "im.message.reaction.deleted_v1", scopes: .any("im:message.reactions:read", "im:message:readonly")
    )

    /// The message (`om_…`).
    public var messageID: String?
    /// The emoji of a reaction.
    public var reactionType: IM.Types.ReactionType?
    /// Kind of who did it.
    public var operatorType: OperatorType?
    /// The user who removed it. Missing where an app did.
    public var userID: IM.Types.UserIDs?
    /// The app that removed it (`cli_…`). Missing where a user did.
    public var appID: String?
    /// When it was removed, Unix time in milliseconds.
    public var actionTime: MillisecondTimestamp?

    /// Makes one without a field, to fill in tests.
    public init() {}

    public init?(from json: inout JSONReader) {
      guard json.enterObject() else { return nil }
      while let key = json.nextKey() {
        switch key {
        case "message_id": messageID = json.read()
        case "reaction_type": reactionType = json.read()
        case "operator_type": operatorType = json.read()
        case "user_id": userID = json.read()
        case "app_id": appID = json.read()
        case "action_time": actionTime = json.read()
        default: json.skip()
        }
      }
    }

    public func encode(to json: inout JSONWriter) {
      json.beginObject()
      json.write("message_id", messageID)
      json.write("reaction_type", reactionType)
      json.write("operator_type", operatorType)
      json.write("user_id", userID)
      json.write("app_id", appID)
      json.write("action_time", actionTime)
      json.endObject()
    }

    /// Kind of who did it.
    public nonisolated struct OperatorType: OpenEnum {
      public static let user = Self(rawValue: "user")
      public static let app = Self(rawValue: "app")

      public let rawValue: String
      public init(rawValue: String) {
        self.rawValue = rawValue
      }
    }
  }
}
