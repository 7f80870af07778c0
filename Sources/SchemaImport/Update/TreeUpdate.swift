import LarkJSON
import SchemaCompiler
public import SchemaModel

/// What an import changes in a folder of method files: only what the catalog says otherwise than before.
///
/// Descriptions that somebody edited stay. Files that somebody edited beyond their descriptions are conflicts: their
/// corrections belong into `overrides.json`.
public struct TreeUpdate: Sendable {
  /// What is asked of an update.
  public struct Options: Sendable {
    /// Which methods were imported; others are left alone.
    public var selection: ImportSelection
    /// Whether methods that the catalog no longer has go away.
    public var prunes: Bool
    /// Whether files with facts edited by hand are replaced.
    public var overwrites: Bool

    /// - Parameters:
    ///   - selection: Which methods were imported; others are left alone.
    ///   - prunes: Whether methods that the catalog no longer has go away.
    ///   - overwrites: Whether files with facts edited by hand are replaced.
    public init(selection: ImportSelection = .all, prunes: Bool = false, overwrites: Bool = false) {
      self.selection = selection
      self.prunes = prunes
      self.overwrites = overwrites
    }
  }

  /// Files to write, in this order: what the import notes for the next one comes last, so that an import that is cut
  /// short can be repeated.
  public private(set) var writes: [SchemaFile] = []
  /// Paths of files to remove, sorted.
  public private(set) var removals: [String] = []
  /// How many method files and service files are right as they are.
  public private(set) var unchanged = 0
  /// Paths of files that an import would replace although somebody wrote or edited them, sorted. Unless replacing them
  /// was asked for, nothing should be written then.
  public private(set) var conflicts: [String] = []
  /// What is worth knowing about the update.
  public private(set) var notes: [ImportNote] = []

  private let options: Options
  private let existing: [String: SchemaFile]

  /// Compares what was imported with what is there.
  ///
  /// - Parameters:
  ///   - imported: What a catalog gives.
  ///   - existing: The JSON files that are there, by paths below the same root.
  ///   - options: What is asked of the update.
  public init(_ imported: [SchemaFile], over existing: [SchemaFile], options: Options = Options()) {
    self.options = options
    self.existing = Dictionary(existing.map { ($0.path, $0) }) { first, _ in first }
    let folders = Dictionary(grouping: imported) { $0.path.prefix { $0 != "/" } }
    for (folder, files) in folders.sorted(by: { $0.key < $1.key }) { update(String(folder), files) }
    noteMissingServices(among: Set(folders.keys.map(String.init)))
    writes.sort { left, right in
      let (leftIsRecord, rightIsRecord) = (Self.isRecord(left.path), Self.isRecord(right.path))
      return leftIsRecord == rightIsRecord ? left.path < right.path : rightIsRecord
    }
    removals.sort()
    conflicts.sort()
  }

  private mutating func update(_ folder: String, _ files: [SchemaFile]) {
    let recordPath = "\(folder)/\(ImportRecord.fileName)"
    let before = existing[recordPath].flatMap { ImportRecord($0.bytes) } ?? ImportRecord()
    var record = before
    for file in files {
      guard let json = try? JSON(parsing: file.bytes) else { continue }
      let name = String(file.path.dropFirst(folder.count + 1))
      let parts = FileTexts(json)
      let entry = ImportRecord.Entry(parts)
      record.entries[name] = entry
      // Most files of a repeated import are as they were, to the byte.
      if existing[file.path]?.bytes == file.bytes {
        unchanged += 1
      } else {
        update(file, json, parts, facts: entry.facts, known: before.entries[name])
      }
    }
    let imported = Set(files.map { String($0.path.dropFirst(folder.count + 1)) })
    for name in before.entries.keys.sorted() where !imported.contains(name) {
      settleGone(name, in: folder, &record)
    }
    if record != before || existing[recordPath] == nil {
      writes.append(SchemaFile(path: recordPath, bytes: Array(record.text.utf8)))
    }
  }

  // MARK: - One file

