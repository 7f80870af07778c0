public import SchemaModel

/// What the compiler is asked to make of a schema.
public struct BindingOptions: Sendable {
  /// Who sees the generated declarations.
  public enum Access: String, Sendable, CaseIterable {
    case `public`
    case package
    case `internal`
  }

  /// Who sees the generated declarations.
  public var access: Access

  public init(access: Access = .public) {
    self.access = access
  }
}

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
