import SchemaModel

/// The names in a file, joined by dots where the file joins them.
struct SourceOutline: Sendable {
  /// Names with dots between them, such as `IM.Chats.Create`.
  struct Chain: Sendable {
    var names: [String]
    /// Index of the first name among the tokens.
    var first: Int
    /// Index of the token behind the last name.
    var end: Int
    /// The types around it that `extension` names, innermost first: their members go by their bare names.
    var scopes: [[String]]
  }

  let tokens: [SwiftToken]
  private(set) var chains: [Chain] = []

  init(_ bytes: [UInt8]) {
    tokens = ConditionalCode.active(SwiftLexer.tokens(of: bytes))
    /// What each open brace belongs to; nil for one that is no extension's.
    var braces: [[String]?] = []
    var coming: [String]?
    var index = 0
    while index < tokens.count {
      let token = tokens[index]
      if token.word != nil, !isMember(index) {
        let chain = chain(at: index, scopes: braces.reversed().compactMap { $0 })
        chains.append(chain)
        if index > 0, tokens[index - 1].isKeyword("extension") { coming = chain.names }
        index = chain.end
        continue
      }
      if token.isSymbol("{") {
        braces.append(coming)
        coming = nil
      } else if token.isSymbol("}") {
        _ = braces.popLast()
      }
      index += 1
    }
  }

  private func chain(at start: Int, scopes: [[String]]) -> Chain {
    var names: [String] = []
    var index = start
    while let name = word(at: index) {
      names.append(name)
      guard isSymbol(".", at: index + 1), word(at: index + 2) != nil else { break }
      index += 2
    }
    return Chain(names: names, first: start, end: index + 1, scopes: scopes)
  }

  /// Whether a name follows a dot.
  private func isMember(_ index: Int) -> Bool { isSymbol(".", at: index - 1) }

  /// The name at an index; nil where there is none.
  func word(at index: Int) -> String? { tokens.indices.contains(index) ? tokens[index].word : nil }

  /// Whether a character stands at an index.
  func isSymbol(_ character: Unicode.Scalar, at index: Int) -> Bool {
    tokens.indices.contains(index) && tokens[index].isSymbol(character)
  }

  /// Whether the dot at an index begins a member whose type is left out, as in `.init(…)`.
  func isImplicit(dotAt index: Int) -> Bool {
    guard isSymbol(".", at: index), index > 0 else { return index == 0 }
    let before = tokens[index - 1]
    guard !before.endsExpression else { return false }
    // `chat?.name` and `Box<Chat>.init()` reach a member; `isNew ? .init() : old` does not.
    let isPostfix = before.isSymbol("?") || before.isSymbol("!") || before.isSymbol(">")
    return !(isPostfix && before.end == tokens[index].start)
  }

  /// Whether the name is the new one of a type alias.
  func declaresAlias(_ chain: Chain) -> Bool { chain.first > 0 && tokens[chain.first - 1].isKeyword("typealias") }

  /// Functions that the file declares whose first parameter has no label, by name: a call of one looks like a call of
  /// any other function of the name.
  var functionsOfOneValue: Set<String> {
    var names: Set<String> = []
    for index in tokens.indices where tokens[index].isKeyword("func") {
      guard let name = word(at: index + 1), let list = parameters(behind: index + 2), word(at: list) == "_" else { continue }
      names.insert(name)
    }
    return names
  }

  /// Index of the first token in the parentheses behind a function's name, past its type parameters.
  private func parameters(behind index: Int) -> Int? {
    var place = index
    if isSymbol("<", at: place) {
      var open = 0
      repeat {
        if isSymbol("<", at: place) { open += 1 }
        // The second sign of an arrow closes nothing.
        if isSymbol(">", at: place), !isSymbol("-", at: place - 1) { open -= 1 }
        place += 1
      } while open > 0 && place < tokens.count
    }
    return isSymbol("(", at: place) ? place + 1 : nil
  }

  /// Names of types and values that the file declares anywhere.
  var declaredNames: Set<String> {
    var names: Set<String> = []
    for index in tokens.indices {
      guard let name = word(at: index + 1),
        Self.declarations.contains(where: { tokens[index].isKeyword($0) })
      else { continue }
      // `typealias IM = LarkIM.IM` gives a name to what has it already.
      if tokens[index].isKeyword("typealias"), isSymbol("=", at: index + 2), aliased(from: index + 3) == name { continue }
      names.insert(name)
    }
    return names
  }

  private static let declarations = ["enum", "struct", "class", "actor", "protocol", "typealias", "let", "var"]

  /// The last of the names with dots between them that begin at an index.
  private func aliased(from index: Int) -> String? {
    var place = index
    while isSymbol(".", at: place + 1), word(at: place + 2) != nil { place += 2 }
    return word(at: place)
  }

  /// Where a token stands.
  func position(of index: Int, in file: String) -> SourcePosition {
    SourcePosition(file: file, line: tokens[index].line, column: tokens[index].column)
  }

  /// A function, told by its name and the label of its first argument; nil: it has none.
  struct Function: Hashable, Sendable {
    var name: String
    var label: String?
  }

  /// Calls of members with an argument: `client.reply(to: id)`. The place is that of the name.
  var memberCalls: [(function: Function, place: Int)] {
    tokens.indices.compactMap { index in
      guard isSymbol(".", at: index - 1), let name = word(at: index), isSymbol("(", at: index + 1),
        !isSymbol(")", at: index + 2)
      else { return nil }
      let label = isSymbol(":", at: index + 3) ? word(at: index + 2) : nil
      return (Function(name: name, label: label), index)
    }
  }

  /// The function in whose declaration or body a chain stands; nil where there is none before it.
  func function(around chain: Chain) -> Function? {
    guard let start = tokens[..<chain.first].lastIndex(where: { $0.isKeyword("func") }),
      let name = word(at: start + 1), let parameter = parameters(behind: start + 2)
    else { return nil }
    let label = word(at: parameter)
    return Function(name: name, label: label == "_" ? nil : label)
  }
}
