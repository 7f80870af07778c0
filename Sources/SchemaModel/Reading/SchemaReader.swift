/// Reads a tree of schema files.
public enum SchemaReader {
  /// What a reading gives: the schema as far as it could be read, and everything found wrong.
  public struct Result: Sendable {
    /// The schema as far as it could be read.
    public var schema: Schema
    /// What `lark-bindings.json` asks of the bindings.
    public var settings: BindingSettings
    /// Everything found wrong, by file and place.
    public var diagnostics: [Diagnostic]
  }

  /// Reads and checks all files of a tree. All mistakes are reported in one run, ordered by file and place.
  ///
  /// - Parameter files: The tree's JSON files, in any order. Those outside a folder with a `service.json` are left
  ///   alone.
  public static func read(_ files: [SchemaFile]) -> Result {
    let layout = TreeLayout(files)
    let tree = DocumentTree(reading: layout)
    let overrides = layout.overridesByFile
    let checks = TreeChecker.diagnostics(of: tree).map { diagnostic in
      var diagnostic = diagnostic
      let file = diagnostic.position.file
      diagnostic.position = OverridePlaces.resolved(diagnostic.position, overrides: overrides[file])
      return diagnostic
    }
    let found = layout.diagnostics + StrayMethods.diagnostics(among: layout.strays) + tree.diagnostics + checks
    return Result(schema: tree.schema, settings: tree.settings, diagnostics: inOrder(found))
  }

  /// Reads files that were checked when they were packed: what they say about each other is taken as it is.
  ///
  /// - Parameter files: The files, in any order; those that they refer to may be missing.
  /// - Returns: The schema as far as it could be read, and what is wrong with single files.
  public static func readPacked(_ files: [SchemaFile]) -> Result {
    let tree = DocumentTree(reading: TreeLayout(files))
    return Result(schema: tree.schema, settings: tree.settings, diagnostics: inOrder(tree.diagnostics))
  }

  /// Sorted by file and place, none twice.
  private static func inOrder(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    var seen: Set<Diagnostic> = []
    return diagnostics.filter { seen.insert($0).inserted }.sorted { left, right in
      left.position == right.position ? left.code < right.code : left.position < right.position
    }
  }
}
