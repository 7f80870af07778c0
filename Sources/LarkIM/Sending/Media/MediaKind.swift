/// The media that a message can carry.
enum MediaKind: String, CaseIterable {
  case image
  case file
  case video
  case videoCover
  case audio

  /// The option that has it.
  var option: String { self == .videoCover ? "video-cover" : rawValue }

  /// What people call it.
  var noun: String {
    switch self {
    case .image: "image"
    case .file: "file"
    case .video: "video"
    case .videoCover: "cover of the video"
    case .audio: "voice message"
    }
  }

  /// Whether it is uploaded as an image, and not as a file.
  var isImage: Bool { self == .image || self == .videoCover }

  /// What stands for the key of something that a preview does not upload.
  var placeholder: String { isImage ? "img_dryrun_upload" : "file_dryrun_upload" }
}
