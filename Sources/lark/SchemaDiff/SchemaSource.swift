import LarkCore
import LarkJSON
import SchemaCatalog
import SchemaImport
import SchemaModel

/// A schema to compare: where it comes from and what it says.
struct SchemaSource: Sendable {
  /// The words that named it.
  let name: String
  let schema: Schema
  /// Whether it was read from an official catalog, whose members come in any order.
  let isCatalog: Bool

  /// Reads what an argument of the command names: a folder, a catalog, or either of them at a git revision.
  ///
  /// - Throws: A validation error, where there is nothing of that name or it is no schema.
  init(_ name: String) throws(CommandError) {
    self.name = name
    switch try? SystemFile.kind(of: name) {
    case .directory?:
      isCatalog = false
      schema = try Self.tree(SchemaFiles.below(Self.withoutSlash(name)), from: name)
      return
    case .regular?, .other?:
      isCatalog = true
      schema = try Self.catalog(SchemaFiles.bytes(of: name), from: name)
      return
    case nil: break
    }
    switch try GitRevision(text: name).read() {
    case .folder(let files):
      isCatalog = false
      schema = try Self.tree(files, from: name)
    case .file(let bytes):
      isCatalog = true
      schema = try Self.catalog(bytes, from: name)
    }
  }

  private static func withoutSlash(_ folder: String) -> String {
    folder.count > 1 && folder.hasSuffix("/") ? String(folder.dropLast()) : folder
  }

  /// What the files of a folder say.
  private static func tree(_ files: [SchemaFile], from name: String) throws(CommandError) -> Schema {
    let result = SchemaReader.read(files)
    try refuseMistakes(result.diagnostics, in: name)
    guard !result.schema.services.isEmpty else {
      throw .invalidArgument(
        "there is no schema in '\(Echo.safe(name))'",
        hint: "name a folder that has a folder with a service.json for each service")
    }
    return result.schema
  }

  /// What an official catalog says.
  private static func catalog(_ bytes: [UInt8], from name: String) throws(CommandError) -> Schema {
    let files: [SchemaFile]
    do throws(CatalogError) {
      // What the import repairs is no matter here: both sides are repaired alike.
      files = try CatalogImport.read(bytes).files
    } catch {
      throw .invalidArgument("'\(Echo.safe(name))' is no catalog: \(error.message)", hint: error.remedy)
    }
    return try tree(files, from: name)
  }

  /// Fields that could not be read would look like removed ones.
  private static func refuseMistakes(_ diagnostics: [Diagnostic], in name: String) throws(CommandError) {
    let mistakes = diagnostics.filter { $0.severity == .error }
    guard let first = mistakes.first else { return }
    let most = 20
    throw CommandError(
      .validation, .failedPrecondition,
      "'\(Echo.safe(name))' has \(Wording.count(mistakes.count, "mistake")), the first at \(first)",
      hint: "a schema with mistakes cannot be compared: correct them first",
      fields: ["mistakes": .array(mistakes.prefix(most).map { .string($0.description) })])
  }
}
