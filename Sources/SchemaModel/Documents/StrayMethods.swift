import LarkJSON

/// Finds methods in folders that nobody has declared as a service.
enum StrayMethods {
  /// A diagnostic for each folder that looks like a service but has no `service.json`.
  static func diagnostics(among strays: [SchemaFile]) -> [Diagnostic] {
    var folders: Set<String> = []
    return strays.flatMap { file -> [Diagnostic] in
      guard let position = positionOfHead(in: file) else { return [] }
      var log = DiagnosticLog(file: file.displayPath)
      let path = FilePath(file.path)
      // A method stands in a resource folder of a service folder; nearer to the root one of the two is missing.
      let folder = path.folder.count > 1 ? path.folder.dropLast().joined(separator: "/") : path.folder.first
      guard let folder else {
        log.report(
          .misplacedFile, at: position, "a method stands in no service folder",
          remedy: "move it to <service>/<resource>/\(path.fileName)")
        return log.diagnostics
      }
      guard folders.insert(folder).inserted else { return [] }
      log.report(
        .missingService, at: position, "folder \(Wording.quoted(folder)) holds methods but no 'service.json'",
        remedy: "add \(folder)/service.json with name, version, title, description and basePath")
      return log.diagnostics
    }
  }

  /// Where a file says `http` as methods do, or `event` as events do.
  private static func positionOfHead(in file: SchemaFile) -> JSONPosition? {
    let members = JSONNode.parse(file.bytes).root?.members ?? []
    if let http = members.first(where: { $0.key == MethodKey.http.rawValue && $0.value.isObject }) {
      return http.keyPosition
    }
    // Files of other kinds have the word, too.
    let event = members.first { $0.key == EventFileKey.event.rawValue && $0.value["type"] != nil }
    return members.contains { $0.key == EventFileKey.payload.rawValue } ? event?.keyPosition : nil
  }
}
