import LarkJSON
import SchemaModel

extension Catalog {
  /// The methods that a folder of schema files declares, corrected by the overrides in it.
  ///
  /// - Parameter folder: Path of the folder.
  /// - Throws: A validation error, where the folder cannot be read, holds no method to call, or has mistakes in it.
  init(folder: String) throws(CommandError) {
    let folder = folder.count > 1 && folder.hasSuffix("/") ? String(folder.dropLast()) : folder
    let files = try SchemaFiles.below(folder)
    let reading = SchemaReader.read(files)
    let mistakes = reading.diagnostics.filter { $0.severity == .error }
    if let first = mistakes.first {
      let others = mistakes.count == 1 ? "" : "; there are \(mistakes.count) mistakes in all"
      throw CommandError(
        .validation, .failedPrecondition, "the schema in '\(Echo.safe(folder))' has mistakes: \(first)\(others)",
        hint: "correct them; a build through the LarkBindings plugin shows each at its line",
        fields: ["diagnostics": .array(mistakes.map { .string($0.description) })])
    }
    guard !reading.schema.services.isEmpty else {
      throw CommandError(
        .validation, .failedPrecondition, "the folder '\(Echo.safe(folder))' holds no service",
        hint: "give the folder that holds the folders of the services, each with its service.json")
    }
    let corrected = CorrectedFiles.of(files)
    self.init(
      entries:
      reading.schema.services.map { service in
        let parents = service.source.split(separator: "/").dropLast(2)
        let prefix = parents.map { "\($0)/" }.joined()
        let lines = PackedFiles.lines(of: service, from: corrected, below: prefix)
        return Entry(service: service.name, text: CatalogText(copying: lines.joined(separator: "\n")))
      })
    guard !services.isEmpty else {
      throw CommandError(
        .validation, .failedPrecondition, "the folder '\(Echo.safe(folder))' holds no method to call",
        hint: "add method files, such as im/chats/create.json beside im/service.json")
    }
  }
}
