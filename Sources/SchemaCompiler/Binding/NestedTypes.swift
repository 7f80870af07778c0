import SchemaModel

/// The types that a request, a reply or a shared type declares inside itself.
struct NestedTypes {
  let owner: String
  private(set) var declarations: [BoundType] = []
  private(set) var diagnostics: [Diagnostic] = []
  /// Names by which generated code reaches everything else.
  private let roots: Set<String>
  private var taken: Set<String>

  /// - Parameters:
  ///   - owner: The type around them.
  ///   - roots: Names of the namespaces around everything, kept as they are: there may be many of them.
  ///   - reserved: Other names that would hide the types around them.
  init(owner: String, roots: Set<String>, reserved: Set<String>) {
    self.owner = owner
    self.roots = roots
    taken = reserved
  }

  mutating func add(_ type: BoundType) { declarations.append(type) }

  /// The wire name to make a type of: the preferred one if its Swift name is free.
  func free(_ preferred: String, else other: String) -> String {
    isTaken(Self.typeName(preferred)) ? other : preferred
  }

  /// Takes the Swift name of a type made from a field.
  mutating func claim(_ wireName: String, at position: SourcePosition) -> String {
    let name = Self.typeName(wireName)
    guard !isTaken(name) else {
      let longer = name + "Value"
      if roots.contains(longer) || !taken.insert(longer).inserted {
        diagnostics.append(
          Diagnostic(
            at: position, "the type of '\(wireName)' would be the second '\(name)' in \(owner)",
            remedy: "give the field another name with \"swiftName\"", code: "swift.name-collision"))
      }
      return longer
    }
    taken.insert(name)
    return name
  }

  private func isTaken(_ name: String) -> Bool { taken.contains(name) || roots.contains(name) }

  private static func typeName(_ wireName: String) -> String {
    ReservedNames.fieldType(SwiftIdentifier.upperCamel(wireName))
  }
}
