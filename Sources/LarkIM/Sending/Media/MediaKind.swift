import LarkAPI
import LarkCore
import LarkOptions

/// The media that a message can carry.
enum MediaKind: String, CaseIterable {
  case image
  case file
  case video
  case videoCover
  case audio

  /// The option that has it.
  var option: String { rawValue }

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
  var placeholder: String { keyPrefix + "dryrun_upload" }

  /// What the keys of its uploads begin with.
  var keyPrefix: String { isImage ? "img_" : "file_" }

  /// The type of a message that carries it, and the type that a file of a name is uploaded as for it.
  ///
  /// They stand together because the platform refuses a message whose type does not fit the upload (230055): videos are
  /// `mp4`, voice messages `opus`, files anything else.
  ///
  /// - Parameter name: The name of the file.
  func types(
    forFileNamed name: String = ""
  ) -> (message: IM.Messages.Create.MsgType, upload: IM.Files.Create.FileType) {
    switch self {
    case .image: (.image, .stream)
    case .audio: (.audio, .opus)
    case .video, .videoCover: (.media, .mp4)
    case .file:
      switch IM.Files.Create.FileType(fileName: name) {
      case .opus, .mp4: (.file, .stream)
      case let type: (.file, type)
      }
    }
  }

  /// Why a file of a name cannot be sent as this, and what to do; nil where nothing speaks against it.
  func refusal(ofFileNamed name: String) -> (reason: String, remedy: String)? {
    let fileExtension = FileName.fileExtension(name)
    switch self {
    case .audio where !["", "opus", "ogg"].contains(fileExtension):
      return ("a voice message must be Opus in a file named .opus or .ogg, not .\(fileExtension)", Self.opusRemedy)
    case .video where ![.mp4, .stream].contains(IM.Files.Create.FileType(fileName: name)):
      return ("a file named .\(fileExtension) is no video", "give an MP4 file, or send it as `file`")
    default: return nil
    }
  }

  /// Why a file cannot be sent as this, and what to do; nil where nothing in its bytes speaks against it.
  func refusal(ofFileWith bytes: MediaBytes) -> (reason: String, remedy: String)? {
    guard self == .audio, let codec = SoundFormat(bytes), codec != .opus else { return nil }
    return ("it holds \(codec.rawValue), and a voice message must be Opus", Self.opusRemedy)
  }

  /// Makes sure that nothing in the bytes of a file speaks against sending it as this.
  ///
  /// - Throws: ``LarkError`` that names the option.
  func check(_ bytes: MediaBytes, named name: String) throws(LarkError) {
    guard let refusal = refusal(ofFileWith: bytes) else { return }
    throw .invalidOption([option], "'\(name)' cannot be sent: \(refusal.reason)", remedy: refusal.remedy)
  }

  private static let opusRemedy = "convert it to Opus, mono at 16 kHz, or send it as `file`"
}

extension IM.Files.Create.FileType {
  /// The type to upload a file as that messages are to carry as a file.
  package static func ofFile(named name: String) -> Self { MediaKind.file.types(forFileNamed: name).upload }

  /// The type that the extension of a file's name stands for.
  init(fileName: String) {
    self =
      switch FileName.fileExtension(fileName) {
      case "opus", "ogg": .opus
      case "mp4", "mov", "avi", "mkv", "webm": .mp4
      case "pdf": .pdf
      case "doc", "docx": .doc
      case "xls", "xlsx", "csv": .xls
      case "ppt", "pptx": .ppt
      default: .stream
      }
  }
}

extension MessageDraft {
  /// The value of a medium; nil where there is none.
  func value(of kind: MediaKind) -> String? {
    switch kind {
    case .image: OptionRules.filled(image)
    case .file: OptionRules.filled(file)
    case .video: OptionRules.filled(video)
    case .videoCover: OptionRules.filled(videoCover)
    case .audio: OptionRules.filled(audio)
    }
  }

  /// The type that the caller names; nil where none is.
  var givenType: IM.Messages.Create.MsgType? {
    msgType.flatMap { $0.rawValue.isEmpty ? nil : $0 }
  }
}

extension MediaSettings {
  /// How many bytes a medium may have.
  func limit(of kind: MediaKind) -> Int { kind.isImage ? imageLimit : fileLimit }

  /// Which hosts may be fetched from.
  var reach: WebReach { WebReach(privateHosts: privateHosts) }
}
