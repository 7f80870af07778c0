import LarkAPI

/// A message as far as its content goes.
struct MessageContent {
  let type: String
  /// The content as JSON text; for a merged forward a sentence.
  let json: String
  let mentions: [IM.Types.Mention]
  let messageID: String
  /// Whether the message was recalled: then it has no content any more, whatever stands in its place.
  let isRecalled: Bool

  init(type: String, json: String, mentions: [IM.Types.Mention], messageID: String, isRecalled: Bool = false) {
    // The messages of a merged forward may come without their type; those are texts.
    self.type = type.isEmpty ? "text" : type
    self.json = json
    self.mentions = mentions
    self.messageID = messageID
    // What the platform puts in the place of the content is no JSON, as every other content is.
    self.isRecalled = isRecalled || (json.utf8.count < 40 && json.trimmed == "This message was recalled")
  }

  init(_ message: IM.Types.Message) {
    self.init(
      type: message.msgType ?? "", json: message.body?.content ?? "", mentions: message.mentions ?? [],
      messageID: message.messageID ?? "", isRecalled: message.deleted == true)
  }
}

extension IM.Types.Message {
  /// Whether the message was recalled: then there is nothing to fetch for it.
  var isRecalled: Bool { MessageContent(self).isRecalled }
}

extension MessageContent {
  /// The images and files that the content names and the platform lets people download.
  var resources: [(key: String, kind: IM.Messages.Resources.Get.Kind)] {
    // Everything else holds none, and need not be parsed.
    guard !isRecalled, ["image", "file", "audio", "video", "media", "post"].contains(type),
      let fields = ContentFields(parsing: json)
    else { return [] }
    let found: [(key: String, kind: IM.Messages.Resources.Get.Kind)] =
      switch type {
      case "image": [(ImageContent(fields).imageKey, .image)]
      case "post": PostContent(fields).resources
      default: [(FileContent(fields).fileKey, .file)]
      }
    return found.filter { !$0.key.isEmpty }
  }
}

extension PostContent {
  fileprivate var resources: [(key: String, kind: IM.Messages.Resources.Get.Kind)] {
    paragraphs.flatMap(\.elements).compactMap { element in
      switch element.tag {
      case "img": (element.imageKey, .image)
      case "media": (element.fileKey, .file)
      default: nil
      }
    }
  }
}

extension MessageContent {
  /// The mentions as cards look them up.
  var cardMentions: [String: CardMention] {
    let keyed = mentions.compactMap { mention in
      mention.key.map { ($0, CardMention(name: mention.name ?? "", id: mention.id ?? "")) }
    }
    return Dictionary(keyed) { _, last in last }.filter { !$0.key.isEmpty }
  }
}
