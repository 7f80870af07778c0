import LarkCore
import LarkIM
import LarkJSON
import SchemaCatalog

/// Messages as commands print them.
enum MessageOutput {
  /// The messages as JSON.
  static func json(_ messages: [RenderedMessage]) -> JSON { .array(messages.map(json)) }

  /// A message as JSON.
  static func json(_ rendered: RenderedMessage) -> JSON {
    let message = rendered.message
    var object: JSONObject = [
      "message_id": .string(message.messageID ?? ""), "msg_type": .string(message.msgType ?? ""),
      "content": .string(rendered.content), "sender": sender(of: rendered),
      "create_time": .string(rendered.createTime),
    ]
    object["update_time"] = rendered.updateTime.map(JSON.string)
    object["deleted"] = .bool(message.deleted ?? false)
    object["updated"] = .bool(message.updated ?? false)
    if let thread = message.threadID, !thread.isEmpty { object["thread_id"] = .string(thread) }
    object["reply_to"] = rendered.replyTo.map(JSON.string)
    object["chat_id"] = message.chatID.map(JSON.string)
    if let chat = rendered.chat { add(chat, to: &object) }
    object["message_position"] = message.messagePosition.flatMap { JSON(encoding: $0) }
    object["thread_message_position"] = message.threadMessagePosition.flatMap { JSON(encoding: $0) }
    object["message_app_link"] = rendered.appLink.map(JSON.string)
    if let mentions = message.mentions, !mentions.isEmpty { object["mentions"] = self.mentions(of: message) }
    object["reactions"] = rendered.reactions.map(reactions)
    if rendered.reactionsError { object["reactions_error"] = true }
    object["thread_replies"] = rendered.threadReplies.map(json)
    if rendered.threadHasMore { object["thread_has_more"] = true }
    if rendered.threadRepliesError { object["thread_replies_error"] = true }
    object["resources"] = rendered.downloads.map { .array($0.map(resource)) }
    return .object(object)
  }

  /// The sender as the platform sent it, with the name under the one key that always holds it.
  private static func sender(of rendered: RenderedMessage) -> JSON {
    guard var sender = rendered.message.sender?.rawJSON.value.objectValue else { return .null }
    sender["sender_name"] = nil
    sender["name"] = rendered.senderName.map(JSON.string)
    return .object(sender)
  }

  private static func add(_ chat: IM.Chats.BatchQuery.Reply.Item, to object: inout JSONObject) {
    guard let mode = chat.chatMode?.rawValue, !mode.isEmpty else { return }
    object["chat_type"] = .string(mode)
    if chat.chatMode == .p2p {
      if let partner = chat.p2pTargetID, !partner.isEmpty { object["chat_partner"] = ["open_id": .string(partner)] }
    } else if let name = chat.name, !name.isEmpty {
      object["chat_name"] = .string(name)
    }
  }

  /// The mentions with their ids as texts: some endpoints answer objects in their place.
  private static func mentions(of message: IM.Types.Message) -> JSON {
    let raw = message.rawJSON.value["mentions"]?.arrayValue ?? []
    return .array(
      (message.mentions ?? []).enumerated().map { index, mention in
        let id = mention.id ?? (raw.indices.contains(index) ? raw[index]["id"]?["open_id"]?.stringValue : nil)
        return ["key": .string(mention.key ?? ""), "id": .string(id ?? ""), "name": .string(mention.name ?? "")]
      })
  }

  private static func reactions(_ reactions: MessageReactions) -> JSON {
    var object: JSONObject = [:]
    if !reactions.counts.isEmpty { object["counts"] = .array(reactions.counts.map(\.rawJSON.value)) }
    if !reactions.details.isEmpty { object["details"] = .array(reactions.details.map(\.rawJSON.value)) }
    return .object(object)
  }

  private static func resource(_ download: MessageDownload) -> JSON {
    var object: JSONObject = [
      "message_id": .string(download.resource.messageID), "key": .string(download.resource.key),
      "type": .string(download.resource.kind.rawValue),
    ]
    if let file = download.file {
      object["local_path"] = .string(file.path)
      object["size_bytes"] = .number(JSONNumber(file.size))
    } else {
      object["error"] = true
    }
    return .object(object)
  }

  // MARK: For people

  /// Messages as a table with a footer.
  ///
  /// - Parameters:
  ///   - messages: The messages.
  ///   - showsIDs: Whether their ids are a column.
  ///   - showsChats: Whether their chats are a column.
  ///   - width: How many characters of the content are shown.
  ///   - footer: Lines below.
  static func pretty(
    _ messages: [RenderedMessage], showsIDs: Bool = false, showsChats: Bool = false, width: Int = 40,
    footer: [String] = []
  ) -> PrettyText {
    guard !messages.isEmpty else { return PrettyText(heading: ["No messages."], footer: footer) }
    let rows = messages.map { rendered in
      var row: JSONObject = [:]
      if showsIDs { row["message_id"] = .string(rendered.message.messageID ?? "") }
      row["time"] = .string(rendered.createTime)
      row["type"] = .string(rendered.message.msgType ?? "")
      row["sender"] = .string(rendered.senderLabel)
      if showsChats { row["chat"] = .string(chatLabel(of: rendered)) }
      row["content"] = PrettyText.short(rendered.content, width)
      return row
    }
    let count = "\(Wording.count(messages.count, "message")); --format json has the whole text"
    return PrettyText(table: rows, footer: [count] + footer)
  }

  private static func chatLabel(of rendered: RenderedMessage) -> String {
    if let name = rendered.chat?.name, !name.isEmpty, rendered.chat?.chatMode != .p2p { return name }
    return rendered.chat?.chatMode == .p2p ? "p2p" : rendered.message.chatID ?? ""
  }
}
