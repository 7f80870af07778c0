public import LarkAPI
import LarkCore

/// An image or file that a message carries and that can be downloaded.
public struct MessageResource: Sendable, Hashable {
  /// The message to download it from; for what a merged forward holds, the outermost message.
  public var messageID: String
  /// Key of the image or file.
  public var key: String
  /// How to download it. Voice messages and videos are files.
  public var kind: IM.Messages.Resources.Get.Kind

  /// A resource.
  public init(messageID: String, key: String, kind: IM.Messages.Resources.Get.Kind) {
    self.messageID = messageID
    self.key = key
    self.kind = kind
  }

  /// The request that downloads it.
  public var request: IM.Messages.Resources.Get {
    IM.Messages.Resources.Get(messageID: messageID, fileKey: key, type: kind)
  }
}

extension MessageRenderer {
  /// The images and files of a message, in the order they stand there; those of a merged forward are found where the
  /// context holds its messages.
  ///
  /// Stickers, what is inside folders, and images in cards cannot be downloaded and are left out.
  public func resources(of message: IM.Types.Message) -> [MessageResource] {
    let owner = message.messageID ?? ""
    var found: [MessageResource] = []
    var opened: Set<String> = []
    // A stack instead of recursion: how deep forwards are nested is up to whoever made them.
    var waiting = [message]
    while let next = waiting.popLast() {
      let content = MessageContent(next)
      if content.isRecalled { continue }
      guard content.type == ContentRules.mergedForward else {
        found += content.resources.map { MessageResource(messageID: owner, key: $0.key, kind: $0.kind) }
        continue
      }
      // The list of a forward names the forward itself as well.
      guard opened.insert(content.messageID).inserted,
        case .messages(let messages) = context.mergedForwards[content.messageID]
      else { continue }
      waiting += messages.withoutRecalled.reversed()
    }
    return found
  }
}
