/// Leaves out code that the compiler never sees: what stands under `#if false` and its like.
///
/// Conditions that only a build decides, such as `os(Linux)` or `DEBUG`, may hold: what depends on them counts.
enum ConditionalCode {
  /// The tokens that may be compiled.
  static func active(_ tokens: [SwiftToken]) -> [SwiftToken] {
    var kept: [SwiftToken] = []
    kept.reserveCapacity(tokens.count)
    var blocks: [Block] = []
    var index = 0
    while index < tokens.count {
      guard let directive = directive(at: index, of: tokens) else {
        if blocks.last?.isActive != false { kept.append(tokens[index]) }
        index += 1
        continue
      }
      var next = index + 2
      let isOutside = blocks.dropLast().last?.isActive != false
      switch directive {
      case "if":
        let isReached = blocks.last?.isActive != false
        let condition = condition(behind: &next, of: tokens)
        blocks.append(Block(isActive: isReached && condition != false, isDone: condition == true))
      case "elseif" where !blocks.isEmpty:
        let condition = condition(behind: &next, of: tokens)
        blocks[blocks.count - 1].goOn(isOutside: isOutside, condition)
      case "else" where !blocks.isEmpty:
        blocks[blocks.count - 1].goOn(isOutside: isOutside, true)
      case "endif":
        _ = blocks.popLast()
      default:
        break
      }
      index = next
    }
    return kept
  }

  /// A block from `#if` to `#endif`.
  private struct Block {
    /// Whether the branch that is being read may be compiled.
    var isActive: Bool
    /// Whether a branch was sure to be taken, so that the others are not.
    var isDone: Bool

    mutating func goOn(isOutside: Bool, _ condition: Bool?) {
      isActive = isOutside && !isDone && condition != false
      isDone = isDone || condition == true
    }
  }

  private static func directive(at index: Int, of tokens: [SwiftToken]) -> String? {
    guard tokens[index].isSymbol("#"), index + 1 < tokens.count, tokens[index + 1].start == tokens[index].end,
      let word = tokens[index + 1].word, ["if", "elseif", "else", "endif"].contains(word)
    else { return nil }
    return word
  }

  // MARK: Conditions

  /// The value of the condition in the rest of a line; nil where only a build tells.
  private static func condition(behind index: inout Int, of tokens: [SwiftToken]) -> Bool? {
    let line = index > 0 ? tokens[index - 1].line : 0
    let start = index
    while index < tokens.count, tokens[index].line == line { index += 1 }
    var parser = ConditionParser(rest: tokens[start..<index])
    let value = parser.either()
    // What is left over was not understood.
    return parser.rest.isEmpty ? value : nil
  }

  /// Values may be true, false or not known.
  private struct ConditionParser {
    var rest: ArraySlice<SwiftToken>
    private var depth = 0

    init(rest: ArraySlice<SwiftToken>) { self.rest = rest }

    mutating func either() -> Bool? {
      var value = both()
      while take("|", "|") {
        let other = both()
        value = value == true || other == true ? true : value == false && other == false ? false : nil
      }
      return value
    }

    private mutating func both() -> Bool? {
      var value = single()
      while take("&", "&") {
        let other = single()
        value = value == false || other == false ? false : value == true && other == true ? true : nil
      }
      return value
    }

    private mutating func single() -> Bool? {
      // Nobody nests so deep; a bound, so that any text ends.
      guard let first = rest.first, depth < 64 else { return nil }
      depth += 1
      defer { depth -= 1 }
      rest.removeFirst()
      if first.isSymbol("!") { return single().map { !$0 } }
      if first.isSymbol("(") {
        let value = either()
        if rest.first?.isSymbol(")") == true { rest.removeFirst() }
        return value
      }
      if first.isKeyword("true") || first.isKeyword("false") { return first.isKeyword("true") }
      // `os(Linux)`, `swift(>=6.2)`, `DEBUG`.
      if first.word != nil, rest.first?.isSymbol("(") == true { skipParentheses() }
      return nil
    }

    private mutating func take(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> Bool {
      guard rest.count > 1, rest[rest.startIndex].isSymbol(first), rest[rest.startIndex + 1].isSymbol(second) else {
        return false
      }
      rest = rest.dropFirst(2)
      return true
    }

    private mutating func skipParentheses() {
      var open = 0
      while let token = rest.popFirst() {
        if token.isSymbol("(") { open += 1 }
        if token.isSymbol(")") { open -= 1 }
        if open == 0 { return }
      }
    }
  }
}
