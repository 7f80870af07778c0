import LarkCore

/// Under which name a downloaded file is saved.
enum DownloadName {
  /// The path, with a name that fits what the platform says of the file.
  ///
  /// - Parameters:
  ///   - output: The path that the caller gives; nil: the platform's name counts, or the key.
  ///   - fileKey: Key of the file.
  ///   - suggestion: The name that the platform gives the file.
  ///   - contentType: Its media type.
  static func path(output: String?, fileKey: String, suggestion: String?, contentType: String?) -> String {
    let path = output ?? fileKey
    if fileExtension(path) != nil { return path }
    if let name = suggestion.flatMap(visible) {
      guard output != nil else { return name }
      return path + (fileExtension(name) ?? "")
    }
    return path + (contentType.flatMap(MediaType.fileExtension) ?? "")
  }

  /// Whether a path stays as it is, whatever the platform says of the file.
  static func isFinal(_ path: String) -> Bool { fileExtension(path) != nil }

  /// The name without dots in front: what others choose is not to become a file that configures something here.
  private static func visible(_ name: String) -> String? {
    let name = String(name.drop { $0 == "." || $0.isWhitespace })
    return name.isEmpty ? nil : FileName.shortened(name)
  }

  /// What follows the last dot of the name, with the dot; nil where there is none.
  private static func fileExtension(_ path: String) -> String? {
    let name = path.split(separator: "/", omittingEmptySubsequences: false).last ?? ""
    return name.lastIndex(of: ".").map { String(name[$0...]) }
  }
}
