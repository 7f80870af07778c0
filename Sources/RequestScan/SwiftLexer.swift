/// Takes Swift code apart, as far as it takes to tell names from comments and strings. It takes any bytes.
struct SwiftLexer {
  /// How deep strings within code within strings are followed; what lies deeper is skipped as text.
  private static let deepest = 32

  private let bytes: [UInt8]
  private var index = 0
  private var line = 1
  private var lineStart = 0
  private var depth = 0
  private var tokens: [SwiftToken] = []

  /// The tokens of a file.
  static func tokens(of bytes: [UInt8]) -> [SwiftToken] {
    var lexer = SwiftLexer(bytes: bytes)
    while lexer.index < bytes.count {
      lexer.lexCode()
      // A parenthesis that nothing has opened.
      lexer.index += 1
    }
    return lexer.tokens
  }

  private init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  private func peek(_ offset: Int = 0) -> UInt8? {
    index + offset < bytes.count ? bytes[index + offset] : nil
  }

  private func isNext(_ text: StaticString) -> Bool {
    text.withUTF8Buffer { $0.enumerated().allSatisfy { peek($0.offset) == $0.element } }
  }

  private mutating func advance(_ count: Int = 1) {
    for _ in 0..<count where index < bytes.count {
      index += 1
      if bytes[index - 1] == .lineFeed {
        line += 1
        lineStart = index
      }
    }
  }

  // MARK: Code

  /// Reads code up to a closing parenthesis that it has not opened, which stays unread, or to the end.
  private mutating func lexCode() {
    var open = 0
    while let byte = peek() {
      switch byte {
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"), .lineFeed:
        advance()
      case .slash where peek(1) == .slash:
        while let next = peek(), next != .lineFeed { advance() }
      case .slash where peek(1) == .asterisk:
        skipComment()
      case .slash where startsRegex:
        skipLiteral { $0.skipRegex() }
      case .quote:
        lexString(marks: 0)
      case .numberSign:
        lexNumberSign()
      case .backtick:
        lexQuotedName()
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        skipLiteral { $0.skipNumber() }
      case _ where byte.isNameByte:
        let start = index
        while peek()?.isNameByte == true { advance() }
        append(.word(String(decoding: bytes[start..<index], as: UTF8.self)), from: start)
      case UInt8(ascii: "("):
        open += 1
        lexSymbol()
      case UInt8(ascii: ")"):
        if open == 0 { return }
        open -= 1
        lexSymbol()
      default:
        lexSymbol()
      }
    }
  }

  private mutating func append(_ kind: SwiftToken.Kind, isQuoted: Bool = false, from start: Int) {
    tokens.append(
      SwiftToken(
        kind: kind, isQuoted: isQuoted, start: start, end: index, line: line, column: start - lineStart + 1))
  }

  private mutating func lexSymbol() {
    let start = index
    index += 1
    append(.symbol(bytes[start]), from: start)
  }

  private mutating func lexQuotedName() {
    let start = index
    advance()
    while let next = peek(), next != .backtick, next != .lineFeed { advance() }
    let name = String(decoding: bytes[(start + 1)..<index], as: UTF8.self)
    if peek() == .backtick { advance() }
    append(.word(name), isQuoted: true, from: start)
  }

  /// A token for a literal, put in before any that its code gives.
  private mutating func skipLiteral(_ skip: (inout SwiftLexer) -> Void) {
    let place = tokens.count
    let token = SwiftToken(kind: .literal, start: index, end: index, line: line, column: index - lineStart + 1)
    tokens.append(token)
    skip(&self)
    tokens[place].end = index
  }

  private mutating func skipNumber() {
    while let byte = peek(), byte.isNameByte || (byte == .dot && peek(1)?.isDigit == true) { advance() }
  }

  private mutating func skipComment() {
    var open = 0
    repeat {
      if isNext("/*") {
        open += 1
        advance(2)
      } else if isNext("*/") {
        open -= 1
        advance(2)
      } else {
        advance()
      }
    } while open > 0 && index < bytes.count
  }

  // MARK: Strings

  /// `#"…"#`, `#/…/#`, or the beginning of `#if` and its like.
  private mutating func lexNumberSign() {
    var marks = 0
    while peek(marks) == .numberSign { marks += 1 }
    switch peek(marks) {
    case .quote:
      lexString(marks: marks)
    case .slash:
      skipLiteral { lexer in
        lexer.advance(marks + 1)
        while lexer.index < lexer.bytes.count, !lexer.closes(.slash, times: 1, marks: marks) { lexer.advance() }
        lexer.advance(marks + 1)
      }
    default:
      lexSymbol()
    }
  }

  private mutating func lexString(marks: Int) {
    skipLiteral { lexer in
      lexer.advance(marks)
      let quotes = lexer.isNext("\"\"\"") ? 3 : 1
      lexer.advance(quotes)
      lexer.skipText(quotes: quotes, marks: marks)
    }
  }

  private mutating func skipText(quotes: Int, marks: Int) {
    while let byte = peek() {
      if closes(.quote, times: quotes, marks: marks) {
        advance(quotes + marks)
        return
      }
      if quotes == 1, byte == .lineFeed { return }
      guard byte == .backslash, isMarked(at: 1, marks) else {
        advance()
        continue
      }
      advance(1 + marks)
      if peek() == UInt8(ascii: "("), depth < Self.deepest {
        depth += 1
        advance()
        lexCode()
        depth -= 1
      }
      advance()
    }
  }

  private func closes(_ byte: UInt8, times count: Int, marks: Int) -> Bool {
    (0..<count).allSatisfy { peek($0) == byte } && isMarked(at: count, marks)
  }

  private func isMarked(at offset: Int, _ marks: Int) -> Bool {
    (0..<marks).allSatisfy { peek(offset + $0) == .numberSign }
  }

  // MARK: Regular expressions

  /// Whether a slash begins a regular expression: no value stands before it, no blank behind it, and it closes in line.
  private var startsRegex: Bool {
    guard tokens.last?.endsExpression != true, let next = peek(1), ![.lineFeed, UInt8(ascii: " "), UInt8(ascii: ")")].contains(next)
    else { return false }
    return regexLength != nil
  }

  private var regexLength: Int? {
    var offset = 1
    while let byte = peek(offset), byte != .lineFeed {
      if byte == .slash { return offset + 1 }
      offset += byte == .backslash ? 2 : 1
    }
    return nil
  }

  private mutating func skipRegex() {
    advance(regexLength ?? 1)
  }
}

extension UInt8 {
  fileprivate static let lineFeed = UInt8(ascii: "\n")
  fileprivate static let slash = UInt8(ascii: "/")
  fileprivate static let asterisk = UInt8(ascii: "*")
  fileprivate static let quote = UInt8(ascii: "\"")
  fileprivate static let backslash = UInt8(ascii: "\\")
  fileprivate static let numberSign = UInt8(ascii: "#")
  fileprivate static let backtick = UInt8(ascii: "`")
  fileprivate static let dot = UInt8(ascii: ".")

  fileprivate var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }

  /// Letters, digits, `_`, `$`, and everything beyond ASCII.
  fileprivate var isNameByte: Bool {
    let letter = self | 0x20
    return (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(letter) || isDigit || self == UInt8(ascii: "_")
      || self == UInt8(ascii: "$") || self >= 0x80
  }
}
