/// Names of generated files.
public enum FileName {
  /// The Swift file that a schema file becomes: the path with dots for slashes, so that no two of a target are alike.
  ///
  /// - Parameter path: Path of a JSON file below the folder that the names start from, such as `im/chats/create.json`.
  /// - Returns: A file name such as `im.chats.create.swift`.
  public static func swift(forSchema path: String) -> String {
    let stem = path.hasSuffix(".json") ? String(path.dropLast(5)) : path
    return stem.split(separator: "/").joined(separator: ".") + ".swift"
  }
}
