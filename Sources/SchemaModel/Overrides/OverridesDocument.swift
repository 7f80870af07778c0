import LarkJSON

/// `overrides.json` of a service as the file writes it: corrections of the files beside it.
struct OverridesDocument {
  /// One correction.
  struct Override {
    /// Path of the file, below the folder of the service.
    let file: String
    /// Where the file is named.
    let filePosition: JSONPosition
    /// What to correct.
    let pointer: JSONPointer
    /// Where that is named.
    let pointerPosition: JSONPosition
    /// What is to stand there; nil takes it away.
    let value: JSONNode?
  }

  /// The corrections, in the order of the file.
  let overrides: [Override]
  /// Where diagnostics go.
  var log: DiagnosticLog

  /// Reads the file.
  init(reading file: SchemaFile, layout: TreeLayout) {
    let document = SchemaDocument(parsing: file)
    var reader = DocumentReader(document, layout: layout)
    overrides = document.root.map { reader.overrides($0) } ?? []
    log = reader.log
  }
}

extension DocumentReader {
  fileprivate mutating func overrides(_ root: JSONNode) -> [OverridesDocument.Override] {
    guard let keys = keyed(root, as: OverridesKey.self, called: "overrides.json") else { return [] }
    editorSchema(keys[.schema])
    if keys.lacks(.overrides) {
      reportMissing(
        OverridesKey.overrides, in: "overrides.json", at: keys.position,
        remedy: "list the corrections, or remove the file")
    }
    guard let member = keys[.overrides], let elements = elements(of: member.value, called: "'overrides'") else {
      return []
    }
    if elements.isEmpty {
      log.report(
        .empty, at: member.value.position, "'overrides' lists no corrections", remedy: "add one or remove the file")
    }
    return elements.compactMap { override($0) }
  }

  private mutating func override(_ node: JSONNode) -> OverridesDocument.Override? {
    let name = "an override"
    guard let keys = keyed(node, as: OverrideKey.self, called: name) else { return nil }
    for (key, remedy) in [
      (OverrideKey.file, "name the file, such as 'chats/create.json'"),
      (.path, "say what to correct, such as '/data/name/maxLength'"),
      (.reason, "say why the file is wrong, so that others know when the override can go"),
    ] where keys.lacks(key) {
      reportMissing(key, in: name, at: keys.position, remedy: remedy)
    }
    _ = text(keys[.reason])
    let file = filledString(keys[.file])
    let pointer = pointer(keys[.path])
    let removes = keys[.remove].map { isRemoval($0) } ?? false
    if keys[.value] == nil, keys[.remove] == nil, keys.lacks(.value), keys.lacks(.remove) {
      log.report(
        .valueOrRemove, at: keys.position, "\(name) has neither 'value' nor 'remove'",
        remedy: "add the right 'value', or \"remove\": true")
    } else if let value = keys[.value], let remove = keys[.remove] {
      log.report(
        .valueOrRemove, at: max(value.keyPosition, remove.keyPosition), "\(name) has both 'value' and 'remove'",
        remedy: "keep one of the two")
      return nil
    }
    guard let file, let pointer, let fileMember = keys[.file], let pathMember = keys[.path],
      keys[.value] != nil || removes
    else { return nil }
    return OverridesDocument.Override(
      file: file, filePosition: fileMember.value.position, pointer: pointer,
      pointerPosition: pathMember.value.position, value: keys[.value].map { OverridePlaces.moved($0.value) })
  }

  private mutating func isRemoval(_ member: JSONNode.Member) -> Bool {
    if case .bool(true) = member.value.content { return true }
    reportWrongType(member.value, "'remove'", expected: "true", remedy: "write true, or remove the key")
    return false
  }

  private mutating func pointer(_ member: JSONNode.Member?) -> JSONPointer? {
    guard let member, let text = string(member) else { return nil }
    if let pointer = JSONPointer(parsing: text), !pointer.segments.isEmpty { return pointer }
    log.report(
      .invalidPointer, at: member.value.position, "\(Wording.quoted(text)) is no path into a file",
      remedy: "write a JSON Pointer, such as '/data/name/maxLength'")
    return nil
  }
}
