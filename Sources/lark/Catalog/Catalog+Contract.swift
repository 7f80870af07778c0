import SchemaCatalog
import SchemaModel

extension Catalog {
  /// What a service is: its name, title and description, without its methods.
  ///
  /// - Throws: An internal error, where the packed schema cannot be read.
  func service(_ name: String) throws(CommandError) -> Service {
    let path = "\(name)/service.json"
    let result = SchemaReader.readPacked(file(path).map { [$0] } ?? [])
    guard let service = result.schema.service(named: name) else {
      throw Self.unreadable(path, result.diagnostics)
    }
    return service
  }

  /// All that is known about a method.
  ///
  /// - Parameter id: Names a method that `hasMethod` knows, or one that shortcuts use.
  /// - Throws: An internal error, where the packed schema cannot be read.
  func contract(_ id: MethodID) throws(CommandError) -> MethodContract {
    try contracts([id])[0]
  }

  /// All that is known about some methods, whose shared types are read once.
  ///
  /// - Parameters:
  ///   - ids: Name methods that `hasMethod` knows, or ones that shortcuts use.
  ///   - withReplies: Whether what they answer is wanted as well.
  /// - Returns: The contracts in the order of the ids.
  /// - Throws: An internal error, where the packed schema cannot be read.
  func contracts(_ ids: [MethodID], withReplies: Bool = true) throws(CommandError) -> [MethodContract] {
    let result = SchemaReader.readPacked(files(with: ids.map(Self.path), withReplies: withReplies))
    var contracts: [MethodContract] = []
    for id in ids {
      guard let method = result.schema.method(id) else { throw Self.unreadable(Self.path(of: id), result.diagnostics) }
      var contract = MethodContract(method: method, schema: result.schema)
      contract.line = line(for: id)
      contracts.append(contract)
    }
    return contracts
  }

  /// Everything that is packed.
  ///
  /// - Throws: An internal error, where the packed schema cannot be read.
  func schema() throws(CommandError) -> Schema {
    let result = SchemaReader.readPacked(files)
    if let mistake = result.diagnostics.first(where: { $0.severity == .error }) {
      throw Self.unreadable(mistake.position.file, result.diagnostics)
    }
    return result.schema
  }

  /// The files of methods or events, those of the types they use, and what says that their folders are services.
  ///
  /// - Parameters:
  ///   - paths: Paths of the files.
  ///   - withReplies: Whether what methods answer is wanted as well.
  func files(with paths: [String], withReplies: Bool = true) -> [SchemaFile] {
    var wanted = paths
    var known = Set(paths)
    var found: [SchemaFile] = []
    var services: Set<String> = []
    var next = 0
    while next < wanted.count {
      let path = wanted[next]
      next += 1
      guard var file = file(path) else { continue }
      if !withReplies, next <= paths.count { file = file.withoutReply }
      found.append(file)
      if let service = path.split(separator: "/").first.map(String.init), services.insert(service).inserted {
        wanted.append("\(service)/service.json")
      }
      for reference in SchemaReferences.paths(in: file) where known.insert(reference).inserted {
        wanted.append(reference)
      }
    }
    return found
  }

  func file(_ path: String) -> SchemaFile? {
    guard let service = path.split(separator: "/").first.map(String.init), let text = text(of: service),
      let entry = text.entry(path)
    else { return nil }
    return SchemaFile(path: path, bytes: Array(text.json(of: entry)))
  }

  static func unreadable(_ path: String, _ diagnostics: [Diagnostic]) -> CommandError {
    let reason = diagnostics.first.map { ": \($0.message)" } ?? ""
    return CommandError(
      .internal, .unknown, "the built-in schema file \(path) cannot be read\(reason)",
      hint: "build \(Tool.name) anew; if that does not help, report it with this message")
  }
}
