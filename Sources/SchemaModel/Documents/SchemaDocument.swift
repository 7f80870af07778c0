import LarkJSON

/// A schema file as JSON with positions.
struct SchemaDocument: Sendable {
  let file: SchemaFile
  /// The object that the file is; nil where it is no JSON or no object.
  let root: JSONNode?
  /// What was found wrong so far.
  let log: DiagnosticLog

  /// Parses a file.
  ///
  /// - Parameter overrides: The file with its corrections, as messages show it.
  init(parsing file: SchemaFile, overrides: String? = nil) {
    let result = JSONNode.parse(file.bytes)
    var log = DiagnosticLog(file: file.displayPath, overrides: overrides)
    for problem in result.problems { log.report(problem) }
    if let root = result.root, !root.isObject {
      log.report(
        .notAnObject, at: root.position, "a schema file must be an object, not \(Wording.kind(root))",
        remedy: "put its keys between { and }")
    }
    self.file = file
    self.root = result.root.flatMap { $0.isObject ? $0 : nil }
    self.log = log
  }
}

extension DiagnosticLog {
  fileprivate mutating func report(_ problem: JSONProblem) {
    switch problem.kind {
    case .syntax:
      // Some reasons say what to do about them.
      let parts = problem.reason.split(separator: "; ", maxSplits: 1).map(String.init)
      report(
        .syntax, at: problem.position, "not JSON: \(parts.first ?? problem.reason)",
        remedy: parts.count > 1 ? parts[1] : "correct the text here")
    case .duplicateKey(let key, let first):
      report(
        .duplicateKey, at: problem.position,
        "duplicate key \(Wording.quoted(key)), already used at \(first.line):\(first.column)",
        remedy: "remove one of the two")
    }
  }
}
