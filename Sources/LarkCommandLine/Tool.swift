/// Facts about the command-line tool as a whole.
public enum Tool {
  /// Name of the command people type.
  public static let name = "lark"
  /// Name of the executable beside it that calls the platform and works on files.
  public static let tasksName = "lark-tasks"
  /// Version of the tool.
  public static let version = "0.1.0"
}
