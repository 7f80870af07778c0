import LarkAPI
import LarkCore

/// A stand-alone image.
struct ImageContent {
  let imageKey: String

  init(_ fields: ContentFields) {
    imageKey = fields.string("image_key")
  }

  var rendered: String { ContentRules.labelled("Image", imageKey) }
}

/// A file.
struct FileContent {
  let fileKey: String
  let name: String

  init(_ fields: ContentFields) {
    fileKey = fields.string("file_key")
    name = fields.string("file_name")
  }

  var rendered: String {
    guard !fileKey.isEmpty else { return "[File]" }
    return "<file\(Markup.attribute("key", fileKey))\(Markup.attribute("name", name.isEmpty ? fileKey : name))/>"
  }
}

/// A voice message.
struct AudioContent {
  let fileKey: String
  let duration: MediaDuration

  init(_ fields: ContentFields) {
    fileKey = fields.string("file_key")
    duration = MediaDuration(fields)
  }

  var rendered: String {
    guard !fileKey.isEmpty else { return ContentRules.labelled("Voice", duration.text) }
    return "<audio\(Markup.attribute("key", fileKey))\(Markup.attribute("duration", duration.text))/>"
  }
}

/// A video.
struct VideoContent {
  let fileKey: String
  let name: String
  let duration: MediaDuration
  let coverImageKey: String

  init(_ fields: ContentFields) {
    fileKey = fields.string("file_key")
    name = fields.string("file_name")
    duration = MediaDuration(fields)
    coverImageKey = fields.string("image_key")
  }

  var rendered: String {
    guard !fileKey.isEmpty else { return "[Video]" }
    let attributes =
      Markup.attribute("key", fileKey) + Markup.attribute("name", name.isEmpty ? fileKey : name)
      + Markup.attribute("duration", duration.text) + Markup.attribute("cover_image_key", coverImageKey)
    return "<video\(attributes)/>"
  }
}

/// How long a recording is.
struct MediaDuration {
  /// `4s`; empty where nothing is known.
  let text: String

  /// Reads `duration`, in milliseconds. Halves of a second go to the even second, as in the platform's own tools.
  init(_ fields: ContentFields) {
    guard let milliseconds = fields.integer("duration"), milliseconds > 0 else {
      text = ""
      return
    }
    let (whole, rest) = milliseconds.quotientAndRemainder(dividingBy: 1_000)
    let roundsUp = rest > 500 || (rest == 500 && !whole.isMultiple(of: 2))
    text = "\(roundsUp ? whole + 1 : whole)s"
  }
}

/// A folder. What it holds is shown where the caller has fetched it, one level deep.
struct FolderContent {
  let fileKey: String
  let name: String

  init(_ fields: ContentFields) {
    fileKey = fields.string("file_key")
    name = fields.string("file_name")
  }

  func rendered(holding folders: [String: IM.Files.Folder.Reply]) -> String {
    guard !fileKey.isEmpty else { return "[Folder]" }
    guard let folder = folders[fileKey], let entries = folder.items, !entries.isEmpty else {
      return "<folder\(Markup.attribute("key", fileKey))\(Markup.attribute("name", name))/>"
    }
    let total = folder.allCount?.value ?? 0
    var attributes = Markup.attribute("name", name) + Markup.attribute("key", fileKey)
    if total > 0 { attributes += Markup.attribute("child_count", String(total)) }
    if total > entries.count { attributes += Markup.attribute("has_more", "true") }
    return "<folder\(attributes)>\(entries.map(Self.rendered).joined())</folder>"
  }

  private static func rendered(_ entry: IM.Types.FolderEntry) -> String {
    let attributes = Markup.attribute("name", entry.name ?? "") + Markup.attribute("key", entry.fileKey ?? "")
    guard entry.isFolder == true else { return "<file\(attributes)/>" }
    return "<folder\(attributes)\(Markup.attribute("child_count", entry.childrenCount?.text ?? ""))/>"
  }
}
