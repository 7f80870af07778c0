import SchemaModel

/// A shortcut on the page: who may call it, examples, flags, and the methods behind it.
struct ShortcutEntry {
  let shortcut: Shortcut
  /// Full name of the Swift type that describes it.
  let swiftName: String?
  /// A statement in Swift that runs it; nil where none is known.
  let call: String?
  /// Methods that links may lead to.
  let shown: Set<MethodID>

  var html: HTML {
    PageEntry(
      anchor: Anchor.shortcut(shortcut.id), mark: ("+", "shortcut"),
      name: "\(shortcut.id.service) +\(shortcut.id.name)", summary: shortcut.summary,
      words: shortcut.flags.filter { !$0.isHidden }.map { "--\($0.name)" } + [swiftName ?? "", call ?? ""],
      scopes: shortcut.identities.map { caller in
        (caller, shortcut.scopeRule(for: caller).scopes)
      },
      isOpen: false, content: description + [.terms(class: "facts", facts)] + examples + flags
    ).html
  }

  private var description: [HTML] { shortcut.description.map { [.tag("p", [], HTML.prose($0))] } ?? [] }

  private var facts: [(term: [HTML], text: [HTML])] {
    var rows: [(term: [HTML], text: [HTML])] = []
    for row in ShortcutHelp(shortcut: shortcut).facts where row.name != ShortcutHelp.methodsTitle {
      rows.append((row.name.isEmpty ? [] : [.text(row.name)], [.text(row.text)]))
    }
    rows.append(([.text(ShortcutHelp.methodsTitle)], methods))
    if let swiftName { rows.append(([.text("Swift")], [.code("\(swiftName).Options")])) }
    return rows
  }

  private var methods: [HTML] {
    shortcut.methods.enumerated().flatMap { index, id in
      let name = HTML.code(id.description)
      return [.text(index == 0 ? "" : ", "), shown.contains(id) ? .link(to: "#\(Anchor.method(id))", name) : name]
    }
  }

  private var examples: [HTML] {
    let lines = shortcut.examples.map { "# \($0.summary)\n\($0.command)" }
    return (call.map { HTML.example("Swift", $0) } ?? [])
      + (lines.isEmpty ? [] : HTML.example("Shell", lines.joined(separator: "\n")))
  }

  private var flags: [HTML] {
    let rows = ShortcutCall.command(for: shortcut).allFlags.filter { !$0.isHidden }.map { flag in
      let need = flag.isRequired ? "required" : flag.defaultValue.map { "default \($0)" } ?? "optional"
      let style = flag.isRequired ? "tags needed" : "tags"
      let term: [HTML] = [.code(flag.signature), .text(" "), .tag("span", class: style, text: need)]
      return (term: term, text: [HTML.tag("p", [], HTML.prose(flag.summary))])
    }
    return [.tag("h4", text: "Flags"), .terms(class: "fields", rows)]
  }
}
