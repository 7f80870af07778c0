import LarkCatalog
import RequestScan
import SchemaCompiler
import SchemaModel

/// The library's own requests, from the schema that is packed into this executable.
enum LibraryModules {
  static func all() throws(ScopesError) -> [ScannedModule] {
    let files = LarkCatalog.sections.flatMap { section in
      "\(section.text)".split(separator: "\n").compactMap(file)
    }
    let reading = SchemaReader.read(files)
    if let mistake = reading.diagnostics.first {
      throw ScopesError(message: "the packed schema cannot be read: \(mistake)")
    }
    // LarkIM passes the requests of LarkAPI on, so code may name either.
    return [ScannedModule(name: "LarkAPI", requests: RequestName.all(in: reading.schema)), ScannedModule(name: "LarkIM")]
  }

  private static func file(_ line: Substring) -> SchemaFile? {
    guard let tab = line.firstIndex(of: "\t") else { return nil }
    return SchemaFile(path: String(line[..<tab]), bytes: Array(line[line.index(after: tab)...].utf8))
  }
}
