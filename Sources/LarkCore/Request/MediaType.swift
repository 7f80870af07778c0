/// Media types of files, and the extensions of their names.
package enum MediaType {
  /// The media type that a file's name suggests, `application/octet-stream` when it suggests none.
  static func forFileName(_ name: String) -> String {
    byExtension[FileName.fileExtension(name)] ?? unknown
  }

  /// The extension, with its dot, of files of a media type; nil where the type suggests none.
  ///
  /// - Parameter contentType: The media type, with or without parameters.
  package static func fileExtension(of contentType: String) -> String? {
    extensionByType[contentType.prefix { $0 != ";" }.lowercased().filter { !$0.isWhitespace }]
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

  private static let extensionByType: [String: String] = [
    "image/png": ".png", "image/jpeg": ".jpg", "image/gif": ".gif", "image/webp": ".webp", "image/svg+xml": ".svg",
    "application/pdf": ".pdf", "video/mp4": ".mp4", "video/3gpp": ".3gp", "video/x-msvideo": ".avi",
    "audio/mpeg": ".mp3", "audio/ogg": ".ogg", "audio/wav": ".wav", "text/plain": ".txt", "text/html": ".html",
    "text/css": ".css", "text/csv": ".csv", "application/zip": ".zip", "application/x-zip-compressed": ".zip",
    "application/x-rar-compressed": ".rar", "application/json": ".json", "application/xml": ".xml",
    "application/octet-stream": ".bin", "application/msword": ".doc", "application/vnd.ms-excel": ".xls",
    "application/vnd.ms-powerpoint": ".ppt",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": ".xlsx",
    "application/vnd.openxmlformats-officedocument.presentationml.presentation": ".pptx",
  ]
}
