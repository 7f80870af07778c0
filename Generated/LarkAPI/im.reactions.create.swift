// Generated from schema/im/reactions/create.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension IM.Reactions {
  /// Add an emoji reaction to a message.
  ///
  /// - Callers: user, bot. The caller must be in the chat of the message.
  /// - Scopes: any of `im:message.reactions:write_only`, `im:message`
  /// - HTTP: `POST /open-apis/im/v1/messages/{message_id}/reactions`
  /// - Source: `schema/im/reactions/create.json`
  /// - SeeAlso: [The platform's
  ///   page](https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/reference/im-v1/message-reaction/create)
  public nonisolated struct Create: CallableByUserAndBot {
    /// What the platform says of the method.
    public static let method = MethodInfo(
      id: "im.reactions.create",
      verb: .post,
      path: "/open-apis/im/v1/messages/{message_id}/reactions",
      body: .json,
      scopes: .any("im:message.reactions:write_only", "im:message"),
      risk: .write
    )

    /// Id of the message (`om_…`).
    public var messageID: String
    /// The emoji to add.
    public var reactionType: IM.Types.ReactionType

    /// Makes the request; fields left out are not sent.
    public init(messageID: String, reactionType: IM.Types.ReactionType) {
      self.messageID = messageID
      self.reactionType = reactionType
    }

    public func encode(into request: inout RequestEncoder) {
      request.path("message_id", messageID)
      request.body("reaction_type", reactionType)
    }

    /// What `im.reactions.create` answers.
    public typealias Reply = IM.Types.Reaction
  }
}
