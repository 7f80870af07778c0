public import SchemaModel

/// What the compiler is asked to make of a schema.
public struct BindingOptions: Sendable {
  /// Who sees the generated declarations, in which namespace, and of which methods there are any.
  public var settings: BindingSettings
  /// Folder that the names of generated files start from, such as `schema/`; empty or with a final slash.
  public var folder: String
  /// Whether shortcuts are bound, too. What runs them is written by hand, so that only this package can use the types.
  var withShortcuts = false

  /// - Parameters:
  ///   - settings: Who sees the generated declarations, in which namespace, and of which methods there are any.
  ///   - folder: Folder that the names of generated files start from, empty or with a final slash.
  public init(_ settings: BindingSettings = BindingSettings(), folder: String = "") {
    self.settings = settings
    self.folder = folder
  }
}
