/// Names of generated files.
public enum FileName {
  /// The Swift file that a schema file becomes: the path with dots for slashes, so that no two of a target are alike.
  ///
  /// - Parameters:
  ///   - path: Path of a JSON file, such as `schema/im/chats/create.json`.
  ///   - folder: Folder that the names start from, such as `schema/`.
  /// - Returns: A file name such as `im.chats.create.swift`.
  public static func swift(forSchema path: String, below folder: String) -> String {
    let relative = path.hasPrefix(folder) ? path.dropFirst(folder.count) : path[...]
    let stem = relative.hasSuffix(".json") ? relative.dropLast(5) : relative
    return stem.split(separator: "/").joined(separator: ".") + ".swift"
  }
}
