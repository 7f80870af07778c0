import LarkAPI

/// A message as far as its content goes.
struct MessageContent {
  let type: String
  /// The content as JSON text; for a merged forward a sentence.
  let json: String
  let mentions: [IM.Types.Mention]
  let messageID: String

  init(type: String, json: String, mentions: [IM.Types.Mention], messageID: String) {
    // The messages of a merged forward may come without their type; those are texts.
    self.type = type.isEmpty ? "text" : type
    self.json = json
    self.mentions = mentions
    self.messageID = messageID
  }

  init(_ message: IM.Types.Message) {
    self.init(
      type: message.msgType ?? "", json: message.body?.content ?? "", mentions: message.mentions ?? [],
      messageID: message.messageID ?? "")
  }
}
