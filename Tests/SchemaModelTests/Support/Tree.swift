import SchemaModel

/// Reads a tree given as texts by path.
func read(_ files: [String: String]) -> SchemaReader.Result {
  SchemaReader.read(files.map { SchemaFile(path: $0.key, bytes: Array($0.value.utf8)) })
}
