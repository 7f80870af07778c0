public import LarkJSON
public import SchemaModel

/// Turns the platform's own catalog of methods into method files.
///
/// What the catalog leaves open or gets wrong is repaired by rule, and every repair is in the report. What comes out can
/// be read and compiled, whatever the catalog says. Pure and deterministic: the same catalog gives the same bytes.
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
    var seen: [MethodID] = []
    var files: [ServiceConverter.File] = []
    var notes = document.notes
    for (name, service) in document.services {
      var converter = ServiceConverter(name, marksRisk: document.marksRisk)
      converter.convert(service) { id in
        seen.append(id)
        return selection.contains(id)
      }
      let isWanted = selection.services.isEmpty || selection.services.contains(name)
      let hasMethods = converter.files.contains { $0.method != nil }
      guard isWanted, hasMethods || selection.methods.isEmpty else { continue }
      files += converter.files
      notes += converter.notes
    }
    try selection.check(against: seen)
    let settlement = Settlement(files)
    return Result(
      files: settlement.schemaFiles.sorted { $0.path < $1.path },
      report: ImportReport(
        version: document.version, methods: settlement.files.compactMap { $0.method?.description }.sorted(),
        notes: notes + settlement.notes))
  }
}
