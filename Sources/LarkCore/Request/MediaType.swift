/// Media types by file name extension, for the parts of an upload.
enum MediaType {
  /// The media type that a file's name suggests, `application/octet-stream` when it suggests none.
  static func forFileName(_ name: String) -> String {
    byExtension[FileName.fileExtension(name)] ?? unknown
  }

  private static let unknown = "application/octet-stream"

  private static let byExtension: [String: String] = [
    "bmp": "image/bmp", "gif": "image/gif", "heic": "image/heic", "ico": "image/x-icon", "jpeg": "image/jpeg",
    "jpg": "image/jpeg", "png": "image/png", "svg": "image/svg+xml", "tif": "image/tiff", "tiff": "image/tiff",
    "webp": "image/webp", "aac": "audio/aac", "m4a": "audio/mp4", "mp3": "audio/mpeg", "ogg": "audio/ogg",
    "opus": "audio/ogg", "wav": "audio/wav", "avi": "video/x-msvideo", "mkv": "video/x-matroska",
    "mov": "video/quicktime",
    "mp4": "video/mp4", "webm": "video/webm", "csv": "text/csv", "html": "text/html", "md": "text/markdown",
    "txt": "text/plain", "json": "application/json", "pdf": "application/pdf", "xml": "application/xml",
    "zip": "application/zip", "gz": "application/gzip", "doc": "application/msword",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "xls": "application/vnd.ms-excel",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "ppt": "application/vnd.ms-powerpoint",
    "pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
  ]
}
