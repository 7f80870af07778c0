import LarkJSON

/// Finds shared types that hold themselves in a way that no Swift value can.
///
/// An array holds its elements elsewhere, so a type may hold itself through one. An optional field of a reply may be
/// boxed. Everything else would be a value without end.
struct RecursionChecker {
  /// A place where one type refers to another.
  private struct Reference {
    let source: TypeID
    let target: TypeID
    let position: SourcePosition
    var isThroughArray: Bool
    /// Whether every field on the way is required.
    var isRequired: Bool
    /// Whether the type is nothing but the reference, or an array of it.
    var isWhole: Bool
  }

  private var references: [TypeID: [Reference]] = [:]
  private let order: [TypeID]
  private(set) var diagnostics: [Diagnostic] = []

  /// Everything wrong with how types hold each other.
  ///
  /// - Parameter used: Types that requests refer to.
  static func diagnostics(of types: [TypeDocument], inRequests used: Set<TypeID>) -> [Diagnostic] {
    var checker = RecursionChecker(types)
    let requestTypes = checker.reachable(from: used)
    checker.reportCycles(remedy: "let it hold something else than itself") { $0.isWhole }
    checker.reportCycles(remedy: "hold it in an array; only an optional field of a reply may refer back without") {
      !$0.isThroughArray && requestTypes.contains($0.source)
    }
    checker.reportCycles(remedy: "hold it in an array, or drop a 'required'") { !$0.isThroughArray && $0.isRequired }
    return checker.diagnostics
  }

  private init(_ types: [TypeDocument]) {
    order = types.map(\.id)
    for type in types {
      let start = Reference(
        source: type.id, target: type.id, position: type.document.field.position, isThroughArray: false,
        isRequired: true, isWhole: true)
      collect(type.document, start)
    }
  }

  private mutating func collect(_ document: FieldDocument, _ way: Reference) {
    guard document.hasKnownType else { return }
    if case .reference(let target) = document.field.type {
      let start = document.field.position
      let position = document.typePosition
      references[way.source, default: []].append(
        Reference(
          source: way.source, target: target,
          position: SourcePosition(file: start.file, line: position.line, column: position.column),
          isThroughArray: way.isThroughArray, isRequired: way.isRequired, isWhole: way.isWhole))
      return
    }
    for child in document.children {
      var next = way
      if child.place.level == .element {
        next.isThroughArray = true
      } else {
        next.isWhole = false
        next.isRequired = way.isRequired && child.field.isRequired
      }
      collect(child, next)
    }
  }

  private func reachable(from roots: Set<TypeID>) -> Set<TypeID> {
    var found = roots
    var open = Array(roots)
    while let type = open.popLast() {
      for reference in references[type] ?? [] where found.insert(reference.target).inserted {
        open.append(reference.target)
      }
    }
    return found
  }

  /// Reports the references that lead back to where they come from, and takes them out: what is left has no cycle.
  private mutating func reportCycles(remedy: String, along isFollowed: (Reference) -> Bool) {
    var finished: Set<TypeID> = []
    for root in order where !finished.contains(root) {
      var path: [(type: TypeID, rest: ArraySlice<Reference>)] = [(root, followed(root, isFollowed))]
      while let (type, rest) = path.last {
        guard let reference = rest.first else {
          finished.insert(type)
          path.removeLast()
          continue
        }
        path[path.count - 1].rest = rest.dropFirst()
        if let start = path.firstIndex(where: { $0.type == reference.target }) {
          report(reference, along: path[start...].map(\.type), remedy: remedy)
        } else if !finished.contains(reference.target) {
          path.append((reference.target, followed(reference.target, isFollowed)))
        }
      }
    }
  }

  private func followed(_ type: TypeID, _ isFollowed: (Reference) -> Bool) -> ArraySlice<Reference> {
    (references[type] ?? []).filter(isFollowed)[...]
  }

  private mutating func report(_ reference: Reference, along types: [TypeID], remedy: String) {
    references[reference.source]?.removeAll { $0.position == reference.position }
    let way = (types + [reference.target]).map(\.name).joined(separator: " → ")
    diagnostics.append(
      Diagnostic(
        at: reference.position, "type \(Wording.quoted(reference.target.name)) holds itself: \(way)", remedy: remedy,
        code: Check.recursiveType.rawValue))
  }
}
