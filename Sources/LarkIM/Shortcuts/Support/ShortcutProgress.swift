/// How far a long shortcut has come.
public enum ShortcutProgress: Sendable, Hashable {
  /// A page was read: its number from 1, and how many items there are so far.
  case page(Int, items: Int)
  /// Bytes of a file were received; the total is nil where it is not known.
  case bytes(Int64, of: Int64?)
  /// Something in words, such as the upload of a file.
  case step(String)

  /// What is told of progress.
  public typealias Handler = @Sendable (ShortcutProgress) -> Void
}
