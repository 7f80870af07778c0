/// A page of help that grows block by block.
struct HelpPage {
  private var lines: [String] = []
  private let style: Style
  private var endsInNote = false

  init(_ style: Style) {
    self.style = style
  }

  /// The page.
  var text: String { lines.joined(separator: "\n") + "\n" }

  /// Prose.
  mutating func paragraph(_ text: String) {
    begin()
    lines += TextLayout.wrapped(text)
  }

  /// How to write the command.
  mutating func usage(_ text: String) {
    begin()
    lines.append("\(style.bold("Usage:")) \(text)")
  }

  /// A title and rows below it; nothing where there are no rows.
  mutating func section(_ title: String, _ rows: [TextLayout.Row]) {
    if rows.isEmpty { return }
    begin()
    lines.append(style.bold(title))
    lines += TextLayout.columns(rows, style: style)
  }

  /// A title and lines below it that are kept as they are.
  mutating func verbatim(_ title: String, _ text: [String]) {
    if text.isEmpty { return }
    begin()
    lines.append(style.bold(title))
    lines += text.map { "  \($0)" }
  }

  /// A last word; several stand together.
  mutating func note(_ text: String) {
    if !endsInNote { begin() }
    lines += TextLayout.wrapped(text)
    endsInNote = true
  }

  /// Everything that the declaration of a command says.
  mutating func write(_ command: CommandSpec) {
    paragraph(command.summary)
    usage(Self.usage(of: command))
    command.discussion.forEach { paragraph($0) }
    section("Arguments", command.positionals.map { .init("<\($0.name)>", Self.text(of: $0)) })
    write(flags: command.allFlags)
    write(examples: command.examples)
  }

  /// The flags that are not hidden.
  mutating func write(flags: [FlagSpec]) {
    section("Flags", flags.filter { !$0.isHidden }.map { .init($0.signature, Self.text(of: $0)) })
  }

  /// Command lines to learn from.
  mutating func write(examples: [CommandSpec.Example]) {
    var text: [String] = []
    for example in examples {
      if !example.summary.isEmpty { text.append("# \(example.summary)") }
      text.append(example.command)
    }
    verbatim(examples.count == 1 ? "Example" : "Examples", text)
  }

  private mutating func begin() {
    if !lines.isEmpty { lines.append("") }
    endsInNote = false
  }

  private static func usage(of command: CommandSpec) -> String {
    var words = [command.command]
    for positional in command.positionals {
      let name = "<\(positional.name)>" + (positional.isRepeatable ? "…" : "")
      words.append(positional.isRequired ? name : "[\(name)]")
    }
    if command.flags.contains(where: { !$0.isHidden }) { words.append("[flags]") }
    return words.joined(separator: " ")
  }

  private static func text(of positional: CommandSpec.Positional) -> String {
    positional.choices.isEmpty
      ? positional.summary : "\(positional.summary): \(positional.choices.joined(separator: ", "))"
  }

  private static func text(of flag: FlagSpec) -> String {
    var summary = flag.summary
    if case .choice(let words) = flag.value, !flag.isChoiceShort { summary += ": \(words.joined(separator: ", "))" }
    var facts: [String] = []
    if flag.isRequired { facts.append("required") }
    if flag.isRepeatable { facts.append("may be repeated") }
    if let value = flag.defaultValue { facts.append("default \(value)") }
    return facts.isEmpty ? summary : "\(summary) (\(facts.joined(separator: ", ")))"
  }
}
