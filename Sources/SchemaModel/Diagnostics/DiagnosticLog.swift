import LarkJSON

/// Collects what is found wrong in one file.
struct DiagnosticLog: Sendable {
  /// The file as messages show it.
  let file: String
  private(set) var diagnostics: [Diagnostic] = []

  init(file: String) {
    self.file = file
  }

  /// Where a mistake stands that concerns the file as a whole.
  static let start = JSONPosition(line: 1, column: 1)

  mutating func report(_ check: Check, at position: JSONPosition, _ message: String, remedy: String) {
    diagnostics.append(
      Diagnostic(at: source(position), message, remedy: remedy, code: check.rawValue))
  }

  /// A place in this file.
  func source(_ position: JSONPosition) -> SourcePosition {
    SourcePosition(file: file, line: position.line, column: position.column)
  }
}
