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

  /// How many files a check shows. What changed one sentence changes many of them.
  private static let mostShown = 8

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
    // Read before anything is written.
    let readme = try options.readme.map { (path) throws(CodegenError) in try FilledDocument(path: path) }
    let names = Files.exists(options.output)
      ? Set(try Files.list(options.output).filter(Files.isFile).map { String($0.dropFirst(options.output.count + 1)) }) : []
    var comparison = TreeComparison(with: names, manifest: Files.text("\(options.output)/manifest.json"))
    var count = 0
    let output = try GeneratedTree.generate(
      from: files, templates: templates, options: BindingOptions(folder: String(folder))
    ) { (file) throws(CodegenError) in
      let path = "\(options.output)/\(file.name)"
      count += 1
      if !comparison.add(file, actual: Files.text(path)), !options.onlyChecks { try Files.write(file.text, to: path) }
    }
    for diagnostic in output.diagnostics { printError(diagnostic.description) }
    if output.diagnostics.contains(where: { $0.severity == .error }) { return 1 }

    var differences = comparison.differences
    let filled = readme?.filled(with: output.shortcuts)
    if let filled { differences += filled.differences }
    if options.onlyChecks {
      for difference in differences.prefix(Self.mostShown) { print(difference) }
      let rest = differences.count - Self.mostShown
      if rest > 0 { print("and \(rest) more") }
      guard differences.isEmpty else {
        printError(
          """
          error: \(differences.count) of \(count) generated files are not up to date; \
          run 'swift package --allow-writing-to-package-directory regenerate-bindings'
          """)
        return 1
      }
      print("\(count) generated files are up to date")
      return 0
    }
    if let readme, let filled { try Files.write(filled.file.text, to: readme.path) }
    for difference in differences where difference.kind == .orphaned {
      try Files.remove("\(options.output)/\(difference.name)")
    }
    print("\(count) files generated, \(differences.count) of them changed")
    return 0
  }
}

/// A document whose table of shortcuts is filled anew.
private struct FilledDocument {
  let path: String
  private let text: String

  /// Reads the document.
  init(path: String) throws(CodegenError) {
    self.path = path
    text = String(decoding: try Files.read(path), as: UTF8.self)
    guard Self.filled(text, []) != nil else {
      throw CodegenError(message: "\(path) has no section between '<!-- generated: shortcuts -->' and its end")
    }
  }

  /// The document as it is to be, and how it differs from what is there.
  func filled(with shortcuts: [String]) -> (file: GeneratedFile, differences: [TreeDifference]) {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    let file = GeneratedFile(name: name, text: Self.filled(text, shortcuts) ?? text)
    return (file, TreeDifference.between([file], [name: text]))
  }

  private static func filled(_ text: String, _ shortcuts: [String]) -> String? {
    MarkedSection.replacing("shortcuts", in: text, with: shortcuts)
  }
}
