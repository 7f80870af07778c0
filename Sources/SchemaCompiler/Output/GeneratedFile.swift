/// A file that the compiler made.
public struct GeneratedFile: Sendable, Hashable {
  /// Name of the file, below the folder its kind has.
  public var name: String
  /// What the file holds.
  public var text: String

  /// - Parameters:
  ///   - name: Name of the file, below the folder its kind has.
  ///   - text: What the file holds.
  public init(name: String, text: String) {
    self.name = name
    self.text = text
  }
}
