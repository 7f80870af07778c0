/// Why a catalog cannot be imported at all.
public struct CatalogError: Error, Sendable, Hashable {
  /// What is wrong: lower-case start, no final period.
  public var message: String
  /// What to do.
  public var remedy: String

  /// - Parameters:
  ///   - message: What is wrong.
  ///   - remedy: What to do.
  public init(_ message: String, remedy: String) {
    self.message = message
    self.remedy = remedy
  }
}