  private mutating func update(
    _ file: SchemaFile, _ new: JSON, _ newParts: FileTexts, facts newFacts: String, known: ImportRecord.Entry?
  ) {
    guard let old = existing[file.path] else {
      writes.append(file)
      return
    }
    guard let current = try? JSON(parsing: old.bytes), current.objectValue != nil else {
      return replace(file, because: "A file that is not JSON was replaced.")
    }
    let parts = FileTexts(current)
    let facts = parts.factsHash
    guard facts == known?.facts || facts == newFacts else {
      if file.path.hasSuffix("/service.json") {
        notes.append(ImportNote(.fileKept, at: file.path, "The file was written or edited by hand; it stays as it is."))
        unchanged += 1
        return
      }
      return replace(file, because: "A file that was written or edited by hand was replaced.")
    }
    let merged = merge(new, newParts.texts, with: current, parts.texts, known: known, in: file.path)
    guard FileTexts.sorted(merged) != FileTexts.sorted(current) else {
      unchanged += 1
      return
    }
    writes.append(SchemaFile(path: file.path, bytes: Array(FileLayout.text(merged).utf8)))
  }

  private mutating func replace(_ file: SchemaFile, because reason: String) {
    conflicts.append(file.path)
    guard options.overwrites else { return }
    notes.append(ImportNote(.fileReplaced, at: file.path, reason))
    writes.append(file)
  }

  /// The file as the catalog says it, with the texts that somebody edited.
  private mutating func merge(
    _ new: JSON, _ theirs: [JSONPointer: String], with current: JSON, _ ours: [JSONPointer: String],
    known: ImportRecord.Entry?, in path: String
  ) -> JSON {
    var merged = new
    if let schema = current["$schema"], case .object(let object) = merged {
      merged = .object(JSONObject([("$schema", schema)] + object.map { ($0.key, $0.value) }))
    }
    let pointers = Set(ours.keys).union(known?.texts.keys.map { $0 } ?? []).map { (pointer: $0, text: $0.description) }
    for (pointer, _) in pointers.sorted(by: { $0.text < $1.text }) {
      let text = ours[pointer]
      // Without a record nobody knows who wrote a text: it may have been edited.
      let isEdited = known?.texts[pointer] != text.map(FNV.hash)
      guard isEdited, text != theirs[pointer] else { continue }
      // What every file must say is not taken away; and a field that is gone has no text to take away.
      let mayGo = !Self.isNeeded(pointer, in: path) && current.hasOwner(of: pointer.segments[...])
      guard text != nil || mayGo else { continue }
      guard new.hasOwner(of: pointer.segments[...]) else {
        notes.append(
          ImportNote(
            .textLost, at: "\(path) \(pointer)",
            "The catalog no longer has what an edited text belonged to: \(text ?? "")"))
        continue
      }
      merged.setText(text, at: pointer.segments[...])
      if theirs[pointer].map(FNV.hash) != known?.texts[pointer] {
        notes.append(
          ImportNote(
            .textKept, at: "\(path) \(pointer)", "An edited text stays, although the catalog's text has changed."))
      }
    }
    return merged
  }

  /// Whether a file is none without the text.
  private static func isNeeded(_ pointer: JSONPointer, in path: String) -> Bool {
    pointer.segments == ["summary"] || path.hasSuffix("/service.json")
  }

  // MARK: - Methods that are gone

  /// Deals with a file that an import wrote once and that this one does not have.
  private mutating func settleGone(_ name: String, in folder: String, _ record: inout ImportRecord) {
    let path = "\(folder)/\(name)"
    let parts = name.split(separator: "/")
    guard parts.count == 2, let resource = parts.first, let file = parts.last, file.hasSuffix(".json") else { return }
    let id = MethodID(service: folder, resource: String(resource), name: String(file.dropLast(5)))
    guard options.selection.contains(id) else { return }
    guard existing[path] != nil else {
      record.entries[name] = nil
      return
    }
    guard options.prunes else {
      notes.append(
        ImportNote(
          .methodGone, at: id.description, "The catalog no longer has the method; its file stays. --prune removes it."))
      return
    }
    removals.append(path)
    record.entries[name] = nil
    notes.append(
      ImportNote(.methodGone, at: id.description, "The catalog no longer has the method; its file was removed."))
  }

  private static func isRecord(_ path: String) -> Bool { path.hasSuffix("/" + ImportRecord.fileName) }

  /// Says which services were imported once and are not in this catalog. Their files stay: catalogs come in parts, too.
  private mutating func noteMissingServices(among folders: Set<String>) {
    guard options.selection == .all else { return }
    for path in existing.keys.sorted() where Self.isRecord(path) {
      let folder = String(path.prefix { $0 != "/" })
      guard !folders.contains(folder) else { continue }
      notes.append(ImportNote(.methodGone, at: folder, "The catalog does not have the service; its files stay."))
    }
  }
}
