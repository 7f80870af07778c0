import LarkCore
import LarkFoundation
import LarkJSON
import SchemaImport
import SchemaModel

/// `lark schema import`.
struct SchemaImporter {
  private let arguments: ParsedArguments
  private let notes: NoteWriter

  init(_ arguments: ParsedArguments, notes: NoteWriter = NoteWriter()) {
    self.arguments = arguments
    self.notes = notes
  }

  /// Imports, and tells what that changed. Until all is known to be right nothing is written.
  func run() throws(CommandError) -> Outcome {
    let folder = try folder()
    let reportPath = try arguments.value(of: ImportCommand.report).map { text throws(CommandError) in
      (try SafePath(ImportCommand.report.spelling, allowsAbsolute: true).resolve(text), shown: text)
    }
    let selection = ImportSelection(
      services: arguments.values(of: ImportCommand.service), methods: arguments.values(of: ImportCommand.method))
    let catalog = try catalog()
    notes.progress("reading the catalog")
    let imported = try read(catalog, selection)
    let services = Set(imported.files.map { String($0.path.prefix { $0 != "/" }) })
    let existing = try folder.files(of: services)
    let update = TreeUpdate(
      imported.files, over: existing,
      options: TreeUpdate.Options(
        selection: selection, prunes: arguments.isOn(ImportCommand.prune),
        overwrites: arguments.isOn(ImportCommand.overwrite)))
    try refuseConflicts(update, in: folder)

    let isDryRun = arguments.isOn(ImportCommand.dryRun)
    var summary = ImportSummary(
      folder: folder.shown, update: update, report: imported.report, isDryRun: isDryRun)
    summary.hasDetails = arguments.isOn(ImportCommand.details)
    summary.report.notes += update.notes
    summary.problems = Self.problems(existing, update, folder)
    if !isDryRun {
      notes.progress("writing \(update.writes.count) files")
      for path in update.removals { try folder.remove(path) }
      for file in update.writes { try folder.write(file.bytes, to: file.path) }
      if let (path, shown) = reportPath {
        let text = JSON.object(summary.report.json()).serialized(.indented(2)) + "\n"
        try SchemaFolder.write(Array(text.utf8), to: path, shown: shown)
      }
    }
    for problem in summary.problems { notes.warn(problem) }
    return arguments.value(of: ImportCommand.format) == "pretty"
      ? .text(summary.text(.standardOutput)) : .json(summary.json)
  }

  // MARK: - Input

  private func folder() throws(CommandError) -> SchemaFolder {
    let typed = arguments.value(of: ImportCommand.into) ?? ""
    // The working directory itself is a fine place for a schema, though it is no file.
    let path = typed == "." || typed == "./"
      ? FileManager.default.currentDirectoryPath
      : try SafePath(ImportCommand.into.spelling, allowsAbsolute: true).resolve(typed)
    switch try? SystemFile.kind(of: path) {
    case .directory?, nil: break
    case .regular?, .other?:
      let reason = "'\(Echo.safe(typed))' is no folder"
      throw .invalidArgument(
        "\(ImportCommand.into.spelling): \(reason)", hint: "give the folder of the method files",
        params: [.init(ImportCommand.into.spelling, reason: reason)])
    }
    return SchemaFolder(path: path, shown: typed.hasSuffix("/") && typed.count > 1 ? String(typed.dropLast()) : typed)
  }

  private func catalog() throws(CommandError) -> [UInt8] {
    let typed = arguments.positionals.first ?? ""
    let path = try SafePath("catalog", allowsAbsolute: true).resolve(typed)
    do throws(FileProblem) { return try Array(SystemFile(reading: path).readToEnd()) } catch {
      let reason = "'\(Echo.safe(typed))' cannot be read: \(error.reason)"
      throw .invalidArgument(
        reason, hint: "give the path of the catalog", params: [.init("catalog", reason: reason)])
    }
  }

  private func read(
    _ catalog: [UInt8], _ selection: ImportSelection
  ) throws(CommandError) -> CatalogImport.Result {
    do throws(CatalogError) { return try CatalogImport.read(catalog, selection: selection) } catch {
      throw .invalidArgument(error.message, hint: error.remedy)
    }
  }

  // MARK: - What is there

  private func refuseConflicts(_ update: TreeUpdate, in folder: SchemaFolder) throws(CommandError) {
    guard !update.conflicts.isEmpty, !arguments.isOn(ImportCommand.overwrite) else { return }
    let count = update.conflicts.count
    let files = count == 1 ? "a file was" : "\(count) files were"
    throw CommandError(
      .validation, .failedPrecondition,
      "\(files) written or edited by hand and would be replaced, beginning with \(folder.shown)/\(update.conflicts[0])",
      hint: """
        put the corrections into overrides.json beside service.json and add \(ImportCommand.overwrite.spelling), \
        or leave the methods out with \(ImportCommand.method.spelling)
        """,
      fields: ["files": .array(update.conflicts.map { .string("\(folder.shown)/\($0)") })])
  }

  /// What is wrong with the tree as it will be, such as an override that matches nothing any more.
  private static func problems(_ existing: [SchemaFile], _ update: TreeUpdate, _ folder: SchemaFolder) -> [String] {
    let replaced = Set(update.writes.map(\.path) + update.removals)
    let written = update.writes.map {
      SchemaFile(path: $0.path, displayPath: "\(folder.shown)/\($0.path)", bytes: $0.bytes)
    }
    return SchemaReader.read(existing.filter { !replaced.contains($0.path) } + written).diagnostics.map(\.description)
  }
}
