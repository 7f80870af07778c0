import LarkJSON

/// Schema files as text in which tools find a file without reading the others: a line for each file, its path, a tab,
/// and its JSON without white space, sorted by path.
package struct PackedFiles {
  private let folder: String
  /// The files of each service, by its folder with a final slash.
  private var filesByFolder: [Substring: [SchemaFile]]

  /// Sorts the files of a tree by service.
  ///
  /// - Parameters:
  ///   - services: The services.
  ///   - files: The files of the tree, corrected by their overrides.
  ///   - folder: Folder that the packed paths start from, empty or with a final slash.
  package init(of services: [Service], from files: [SchemaFile], below folder: String) {
    self.folder = folder
    filesByFolder = Dictionary(services.map { (Self.folder(of: $0), []) }) { first, _ in first }
    for file in files {
      var end = file.path.startIndex
      while let slash = file.path.utf8[end...].firstIndex(of: UInt8(ascii: "/")) {
        end = file.path.utf8.index(after: slash)
        guard filesByFolder[file.path[..<end]]?.append(file) == nil else { break }
      }
    }
  }

  /// The lines of one service.
  package func lines(of service: Service) -> [String] {
    filesByFolder[Self.folder(of: service), default: []].sorted { $0.path < $1.path }
      .compactMap { file in Self.line(file).map { "\(file.path.dropFirst(folder.count))\t\($0)" } }
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
