import Foundation

/// Method files to generate from.
struct SchemaTree {
  /// A file of a schema.
  struct File {
    /// Path from the folder of the package.
    var path: String
    var bytes: [UInt8]
  }

  /// The files, their paths as in the package.
  let files: [File]

  /// How many methods the files hold.
  var methodCount: Int { files.count { Self.isMethod($0.path) } }

  /// The package's own schema.
  static func own(_ settings: Settings) throws -> SchemaTree {
    let folder = try settings.folder("schema")
    let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".json") }.sorted()
    return SchemaTree(
      files: try names.map { name in
        File(path: "schema/\(name)", bytes: [UInt8](try Data(contentsOf: folder.appending(path: name))))
      })
  }

  /// A larger schema of the same grain: services `im2`, `im3` and so on, copies of the service `im` with all its types,
  /// the last one cut off where the number of methods is reached.
  ///
  /// - Parameter count: How many methods the result holds.
  func enlarged(toMethods count: Int) throws -> SchemaTree {
    let service = files.filter { $0.path.hasPrefix("schema/im/") && !$0.path.hasPrefix("schema/im/shortcuts/") }
    guard service.contains(where: { Self.isMethod($0.path) }) else {
      throw BenchmarkError("schema/im holds no methods")
    }
    var copies: [File] = []
    var methods = 0
    var number = 2
    while methods < count {
      for file in service {
        if Self.isMethod(file.path) {
          guard methods < count else { continue }
          methods += 1
        }
        copies.append(Self.copy(file, number))
      }
      number += 1
    }
    return SchemaTree(files: copies)
  }

  private static func copy(_ file: File, _ number: Int) -> File {
    var text = String(decoding: file.bytes, as: UTF8.self)
    text.replace("/open-apis/im/", with: "/open-apis/im\(number)/")
    text.replace("\"name\": \"im\"", with: "\"name\": \"im\(number)\"")
    text.replace("\"namespace\": \"IM\"", with: "\"namespace\": \"IM\(number)\"")
    return File(
      path: "schema/im\(number)/\(file.path.dropFirst("schema/im/".count))", bytes: Array(text.utf8))
  }

  /// Whether a file of a schema is a method: not a service, a shared type or a shortcut.
  private static func isMethod(_ path: String) -> Bool {
    let parts = path.split(separator: "/")
    return parts.count == 4 && parts[2] != "types" && parts[2] != "shortcuts"
  }

  /// Writes the files.
  func write(to folder: ScratchFolder) throws {
    for file in files { try folder.write(file.bytes, to: file.path) }
  }
}
