/// A place in a schema file. Columns count UTF-8 bytes from 1, as the Swift compiler does.
public struct SourcePosition: Sendable, Hashable, Comparable {
  public var file: String
  public var line: Int
  public var column: Int

  public init(file: String, line: Int, column: Int) {
    self.file = file
    self.line = line
    self.column = column
  }

  public static func < (left: SourcePosition, right: SourcePosition) -> Bool {
    (left.file, left.line, left.column) < (right.file, right.line, right.column)
  }
}

/// Something wrong in a schema file: what, where, and what to do.
public struct Diagnostic: Sendable, Hashable, CustomStringConvertible {
  public enum Severity: String, Sendable, Hashable {
    case error
    case warning
  }

  public var severity: Severity
  public var position: SourcePosition
  /// What is wrong, lower-case start, no final period.
  public var message: String
  /// What to do.
  public var remedy: String
  /// Stable name of the check, such as `schema.unknown-type`.
  public var code: String

  public init(
    _ severity: Severity = .error, at position: SourcePosition, _ message: String, remedy: String, code: String
  ) {
    self.severity = severity
    self.position = position
    self.message = message
    self.remedy = remedy
    self.code = code
  }

  /// One line in the form that compilers print and build tools read.
  public var description: String {
    "\(position.file):\(position.line):\(position.column): \(severity.rawValue): \(message); \(remedy) [\(code)]"
  }
}
