import LarkJSON

/// Schema files as text in which tools find a file without reading the others: a line for each file, its path, a tab,
/// and its JSON without white space, sorted by path.
package struct PackedFiles {
  private let folder: String
  /// The files of each service or set of elements, by its folder with a final slash.
  private var filesByFolder: [Substring: [SchemaFile]]

  /// Sorts the files of a tree by service and set of elements.
  ///
  /// - Parameters:
  ///   - schema: The services and sets of elements.
  ///   - files: The files of the tree, corrected by their overrides.
  ///   - folder: Folder that the packed paths start from, empty or with a final slash.
  package init(of schema: Schema, from files: [SchemaFile], below folder: String) {
    self.folder = folder
    let folders = schema.services.map(Self.folder) + schema.elementSets.map { $0.folder[...] }
    filesByFolder = Dictionary(folders.map { ($0, []) }) { first, _ in first }
    for file in files {
      var end = file.path.startIndex
      while let slash = file.path.utf8[end...].firstIndex(of: UInt8(ascii: "/")) {
        end = file.path.utf8.index(after: slash)
        guard filesByFolder[file.path[..<end]]?.append(file) == nil else { break }
      }
    }
  }

  /// The lines of one service.
  package func lines(of service: Service) -> [String] { lines(below: Self.folder(of: service)) }

  /// The lines of one set of elements.
  package func lines(of set: ElementSet) -> [String] { lines(below: set.folder[...]) }

  private func lines(below folder: Substring) -> [String] {
    filesByFolder[folder, default: []].sorted { $0.path < $1.path }
      .compactMap { file in Self.line(file).map { "\(file.path.dropFirst(self.folder.count))\t\($0)" } }
  }

  /// The files that lines hold.
  ///
  /// - Parameter text: Lines as ``lines(of:)`` gives them.
  package static func files(in text: String) -> [SchemaFile] {
    text.split(separator: "\n").compactMap { line in
      guard let tab = line.firstIndex(of: "\t") else { return nil }
      return SchemaFile(path: String(line[..<tab]), bytes: Array(line[line.index(after: tab)...].utf8))
    }
  }

  private static func folder(of service: Service) -> Substring { service.source.dropLast("service.json".count) }

  /// The file's JSON on one line, without the pointer that editors use.
  private static func line(_ file: SchemaFile) -> String? {
    guard case .object(var object)? = try? JSON(parsing: file.bytes) else { return nil }
    object["$schema"] = nil
    return JSON.object(object).serialized()
  }
}
