import LarkJSON

/// An element as its file writes it, beside what it says.
struct ElementDocument: Sendable {
  /// Names of other elements, fields or places, with where they stand.
  typealias Names = [(name: String, position: JSONPosition)]

  let keys: KeyedObject<ElementFileKey>
  let source: String
  let id: ElementID
  let position: SourcePosition
  let summary: String?
  let description: String?
  /// Value of `tag`; nil for the root.
  let tag: (name: String, position: JSONPosition)?
  let slot: (name: String, position: JSONPosition)?
  let place: String?
  let allowedIn: Names
  let onlyInside: (name: String, position: JSONPosition)?
  let arguments: Names
  let fields: [FieldDocument]
  let docs: String?
  let swiftName: String?
  /// Whether the key `element` could be read.
  let hasHead: Bool

  /// The element; nil where something that every element has is missing.
  var element: Element? {
    guard let summary, hasHead else { return nil }
    return Element(
      id: id, source: source, summary: summary, description: description, tag: tag?.name, slot: slot?.name,
      place: slot == nil ? nil : place ?? id.name, allowedIn: allowedIn.map(\.name), onlyInside: onlyInside?.name,
      arguments: arguments.map(\.name), fields: fields.map(\.field), docs: docs, swiftName: swiftName,
      position: position)
  }
}
