import SchemaModel

/// The types that a request, a reply or a shared type declares inside itself.
///
/// A type is named after its own field and the types around it, and after nothing else: a field that comes, goes or moves
/// renames no other.
struct NestedTypes {
  let owner: String
  private(set) var declarations: [BoundType] = []
  private(set) var diagnostics: [Diagnostic] = []
  /// Names of the types around them, which a type of that name would hide.
  private let enclosing: Set<String>
  private var taken: Set<String> = []
  /// Whether a type's name that is there already is to be reported: not where the fields' names are the same, too.
  var reportsCollisions = true

  /// - Parameters:
  ///   - owner: The type around them.
  ///   - enclosing: Names of the types around them.
  init(owner: String, enclosing: Set<String>) {
    self.owner = owner
    self.enclosing = enclosing
  }

  mutating func add(_ type: BoundType) { declarations.append(type) }

  /// Takes the Swift name of a type made from a field.
  ///
  /// - Parameters:
  ///   - wireName: Name of the field.
  ///   - isElement: Whether the type is that of the elements of a list.
  ///   - position: Where the field stands.
  mutating func claim(_ wireName: String, isElement: Bool, at position: SourcePosition) -> String {
    let plain = SwiftIdentifier.upperCamel(wireName)
    let name =
      isElement
      ? ReservedNames.elementType(plain, inside: enclosing) : ReservedNames.fieldType(plain, inside: enclosing)
    if !taken.insert(name).inserted, reportsCollisions {
      diagnostics.append(
        Diagnostic(
          at: position, "the type of '\(wireName)' would be the second '\(name)' in \(owner)",
          remedy: "give the field another name with \"swiftName\"", code: "swift.name-collision"))
    }
    return name
  }
}
