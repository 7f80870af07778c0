/// Writes an outline as text: two spaces of indentation, lines of at most 120 columns where the outline allows.
struct SwiftPrinter {
  private static let width = 120
  /// The text so far, in UTF-8.
  private var text: [UInt8] = []
  private var depth = 0
  /// Whether the next line follows one with something on it.
  private var followsText = false

  /// The text of a file.
  static func print(_ file: SwiftFile) -> String {
    var printer = SwiftPrinter()
    for line in file.header { printer.write(line.isEmpty ? "//" : "// \(line)") }
    if !file.imports.isEmpty {
      printer.blank()
      for module in file.imports { printer.write(module) }
    }
    for declaration in file.declarations {
      printer.blank()
      printer.write(declaration)
    }
    return String(decoding: printer.text, as: UTF8.self)
  }

  private mutating func write(_ declaration: SwiftDeclaration) {
    switch declaration {
    case .type(let type): write(type)
    case .variable(let variable): write(variable)
    case .function(let function): write(function)
    case .group(let members): for member in members { write(member) }
    }
  }

  private mutating func write(_ type: SwiftTypeDeclaration) {
    document(type.documentation)
    let conformances = type.conformances.isEmpty ? "" : ": " + type.conformances.joined(separator: ", ")
    let modifiers = type.modifiers.isEmpty ? "" : type.modifiers + " "
    let head = "\(modifiers)\(type.keyword.rawValue) \(type.name)\(conformances) {"
    guard !type.members.isEmpty else {
      write(head + "}")
      return
    }
    if depth * 2 + Self.columns(head) <= Self.width {
      write(head)
    } else {
      // The protocols that do not fit go on below, and the brace stands alone, as people write it.
      write("\(modifiers)\(type.keyword.rawValue) \(type.name):")
      depth += 1
      wrap(type.conformances.joined(separator: ", "))
      depth -= 1
      write("{")
    }
    depth += 1
    for (index, member) in type.members.enumerated() {
      if index > 0 { blank() }
      write(member)
    }
    depth -= 1
    write("}")
  }

  private mutating func write(_ variable: SwiftVariable) {
    document(variable.documentation)
    switch variable.value {
    case nil:
      write(variable.declaration)
    case .expression(let expression):
      write("\(variable.declaration) = \(expression)")
    case .call(let callee, let arguments):
      list("\(variable.declaration) = \(callee)", arguments, "")
    case .lines(let text):
      for (index, line) in text.enumerated() { write(index == 0 ? "\(variable.declaration) = \(line)" : line) }
    }
  }

