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
    let essence = contentType.utf8.prefix { $0 != UInt8(ascii: ";") }.filter { $0 > 0x20 }
    return extensionByType[String(decoding: essence, as: UTF8.self).lowercased()]
  }

  private static let unknown = "application/octet-stream"

  private static let byExtension: [String: String] = [
    "bmp": "image/bmp", "gif": "image/gif", "heic": "image/heic", "ico": "image/x-icon", "jpeg": "image/jpeg",
    "jpg": "image/jpeg", "png": "image/png", "svg": "image/svg+xml", "tif": "image/tiff", "tiff": "image/tiff",
    "webp": "image/webp", "aac": "audio/aac", "m4a": "audio/mp4", "mp3": "audio/mpeg", "ogg": "audio/ogg",
    "opus": "audio/ogg", "wav": "audio/wav", "avi": "video/x-msvideo", "mkv": "video/x-matroska",
    "mov": "video/quicktime",
    "mp4": "video/mp4", "webm": "video/webm", "flac": "audio/flac", "amr": "audio/amr", "heif": "image/heif",
    "avif": "image/avif", "tar": "application/x-tar", "7z": "application/x-7z-compressed", "rar": "application/vnd.rar", "csv": "text/csv", "html": "text/html", "md": "text/markdown",
    "txt": "text/plain", "json": "application/json", "pdf": "application/pdf", "xml": "application/xml",
    "zip": "application/zip", "gz": "application/gzip", "doc": "application/msword",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "xls": "application/vnd.ms-excel",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "ppt": "application/vnd.ms-powerpoint",
    "pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
  ]

  private static let extensionByType: [String: String] = [
    "image/png": ".png", "image/jpeg": ".jpg", "image/jpg": ".jpg", "image/pjpeg": ".jpg",
    "image/gif": ".gif", "image/webp": ".webp", "image/svg+xml": ".svg",
    "image/tiff": ".tiff", "image/bmp": ".bmp", "image/x-ms-bmp": ".bmp", "image/x-icon": ".ico",
    "image/vnd.microsoft.icon": ".ico", "image/heic": ".heic", "image/heif": ".heif", "image/avif": ".avif",
    "image/jxl": ".jxl", "image/vnd.adobe.photoshop": ".psd",
    "video/mp4": ".mp4", "video/3gpp": ".3gp", "video/x-msvideo": ".avi", "video/webm": ".webm",
    "video/quicktime": ".mov", "video/x-m4v": ".m4v", "video/x-matroska": ".mkv", "video/mpeg": ".mpeg",
    "video/ogg": ".ogv", "video/x-flv": ".flv", "video/x-ms-wmv": ".wmv",
    "audio/mpeg": ".mp3", "audio/mp3": ".mp3", "audio/ogg": ".ogg", "audio/opus": ".opus", "audio/wav": ".wav",
    "audio/x-wav": ".wav", "audio/vnd.wave": ".wav", "audio/mp4": ".m4a", "audio/x-m4a": ".m4a", "audio/m4a": ".m4a",
    "audio/aac": ".aac", "audio/flac": ".flac", "audio/x-flac": ".flac", "audio/amr": ".amr", "audio/webm": ".weba",
    "audio/midi": ".mid",
    "text/plain": ".txt", "text/html": ".html", "text/css": ".css", "text/csv": ".csv", "text/markdown": ".md",
    "text/x-markdown": ".md", "text/xml": ".xml", "text/javascript": ".js", "text/calendar": ".ics",
    "text/vcard": ".vcf", "text/rtf": ".rtf", "text/tab-separated-values": ".tsv", "text/yaml": ".yaml",
    "application/json": ".json", "application/xml": ".xml", "application/yaml": ".yaml",
    "application/javascript": ".js", "application/x-ndjson": ".ndjson", "application/pdf": ".pdf",
    "application/rtf": ".rtf", "application/epub+zip": ".epub", "application/wasm": ".wasm",
    "application/zip": ".zip", "application/x-zip-compressed": ".zip", "application/gzip": ".gz",
    "application/x-gzip": ".gz", "application/x-tar": ".tar", "application/x-bzip2": ".bz2", "application/x-xz": ".xz",
    "application/zstd": ".zst", "application/x-7z-compressed": ".7z", "application/x-rar-compressed": ".rar",
    "application/vnd.rar": ".rar", "application/octet-stream": ".bin",
    "application/vnd.android.package-archive": ".apk",
    "application/msword": ".doc", "application/vnd.ms-excel": ".xls", "application/vnd.ms-powerpoint": ".ppt",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": ".xlsx",
    "application/vnd.openxmlformats-officedocument.presentationml.presentation": ".pptx",
    "application/vnd.oasis.opendocument.text": ".odt",
    "application/vnd.oasis.opendocument.spreadsheet": ".ods",
    "application/vnd.oasis.opendocument.presentation": ".odp",
  ]
}
