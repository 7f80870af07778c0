public import LarkAPI
import LarkCore

/// A message made readable: its content as text, times in the reader's zone, names beside ids, and what belongs to it.
public struct RenderedMessage: Sendable, Hashable {
  /// The message as the platform keeps it.
  public var message: IM.Types.Message
  /// The content as text; see ``MessageRenderer``.
  public var content: String
  /// Name of the sender; nil where it is not known.
  public var senderName: String?
  /// When the message was sent, as `2026-03-10 09:30` in the reader's zone; empty where that is not known.
  public var createTime: String
  /// When the message was last edited; nil where it never was.
  public var updateTime: String?
  /// The message that this one replies to (`om_…`). Nil in threads, where every message replies to the first one.
  public var replyTo: String?
  /// Link that opens the message in the client.
  public var appLink: String?
  /// The reactions; nil where there are none, and where they were not read.
  public var reactions: MessageReactions?
  /// Whether the reactions could not be read.
  public var reactionsError = false
  /// The first replies in the thread of the message, oldest first; nil where there are none or they are not shown here.
  public var threadReplies: [RenderedMessage]?
  /// Whether the thread holds more replies than ``threadReplies``.
  public var threadHasMore = false
  /// Whether the replies in the thread could not be read.
  public var threadRepliesError = false
  /// The images and files of the message, where they were to be downloaded; nil where there are none.
  public var downloads: [MessageDownload]?
  /// The chat of the message, where it was looked up.
  public var chat: IM.Chats.BatchQuery.Reply.Item?

  /// Makes a message readable.
  ///
  /// - Parameters:
  ///   - message: The message as the platform keeps it.
  ///   - renderer: What turns it into text.
  ///   - senderName: Name of the sender, where it is known.
  public init(_ message: IM.Types.Message, with renderer: MessageRenderer, senderName: String? = nil) {
    self.message = message
    self.senderName = senderName
    content = renderer.content(of: message)
    createTime = renderer.times.messageTime(message.createTime)
    // The platform repeats the time of sending on messages that were never edited.
    if message.updated == true, let time = message.updateTime, !time.rawValue.trimmed.isEmpty {
      updateTime = renderer.times.messageTime(time)
    }
    if message.threadID?.isEmpty != false, let parent = message.parentID, !parent.isEmpty { replyTo = parent }
    appLink = renderer.appLink(to: message)
  }

  /// What to call the sender: the name, otherwise the id; empty where neither is known.
  public var senderLabel: String { senderName ?? message.sender?.id ?? "" }
}
