import Foundation
import RequestScan
import SchemaCompiler
import SchemaModel

/// Reads the files of a module: its code, and the method files that its bindings are made of.
enum ModuleReader {
  static func read(_ module: Arguments.Module) throws(ScopesError) -> ScannedModule {
    var sources: [SchemaFile] = []
    var schema: [SchemaFile] = []
    for path in module.files {
      guard let data = FileManager.default.contents(atPath: path) else {
        throw ScopesError(message: "cannot read \(path)")
      }
      let file = SchemaFile(path: path, bytes: [UInt8](data))
      if path.hasSuffix(".json") { schema.append(file) } else { sources.append(file) }
    }
    return ScannedModule(
      name: module.name, callables: try callables(in: schema, of: module.name), sources: sources,
      isLibrary: module.isLibrary)
  }

  private static func callables(in files: [SchemaFile], of module: String) throws(ScopesError) -> [CallableName] {
    let reading = SchemaReader.read(files)
    let mistakes = reading.diagnostics.filter { $0.severity == .error }
    guard mistakes.isEmpty else {
      throw ScopesError(
        message: """
          the method files of \(module) have mistakes:
          \(mistakes.map(\.description).joined(separator: "\n"))
          """)
    }
    return CallableName.all(in: reading.schema, reading.settings)
  }
}
