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
    // Some editors put a byte-order mark in front. Places count from behind it, as editors show them.
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let bytes = file.bytes.starts(with: mark) ? Array(file.bytes.dropFirst(mark.count)) : file.bytes
    let result = JSONNode.parse(bytes)
    var log = DiagnosticLog(file: file.displayPath, overrides: overrides)
    for problem in result.problems { log.report(problem, in: bytes) }
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
  fileprivate mutating func report(_ problem: JSONProblem, in bytes: [UInt8]) {
    switch problem.kind {
    case .syntax:
      if let habit = Habit(problem, in: bytes) {
        report(.syntax, at: habit.position, "not JSON: \(habit.message)", remedy: habit.remedy)
        return
      }
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

/// Something that other formats allow and JSON does not.
private struct Habit {
  let position: JSONPosition
  let message: String
  let remedy: String

  /// - Parameters:
  ///   - problem: Where the text stops being JSON.
  ///   - bytes: The text.
  init?(_ problem: JSONProblem, in bytes: [UInt8]) {
    guard let offset = Self.offset(of: problem.position, in: bytes), offset < bytes.count else { return nil }
    switch bytes[offset] {
    case UInt8(ascii: "/") where [UInt8(ascii: "/"), UInt8(ascii: "*")].contains(bytes.dropFirst(offset + 1).first),
      UInt8(ascii: "#"):
      position = problem.position
      message = "a comment, which JSON does not have"
      remedy = "take it out; what readers should know belongs into 'description'"
    case UInt8(ascii: "}"), UInt8(ascii: "]"):
      let blanks = [UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "\r")]
      guard let last = bytes[..<offset].lastIndex(where: { !blanks.contains($0) }), bytes[last] == UInt8(ascii: ",") else {
        return nil
      }
      position = Self.position(of: last, in: bytes)
      message = "a trailing comma: nothing follows it before '\(Character(Unicode.Scalar(bytes[offset])))'"
      remedy = "take the comma out"
    default:
      return nil
    }
  }

  private static func offset(of position: JSONPosition, in bytes: [UInt8]) -> Int? {
    var start = 0
    for _ in 1..<max(1, position.line) {
      guard let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) else { return nil }
      start = end + 1
    }
    return start + position.column - 1
  }

  private static func position(of offset: Int, in bytes: [UInt8]) -> JSONPosition {
    let before = bytes[..<offset]
    let start = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    return JSONPosition(line: before.count { $0 == UInt8(ascii: "\n") } + 1, column: offset - start + 1)
  }
}
