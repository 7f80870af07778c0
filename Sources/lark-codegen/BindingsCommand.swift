import SchemaCompiler
import SchemaModel

/// Writes the Swift files of one target, for the build-tool plugin.
enum BindingsCommand {
  struct Options {
    /// The package's folder, which paths in generated comments start from.
    var package: String
    /// The target's folder, which names of generated files start from.
    var target: String
    /// Where the Swift files go.
    var output: String
    /// The folder with the folders of committed bindings of the same schema, to warn when they are out of date.
    var committed: String?
    /// The target's JSON files.
    var files: [String]
  }

  static func run(_ options: Options) throws(CodegenError) -> Int32 {
    let folder = try relative(options.target, to: options.package)
    let files = try Files.schemaFiles(options.files, below: options.package) { "\(options.package)/\($0)" }
    let output = TargetBindings.generate(from: files, below: folder)
    for diagnostic in output.diagnostics + output.remarks { print(diagnostic) }
    if output.diagnostics.contains(where: { $0.severity == .error }) { return 1 }
    for file in output.files + output.placeholders { try Files.write(file.text, to: "\(options.output)/\(file.name)") }
    if let committed = options.committed { warnWhenStale(output.files, in: committed) }
    return 0
  }

  private static func relative(_ folder: String, to package: String) throws(CodegenError) -> String {
    if folder == package { return "" }
    guard folder.hasPrefix(package + "/") else {
      throw CodegenError(message: "the target \(folder) is not inside the package \(package)")
    }
    return folder.dropFirst(package.count + 1) + "/"
  }

  /// A courtesy: the parity test is what guarantees that the committed bindings are those of the schema.
  private static func warnWhenStale(_ files: [GeneratedFile], in committed: String) {
    let names = Set(files.map(\.name))
    let folders = GeneratedTree.bindingFolders
    let stale = files.compactMap { file -> String? in
      let places = folders.map { "\($0)/\(file.name)" }
      guard !places.contains(where: { Files.text("\(committed)/\($0)") == file.text }) else { return nil }
      return places.first { Files.exists("\(committed)/\($0)") } ?? places[0]
    }
    let orphans = folders.flatMap { folder -> [String] in
      let paths = (try? Files.list("\(committed)/\(folder)")) ?? []
      return paths.compactMap { $0.split(separator: "/").last.map(String.init) }.filter { !names.contains($0) }
        .map { "\(folder)/\($0)" }
    }
    let all = (stale + orphans).sorted()
    guard let first = all.first else { return }
    let others = all.count > 1 ? " and \(all.count - 1) more" : ""
    print(
      """
      \(committed)/\(first):1:1: warning: the committed bindings are out of date: \(first)\(others); \
      run 'swift package --allow-writing-to-package-directory regenerate-bindings' [bindings.out-of-date]
      """)
  }
}
