/// A file that the compiler made.
public struct GeneratedFile: Sendable, Hashable {
  /// Name of the file, below the folder its kind has.
  public var name: String
  public var text: String

  public init(name: String, text: String) {
    self.name = name
    self.text = text
  }
}
