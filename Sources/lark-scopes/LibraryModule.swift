import LarkCatalog
import RequestScan
import SchemaCompiler
import SchemaModel

/// The requests and shortcuts of the library itself, from the schema that is packed into this executable.
enum LibraryModule {
  static func read() throws(ScopesError) -> ScannedModule {
    let reading = SchemaReader.readPacked(LarkCatalog.sections.flatMap { PackedFiles.files(in: "\($0.text)") })
    if let mistake = reading.diagnostics.first {
      throw ScopesError(message: "the packed schema cannot be read: \(mistake)")
    }
    return ScannedModule(name: "LarkAPI", callables: CallableName.all(in: reading.schema), isLibrary: true)
  }
}
