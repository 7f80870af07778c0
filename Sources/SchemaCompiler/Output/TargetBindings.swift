public import SchemaModel

/// The Swift files of one target, which the build-tool plugin asks for.
public enum TargetBindings {
  /// What a generation gives, or what is wrong with the schema.
  public struct Output: Sendable {
    /// The files that declare something, in the order of their names.
    public var files: [GeneratedFile]
    /// Files with a comment alone: SwiftPM was promised one for every JSON file, before anybody knew what it says.
    public var placeholders: [GeneratedFile]
    /// What is wrong with the schema.
    public var diagnostics: [Diagnostic]
    /// What is not wrong, but worth a look.
    public var remarks: [Diagnostic] = []
  }

  /// One Swift file for each JSON file of a target, as `lark-bindings.json` among them asks.
  ///
  /// - Parameters:
  ///   - schemaFiles: The JSON files of the target.
  ///   - folder: Folder that the names of generated files start from, empty or with a final slash.
  /// - Returns: The files. With errors in the schema there are none.
  public static func generate(from schemaFiles: [SchemaFile], below folder: String) -> Output {
    let reading = SchemaReader.read(schemaFiles)
    guard !reading.diagnostics.contains(where: { $0.severity == .error }) else {
      return Output(files: [], placeholders: [], diagnostics: reading.diagnostics)
    }
    var files: [GeneratedFile] = []
    var sources: Set<String> = []
    let collisions = BindingCompiler.compile(
      reading.schema, options: BindingOptions(reading.settings, folder: folder)
    ) { file, source in
      files.append(file)
      sources.insert(source)
    }
    guard collisions.isEmpty else {
      return Output(files: [], placeholders: [], diagnostics: reading.diagnostics + collisions)
    }
    let others = schemaFiles.filter { !sources.contains($0.path) }.map { file in
      GeneratedFile(
        name: FileName.swift(forSchema: file.path, below: folder), text: "// \(file.path) declares nothing.\n")
    }
    return Output(
      files: files.sorted { $0.name < $1.name }, placeholders: others.sorted { $0.name < $1.name },
      diagnostics: reading.diagnostics, remarks: SameRequests.diagnostics(in: reading.schema))
  }
}
