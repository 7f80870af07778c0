/// Shared types by id, for checks that follow references.
struct TypeTable {
  private var fields: [TypeID: Field] = [:]

  init(_ types: some Sequence<TypeDocument>) {
    for type in types where type.document.hasKnownType {
      fields[type.id] = type.document.field
    }
  }

  /// The field with its references followed; nil where a type on the way could not be read, which has been reported.
  func resolved(_ field: Field) -> Field? {
    field.resolved { fields[$0] }
  }

  /// The field of a document with its references followed; nil where its type is not known.
  func resolved(_ document: FieldDocument) -> Field? {
    document.hasKnownType ? resolved(document.field) : nil
  }
}