  private mutating func write(_ function: SwiftFunction) {
    document(function.documentation)
    let result = function.result.isEmpty ? "" : " " + function.result
    if let parameters = function.parameters {
      list(function.declaration, parameters, "\(result) {\(function.body.isEmpty ? "}" : "")")
    } else {
      write("\(function.declaration)\(result) {\(function.body.isEmpty ? "}" : "")")
    }
    guard !function.body.isEmpty else { return }
    depth += 1
    for line in function.body { write(line) }
    depth -= 1
    write("}")
  }

  /// A parenthesised list: on one line if it fits, indented on the next if it fits there, else one line for each.
  private mutating func list(_ head: String, _ items: [String], _ tail: String) {
    let oneLine = "\(head)(\(items.joined(separator: ", ")))\(tail)"
    if depth * 2 + Self.columns(oneLine) <= Self.width || items.isEmpty {
      write(oneLine)
      return
    }
    write(head + "(")
    depth += 1
    let joined = items.joined(separator: ", ")
    if depth * 2 + Self.columns(joined) <= Self.width {
      write(joined)
    } else {
      for (index, item) in items.enumerated() { argument(item, isLast: index == items.count - 1) }
    }
    depth -= 1
    write(")\(tail)")
  }

  /// One argument on lines of its own: a call or an array that is too long for one is a list itself.
  private mutating func argument(_ text: String, isLast: Bool) {
    let tail = isLast ? "" : ","
    let open = text.firstIndex { $0 == "(" || $0 == "[" }
    guard depth * 2 + Self.columns(text) + tail.utf8.count > Self.width, let open,
      text.hasSuffix(text[open] == "(" ? ")" : "]")
    else {
      write(text + tail)
      return
    }
    let items = Self.topLevelItems(text[text.index(after: open)...].dropLast())
    // `[Element]` is the type of a parameter: the comma that a value may end with is no part of one.
    let isType = text[open] == "[" && items.count == 1 && items.allSatisfy { !$0.hasSuffix(")") && !$0.hasSuffix("\"") }
    if isType { return write(text + tail) }
    if text[open] == "(" { list(String(text[..<open]), items, tail) } else { array(String(text[..<open]), items, tail) }
  }

  /// An array over several lines: calls and arrays each on their own, everything else as many as fit.
  private mutating func array(_ head: String, _ items: [String], _ tail: String) {
    write(head + "[")
    depth += 1
    if items.contains(where: { $0.hasSuffix(")") || $0.hasPrefix("[") }) {
      for item in items { argument(item, isLast: false) }
    } else {
      wrap(items.map { $0 + "," }.joined(separator: " "))
    }
    depth -= 1
    write("]\(tail)")
  }

  /// The parts of a list that commas outside brackets and strings divide.
  private static func topLevelItems(_ text: Substring) -> [String] {
    var items: [String] = []
    var item = String.UnicodeScalarView()
    var depth = 0
    var isInString = false
    var isEscaped = false
    for scalar in text.unicodeScalars {
      defer { isEscaped = isInString && !isEscaped && scalar == "\\" }
      switch scalar {
      case "\"" where !isEscaped: isInString.toggle()
      case "(" where !isInString, "[" where !isInString: depth += 1
      case ")" where !isInString, "]" where !isInString: depth -= 1
      case "," where !isInString && depth == 0:
        items.append(String(item))
        item.removeAll()
        continue
      case " " where item.isEmpty: continue
      default: break
      }
      item.append(scalar)
    }
    items.append(String(item))
    return items
  }

  private mutating func document(_ paragraphs: [String]) {
    for paragraph in paragraphs {
      if paragraph.isEmpty {
        write("///")
      } else {
        wrap(paragraph, after: "/// ")
      }
    }
  }

  /// Breaks a paragraph at spaces; a list item's later lines are indented below its first.
  private mutating func wrap(_ paragraph: String, after mark: String = "") {
    let width = Self.width - depth * 2 - mark.utf8.count
    let hanging = paragraph.hasPrefix("- ") ? "  " : ""
    var used = 0
    indent()
    append(mark)
    var paragraph = paragraph
    paragraph.withUTF8 { bytes in
      var start = 0
      while start < bytes.count {
        let end = bytes[start...].firstIndex(of: UInt8(ascii: " ")) ?? bytes.count
        defer { start = end + 1 }
        if end == start { continue }
        let columns = Self.columns(bytes[start..<end])
        if used > 0, used + 1 + columns > width {
          breakLine()
          indent()
          append(mark)
          append(hanging)
          used = hanging.utf8.count
        } else if used > 0 {
          append(" ")
          used += 1
        }
        text.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<end]))
        used += columns
      }
    }
    breakLine()
    followsText = true
  }

  /// How many columns a text takes: one for each scalar.
  private static func columns(_ text: String) -> Int { columns(text.utf8) }

  private static func columns(_ text: some Sequence<UInt8>) -> Int {
    text.reduce(0) { $0 + ($1 & 0b1100_0000 == 0b1000_0000 ? 0 : 1) }
  }

  private mutating func blank() {
    if followsText { write("") }
  }

  private mutating func write(_ line: String) {
    if !line.isEmpty { indent() }
    append(line)
    breakLine()
    followsText = !line.isEmpty
  }

  private mutating func append(_ part: String) { text.append(contentsOf: part.utf8) }

  private mutating func breakLine() { text.append(UInt8(ascii: "\n")) }

  private mutating func indent() {
    for _ in 0..<depth { append("  ") }
  }
}
