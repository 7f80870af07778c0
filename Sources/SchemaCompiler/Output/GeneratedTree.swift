public import SchemaModel

/// Everything that stands in `Generated/`.
public enum GeneratedTree {
  /// What a generation gives: files by their paths below the output folder, or what is wrong with the schema.
  public struct Output: Sendable {
    /// The files, in the order of their names.
    public var files: [GeneratedFile]
    /// What is wrong with the schema.
    public var diagnostics: [Diagnostic]
    /// The table of shortcuts in Markdown, for the section `shortcuts` of a README.
    public var shortcuts: [String] = []
  }

  /// All files of `Generated/`, in the order of their names.
  ///
  /// - Parameters:
  ///   - schemaFiles: The files of the schema tree.
  ///   - templates: Texts of the templates of documents for agents, by path; see ``SkillDocuments``.
  ///   - options: What is asked of the bindings.
  /// - Returns: The files. With errors in the schema there are none.
  public static func generate(from schemaFiles: [SchemaFile], templates: [String: String] = [:], options: BindingOptions) -> Output {
    let reading = SchemaReader.read(schemaFiles)
    guard !reading.diagnostics.contains(where: { $0.severity == .error }) else {
      return Output(files: [], diagnostics: reading.diagnostics)
    }
    let compilation = BindingCompiler.compile(reading.schema, options: options)
    guard compilation.diagnostics.isEmpty else {
      return Output(files: [], diagnostics: reading.diagnostics + compilation.diagnostics)
    }
    var files = compilation.files.values.map { GeneratedFile(name: "LarkAPI/\($0.name)", text: $0.text) }
    let documents = SkillDocuments.documents(templates, of: reading.schema, below: options.folder)
    files += CatalogText.files(reading.schema, from: schemaFiles, documents: documents, below: options.folder)
      .map { GeneratedFile(name: "LarkCatalog/\($0.name)", text: $0.text) }
    files.append(GeneratedFile(name: "Scopes.md", text: ScopesPage.text(reading.schema)))
    files.append(GeneratedFile(name: "scopes.json", text: ScopesFile.text(reading.schema)))
    files += documents.map { GeneratedFile(name: "skills/\($0.name)", text: $0.text) }
    files.append(GeneratedFile(name: "manifest.json", text: Manifest(files: files).text))
    return Output(
      files: files.sorted { $0.name < $1.name }, diagnostics: reading.diagnostics,
      shortcuts: ShortcutTable.lines(reading.schema.services.flatMap(\.shortcuts)))
  }
}
