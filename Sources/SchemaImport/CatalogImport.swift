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
    try read(document(bytes), selection: selection)
  }

  private static func document(_ bytes: [UInt8]) throws(CatalogError) -> CatalogDocument {
    let catalog: JSON
    do throws(JSONError) { catalog = try JSON(parsing: bytes) } catch {
      throw CatalogError(
        "the file is not JSON: \(error.reason) at line \(error.line), column \(error.column)",
        remedy: "give the catalog as it came")
    }
    return try CatalogDocument(catalog)
  }

  /// Reads a catalog that has been parsed.
  ///
  /// - Parameters:
  ///   - catalog: The document.
  ///   - selection: Which methods are wanted.
  /// - Throws: Where the document is no catalog, or where nothing in it fits the selection.
  public static func read(_ catalog: JSON, selection: ImportSelection = .all) throws(CatalogError) -> Result {
    try read(CatalogDocument(catalog), selection: selection)
  }

  private static func read(_ whole: CatalogDocument, selection: ImportSelection) throws(CatalogError) -> Result {
    var document = whole
    let marksRisk = document.marksRisk
    var methods: [MethodID] = []
    var notes: [String: [ImportNote]] = [:]
    var names: [String] = []
    var files: [[ServiceConverter.File]] = []
    for index in document.services.indices {
      let (name, service) = document.services[index]
      // What has been converted need not be kept beside the result.
      document.services[index].service = [:]
      let converted = ServiceConverter(name, service, marksRisk: marksRisk)
      names.append(name)
      methods += converted.methods
      notes[name] = converted.notes
      files.append(converted.files)
    }
    try selection.check(against: methods)
    // All methods, wanted or not: names that meet in Swift are the same ones whatever is selected.
    let settled = SettledServices(files)
    let byService = Dictionary(grouping: methods, by: \.service)
    let wanted = Set(names.filter { selection.contains($0, methods: byService[$0] ?? []) })
    let unwanted = Set(
      methods.filter { !wanted.contains($0.service) || !selection.contains($0) }.map(\.description))
    let kept = settled.files.filter { file in
      file.method.map { !unwanted.contains($0.description) } ?? wanted.contains(String(file.path.prefix { $0 != "/" }))
    }
    // A note begins with what it is about, which holds no blank.
    let wantedNotes = (names.filter(wanted.contains).flatMap { notes[$0] ?? [] } + settled.notes).filter { note in
      let subject = String(note.place.prefix { $0 != " " })
      guard subject.hasSuffix("/service.json") else { return !unwanted.contains(subject) }
      return wanted.contains(String(subject.prefix { $0 != "/" }))
    }
    return Result(
      files: kept.map(\.schemaFile).sorted { $0.path < $1.path },
      report: ImportReport(
        version: document.version, methods: kept.compactMap { $0.method?.description }.sorted(),
        notes: document.notes + wantedNotes))
  }
}
