import LarkAPI
import LarkCore

/// The content of a message as it goes out.
struct OutgoingContent: Hashable {
  let type: IM.Messages.Create.MsgType
  /// JSON text in the form that the type asks for.
  let json: String

  /// Content that somebody else put together.
  init(type: IM.Messages.Create.MsgType, json: String) {
    self.type = type
    self.json = json
  }

  private init(_ type: IM.Messages.Create.MsgType, _ content: JSON) {
    self.init(type: type, json: content.serialized())
  }

  static func text(_ text: String) -> OutgoingContent {
    OutgoingContent(.text, ["text": .string(text)])
  }

  /// - Parameter markdown: Markdown in the dialect of the platform.
  static func post(markdown: String) -> OutgoingContent {
    OutgoingContent(.post, ["zh_cn": ["content": [[["tag": "md", "text": .string(markdown)]]]]])
  }

  /// A medium by the keys of what was uploaded.
  static func medium(_ medium: Medium<String>) -> OutgoingContent {
    let content: JSON =
      switch medium {
      case .image(let key): ["image_key": .string(key)]
      case .file(let key), .audio(let key): ["file_key": .string(key)]
      case .video(let key, let cover): ["file_key": .string(key), "image_key": .string(cover)]
      }
    return OutgoingContent(medium.main.kind.types().message, content)
  }

  /// How many bytes the platform takes, as far as it says.
  private var limit: Int { type == .post || type == .interactive ? 30 << 10 : 150 << 10 }

  /// What a caller should know about the content, whatever becomes of it: the platform decides what is too long.
  var warnings: [ShortcutWarning] {
    let length = json.utf8.count
    guard length > limit else { return [] }
    let message =
      "the content has \(ByteCount.text(length)); of type \(type.rawValue) the platform takes \(ByteCount.text(limit))"
    return [ShortcutWarning("content_too_long", message)]
  }
}
