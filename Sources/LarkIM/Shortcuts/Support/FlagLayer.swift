import LarkAPI
import LarkCore

/// One flag on one message. Three pairs exist: a message with its own flag, and either kind of thread in the feed.
struct FlagLayer: Sendable, Hashable {
  var itemType: IM.Shortcuts.FlagItemType
  var flagType: IM.Shortcuts.FlagType

  /// The flag on the message itself.
  static let message = FlagLayer(itemType: .default, flagType: .message)

  /// The flag in the feed, for a thread of a kind that is known.
  static func feed(_ itemType: IM.Shortcuts.FlagItemType) -> FlagLayer {
    FlagLayer(itemType: itemType, flagType: .feed)
  }

  /// The pair that options ask for.
  ///
  /// - Throws: ``LarkError`` of kind `invalidRequest` where the platform knows no such pair.
  static func pair(
    _ flagType: IM.Shortcuts.FlagType, _ itemType: IM.Shortcuts.FlagItemType
  ) throws(LarkError) -> FlagLayer {
    guard (itemType == .default) == (flagType == .message) else {
      throw .invalidOption(
        ["itemType", "flagType"],
        "there is no flag of type '\(flagType.rawValue)' on an item of type '\(itemType.rawValue)'",
        remedy: "flags of type 'message' sit on 'default', flags of type 'feed' on 'thread' or 'msg_thread'")
    }
    return FlagLayer(itemType: itemType, flagType: flagType)
  }

  /// The flag as requests name it.
  func item(of messageID: String) -> IM.Types.FlagItem {
    IM.Types.FlagItem(itemID: messageID, itemType: itemType.wireValue, flagType: flagType.wireValue)
  }

  /// The requests that tell of which kind the thread of a message is.
  enum Lookup {
    static func message(_ id: String) -> IM.Messages.Get { IM.Messages.Get(messageID: id) }
    static func chat(_ id: String) -> IM.Chats.Get { IM.Chats.Get(chatID: id) }

    /// The calls of ``LarkClient/threadItemType(of:)`` in a preview.
    static func preview(of messageID: String) throws(LarkError) -> [ShortcutPreview.Call] {
      [
        .init(try message(messageID).prepared(), note: "the message, which names its chat"),
        try .init(
          following: chat("<chat_id>"), "the chat, which tells of which kind its threads are",
          when: "where the message is in a chat"),
      ]
    }
  }

  /// The flag in the feed in a preview, which does not look up of which kind the thread is.
  static func undecidedItem(of messageID: String) -> IM.Types.FlagItem {
    IM.Types.FlagItem(itemID: messageID, itemType: .init(rawValue: "<auto:thread|msg_thread>"), flagType: .feed)
  }
}

extension LarkClient where As == User {
  /// Finds out of which kind the thread of a message is: its chat tells.
  func threadItemType(of messageID: String) async throws(LarkError) -> IM.Shortcuts.FlagItemType {
    let response = try await response(to: FlagLayer.Lookup.message(messageID))
    guard let message = response.reply.items?.first else {
      throw LarkError(kind: .notFound, message: "there is no message '\(messageID)'", method: IM.Messages.Get.method.id)
    }
    guard let chatID = message.chatID else {
      throw response.raw.invalid(
        "the answer does not say which chat the message is in", method: IM.Messages.Get.method.id)
    }
    guard !chatID.isEmpty else {
      throw .invalidOption(
        ["messageID"], "the message is in no chat, so it cannot be flagged in the feed",
        remedy: "flag the message itself (`flagType` message)")
    }
    let chat = try await send(FlagLayer.Lookup.chat(chatID))
    return chat.chatMode == .topic ? .thread : .messageThread
  }
}
