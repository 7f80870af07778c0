import SchemaModel

/// A piece of Swift code. Comments and the text of strings are none; code inside of strings is.
struct SwiftToken: Sendable, Hashable {
  enum Kind: Sendable, Hashable {
    /// A name or a keyword, without backticks.
    case word(String)
    /// One character of punctuation or of an operator.
    case symbol(UInt8)
    /// A string, a number or a regular expression. Where a string holds code, the code follows.
    case literal
  }

  var kind: Kind
  /// Whether the name stands in backticks and so is no keyword.
  var isQuoted = false
  /// Where the token begins, in bytes.
  var start: Int
  /// Where it ends.
  var end: Int
  /// Line, from 1.
  var line: Int
  /// Column in bytes, from 1.
  var column: Int

  /// The name; nil for anything else.
  var word: String? {
    if case .word(let text) = kind { text } else { nil }
  }

  /// Whether this is the keyword.
  func isKeyword(_ name: String) -> Bool { !isQuoted && word == name }

  /// Whether this is the character.
  func isSymbol(_ character: Unicode.Scalar) -> Bool { kind == .symbol(UInt8(ascii: character)) }

  /// Whether an expression may end with this token, so that a dot behind it reaches a member of it.
  var endsExpression: Bool {
    switch kind {
    case .literal: true
    case .word(let name): isQuoted || !Self.wordsBeforeExpressions.contains(name)
    case .symbol(let byte): ")]}".utf8.contains(byte)
    }
  }

  /// Keywords that an expression may follow.
  private static let wordsBeforeExpressions: Set<String> = [
    "as", "await", "case", "consume", "copy", "default", "do", "else", "if", "guard", "in", "is", "return", "switch",
    "throw", "try", "where", "while", "yield",
  ]
}
