// Generated from schema/im/messages/list.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension IM.Messages {
  /// List the messages of a chat or a thread.
  ///
  /// For bots `im:message:readonly` and `im:message` open the call as well, as wider and older scopes.
  ///
  /// - Callers: user, bot
  /// - Scopes of a user: all of `im:message.group_msg:get_as_user`, `im:message.p2p_msg:get_as_user`
  /// - Scopes of a bot: all of `im:message.group_msg`, `im:message.p2p_msg:readonly`
  /// - HTTP: `GET /open-apis/im/v1/messages`
  /// - Pages: `items`
  /// - Source: `schema/im/messages/list.json`
  public nonisolated struct List: CallableByUserAndBot, PagedRequest {
    /// What the platform says of the method.
    public static let method = MethodInfo(
      id: "im.messages.list",
      verb: .get,
      path: "/open-apis/im/v1/messages",
      scopes: ScopeRule(
        user: .all("im:message.group_msg:get_as_user", "im:message.p2p_msg:get_as_user"),
        bot: .all("im:message.group_msg", "im:message.p2p_msg:readonly")
      ),
      risk: .read
    )

    /// What `container_id` names.
    public var containerIDType: ContainerIDType
    /// The chat (`oc_…`) or the thread (`omt_…`).
    public var containerID: String
    /// Earliest time, Unix time in seconds. Chats only.
    public var startTime: SecondTimestamp?
    /// Latest time, Unix time in seconds, after `start_time`. Chats only.
    public var endTime: SecondTimestamp?
    /// Order of the messages: oldest first, unless said otherwise. Default: `"ByCreateTimeAsc"`.
    public var sortType: SortType?
    /// How many items a page holds. From 1 to 50. Default: `20`.
    public var pageSize: Int?
    /// Where to go on: the token of the page before. Left out for the first page.
    public var pageToken: String?
    /// Form of the cards in the reply.
    public var cardMsgContentType: IM.Types.CardContentType?
    /// Leaves out replies inside threads.
    public var onlyThreadRootMessages: Bool?
    /// Fills in the names of the senders.
    public var withSenderName: Bool?

    /// Makes the request; fields left out are not sent.
    public init(
      containerIDType: ContainerIDType,
      containerID: String,
      startTime: SecondTimestamp? = nil,
      endTime: SecondTimestamp? = nil,
      sortType: SortType? = nil,
      pageSize: Int? = nil,
      pageToken: String? = nil,
      cardMsgContentType: IM.Types.CardContentType? = nil,
      onlyThreadRootMessages: Bool? = nil,
      withSenderName: Bool? = nil
    ) {
      self.containerIDType = containerIDType
      self.containerID = containerID
      self.startTime = startTime
      self.endTime = endTime
      self.sortType = sortType
      self.pageSize = pageSize
      self.pageToken = pageToken
      self.cardMsgContentType = cardMsgContentType
      self.onlyThreadRootMessages = onlyThreadRootMessages
      self.withSenderName = withSenderName
    }

    public func encode(into request: inout RequestEncoder) {
      request.query("container_id_type", containerIDType)
      request.query("container_id", containerID)
      request.query("start_time", startTime)
      request.query("end_time", endTime)
      request.query("sort_type", sortType)
      request.query("page_size", pageSize)
      request.query("page_token", pageToken)
      request.query("card_msg_content_type", cardMsgContentType)
      request.query("only_thread_root_messages", onlyThreadRootMessages)
      request.query("with_sender_name", withSenderName)
    }

    public static func nextPage(after reply: Reply) -> PageCursor {
      PageCursor(hasMore: reply.hasMore, token: reply.pageToken)
    }

    public static func items(of reply: Reply) -> [IM.Types.Message] {
      reply.items ?? []
    }

    /// What `container_id` names.
    public nonisolated struct ContainerIDType: OpenEnum {
      public static let chat = Self(rawValue: "chat")
      public static let thread = Self(rawValue: "thread")

      public let rawValue: String
      public init(rawValue: String) {
        self.rawValue = rawValue
      }
    }

    /// Order of the messages: oldest first, unless said otherwise.
    public nonisolated struct SortType: OpenEnum {
      /// Oldest first.
      public static let byCreateTimeAsc = Self(rawValue: "ByCreateTimeAsc")
      /// Newest first.
      public static let byCreateTimeDesc = Self(rawValue: "ByCreateTimeDesc")

      public let rawValue: String
      public init(rawValue: String) {
        self.rawValue = rawValue
      }
    }

    /// What `im.messages.list` answers.
    public nonisolated struct Reply: LarkReply, JSONDecodable, JSONEncodable, Hashable, Sendable, Codable {
      /// Messages of this page.
      public var items: [IM.Types.Message]?
      /// Whether another page follows.
      public var hasMore: Bool?
      /// Token of the next page.
      public var pageToken: String?

      /// Makes one without a field, to fill in tests.
      public init() {}

      public init?(from json: inout JSONReader) {
        guard json.enterObject() else { return nil }
        while let key = json.nextKey() {
          switch key {
          case "items": items = json.read()
          case "has_more": hasMore = json.read()
          case "page_token": pageToken = json.read()
          default: json.skip()
          }
        }
      }

      public func encode(to json: inout JSONWriter) {
        json.beginObject()
        json.write("items", items)
        json.write("has_more", hasMore)
        json.write("page_token", pageToken)
        json.endObject()
      }
    }
  }
}
