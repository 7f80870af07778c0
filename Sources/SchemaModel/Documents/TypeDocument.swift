import LarkJSON

/// A shared type as the file writes it.
struct TypeDocument: Sendable {
  let id: TypeID
  let source: String
  let document: FieldDocument

  var sharedType: SharedType { SharedType(id: id, source: source, field: document.field) }
}

extension DocumentReader {
  /// A file in a types folder.
  mutating func sharedType(_ root: JSONNode, id: TypeID) -> TypeDocument? {
    let place = FieldDocument.Place(section: .sharedType, level: .top)
    guard let document = field(root, name: "", at: root.position, in: place) else { return nil }
    if document.isReadable, document.keys.lacks(.description) {
      reportMissing(FieldKey.description, in: "the type", at: root.position, remedy: "say what it stands for")
    }
    return TypeDocument(id: id, source: path.text, document: document)
  }
}
