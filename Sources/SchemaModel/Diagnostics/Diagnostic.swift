/// A place in a schema file. Columns count UTF-8 bytes from 1, as the Swift compiler does.
public struct SourcePosition: Sendable, Hashable, Comparable {
  /// Path of the file, as messages show it.
  public var file: String
  /// Line, from 1.
  public var line: Int
  /// Column in UTF-8 bytes, from 1.
  public var column: Int

  /// - Parameters:
  ///   - file: Path of the file, as messages show it.
  ///   - line: Line, from 1.
  ///   - column: Column in UTF-8 bytes, from 1.
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
  /// Whether the schema can be used all the same.
  public enum Severity: String, Sendable, Hashable {
    case error
    case warning
  }

  /// Whether the schema can be used all the same.
  public var severity: Severity
  /// The key or value at fault.
  public var position: SourcePosition
  /// What is wrong, lower-case start, no final period.
  public var message: String
  /// What to do.
  public var remedy: String
  /// Stable name of the check, such as `schema.unknown-type`.
  public var code: String

  /// - Parameters:
  ///   - severity: Whether the schema can be used all the same.
  ///   - position: The key or value at fault.
  ///   - message: What is wrong, lower-case start, no final period.
  ///   - remedy: What to do.
  ///   - code: Stable name of the check.
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
