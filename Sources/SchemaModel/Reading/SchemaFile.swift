/// A file of a schema tree.
public struct SchemaFile: Sendable {
  /// Path below the tree's root, with `/` between folders, such as `im/chats/create.json`.
  public var path: String
  /// The path as messages show it.
  public var displayPath: String
  /// The bytes of the file.
  public var bytes: [UInt8]

  /// - Parameters:
  ///   - path: Path below the tree's root.
  ///   - displayPath: The path as messages show it; the same by default.
  ///   - bytes: The bytes of the file.
  public init(path: String, displayPath: String? = nil, bytes: [UInt8]) {
    self.path = path
    self.displayPath = displayPath ?? path
    self.bytes = bytes
  }
}
