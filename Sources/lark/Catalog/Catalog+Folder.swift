import LarkJSON
import SchemaCatalog
import SchemaModel

extension Catalog {
  /// The methods that a folder of schema files declares, corrected by the overrides in it.
  ///
  /// - Parameters:
  ///   - folder: Path of the folder.
  ///   - words: What will be asked for, such as `im.chats.create`. Where that is a method, its files alone are read and
  ///     checked: a tree may have thousands.
  /// - Throws: A validation error, where the folder cannot be read, holds no method to call, or has mistakes in it.
  init(folder: String, for words: [String] = []) throws(CommandError) {
    let folder = folder.utf8.count > 1 && folder.utf8.last == UInt8(ascii: "/") ? String(folder.dropLast()) : folder
    let paths = try SchemaFiles.paths(below: folder)
    let some = try Self.files(of: words, among: paths, below: folder)
    let files = if let some { some } else { try Self.files(paths, below: folder) }
    let reading = SchemaReader.read(files)
    let mistakes = reading.diagnostics.filter { $0.severity == .error }
    if let first = mistakes.first {
      let others = mistakes.count == 1 ? "" : "; there are \(mistakes.count) mistakes in all"
      throw CommandError(
        .validation, .failedPrecondition, "the schema in '\(Echo.safe(folder))' has mistakes: \(first)\(others)",
        hint: "correct them; a build through the LarkBindings plugin shows each at its line",
        fields: ["diagnostics": .array(mistakes.map { .string($0.description) })])
    }
    guard !reading.schema.services.isEmpty else {
      throw CommandError(
        .validation, .failedPrecondition, "the folder '\(Echo.safe(folder))' holds no service",
        hint: "give the folder that holds the folders of the services, each with its service.json")
    }
    self.init(
      entries: CatalogText.texts(of: reading.schema, from: files).map { Entry(service: $0.name, text: $0.text) })
    origin = .folder(folder)
    guard some != nil || !services.isEmpty || !events().isEmpty else {
      throw CommandError(
        .validation, .failedPrecondition, "the folder '\(Echo.safe(folder))' holds no method to call",
        hint: "add method files, such as im/chats/create.json beside im/service.json")
    }
  }

  private static func files(_ paths: [String], below folder: String) throws(CommandError) -> [SchemaFile] {
    var files: [SchemaFile] = []
    for path in paths { files.append(try SchemaFiles.file(path, below: folder)) }
    return files
  }

  /// The file of the method that words name, those it refers to, and the `service.json` beside each; nil where the words
  /// name no method, or where overrides, which speak of all files of a service, have to be read with it.
  private static func files(
    of words: [String], among paths: [String], below folder: String
  ) throws(CommandError) -> [SchemaFile]? {
    let name = words.joined(separator: ".")
    let known = Set(paths)
    let methods = paths.filter { path in
      let parts = path.utf8.split(separator: UInt8(ascii: "/"))
      guard parts.count >= 3, name.utf8.count == parts.suffix(3).reduce(2 - ".json".utf8.count, { $0 + $1.count })
      else { return false }
      return parts.suffix(3).compactMap { String($0) }.joined(separator: ".") == name + ".json"
    }
    guard methods.count == 1, !isInFolder("shortcuts", methods[0]), !isInFolder("types", methods[0]) else { return nil }
    var wanted = methods
    var seen = Set(methods)
    var files: [SchemaFile] = []
    while let path = wanted.popLast() {
      let file = try SchemaFiles.file(path, below: folder)
      files.append(file)
      let service = path.split(separator: "/").dropLast(2).joined(separator: "/")
      guard !known.contains("\(service)/overrides.json") else { return nil }
      for other in ["\(service)/service.json"] + SchemaReferences.paths(in: file)
      where known.contains(other) && seen.insert(other).inserted {
        wanted.append(other)
      }
    }
    return files
  }

  private static func isInFolder(_ name: String, _ path: String) -> Bool {
    path.utf8.split(separator: UInt8(ascii: "/")).dropLast().last.map { $0.elementsEqual(name.utf8) } ?? false
  }
}
