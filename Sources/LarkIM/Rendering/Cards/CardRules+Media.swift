import LarkCore

extension CardRules {
  /// Images, voice and video.
  static let media: [String: CardRule] = [
    "img": image,
    "image": image,
    "img_combination": { element, card in
      let images = element.fields.list("imgList")
      guard !images.isEmpty else { return "" }
      let keys = images.compactMap { image -> String? in
        let id = image["imageID"]?.scalarText ?? ""
        guard let known = card.attachment.images[id] else { return id.isEmpty ? nil : id }
        return [known.originKey, known.token, id].first { !$0.isEmpty }
      }
      return "🖼️ \(images.count) image(s)" + (keys.isEmpty ? "" : "(keys:\(keys.joined(separator: ",")))")
    },
    "audio": { element, _ in "🎵 Audio\(key(of: element, ["fileID", "audioID"]))" },
    "video": { element, _ in "🎬 Video\(key(of: element, ["fileID", "videoID"]))" },
  ]

  private static let image: CardRule = { element, card in
    let names = [card.text("title", of: element), card.text("alt", of: element)]
    let id = element.fields.string("imageID")
    var key = id.isEmpty ? "" : "(img_key:\(id))"
    if let known = card.attachment.images[id].map(reference), !known.isEmpty { key = known }
    return "🖼️ \(names.first { !$0.isEmpty } ?? "Image")\(key)"
  }

  /// How an image of the attachment is named; empty where it has neither key nor token.
  static func reference(to image: CardAttachment.Image) -> String {
    if !image.originKey.isEmpty { return "(img_key:\(image.originKey))" }
    return image.token.isEmpty ? "" : "(img_token:\(image.token))"
  }

  private static func key(of element: CardElement, _ keys: [String]) -> String {
    keys.map(element.fields.string).first { !$0.isEmpty }.map { "(key:\($0))" } ?? ""
  }
}
