import LarkJSON

/// Schema files as text in which tools find a file without reading the others: a line for each file, its path, a tab,
/// and its JSON without white space, sorted by path.
public enum PackedFiles {
  /// The lines of one service.
  ///
  /// - Parameters:
  ///   - service: The service.
  ///   - files: The files of the tree, corrected by their overrides.
  ///   - folder: Folder that the packed paths start from, empty or with a final slash.
  public static func lines(of service: Service, from files: [SchemaFile], below folder: String) -> [String] {
    let own = service.source.dropLast("service.json".count)
    return files.filter { $0.path.hasPrefix(own) }.sorted { $0.path < $1.path }
      .compactMap { file in line(file).map { "\(file.path.dropFirst(folder.count))\t\($0)" } }
  }

  /// The files that lines hold.
  ///
  /// - Parameter text: Lines as ``lines(of:from:below:)`` gives them.
  public static func files(in text: String) -> [SchemaFile] {
    text.split(separator: "\n").compactMap { line in
      guard let tab = line.firstIndex(of: "\t") else { return nil }
      return SchemaFile(path: String(line[..<tab]), bytes: Array(line[line.index(after: tab)...].utf8))
    }
  }

  /// The file's JSON on one line, without the pointer that editors use.
  private static func line(_ file: SchemaFile) -> String? {
    guard case .object(var object)? = try? JSON(parsing: file.bytes) else { return nil }
    object["$schema"] = nil
    return JSON.object(object).serialized()
  }
}
