// Generated from schema/im/reactions/delete.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension IM.Reactions {
  /// Remove an emoji reaction from a message.
  ///
  /// - Callers: user, bot. The caller must be in the chat of the message, and can remove its own reactions only.
  /// - Scopes: any of `im:message.reactions:write_only`, `im:message`
  /// - HTTP: `DELETE /open-apis/im/v1/messages/{message_id}/reactions/{reaction_id}`
  /// - Source: `schema/im/reactions/delete.json`
  /// - SeeAlso: [The platform's
  ///   page](https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/reference/im-v1/message-reaction/delete)
  public nonisolated struct Delete: CallableByUserAndBot {
    /// What the platform says of the method.
    public static let method = MethodInfo(
      id: "im.reactions.delete",
      verb: .delete,
      path: "/open-apis/im/v1/messages/{message_id}/reactions/{reaction_id}",
      scopes: .any("im:message.reactions:write_only", "im:message"),
      risk: .write
    )

    /// Id of the message (`om_…`).
    public var messageID: String
    /// Id of the reaction to remove.
    public var reactionID: String

    /// Makes the request; fields left out are not sent.
    public init(messageID: String, reactionID: String) {
      self.messageID = messageID
      self.reactionID = reactionID
    }

    public func encode(into request: inout RequestEncoder) {
      request.path("message_id", messageID)
      request.path("reaction_id", reactionID)
    }

    /// What `im.reactions.delete` answers.
    public typealias Reply = IM.Types.Reaction
  }
}
