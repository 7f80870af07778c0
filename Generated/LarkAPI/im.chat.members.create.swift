// Generated from schema/im/chat.members/create.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension IM.Chat.Members {
  /// Add users or bots to a chat.
  ///
  /// Only chats of the mode `group` or `topic` have members to change: a direct chat gives 232090. Changes of one chat
  /// that run at the same time can fail with 232019: make them one after the other.
  ///
  /// - Callers: user, bot. The caller must be in the chat, and of the same organization where the chat is internal. A
  ///   bot can add users within the app's availability only. Where only the owner and the admins may add members, the
  ///   caller must be one of them, or the bot that created the chat and has the scope `im:chat:operate_as_owner`.
  /// - Scopes: any of `im:chat.members:write_only`, `im:chat`
  /// - HTTP: `POST /open-apis/im/v1/chats/{chat_id}/members`
  /// - Source: `schema/im/chat.members/create.json`
  /// - SeeAlso: [The platform's
  ///   page](https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/reference/im-v1/chat-members/create)
  public nonisolated struct Create: CallableByUserAndBot {
    /// What the platform says of the method.
    public static let method = MethodInfo(
      id: "im.chat.members.create",
      verb: .post,
      path: "/open-apis/im/v1/chats/{chat_id}/members",
      body: .json,
      scopes: .any("im:chat.members:write_only", "im:chat"),
      risk: .write
    )

    /// Id of the chat (`oc_…`).
    public var chatID: String
    /// Kind of the ids in `id_list` and in the reply: `app_id` adds bots, the others add users. Default: `"open_id"`.
    public var memberIDType: IM.Types.MemberIDType?
    /// What to do about ids that cannot be added. Default: `0`.
    public var succeedType: SucceedType?
    /// Whom to add: up to 50 users, or up to 5 bots. A chat holds at most 15 bots. The contract lets the list out, but
    /// one that is missing, empty or without a valid id is refused (232027). From 1 to 50 elements. The call fails or
    /// does nothing without it.
    public var idList: [String]?

    /// Makes the request; fields left out are not sent.
    public init(
      chatID: String, idList: [String], memberIDType: IM.Types.MemberIDType? = nil, succeedType: SucceedType? = nil
    ) {
      self.chatID = chatID
      self.memberIDType = memberIDType
      self.succeedType = succeedType
      self.idList = idList
    }

    public func encode(into request: inout RequestEncoder) {
      request.path("chat_id", chatID)
      request.query("member_id_type", memberIDType)
      request.query("succeed_type", succeedType)
      request.body("id_list", idList)
    }

    /// What to do about ids that cannot be added.
    public nonisolated struct SucceedType: OpenEnum {
      /// Fails when an id does not exist or is out of sight; leaves out users who left the organization.
      public static let skipDeparted = Self(rawValue: 0)
      /// Adds all it can and lists the others in the reply.
      public static let skipInvalid = Self(rawValue: 1)
      /// Fails when any id cannot be added, and lists those.
      public static let allOrNothing = Self(rawValue: 2)

      public let rawValue: Int
      public init(rawValue: Int) {
        self.rawValue = rawValue
      }
    }

    /// What `im.chat.members.create` answers.
    public nonisolated struct Reply: LarkReply, JSONDecodable, JSONEncodable, Hashable, Sendable, Codable {
      /// Users who left the organization; with `succeed_type` 1 also those out of sight and apps that are not active.
      public var invalidIDList: [String]?
      /// Ids that do not exist.
      public var notExistedIDList: [String]?
      /// Those who wait for the approval of the owner or an admin.
      public var pendingApprovalIDList: [String]?

      /// Makes one without a field, to fill in tests.
      public init() {}

      public init?(from json: inout JSONReader) {
        guard json.enterObject() else { return nil }
        while let key = json.nextKey() {
          switch key {
          case "invalid_id_list": invalidIDList = json.read()
          case "not_existed_id_list": notExistedIDList = json.read()
          case "pending_approval_id_list": pendingApprovalIDList = json.read()
          default: json.skip()
          }
        }
      }

      public func encode(to json: inout JSONWriter) {
        json.beginObject()
        json.write("invalid_id_list", invalidIDList)
        json.write("not_existed_id_list", notExistedIDList)
        json.write("pending_approval_id_list", pendingApprovalIDList)
        json.endObject()
      }
    }
  }
}
