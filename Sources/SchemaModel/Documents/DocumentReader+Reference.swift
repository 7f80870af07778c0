import LarkJSON

extension DocumentReader {
  /// The shared type that a `$ref` names.
  mutating func type(namedBy node: JSONNode) -> TypeID? {
    guard let reference = string(node, called: "'$ref'") else { return nil }
    guard Self.isReferencePath(reference) else {
      log.report(
        .invalidReference, at: node.position, "\(Wording.quoted(reference)) is no path of a JSON file",
        remedy: "write the path of a shared type from this file on, such as '../types/name.json'")
      return nil
    }
    guard let target = path.resolving(reference) else {
      log.report(
        .unresolvedReference, at: node.position, "\(Wording.quoted(reference)) leads out of the schema folder",
        remedy: nearestReference(to: FilePath(reference)))
      return nil
    }
    if let id = layout.types[target] { return id }
    // A file that stands in the wrong place has been reported; once moved, the reference may well be right.
    guard !layout.misplaced.contains(target) else { return nil }
    let reason = layout.resourceFiles[target].map { "is \($0.isEvent ? "an event" : "a method"), not a shared type" }
      ?? "names no shared type"
    log.report(
      .unresolvedReference, at: node.position, "\(Wording.quoted(reference)) \(reason)",
      remedy: nearestReference(to: target))
    return nil
  }

  /// The remedy for a reference that leads nowhere.
  private func nearestReference(to target: FilePath) -> String {
    let known = layout.types.keys.sorted { $0.text < $1.text }
    let wanted = target.stem.lowercased()
    // Where the name is right, the folders are not.
    let sameName = known.filter { $0.stem.lowercased() == wanted }
    let sameFolder = known.filter { $0.folder == target.folder }
    let nearest =
      sameName.first
      ?? NearestName.find(target.stem, among: sameFolder.map(\.stem)).flatMap { name in
        sameFolder.first { $0.stem == name }
      }
      ?? NearestName.find(target.stem, among: known.map(\.stem)).flatMap { name in known.first { $0.stem == name } }
    guard let nearest else { return "add the file to a types folder, or name one that is there" }
    return "did you mean \(Wording.quoted(path.reference(to: nearest)))?"
  }

  /// Whether a text is a relative path of a JSON file without anything else to it.
  private static func isReferencePath(_ text: String) -> Bool {
    text.hasSuffix(".json") && text.utf8.count > ".json".utf8.count && !text.hasPrefix("/")
      && text.utf8.allSatisfy { Names.isWordByte($0) || "./-".utf8.contains($0) }
  }
}
