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
    if isFinal(path) { return path }
    if let name = suggestion.flatMap(FileName.safe) {
      guard output != nil else { return name }
      return adding(FileName.suffix(of: name).map(String.init), to: path)
    }
    return adding(contentType.flatMap(MediaType.fileExtension), to: path)
  }

  /// The path with an extension, where the name does not get too long for a file system by it.
  private static func adding(_ suffix: String?, to path: String) -> String {
    guard let suffix, let name = PathRule.parts(of: path).last,
      name.utf8.count + suffix.utf8.count <= FileName.longest
    else { return path }
    return path + suffix
  }

  /// Whether a path stays as it is, whatever the platform says of the file.
  static func isFinal(_ path: String) -> Bool { FileName.suffix(of: path) != nil }
}
