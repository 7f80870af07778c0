/// Reads a tree of schema files.
public enum SchemaReader {
  /// What a reading gives: the schema as far as it could be read, and everything found wrong.
  public struct Result: Sendable {
    public var schema: Schema
    public var diagnostics: [Diagnostic]
  }

  /// Reads and checks all files of a tree. All mistakes are reported in one run, ordered by file and place.
  ///
  /// - Parameter files: The tree's JSON files, in any order. Those outside a folder with a `service.json` are left
  ///   alone.
  public static func read(_ files: [SchemaFile]) -> Result {
    Result(schema: Schema(), diagnostics: [])
  }
}
