import SchemaCompiler
import SchemaModel

/// Rewrites the committed bindings, or tells whether they are up to date.
enum GenerateCommand {
  struct Options {
    /// The package's folder, which paths in comments and messages start from.
    var package: String
    /// The schema's folder.
    var schema: String
    /// The folder of the committed bindings.
    var output: String
    /// A document whose section `shortcuts` is filled with the table of shortcuts.
    var readme: String?
    /// Only tell, write nothing.
    var onlyChecks: Bool
  }

  static func run(_ options: Options) throws(CodegenError) -> Int32 {
    let paths = try Files.list(options.schema)
    let files = try Files.schemaFiles(paths.filter { $0.hasSuffix(".json") }, below: options.package) { $0 }
    let folder = options.schema.hasPrefix(options.package + "/")
      ? options.schema.dropFirst(options.package.count + 1) + "/" : ""
    var templates: [String: String] = [:]
    for path in paths where path.hasSuffix(".md") {
      // Without its template a document would count as one that nothing stands for any more.
      let template = try Files.read(path)
      templates[String(path.dropFirst(options.package.count + 1))] = String(decoding: template, as: UTF8.self)
    }
    let output = GeneratedTree.generate(
      from: files, templates: templates, options: BindingOptions(folder: String(folder)))
    for diagnostic in output.diagnostics { printError(diagnostic.description) }
    if output.diagnostics.contains(where: { $0.severity == .error }) { return 1 }

    var actual: [String: String] = [:]
    if Files.exists(options.output) {
      for path in try Files.list(options.output) {
        // A folder has no text.
        actual[String(path.dropFirst(options.output.count + 1))] = Files.text(path)
      }
    }
    var differences = TreeDifference.between(output.files, actual)
    let readme = try options.readme.map { (path) throws(CodegenError) in
      try FilledDocument(path: path, shortcuts: output.shortcuts)
    }
    if let readme { differences += readme.differences }
    if options.onlyChecks {
      for difference in differences { print(difference) }
      guard differences.isEmpty else {
        printError(
          """
          error: \(differences.count) of \(output.files.count) generated files are not up to date; \
          run 'swift package --allow-writing-to-package-directory regenerate-bindings'
          """)
        return 1
      }
      print("\(output.files.count) generated files are up to date")
      return 0
    }
    if let readme { try Files.write(readme.file.text, to: readme.path) }
    for file in output.files where actual[file.name] != file.text {
      try Files.write(file.text, to: "\(options.output)/\(file.name)")
    }
    for difference in differences where difference.kind == .orphaned {
      try Files.remove("\(options.output)/\(difference.name)")
    }
    print("\(output.files.count) files generated, \(differences.count) of them changed")
    return 0
  }
}

/// A document whose table of shortcuts is filled anew.
private struct FilledDocument {
  let path: String
  /// The document as it is to be.
  let file: GeneratedFile
  /// How it differs from what is there.
  let differences: [TreeDifference]

  init(path: String, shortcuts: [String]) throws(CodegenError) {
    let text = String(decoding: try Files.read(path), as: UTF8.self)
    guard let filled = MarkedSection.replacing("shortcuts", in: text, with: shortcuts) else {
      throw CodegenError(message: "\(path) has no section between '<!-- generated: shortcuts -->' and its end")
    }
    self.path = path
    file = GeneratedFile(name: path.split(separator: "/").last.map(String.init) ?? path, text: filled)
    differences = TreeDifference.between([file], [file.name: text])
  }
}
