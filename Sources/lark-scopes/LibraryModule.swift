import LarkCatalog
import RequestScan
import SchemaCompiler
import SchemaModel

/// The requests and shortcuts of the library itself, from the schema that is packed into this executable.
enum LibraryModule {
  static func read() throws(ScopesError) -> ScannedModule {
    let files = LarkCatalog.sections.flatMap { section in
      "\(section.text)".split(separator: "\n").compactMap(file)
    }
    let reading = SchemaReader.read(files)
    if let mistake = reading.diagnostics.first {
      throw ScopesError(message: "the packed schema cannot be read: \(mistake)")
    }
    return ScannedModule(name: "LarkAPI", callables: CallableName.all(in: reading.schema), isLibrary: true)
  }

  private static func file(_ line: Substring) -> SchemaFile? {
    guard let tab = line.firstIndex(of: "\t") else { return nil }
    return SchemaFile(path: String(line[..<tab]), bytes: Array(line[line.index(after: tab)...].utf8))
  }
}
