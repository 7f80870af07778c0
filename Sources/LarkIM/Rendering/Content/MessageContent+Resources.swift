import LarkAPI

extension MessageContent {
  /// The images and files that the content names and the platform lets people download.
  var resources: [(key: String, kind: IM.Messages.Resources.Get.Kind)] {
    // Everything else holds none, and need not be parsed.
    guard ["image", "file", "audio", "video", "media", "post"].contains(type),
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
