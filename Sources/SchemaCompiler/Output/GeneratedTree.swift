public import SchemaModel

/// Everything that stands in `Generated/`.
public enum GeneratedTree {
  /// The folder of requests, events and what they share, which is a module of the same name.
  static let requestModule = "LarkAPI"
  /// The folder of the elements of cards, which is a module of the same name.
  static let elementModule = "LarkCardElements"
  /// Folders that hold the Swift bindings of schema files.
  public static let bindingFolders = [requestModule, elementModule]

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
  public static func generate(
    from schemaFiles: [SchemaFile], templates: [String: String] = [:], options: BindingOptions
  ) -> Output {
    var files: [GeneratedFile] = []
    var output = generate(from: schemaFiles, templates: templates, options: options) { files.append($0) }
    output.files = files.sorted { $0.name < $1.name }
    return output
  }

  /// All files of `Generated/`, handed over one by one in any order, so that none has to be kept: ten thousand methods
  /// are eighty megabytes of Swift.
  ///
  /// - Parameters:
  ///   - schemaFiles: The files of the schema tree.
  ///   - templates: Texts of the templates of documents for agents, by path; see ``SkillDocuments``.
  ///   - options: What is asked of the bindings.
  ///   - receive: Takes a file, by its path below the output folder. It is not called where the schema has errors.
  /// - Returns: The rest of the output, without files.
  package static func generate<Failure: Error>(
    from schemaFiles: [SchemaFile], templates: [String: String] = [:], options: BindingOptions,
    _ receive: (GeneratedFile) throws(Failure) -> Void
  ) throws(Failure) -> Output {
    let reading = SchemaReader.read(schemaFiles)
    guard !reading.diagnostics.contains(where: { $0.severity == .error }) else {
      return Output(files: [], diagnostics: reading.diagnostics)
    }
    var manifest = Manifest(files: [])
    func add(_ name: String, _ text: String) throws(Failure) {
      let file = GeneratedFile(name: name, text: text)
      manifest.add(file)
      try receive(file)
    }
    let elementFolders = reading.schema.elementSets.map(\.folder)
    let collisions = try BindingCompiler.compile(reading.schema, options: options) { (file, source) throws(Failure) in
      let isOfElement = elementFolders.contains { source.hasPrefix($0) }
      try add("\(isOfElement ? elementModule : requestModule)/\(file.name)", file.text)
    }
    guard collisions.isEmpty else { return Output(files: [], diagnostics: reading.diagnostics + collisions) }
    let documents = SkillDocuments.documents(templates, of: reading.schema, below: options.folder)
    try CatalogText.files(
      reading.schema, from: schemaFiles, documents: documents, below: options.folder
    ) { (file) throws(Failure) in
      try add("LarkCatalog/\(file.name)", file.text)
    }
    try add("Scopes.md", ScopesPage.text(reading.schema))
    try add("scopes.json", ScopesFile.text(reading.schema))
    for document in documents { try add("skills/\(document.name)", document.text) }
    try receive(GeneratedFile(name: Manifest.fileName, text: manifest.text))
    return Output(
      files: [], diagnostics: reading.diagnostics,
      shortcuts: ShortcutTable.overview(reading.schema.services.flatMap(\.shortcuts)))
  }
}
