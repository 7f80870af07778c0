import SchemaModel

/// Finds the files that a packed schema file points at, without parsing it.
enum SchemaReferences {
  /// What stands before a reference. Inside a JSON string the quotes would be escaped, so nothing else looks like it.
  private static let mark = Array("\"$ref\":\"".utf8)

  /// Paths of the files that a file points at, below the root of the tree, in the order they appear.
  static func paths(in file: SchemaFile) -> [String] {
    let bytes = file.bytes
    var paths: [String] = []
    var start = 0
    while let dollar = bytes[start...].firstIndex(of: UInt8(ascii: "$")) {
      start = dollar + 1
      let first = dollar - 1
      guard first >= 0, bytes[first...].starts(with: mark) else { continue }
      let reference = bytes[(first + mark.count)...].prefix { $0 != UInt8(ascii: "\"") }
      paths.append(resolve(String(decoding: reference, as: UTF8.self), from: file.path))
    }
    return paths
  }

  /// The path below the root that a reference means, seen from a file.
  private static func resolve(_ reference: String, from path: String) -> String {
    var folders = path.split(separator: "/").dropLast()
    for part in reference.split(separator: "/") {
      if part == ".." { folders = folders.dropLast() } else if part != "." { folders.append(part) }
    }
    return folders.joined(separator: "/")
  }
}
