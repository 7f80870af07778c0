import LarkJSON

/// The files of a tree as their overrides correct them, for tools that pack or show files as a whole.
public enum CorrectedFiles {
  /// The files with all corrections in them, without the files that hold corrections and notes of an import.
  ///
  /// - Parameter files: The tree's files. Mistakes in overrides are for `SchemaReader` to report.
  /// - Returns: The files in the same order; those without corrections byte for byte.
  public static func of(_ files: [SchemaFile]) -> [SchemaFile] {
    let layout = TreeLayout(files)
    var corrected: [String: SchemaFile] = [:]
    var attachments: Set<String> = []
    for folder in layout.services {
      attachments.formUnion(folder.attachments.map(\.path))
      guard folder.overrides != nil else { continue }
      var overrides = Overrides(of: folder, in: layout)
      for file in folder.files where overrides.concern(file) {
        guard let root = overrides.apply(to: JSONNode.parse(file.bytes).root, of: file) else { continue }
        var result = file
        result.bytes = root.json.serializedBytes(.indented(2))
        corrected[file.path] = result
      }
    }
    return files.filter { !attachments.contains($0.path) }.map { corrected[$0.path] ?? $0 }
  }
}
