import LarkJSON

/// Collects what is found wrong in one file.
struct DiagnosticLog: Sendable {
  /// The file as messages show it.
  let file: String
  private(set) var diagnostics: [Diagnostic] = []

  /// The file whose overrides were put into this one, as messages show it.
  private let overrides: String?

  init(file: String, overrides: String? = nil) {
    self.file = file
    self.overrides = overrides
  }

  /// Where a mistake stands that concerns the file as a whole.
  static let start = JSONPosition(line: 1, column: 1)

  mutating func report(
    _ check: Check, at position: JSONPosition, _ message: String, remedy: String,
    severity: Diagnostic.Severity = .error
  ) {
    diagnostics.append(
      Diagnostic(severity, at: source(position), message, remedy: remedy, code: check.rawValue))
  }

  /// A place in this file.
  func source(_ position: JSONPosition) -> SourcePosition {
    OverridePlaces.resolved(
      SourcePosition(file: file, line: position.line, column: position.column), overrides: overrides)
  }
}
