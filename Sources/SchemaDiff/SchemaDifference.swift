public import SchemaModel

/// Everything that two schemas say differently.
public struct SchemaDifference: Sendable, Hashable {
  /// The changes: by service, then method by method and type by type.
  public var changes: [SchemaChange]

  /// - Parameter changes: The changes.
  public init(changes: [SchemaChange]) {
    self.changes = changes
  }

  /// Compares two schemas.
  ///
  /// What generated Swift looks like counts, too: a change that stops code from compiling is breaking.
  ///
  /// - Parameters:
  ///   - old: What was.
  ///   - new: What is.
  ///   - orderCounts: Whether the order of fields means something. It decides the order of Swift arguments where fields
  ///     come from method files; the members of an official catalog come in any order.
  public init(from old: Schema, to new: Schema, orderCounts: Bool = true) {
    changes = SchemaComparison(old: old, new: new, orderCounts: orderCounts).changes
  }

  /// The changes of one effect.
  public func changes(_ effect: SchemaChange.Effect) -> [SchemaChange] {
    changes.filter { $0.effect == effect }
  }

  /// Whether anything that used to work may fail.
  public var breaks: Bool {
    changes.contains { $0.effect == .breaking }
  }

  /// The version step that semantic versioning asks for.
  public var versionStep: VersionStep {
    switch changes.map(\.effect).min() {
    case .breaking: .major
    case .compatible: .minor
    case .documentation: .patch
    case nil: .none
    }
  }
}

/// Which part of a version number goes up.
public enum VersionStep: String, Sendable, Hashable, CaseIterable {
  case none
  case patch
  case minor
  case major

  /// The step for versions that begin with a zero, where a breaking change raises the second number.
  public var beforeFirstMajor: VersionStep {
    switch self {
    case .none: .none
    case .patch, .minor: .patch
    case .major: .minor
    }
  }
}
