/// Names of files that the server makes up: the name says how large they are.
enum FileKey {
  private static let prefix = "file_"

  /// The name of a file of so many bytes.
  static func name(ofSize size: Int) -> String { "\(prefix)\(size)" }

  /// The size of the file with a name; nil where it is none of these.
  static func size(of name: some StringProtocol) -> Int? {
    name.hasPrefix(prefix) ? Int(name.dropFirst(prefix.count)) : nil
  }
}
