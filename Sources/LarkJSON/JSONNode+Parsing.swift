extension JSONNode {
  /// Parses a file that people write, and reports every duplicate key besides the mistake that ends the parse.
  ///
  /// As strict as `JSON(parsing:)`, and refuses a byte-order mark as well.
  ///
  /// - Parameter bytes: The file's content.
  /// - Returns: The document, where there is one, and all problems in the order of their positions.
  public static func parse(_ bytes: [UInt8]) -> JSONParseResult {
    bytes.withUnsafeBytes { buffer in
      var builder = JSONNodeBuilder(buffer)
      var problems: [JSONProblem] = []
      if bytes.starts(with: JSONScanner.byteOrderMark) {
        problems.append(
          JSONProblem(
            kind: .syntax, position: JSONPosition(line: 1, column: 1),
            reason: "the file starts with a byte-order mark; save it as UTF-8 without one"))
      }
      do throws(JSONError) {
        let root = try JSONReader.read(buffer) { reader in builder.value(in: &reader) }
        return JSONParseResult(root: root, problems: problems + builder.problems)
      } catch {
        let syntax = JSONProblem(
          kind: .syntax, position: JSONPosition(line: error.line, column: error.column), reason: error.reason)
        return JSONParseResult(root: nil, problems: problems + builder.problems + [syntax])
      }
    }
  }
}
