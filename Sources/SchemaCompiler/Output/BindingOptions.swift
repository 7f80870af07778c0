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
  /// Folder that the names of generated files start from, such as `schema/`; empty or with a final slash.
  public var folder: String

  /// - Parameters:
  ///   - access: Who sees the generated declarations.
  ///   - folder: Folder that the names of generated files start from, empty or with a final slash.
  public init(access: Access = .public, folder: String = "") {
    self.access = access
    self.folder = folder
  }
}
