import LarkAPI
import LarkCore

extension IM.Files.Create.FileType {
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
