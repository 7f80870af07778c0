public import LarkJSON
public import SchemaModel

/// Turns the platform's own catalog of methods into method files.
///
/// What the catalog leaves open or gets wrong is repaired by rule, and every repair is in the report. What comes out
/// can be read and compiled, whatever the catalog says. Pure and deterministic: the same catalog gives the same bytes.
public enum CatalogImport {
  /// What a catalog gives.
  public struct Result: Sendable {
    /// Method files and a `service.json` for each service, by path.
    public var files: [SchemaFile]
    /// What was changed, guessed and left out.
    public var report: ImportReport

    /// - Parameters:
    ///   - files: Method files and a `service.json` for each service.
    ///   - report: What was changed, guessed and left out.
    public init(files: [SchemaFile], report: ImportReport) {
      self.files = files
      self.report = report
    }
  }

  /// Reads a catalog: `{"version": …, "services": […]}`, a list of services, or one service.
  ///
  /// - Parameters:
  ///   - bytes: The file's content.
  ///   - selection: Which methods are wanted.
  /// - Throws: Where the file is not JSON or no catalog, or where nothing in it fits the selection.
  public static func read(_ bytes: [UInt8], selection: ImportSelection = .all) throws(CatalogError) -> Result {
    try read(parsed(bytes), selection: selection)
  }

  private static func parsed(_ bytes: [UInt8]) throws(CatalogError) -> JSON {
    do throws(JSONError) { return try JSON(parsing: bytes) } catch {
      throw CatalogError(
        "the file is not JSON: \(error.reason) at line \(error.line), column \(error.column)",
        remedy: "give the catalog as it came")
    }
  }

  /// Reads a catalog that has been parsed.
  ///
  /// - Parameters:
  ///   - catalog: The document.
  ///   - selection: Which methods are wanted.
  /// - Throws: Where the document is no catalog, or where nothing in it fits the selection.
  public static func read(_ catalog: JSON, selection: ImportSelection = .all) throws(CatalogError) -> Result {
    let document = try CatalogDocument(catalog)
    let services = document.services.map { name, service in
      ServiceConverter(name, service, marksRisk: document.marksRisk)
    }
    try selection.check(against: services.flatMap(\.methods))
    // All methods, wanted or not: names that meet in Swift are the same ones whatever is selected.
    let settlement = Settlement(services.flatMap(\.files))
    let wanted = services.filter { selection.contains($0.name, methods: $0.methods) }
    let names = Set(wanted.map(\.name))
    let unwanted = Set(
      services.flatMap(\.methods).filter { !names.contains($0.service) || !selection.contains($0) }.map(\.description))
    let files = settlement.files.filter { file in
      file.method.map { !unwanted.contains($0.description) } ?? names.contains(String(file.path.prefix { $0 != "/" }))
    }
    // A note begins with what it is about, which holds no blank.
    let notes = (wanted.flatMap(\.notes) + settlement.notes).filter { note in
      let subject = String(note.place.prefix { $0 != " " })
      guard subject.hasSuffix("/service.json") else { return !unwanted.contains(subject) }
      return names.contains(String(subject.prefix { $0 != "/" }))
    }
    return Result(
      files: files.map(\.schemaFile).sorted { $0.path < $1.path },
      report: ImportReport(
        version: document.version, methods: files.compactMap { $0.method?.description }.sorted(),
        notes: document.notes + notes))
  }
}
