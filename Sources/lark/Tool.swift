/// Facts about the command-line tool as a whole.
enum Tool {
  /// Name of the command people type.
  static let name = "lark"
  /// Version of the tool.
  static let version = "0.1.0"
}
